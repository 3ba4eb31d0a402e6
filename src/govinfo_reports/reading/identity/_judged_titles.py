"""The titles on a page -> what each is worth as evidence, judged by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ._candidates import Candidate, Evidence, year_of
from ._surroundings import is_listed_name, listed_titles
from ._titles import titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.text.source import Span

    from ._compact_text import CompactText
    from ._titles import Title


class JudgedTitle(NamedTuple):
    """A title on the page, with its weight as evidence."""

    title: Title
    compact: CompactText
    evidence: Evidence

    def printed(self, place: tuple[int, int] | None) -> str | None:
        return self.compact.letters[slice(*place)] if place else None

    @property
    def agency(self) -> Candidate | None:
        if self.title.agency is None:
            return None
        evidence = self.evidence
        if evidence is Evidence.TITLE and self.title.on_two_lines:
            listed = is_listed_name(self.compact, self.title.agency[0])
            evidence = Evidence.LISTED if listed else Evidence.TITLE_ON_TWO_LINES
        elif evidence is Evidence.TITLE and self.title.year is None:
            evidence = Evidence.TITLE_IN_PART
        return Candidate(str(self.printed(self.title.agency)), self.compact.span(*self.title.agency), evidence)

    @property
    def year(self) -> Candidate | None:
        if self.title.year is None:
            return None
        name = str(year_of(str(self.printed(self.title.year))))
        return Candidate(name, self.compact.span(*self.title.year), self.evidence)


def judged_titles(compact: CompactText, crumbs: Sequence[Span]) -> Iterator[JudgedTitle]:
    """Yield the titles in *compact*, each with its kind of evidence; those in *crumbs* count for little."""
    found = list(titles(compact))
    cited = {one for one in found if one.cited or is_in(compact.span(*one.place).start, crumbs)}
    listed = listed_titles(compact, [one for one in found if one.stands_alone and one not in cited])
    for title in found:
        if title in cited:
            evidence = Evidence.CITED
        elif title in listed:
            evidence = Evidence.LISTED
        else:
            evidence = Evidence.TITLE if title.stands_alone else Evidence.ANNOUNCEMENT
        yield JudgedTitle(title, compact, evidence)


def is_in(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)
