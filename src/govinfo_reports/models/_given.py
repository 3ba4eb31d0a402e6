"""What a caller gives as a report, or as several -> the same, or one sentence that says what the function takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.arguments import require, require_each

from ._report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

_ONE: Final = "a report, as parse() returns it"
_SEVERAL: Final = "reports, as parse() returns them"


def require_report(given: Report, function: str) -> Report:
    """Return *given* if it is a report.

    Raises:
        TypeError: it is something else, such as the text of a page.
    """
    return require(Report, given, function, _ONE)


def require_reports(given: Iterable[Report], function: str) -> list[Report]:
    """Return the reports in *given*.

    Raises:
        TypeError: it is no collection, or holds something else.
    """
    return require_each(Report, given, function, _SEVERAL)
