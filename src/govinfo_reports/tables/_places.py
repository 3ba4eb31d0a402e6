"""Stretches of a report's text -> where in its file they are, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.files.places import TextPlace, before_column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.files.document import Document
    from govinfo_reports.models import Report
    from govinfo_reports.text.source import Span

_MANY: Final = 1024
_DIGITS: Final = tuple(map(str, range(_MANY)))  # of most columns: to make them each time is half of the work


def place_of(report: Report, span: Span) -> str | None:
    """Return where in the file *span* begins, in English, as `Report.place` has it; None for a report from text."""
    return _shown(report.document, span) if report.document else None


def places_of(report: Report, spans: Sequence[Span]) -> list[str | None]:
    """Return `place_of` for each of *spans*, sooner where they stand in page order."""
    return _places_in(report.document, spans) if report.document else [None] * len(spans)


def _places_in(document: Document, spans: Sequence[Span]) -> list[str | None]:
    """Return the places of *spans*; most stand in the same region as the one before, which is a line of a text.

    One walk along the regions takes half as long as to search them for each line anew.
    """
    walk = iter(document.regions)
    places: list[str | None] = []
    begin = stop = -1  # no region yet
    shift = 0
    before, whole = "", None
    for span in spans:
        first = span.start
        if not begin <= first < stop:
            for region in walk:
                if first < region.end or first == region.start:
                    begin, stop, place = region
                    if type(place) is TextPlace:
                        before, shift, whole = before_column(place.line), place.column - begin, None
                    else:
                        whole = place.show("en")
                    break
            if first != begin and not begin < first < stop:  # it stands between two regions, or before the last one
                places.append(_shown(document, span))
                continue
        if whole is None:
            column = first + shift
            places.append(before + (_DIGITS[column] if column < _MANY else str(column)))
        else:
            places.append(whole)
    return places


def _shown(document: Document, span: Span) -> str | None:
    place = document.place(span)
    return place.show("en") if place else None
