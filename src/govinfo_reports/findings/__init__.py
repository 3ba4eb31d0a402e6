"""Findings: what a person should look at. Each names a place on the page, with a message in Chinese and English.

This module names the kinds of findings about how a page was read. The words of each kind stand in its entry: the file
in the folder ``entries`` that bears its code.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from govinfo_reports.later import later

from ._finding import Finding, Severity, in_page_order, numbered
from ._kind import FindingKind
from ._message import Message
from ._several import FindingList, Findings
from ._together import together

if TYPE_CHECKING:
    from ._entry import Entry
    from ._suspect import Suspect

__all__ = [
    "Entry",
    "Finding",
    "FindingKind",
    "FindingList",
    "Findings",
    "Message",
    "Severity",
    "Suspect",
    "in_page_order",
    "kinds",
    "numbered",
    "together",
]

__getattr__ = later(__name__, {"Entry": "_entry", "Suspect": "_suspect"})

_ENTRIES: Final = Path(__file__).with_name("entries")


def _kind(code: str) -> FindingKind:
    return FindingKind(code, _ENTRIES)


# Rows and values that could not be read, or were read with some doubt.
COUNT_DIFFERS: Final = _kind("R101")
LABEL_LOST: Final = _kind("R102")
LABEL_DAMAGED: Final = _kind("R103")
ROW_UNKNOWN: Final = _kind("R104")
ROW_TWICE: Final = _kind("R105")
TEXT_ENDS: Final = _kind("R106")
NOT_A_FIGURE: Final = _kind("R107")
FIGURES_SPLIT: Final = _kind("R108")
ROW_EMPTY: Final = _kind("R109")
FIGURES_SCATTERED: Final = _kind("R110")
ROW_MOVED: Final = _kind("R111")
ROW_AMBIGUOUS: Final = _kind("R112")
ROW_IN_DOUBT: Final = _kind("R113")
ROW_BROKEN: Final = _kind("R114")
FIGURES_BROKEN: Final = _kind("R115")
COLUMNS_DIFFER: Final = _kind("R116")
VALUES_FIRST: Final = _kind("R117")
FIGURE_SPACED: Final = _kind("R118")
MINUS_DOUBTFUL: Final = _kind("R119")
FRACTION_DOUBTFUL: Final = _kind("R120")
VALUES_MOVED: Final = _kind("R121")
RECOGNISED: Final = _kind("R122")
ROW_AGAIN: Final = _kind("R123")
FIGURES_MOVED: Final = _kind("R124")
FIGURES_JOINED: Final = _kind("R125")
ZERO_BEFORE: Final = _kind("R126")
UNIT_DOUBTFUL: Final = _kind("R127")
FIGURES_REJOINED: Final = _kind("R128")
FIGURES_PARTLY_REJOINED: Final = _kind("R129")
LABELS_TOGETHER: Final = _kind("R130")

# The text as a whole.
OTHER_TEMPLATE: Final = _kind("R201")
YEAR_AND_TEMPLATE: Final = _kind("R202")
FORM_EMPTY: Final = _kind("R203")
ABOUT_A_REPORT: Final = _kind("R204")
TWO_REPORTS: Final = _kind("R205")
PART_OF_A_YEAR: Final = _kind("R206")
AGENCY_CONTESTED: Final = _kind("R207")
YEAR_CONTESTED: Final = _kind("R208")
TABLES_ARE_PICTURES: Final = _kind("R209")

# Text that nothing explains.
UNEXPLAINED: Final = _kind("R301")


def kinds() -> tuple[FindingKind, ...]:
    """Return every kind of finding on how a page was read, in the order of the codes."""
    named = (kind for kind in globals().values() if isinstance(kind, FindingKind))
    return tuple(sorted(named, key=lambda kind: kind.code))
