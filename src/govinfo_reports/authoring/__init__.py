"""Tools for authors of templates: check a grammar file, show its form, compare it with another.

`authoring.trials` tries a template on sample pages.
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
