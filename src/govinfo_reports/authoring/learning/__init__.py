"""Pages of a new year -> the grammar file that they suggest, out of the nearest form that is known.

`_entries` reads what a page prints, `_consensus` what most pages print. `_matching` sets it beside the labels of the
form before, `_nodes` gives each label a role, and `_drafting` makes the items of the new form of them. `_grammar_text`
prints any form as a grammar file.
"""

from __future__ import annotations

from ._changes import Change, ChangeKind
from ._learning import LearnedTemplate, learn_template

__all__ = ["Change", "ChangeKind", "LearnedTemplate", "learn_template"]
