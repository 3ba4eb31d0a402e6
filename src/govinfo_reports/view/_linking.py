"""What leads from the text of a page to its tables, findings and claims, and what is marked in it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from govinfo_reports.ledger import StretchKind

from ._text import Link, Mark, Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from govinfo_reports.ledger import Coverage
    from govinfo_reports.models import Report

    from ._claims import Stated
    from ._findings import Card
    from ._places import Places
    from ._values import Value

_LONGEST: Final = 160  # characters that a finding underlines; a longer stretch lights up only when it is asked for
_MARKED: Final = (StretchKind.HEADING, StretchKind.CHROME, StretchKind.UNKNOWN)


def links(report: Report, values: Mapping[str, Value], claims: Sequence[Stated]) -> list[Link]:
    """Return the links of the text: values, the figures of the prose, and headings, where these do not overlap.

    Each part of a figure that is broken over lines leads to its cell, which leads to the first of them.
    """
    found = sorted(
        (
            Link(part, f"~{path}" + (f"~{number}" if number > 1 else ""), f"#{path}", value.state)
            for path, value in values.items()
            if value.cell
            for number, part in enumerate(value.cell.parts or (value.cell.span,), 1)
        ),
        key=_place,
    )
    tabled = {path.partition(".")[0] for path in values}
    others = [Link(each.claim.span, f"~{each.id}", f"#{each.target}", "claim") for each in claims]
    others += [
        Link(section.heading.span, f"~{key}", f"#{key}", "to")
        for key, section in report.children
        if section.heading and key in tabled
    ]
    return apart(found, others)


def apart(first: Iterable[Link], others: Iterable[Link]) -> list[Link]:
    """Return *first*, which do not overlap, and those of *others* that overlap none before them, in page order."""
    found = list(first)
    for link in others:
        at = bisect_left(found, _place(link), key=_place)
        before, behind = found[max(at - 1, 0) : at], found[at : at + 1]
        if all(one.span.end <= link.span.start for one in before) and all(
            link.span.end <= one.span.start for one in behind
        ):
            found.insert(at, link)
    return found


def _place(link: Link) -> tuple[int, int]:
    return link.span.start, link.span.end


def marks(ledger: Coverage, cards: Iterable[Card]) -> Iterator[Mark]:
    """Yield what is marked in the text: what is neither prose nor table, and the places of findings."""
    for stretch in ledger.stretches:
        if stretch.kind in _MARKED:
            yield Mark(stretch.span, stretch.kind.value)
    for card in cards:
        finding = card.finding
        if finding.placed:
            weight = f"{finding.severity.value} " if len(finding.span) <= _LONGEST else ""
            yield Mark(finding.span, f"{weight}{card.mark}")


def points(places: Places, cards: Iterable[Card], claims: Iterable[Stated], made: Iterable[Link]) -> Iterator[Point]:
    """Yield the beginnings of lines, the places of findings, and those of claims that could not be links."""
    linked = {link.id for link in made}
    for number, start in enumerate(places.lines, 1):
        yield Point(start, f"L-{number}", classes="line")
    for card in cards:
        finding = card.finding
        if finding.placed:
            sign = f"{card.number}"
            yield Point(
                finding.span.start, f"~{card.id}", f"#{card.id}", f"sign {finding.severity.value}", sign, finding.code
            )
    for each in claims:
        if f"~{each.id}" not in linked:
            yield Point(each.claim.span.start, f"~{each.id}")
