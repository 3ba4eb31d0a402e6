"""Sentences and fields of a page -> whose report it is, where no title says so.

The ways are tried in the order of how much they prove: who compiled the report, who signed it, whose page it is, whom
to ask about it, whom its text speaks of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ._known import YEAR
from ._names import HAN, LAST, begins_with_place, is_proper
from ._voice import author, fits, voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._reading import Reading

_NAME: Final = rf"(?P<agency>(?:(?!由)[{HAN}.]){{2,30}}?{LAST})"
_ASIDE: Final = r"(?:\([^()]{0,80}\))?"

# 本报告由青禾县司法局（以下简称“县司法局”）综合各科室数据编制
_COMPILED: Final = re.compile(
    rf"由{_NAME}{_ASIDE}(?:(?:综合|根据|按照|依据|汇总|组织|统一|负责|会同|牵头)[^,。;:由]{{0,30}}?)?(?:编制|编写|撰写|制作)"
)
# 请与青禾县司法局（地址：…）联系
_CONTACT: Final = re.compile(
    r"(?:请(?:直接)?(?:与|向|联系|咨询|致电)|可以?(?:与|向|联系)|联系(?:单位|部门):)"
    rf"{_NAME}{_ASIDE}(?:联系|咨询|反映|[,。;])"
)
_FIELD: Final = re.compile(
    r"(?:(?:发布|发文|制发|公开|编制|责任)(?:机构|机关|主体|单位|部门)|(?:信息|文章)?来源|稿源):*"
)
_NEXT_FIELD: Final = re.compile(
    r"发布|发文|成文|生成|公开|更新|时间|日期|浏览|点击|访问|作者|文号|主题|索引|分类|[\[(\d:]"
)
_DATE: Final = re.compile(rf"{YEAR}年\d{{1,2}}月\d{{1,2}}日")
# 2021年，青禾县司法局认真…
_SPOKEN_OF: Final = re.compile(
    rf"(?P<year>{YEAR}年?+度?+(?:以来)?+,?+)?{_NAME}{_ASIDE}"
    r"(?:始终|能够)?(?:认真|按|积极|严格|坚持|全面|深入|切实|高度重视|重视|扎实|紧紧|紧扣|以习近平|深化|持续|围绕|大力"
    r"|坚决|不断|贯彻|进一步|主动公开|公开(?:信息|各类)|(?:政府信息|政务|信息)公开工作(?=在|以|坚持|紧|按)|开展|推进|严把|着力|加强|根据|依托|通过|共|全年|未|没有)"
)
_PIECE: Final = re.compile(rf"[{HAN}\d]+")
_CLAUSE: Final = re.compile(r"[,。;:)]")
_PARTY: Final = re.compile(r"党委|县委|区委|市委|党组|领导小组|社区")


def agency(near: Reading, head: Reading, end: Reading) -> Iterator[tuple[Reading, int, int]]:
    """Yield the places of the names that show whose report it is, the strongest first.

    Args:
        near: the page up to some way into its text.
        head: the page before the first section.
        end: its last lines.
    """
    said = voice(near.letters)
    for reading, places in (
        (near, _named(_COMPILED, near)),
        (head, _signed(head)),
        (end, _signed(end)),
        (head, sorted(_fields(head), key=lambda place: head.letters[slice(*place)].endswith("政府"))),
        (head, _alone(head, said)),
        (near, _named(_CONTACT, near)),
        (near, _spoken_of(near)),
    ):
        for start, stop in places:
            name = author(reading.letters[start:stop], said)
            if name and is_proper(name) and fits(name, said):
                yield reading, start, start + len(name)


def _named(pattern: re.Pattern[str], reading: Reading) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(reading.letters):
        yield match.span("agency")


def _signed(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the lines that stand above a date, and what stands before one in its own line."""
    above = (0, 0)
    for start, end in reading.lines():
        if date := _DATE.search(reading.letters, start, end):
            yield (start, date.start()) if date.start() > start else above
        above = (start, end)


def _alone(reading: Reading, said: str) -> Iterator[tuple[int, int]]:
    """Yield the names that stand alone in the head and are of the kind that the text calls its author."""
    for start, end in reading.lines():
        for piece in _PIECE.finditer(reading.letters, start, end):
            if said and said in piece.group() and begins_with_place(piece.group()):
                yield piece.span()


def _fields(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the values of the fields that name who published the page."""
    letters = reading.letters
    edges = sorted({*reading.cuts, *reading.gaps, len(letters)})
    for field in _FIELD.finditer(letters):
        start = field.end()
        end = next((edge for edge in edges if edge > start), start)
        following = _NEXT_FIELD.search(letters, start, end)
        yield start, following.start() if following else end


def _spoken_of(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the subjects of sentences about the work of the year."""
    letters = reading.letters
    starts = {*reading.cuts, *(clause.end() for clause in _CLAUSE.finditer(letters))}
    for start in sorted(starts):
        match = _SPOKEN_OF.match(letters, start)
        if not match or _PARTY.search(match["agency"]):
            continue
        if match["year"] or begins_with_place(match["agency"]):
            yield match.span("agency")
