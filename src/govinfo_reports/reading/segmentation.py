"""A page with its headings and tables found -> its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.forms import section_of
from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import Span

from .outline import SectionOutline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports.forms import Form

_LINE: Final = lazy(r"[^\n]+")
_EDGE: Final = " \t\u00a0\u3000*#|\r"


@frozen
class SectionExtent:
    """Where one section of a page begins and ends."""

    key: str
    heading: Span | None
    start: int
    end: int
    table: Span | None


def section_extents(
    form: Form, headings: Mapping[str, Span], tables: Mapping[str, Span], length: int
) -> list[SectionExtent]:
    """Cut a page of *length* characters into sections, at their *headings* or, failing those, at their *tables*."""
    begins = {
        key: min(span.start for span in (headings.get(key), tables.get(key)) if span)
        for key in form.sections
        if key in headings or key in tables
    }
    order = sorted(begins, key=begins.__getitem__)
    found = [SectionExtent(form.sections[0], None, 0, begins[order[0]] if order else length, None)]
    for place, key in enumerate(order):
        end = begins[order[place + 1]] if place + 1 < len(order) else length
        heading = headings.get(key)
        table = tables.get(key)
        start = begins[key]
        if heading and heading.start == start:
            start = heading.end
        if table:
            last = max(table.end, heading.end) if heading else table.end  # a heading may stand below its table
            first, stop = max(table.start, start), max(min(last, end), start)
            table = Span(first, stop) if first <= stop else None  # rows that all stand in another section
        found.append(SectionExtent(key, heading, start, end, table))
    return found


def outline(text: str, form: Form, found: list[SectionExtent], cells: Mapping[str, Span]) -> list[SectionOutline]:
    """Return each section with its heading, its prose and the values that were read."""
    paths: dict[str, list[str]] = {}
    order = form.order
    own = cells.keys() <= order.keys()
    for path in sorted(cells, key=order.__getitem__ if own else lambda path: order.get(path, len(order))):
        paths.setdefault(section_of(path), []).append(path)
    sections: list[SectionOutline] = []
    for part in found:
        middle = part.table or Span(part.end, part.end)
        prose = (*_lines(text, part.start, middle.start), *_lines(text, middle.end, part.end))
        own_paths = tuple(paths.get(part.key, ()))
        places = tuple(map(cells.__getitem__, own_paths))
        sections.append(SectionOutline(part.key, part.heading, prose, own_paths, places))
    return sections


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for line in _LINE.finditer(text, start, end):
        words = line.group().strip(_EDGE)
        if words.strip("-=─━+.:_| "):
            begin = line.start() + line.group().index(words)
            yield Span(begin, begin + len(words))
