"""What a caller gives as a template -> the same, or one sentence that says what the function takes."""

from __future__ import annotations

from typing import Final

from govinfo_reports.arguments import require
from govinfo_reports.forms import Template

_ONE: Final = "a template, as templates() and load_template() return it"


def require_template(given: Template, function: str) -> Template:
    """Return *given* if it is a template.

    Raises:
        TypeError: it is something else, such as the name of one.
    """
    return require(Template, given, function, _ONE)
