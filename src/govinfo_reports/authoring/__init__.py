"""For those who write templates: a grammar file -> what is wrong with it, what it says, and whether it holds.

Sample pages need Hypothesis and are in `authoring.trials`, which is not imported here.
"""

from ._checking import check_template
from ._differences import Difference, DifferenceKind, differences
from ._start import new_template
from ._table import blank_form, form_of_paths

__all__ = [
    "Difference",
    "DifferenceKind",
    "blank_form",
    "check_template",
    "differences",
    "form_of_paths",
    "new_template",
]
