"""An existing template -> the file from which to write the template of a new year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ._given import require_template

if TYPE_CHECKING:
    from govinfo_reports.forms import Template

_FIRST_LINE: Final = re.compile(r"\A//[^\n]*\n")


def new_template(year: int, base: Template) -> str:
    """Return the text of a file ``template_YEAR.lark``: that of *base*, with a new first line.

    The file may lie in any folder, because imports are also looked for in the package.

    Raises:
        TypeError: *base* is no template.
    """
    source = require_template(base, "new_template").source
    first = f"// template_{year}.lark — the number of the notice, for the fiscal years {year} onwards.\n"
    return first + _FIRST_LINE.sub("", source)
