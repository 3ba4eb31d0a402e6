"""Stretches of a report's text -> where in its file they are, in words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from govinfo_reports.files.places import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.models import Report
    from govinfo_reports.text.source import Span


def places_of(report: Report, spans: Iterable[Span]) -> Iterator[str | None]:
    """Yield where in the file each of *spans* begins, in English; None for a report from text.

    It says what `Report.place` does. The beginnings of the regions are listed once, for two hundred values.
    """
    document = report.document
    if document is None:
        for _ in spans:
            yield None
        return
    regions = document.regions
    begins = [region.start for region in regions]
    for span in spans:
        first = span.start
        under = bisect_right(begins, first) - 1
        if under >= 0 and first < regions[under].end:
            yield shown(regions[under].place, first - begins[under], "en")
        else:
            place = document.place(span)
            yield place.show("en") if place else None
