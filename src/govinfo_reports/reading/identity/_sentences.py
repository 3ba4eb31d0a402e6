"""Sentences, signatures and fields of a page -> the agencies that they name as the author of the report."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from ._candidates import YEAR, Candidate, Evidence, year_of
from ._names import HAN, LAST, LAST_LETTERS, begins_with_place, is_proper
from ._patterns import any_of
from ._self_reference import author, can_be_author, self_reference
from ._surroundings import is_listed_name

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from ._compact_text import CompactText

    _Places = Iterator[tuple[int, int]]

# Every letter but 由, which is U+7531. As a lookahead before each letter it took most of the time of these patterns.
_LETTER: Final = r"[\u3400-\u7530\u7532-\u9fff.]"
_NAME: Final = rf"(?P<agency>{_LETTER}{{2,30}}?{LAST})"
_ASIDE: Final = r"(?:\([^()]{0,80}\))?"

# 本报告由青禾县司法局（以下简称“县司法局”）综合各科室数据编制
_COMPILED: Final = lazy(
    rf"由{_NAME}{_ASIDE}(?:{any_of('sentences.before_compiling')}[^,。;:由]{{0,30}}?)?{any_of('sentences.compiling')}"
)
# 青禾县司法局编制了本报告
_HAS_COMPILED: Final = rf"{any_of('sentences.compiling')}(?:了|完成|本)"
_COMPILING: Final = lazy(_HAS_COMPILED)
_COMPILES: Final = lazy(rf"{_NAME}{_ASIDE}(?:组织)?{_HAS_COMPILED}")
_REACH: Final = 120  # letters: more than a name has, with an aside
# 现将青禾县司法局2021年度政府信息公开工作的情况报告如下
_ANNOUNCED: Final = lazy(
    rf"{any_of('sentences.announcing')}(?:(?P<before>{YEAR})年?度?)?{_NAME}"
    rf"(?:(?P<after>{YEAR})年?度?)?(?={any_of('titles.subjects')})"
)
# 请与青禾县司法局（地址：…）联系
_CONTACT: Final = lazy(
    rf"(?:{any_of('sentences.asking_to')}{any_of('sentences.asking')}|可以?{any_of('sentences.asking')}"
    rf"|{any_of('sentences.contact_fields')}){_NAME}{_ASIDE}(?:{any_of('sentences.contact')}|[,。;])"
)
_FIELD: Final = lazy(
    rf"(?:{any_of('sentences.field_deeds')}{any_of('sentences.field_bodies')}|{any_of('sentences.fields')}):*"
)
_NEXT_FIELD: Final = lazy(rf"{any_of('sentences.next_fields')}|[\[(\d:]")
_DATE: Final = lazy(rf"{YEAR}年\d{{1,2}}月\d{{1,2}}日")
# 2021年，青禾县司法局认真…
_DOES: Final = (
    rf"{_ASIDE}(?P<later>{YEAR}年?度?,?)?{any_of('sentences.adverbs')}?"
    rf"(?:{any_of('sentences.deeds')}|{any_of('sentences.work')}(?={any_of('sentences.work_deeds')}))"
)
_DOING: Final = lazy(f"[{LAST_LETTERS}]{_DOES}")
_SPOKEN_OF: Final = lazy(rf"(?P<year>{YEAR}年?+度?+(?:以来)?+,?+)?{_NAME}{_DOES}")
_NEAR: Final = 48  # letters: more than a name has, with the year before it
_PIECE: Final = lazy(rf"[{HAN}\d]+")
_CLAUSE: Final = lazy(r"[,。;:)》]")
_NOT_AN_AUTHOR: Final = lazy(any_of("sentences.not_authors"))
_MOST: Final = 12


def agencies(near: CompactText, head: CompactText, end: CompactText | None) -> Iterator[Candidate]:
    """Yield the agencies that sentences and fields name.

    Args:
        near: the head of the page and the beginning of its text.
        head: the page before the first section.
        end: its last lines, if they hold a date.
    """
    said = self_reference(near.letters)
    clauses = _clauses(near)
    for evidence, compact, places in (
        (Evidence.ANNOUNCEMENT, near, _named(_ANNOUNCED, near)),
        (Evidence.COMPILER, near, _named(_COMPILED, near)),
        (Evidence.COMPILER, near, _compiling(near, clauses)),
        (Evidence.SIGNATURE, head, _signed(head)),
        (Evidence.SIGNATURE_AT_END, end or head, _signed(end) if end else iter(())),
        (Evidence.FIELD, head, _fields(head)),
        (Evidence.ALONE, head, _names_alone(head, said)),
        (Evidence.CONTACT, near, _named(_CONTACT, near)),
        (Evidence.SUBJECT, near, _spoken_of(near, clauses)),
    ):
        yield from _candidates(evidence, compact, places, said)


def announced_years(compact: CompactText) -> Iterator[Candidate]:
    """Yield the year of the sentence that announces the report without naming it."""
    for match in _ANNOUNCED.finditer(compact.letters):
        for group in ("before", "after"):
            if match[group]:
                span = compact.span(*match.span(group))
                yield Candidate(str(year_of(match[group])), span, Evidence.ANNOUNCEMENT)


def _candidates(evidence: Evidence, compact: CompactText, places: _Places, said: str) -> Iterator[Candidate]:
    names: set[str] = set()
    for start, stop in places:
        name = author(compact.letters[start:stop], said)
        if not name or name in names or not is_proper(name) or not can_be_author(name, said):
            continue
        names.add(name)
        kind = evidence
        if evidence is Evidence.FIELD and name.endswith("政府"):
            kind = Evidence.FIELD_OF_GOVERNMENT
        elif evidence is Evidence.ALONE and is_listed_name(compact, start):
            kind = Evidence.LISTED
        yield Candidate(name, compact.span(start, start + len(name)), kind)
        if len(names) == _MOST:
            return


def _named(pattern: re.Pattern[str], compact: CompactText) -> _Places:
    for match in pattern.finditer(compact.letters):
        yield match.span("agency")


def _compiling(compact: CompactText, clauses: Sequence[int]) -> _Places:
    """Yield the names with which *clauses* begin that say who compiled the report."""
    for start in _before(clauses, _COMPILING, compact, _REACH):
        if match := _COMPILES.match(compact.letters, start):
            yield match.span("agency")


def _signed(compact: CompactText) -> _Places:
    """Yield each line above a date, or what stands before the date on its own line."""
    above = (0, 0)
    for start, end in compact.lines():
        if date := _DATE.search(compact.letters, start, end):
            yield (start, date.start()) if date.start() > start else above
        above = (start, end)


def _names_alone(compact: CompactText, said: str) -> _Places:
    """Yield the names that stand alone in the head and contain the word by which the text refers to its author."""
    for start, end in compact.lines():
        for piece in _PIECE.finditer(compact.letters, start, end):
            if said and said in piece.group() and begins_with_place(piece.group()):
                yield piece.span()


def _fields(compact: CompactText) -> _Places:
    """Yield the values of the fields that name who published the page."""
    letters = compact.letters
    edges = sorted({*compact.cuts, *compact.gaps, len(letters)})
    for field in _FIELD.finditer(letters):
        start = field.end()
        end = next((edge for edge in edges if edge > start), start)
        following = _NEXT_FIELD.search(letters, start, end)
        yield start, following.start() if following else end


def _spoken_of(compact: CompactText, clauses: Sequence[int]) -> _Places:
    """Yield the subjects of sentences about the work of the year, by the *clauses* that begin with them."""
    for start in _before(clauses, _DOING, compact, _NEAR):
        match = _SPOKEN_OF.match(compact.letters, start)
        if not match or _NOT_AN_AUTHOR.search(match["agency"]):
            continue
        if match["year"] or match["later"] or begins_with_place(match["agency"]):
            yield match.span("agency")


def _before(clauses: Sequence[int], words: re.Pattern[str], compact: CompactText, reach: int) -> list[int]:
    """Return those of the *clauses* behind which such *words* stand, no more than *reach* letters further on.

    Few do. To ask all clauses for all of the pattern, most of which are cells of tables, took a fifth of identity.
    """
    near: list[int] = []
    asked = 0
    for found in words.finditer(compact.letters):
        first = bisect_left(clauses, found.start() - reach, asked)
        asked = bisect_left(clauses, found.start(), first)
        near += clauses[first:asked]
    return near


def _clauses(compact: CompactText) -> list[int]:
    """Return the places where lines and clauses of *compact* begin."""
    return sorted({*compact.cuts, *(clause.end() for clause in _CLAUSE.finditer(compact.letters))})
