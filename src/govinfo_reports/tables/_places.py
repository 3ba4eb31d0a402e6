"""Stretches of a report's text -> where in its file they are, in words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from govinfo_reports.files.places import TextPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.files.document import Document
    from govinfo_reports.models import Report
    from govinfo_reports.text.source import Span

_NOWHERE: Final = (0, 0, None)  # before the first region


def places_of(report: Report, spans: Sequence[Span]) -> list[str | None]:
    """Return where in the file each of *spans* begins, in English; None for a report from text.

    It says what `Report.place` does.
    """
    document = report.document
    return [None] * len(spans) if document is None else _places_in(document, spans)


def _places_in(document: Document, spans: Sequence[Span]) -> list[str | None]:
    """Return the places of *spans*; most stand in the same region as the one before, which is a line of a text."""
    regions = document.regions
    begins = [begin for begin, _, _ in regions] if spans else []
    places: list[str | None] = []
    start = end = shift = 0
    before, behind, whole = "", "", None
    for span in spans:
        first = span.start
        if not start <= first < end:
            index = bisect_right(begins, first) - 1
            begin, stop, place = regions[index] if index >= 0 else _NOWHERE
            if place is None or begin < first >= stop:
                between = document.place(span)
                places.append(between.show("en") if between else None)
                continue
            start, end = begin, stop
            if type(place) is TextPlace:
                before, behind = place.around_column("en")
                shift, whole = place.column - start, None
            else:
                whole = place.show("en")
        places.append(f"{before}{first + shift}{behind}" if whole is None else whole)
    return places
