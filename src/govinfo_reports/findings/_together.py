"""What reading found and what checking found -> all of it, in page order, each thing said once."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from ._finding import in_page_order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._finding import Finding

#: Doubts of reading about a cell, each with the finding of checking that says the same of the cell, and more.
_SAID_BY: Final = {"R119": "C104", "R120": "C104"}


def together(*found: Iterable[Finding]) -> list[Finding]:
    """Return all findings of one page in its order, without doubts that another of them speaks of."""
    some = list(chain.from_iterable(found))
    said = {(finding.code, finding.path) for finding in some if finding.code in _SAID_BY.values()}
    return in_page_order(finding for finding in some if (_SAID_BY.get(finding.code), finding.path) not in said)
