"""A template that exists -> the file to begin a new year's template with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from govinfo_reports.forms import Template

_FIRST_LINE: Final = re.compile(r"\A//[^\n]*\n")


def new_template(year: int, base: Template) -> str:
    """Return the text for a file ``template_YEAR.lark``: that of *base*, with a first line of its own.

    The file may lie in any folder; what it imports is found in the package.
    """
    first = f"// template_{year}.lark — the number of the notice, for the fiscal years {year} onwards.\n"
    return first + _FIRST_LINE.sub("", base.path.read_text(encoding="utf-8"))
