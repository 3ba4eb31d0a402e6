"""Reports -> how much of what one tells in words another tells in the same words, names and years left aside."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.text.spelling import spell

from ._repetition import GRAM, Prose, common, runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.text.source import Span

    from ._subject import Subject

_MARKS: Final = r"[\W_]+"
_YEAR: Final = r"(?<!\d)(?P<year>20\d\d)(?=\s*年)"
_SHORTEST_NAME: Final = 3  # letters of a part of a name that no other text has by chance
_SHORT: Final = 200  # letters; what is told in fewer is much alike everywhere
_AGENCIES: Final = 8  # other agencies with one run of letters that are looked at; what more of them have is a formula
_TRIED: Final = 3  # reports that have most in common with one and are compared in full
_WORTH_A_LOOK: Final = 60  # letters in common


@frozen
class Likeness:
    """How much of a report stands word for word in another."""

    letters: int
    """How many letters the report tells in words."""
    repeated: int
    """How many of them stand word for word in the other."""
    longest: int
    """How many letters the longest run has."""
    span: Span
    """Where the longest run stands."""
    whole: bool
    """Whether nothing but names and years differs, and the other tells nothing more."""

    @property
    def share(self) -> float:
        """The share that is repeated, from 0 to 1."""
        return self.repeated / self.letters


def likeness(model: Prose, copy: Prose) -> Likeness | None:
    """Return how much of *copy* stands in *model*; None where little is told in words, or nothing is alike."""
    found = list(runs(model, copy)) if len(copy.letters) >= _SHORT else []
    if not found:
        return None
    _, start, longest = max(found, key=lambda run: run[2])
    repeated = sum(length for _, _, length in found)
    return Likeness(len(copy.letters), repeated, longest, copy.span(start, longest), model.letters == copy.letters)


def told_in_words(subject: Subject) -> Prose:
    """Return what a report tells in words: the sections that have no table, but the formulas of the first and last."""
    form, year = subject.form, subject.report.year
    with_tables = {path.split(".", 1)[0] for path in form.slots}
    left_out = re.compile("|".join((*_ways_to_name(subject.report.agency), _YEAR, _MARKS)))
    letters: list[str] = []
    places: list[int] = []
    for key in form.sections[1:-1]:
        section = subject.sections.get(key)
        for paragraph in section.paragraphs if section and key not in with_tables else ():
            spelled = spell(paragraph.text)
            here = 0
            for match in left_out.finditer(spelled):
                instead = _years_apart(match["year"], year) if match["year"] else ""
                letters.append(spelled[here : match.start()] + instead)
                places += range(paragraph.span.start + here, paragraph.span.start + match.start() + len(instead))
                here = match.end()
            letters.append(spelled[here:])
            places += range(paragraph.span.start + here, paragraph.span.start + len(spelled))
    return Prose("".join(letters), places)


def _years_apart(printed: str, year: int | None) -> str:
    """Return a year as it stands to the report's, in one character."""
    return chr(0x2460 + (int(printed) - year) % 20) if year else printed[-1]


def _ways_to_name(agency: str | None) -> Iterator[str]:
    """Yield how the prose may call the agency: by its name, or by the beginning or the end of it."""
    name = spell(agency or "")
    for length in range(len(name), _SHORTEST_NAME - 1, -1):
        yield from (re.escape(each) for each in dict.fromkeys((name[:length], name[-length:])))


def nearest(subjects: Sequence[Subject]) -> Iterator[tuple[Subject, Subject, Likeness]]:
    """Yield each of *subjects* that repeats another agency's report, with the one that it repeats most of.

    The time grows with the number of reports, not with that of their pairs.
    """
    named = [subject for subject in subjects if subject.report.agency]
    proses = [told_in_words(subject) for subject in named]
    first = _index(named, proses)
    for copy, prose in zip(named, proses, strict=True):
        candidates = _candidates(copy, prose, named, proses, first)
        alike = [(named[number], found) for number in candidates if (found := likeness(proses[number], prose))]
        if alike:
            model, most = max(alike, key=lambda each: each[1].repeated)
            yield model, copy, most


_Index = dict[str, dict[str | None, tuple[int, int]]]


def _index(subjects: Sequence[Subject], proses: Sequence[Prose]) -> _Index:
    """Return, for runs of letters, which reports have them first and where; one report for each agency."""
    first: _Index = {}
    for number, (subject, prose) in enumerate(zip(subjects, proses, strict=True)):
        for place in range(0, len(prose.letters) - GRAM + 1, GRAM):
            known = first.setdefault(prose.letters[place : place + GRAM], {})
            if len(known) < _AGENCIES:
                known.setdefault(subject.report.agency, (number, place))
    return first


def _candidates(
    copy: Subject, prose: Prose, subjects: Sequence[Subject], proses: Sequence[Prose], first: _Index
) -> list[int]:
    """Return the reports of other agencies that seem to have most in common with *copy*."""
    shared: Counter[int] = Counter()
    start = 0
    while start <= len(prose.letters) - GRAM:
        step = 1
        for number, place in first.get(prose.letters[start : start + GRAM], {}).values():
            if _are_two_agencies(copy, subjects[number]):
                length = common(proses[number].letters, place, prose.letters, start)
                shared[number] += length
                step = max(step, length)
        start += step
    return [number for number, letters in shared.most_common(_TRIED) if letters >= _WORTH_A_LOOK]


def _are_two_agencies(one: Subject, other: Subject) -> bool:
    """Return whether two reports are of two agencies; a name that is part of the other may be the same one's."""
    names = (one.report.agency or "", other.report.agency or "")
    return names[0] not in names[1] and names[1] not in names[0]
