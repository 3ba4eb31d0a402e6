"""Templates: the grammar files on disk -> compiled forms, and which of them a page follows."""

from ._sources import FOLDERS, GROUP, load_template, template_named, templates
from ._template import GRAMMARS, Template, compiled, form_of, grammar_of, starts_of, tells_year
from ._votes import votes, votes_in

__all__ = [
    "FOLDERS",
    "GRAMMARS",
    "GROUP",
    "Template",
    "compiled",
    "form_of",
    "grammar_of",
    "load_template",
    "starts_of",
    "tells_year",
    "template_named",
    "templates",
    "votes",
    "votes_in",
]
