"""The words of a title before the kind of report -> the agency and the year in them.

They are read from right to left, over the gaps and line breaks of a title that was cut into pieces, until a name is
complete; or, in a sentence, from the word that announces the report.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.patterns import lazy

from ._candidates import YEAR
from ._names import HAN, LETTER, begins_with_place, is_name, is_place, is_proper, is_rest
from ._patterns import any_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ._compact_text import CompactText

# What follows the digits of a year.
DATED: Final = r"(?!学年)(?:年?年度|年|度)?(?:年度)?"

_WORDS: Final = lazy(
    # numbers of a list, the end of a date, a mark such as 【年报】
    rf"(?P<lead>(?:[零一二三四五六七八九十]{{1,2}}、|\d{{1,2}}(?!\d)|\([{HAN}]{{2,3}}\)|[.、)]|{any_of('titles.fields')}|关于)*+)"
    rf"(?:(?P<before>{YEAR}){DATED})?(?:关于)?"
    rf"(?P<name>{LETTER}{{0,40}}?)"
    rf"(?:关于{any_of('titles.reporting')}?)?(?:\(?(?<!\d)(?P<after>{YEAR}){DATED}\)?)?的?"
)
_IN_BRACKETS: Final = lazy(r"\([^()]+\)")
_ONLY_YEAR: Final = lazy(rf"{YEAR}{DATED}")
_YEAR_LAST: Final = lazy(rf"(?<!\d)(?P<year>{YEAR}){DATED}的?$")
_LEAD: Final = lazy(any_of("titles.announcing"))
_FIELD: Final = lazy(any_of("titles.fields"))
_FORWARDING: Final = lazy(any_of("titles.forwarding"))
_LONGEST_FIELD: Final = 4
_MARKS: Final = frozenset("().、○O")  # what a title has beside Chinese characters and digits
_HEADED: Final = frozenset(":/-]")
_WINDOW: Final = 72
_MOST_BREAKS: Final = 4


class TitlePrefix(NamedTuple):
    """The words from *start* up to the kind of report. All places are places in the letters."""

    start: int
    agency: tuple[int, int] | None = None
    year: tuple[int, int] | None = None
    stands_alone: bool = False


def title_prefix(compact: CompactText, kind: int) -> TitlePrefix:
    """Read the words before *kind* as part of a title that stands alone."""
    letters = compact.letters
    words = TitlePrefix(kind, stands_alone=_is_headed(compact, kind))
    known = ""
    last = kind
    breaks = 0
    for start in _boundaries(compact, kind):
        breaks += last in compact.cuts
        if breaks > _MOST_BREAKS or not _belongs(letters[start:last], known, words, apart=last in compact.cuts):
            break
        last = start
        match = _WORDS.fullmatch(letters, start, kind)
        known = match["name"] if match else letters[start:kind]
        found = _found(compact, match, stands_alone=_is_headed(compact, start)) if match else None
        if found and (found.agency or not (known or words.agency)):
            words = found
    return words


def announced(compact: CompactText, kind: int) -> TitlePrefix:
    """Read the words before *kind* as part of a sentence: 现公布青禾县司法局2021年…."""
    letters = compact.letters
    floor = _floor(letters, kind)
    for start in (floor, *(lead.end() for lead in _LEAD.finditer(letters, floor, kind))):
        match = _WORDS.fullmatch(letters, start, kind)
        found = _found(compact, match, stands_alone=False) if match else None
        if found and found.agency and is_proper(letters[slice(*found.agency)]):
            return found
    year = _YEAR_LAST.search(letters, floor, kind)
    return TitlePrefix(year.start(), None, year.span("year")) if year else TitlePrefix(kind)


def _belongs(piece: str, known: str, words: TitlePrefix, *, apart: bool) -> bool:
    """Whether *piece* is part of the same title as the *words* right behind it.

    Args:
        piece: the letters up to the next boundary on the left.
        known: what stands in the place of the name so far, whether it is a name or not.
        words: what was read so far.
        apart: whether a line ends between the piece and the words.
    """
    if words.agency is None and not known:
        return not apart or _begins_a_title(piece)
    if words.year is None and _ONLY_YEAR.fullmatch(piece):
        return True
    if words.agency is None or is_rest(known):
        return begins_with_place(piece)
    if begins_with_place(known):
        return not apart and is_place(piece)
    return begins_with_place(piece) and (is_place(piece) or not is_name(piece))


def _begins_a_title(piece: str) -> bool:
    """Whether a line is a year, a name, the end of a name, or a year and a name."""
    match = _WORDS.fullmatch(piece)
    return match is not None and (not match["name"] or is_name(match["name"]) or is_rest(match["name"]))


def _found(compact: CompactText, match: re.Match[str], *, stands_alone: bool) -> TitlePrefix:
    letters = compact.letters
    start, end = match.span("name")
    start = _behind_forwarder(letters, _behind_field(compact, start), end)
    if _IN_BRACKETS.fullmatch(letters, start, end):
        start, end = start + 1, end - 1
    if letters[start:end].endswith("人民") and letters.startswith("政府", end):
        end += len("政府")  # 青禾镇人民政府信息公开: the two characters belong to both the name and the kind
    agency = (start, end) if is_name(letters[start:end]) else None
    year = next((match.span(name) for name in ("before", "after") if match[name]), None)
    return TitlePrefix(_behind_field(compact, match.end("lead")), agency, year, stands_alone)


def _behind_forwarder(letters: str, start: int, end: int) -> int:
    """Return where the name of the agency begins that another one forwards: 青禾县政府办转发青禾县司法局."""
    verb = _FORWARDING.search(letters, start, end)
    return verb.end() if verb and is_name(letters[verb.end() : end]) else start


def _behind_field(compact: CompactText, start: int) -> int:
    """Return where the name at *start* really begins, behind the name of a field: 题 名青禾县司法局."""
    for opened in range(max(start - _LONGEST_FIELD, 0), start + 1):
        if opened in compact.cuts or opened in compact.gaps:
            field = _FIELD.match(compact.letters, opened)
            if field and field.end() > start:
                return field.end()
    return start


def _boundaries(compact: CompactText, kind: int) -> Iterator[int]:
    """Yield the places left of *kind* where a piece of its title may begin, nearest first."""
    floor = _floor(compact.letters, kind)
    starts, cuts, gaps = compact.starts, compact.cuts, compact.gaps
    for place in reversed(starts[bisect_right(starts, floor) : bisect_left(starts, kind)]):
        if place in cuts or place in gaps:
            yield place
    if floor < kind:
        yield floor


def _floor(letters: str, kind: int) -> int:
    """Return the first place that the words before *kind* may begin at."""
    floor = max(kind - _WINDOW, 0)
    for place in range(kind - 1, floor - 1, -1):
        letter = letters[place]
        if not ("\u3400" <= letter <= "\u9fff" or letter in _MARKS or letter.isdecimal()):
            return place + 1
    return floor


def _is_headed(compact: CompactText, place: int) -> bool:
    return (
        place in compact.cuts
        or place in compact.gaps
        or compact.letters[place - 1] in _HEADED
        or _is_quoted(compact, place)
    )


def _is_quoted(compact: CompactText, place: int) -> bool:
    """Whether *place* begins a line, apart from the opening bracket of a title."""
    return compact.letters[place - 1] == "《" and place - 1 in compact.cuts
