"""Letters -> the titles of reports in them: 青禾县司法局2021年政府信息公开工作年度报告, in all its arrangements.

A title is found by its last words, the kind of report it names. What stands before them is read by `_front`; what
stands behind may hold the agency or the year in brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from ._front import DATED, announced, front
from ._known import YEAR, Known
from ._names import LETTER, is_name, is_proper

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._reading import Reading

# The kind of report. The year may stand inside these words.
_KIND: Final = re.compile(
    r"(?:政府信息(?:公开)?(?:[与和及暨]?政务)?公开|政府信息(?:主动|依申请)公开|政务[和与及]政府信息公开|政务(?:信息)?公开|信息公开)"
    rf"(?:工作|情况|自查|的|和|开展|年度|年|度|\(?(?P<year>{YEAR})\)?){{0,6}}(?:报告|年报|总结(?:报告)?)"
)
# What follows where these words only belong to the name of something else.
_OTHER_THING: Final = re.compile(
    r"编制|格式|模板|范本|比对|解读|图解|的?(?:通知|要点|意见)|目录|专栏|\d*条|制度|统计|表"
)
# What stands before the title of another page.
_OTHER_PAGE: Final = re.compile(r"[上下前后]一?[篇条页]:?$")
# Behind a title stands nothing, punctuation, or the first words of the text or of the page's frame.
_END: Final = re.compile(
    r"[-_(\[,。;:/\d]|\.[a-z]|》(?!已|全文)|根据|按照|依据|为|本|现|一、"
    r"|索引|来源|发布|公布|日期|时间|信息|字体|字号|浏览|点击|访问|作者|打印"
)
_BRACKETS: Final = re.compile(r"\((?P<words>[^()]{2,30}(?:\([^()]{2,12}\))?)\)")
_SUBTITLE: Final = re.compile(rf"--+(?P<words>{LETTER}{{3,30}})")
_PERIOD: Final = re.compile(rf"(?P<year>{YEAR})(?:{DATED}|年1月1?日?[-至到].*)")


@frozen
class Title:
    """A title, or the words of one in a sentence; its places are places in the letters."""

    start: int
    end: int
    agency: tuple[int, int] | None
    year: tuple[int, int] | None
    stands_alone: bool
    """Whether it is a heading and not part of a sentence."""

    def known(self, reading: Reading) -> Known:
        """Return what it tells."""
        return Known(
            reading.span(self.start, self.end) if self.stands_alone else None,
            reading.span(*self.agency) if self.agency else None,
            reading.span(*self.year) if self.year else None,
        )

    @property
    def worth(self) -> int:
        """How much it tells. One with a year but no agency is worth more than the reverse, which may be a menu."""
        return 2 * (self.year is not None) + (self.agency is not None)


def titles(reading: Reading) -> Iterator[Title]:
    """Yield the titles in *reading*, in order."""
    for kind in _KIND.finditer(reading.letters):
        end = kind.end()
        apart = end == len(reading.letters) or end in reading.cuts or end in reading.gaps
        words = front(reading, kind.start())
        other_thing = not apart and _OTHER_THING.match(reading.letters, end)
        if other_thing or _OTHER_PAGE.search(reading.letters, max(words.start - len("上一篇:"), 0), words.start):
            continue
        stands_alone = words.stands_alone and (apart or _END.match(reading.letters, end) is not None)
        if not words.stands_alone:
            words = announced(reading, kind.start())
        inside = kind.span("year") if kind["year"] else None
        title = Title(words.start, end, words.agency, words.year or inside, stands_alone)
        yield _completed(reading, title) if stands_alone else title


def best(found: Sequence[Title], reading: Reading) -> Title | None:
    """Return the title that tells most; of equals one that is printed twice, of those the first."""
    printed = [reading.letters[title.start : title.end] for title in found]

    def rank(number: int) -> tuple[int, bool]:
        return found[number].worth, printed.count(printed[number]) > 1

    number = max(range(len(found)), key=rank, default=None)
    return None if number is None else found[number]


def _completed(reading: Reading, title: Title) -> Title:
    """Add what brackets, a subtitle or the next line give: 2021年政府信息公开工作年度报告（青禾县司法局）."""
    letters = reading.letters
    while behind := _BRACKETS.match(letters, title.end) or _SUBTITLE.match(letters, title.end):
        start, end = behind.span("words")
        if title.year is None and (period := _PERIOD.fullmatch(letters, start, end)):
            title = evolve(title, end=behind.end(), year=period.span("year"))
        elif title.agency is None and is_name(behind["words"]):
            title = evolve(title, end=behind.end(), agency=(start, end))
        else:
            break
    if title.agency is None and title.end in reading.cuts:
        end = reading.line_end(title.end)
        if is_proper(letters[title.end : end]):
            title = evolve(title, agency=(title.end, end))
    return title
