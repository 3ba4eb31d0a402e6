"""The head of a page -> title, agency and year, each with the place that shows it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import field, frozen

from .source import Span
from .spelling import spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@frozen
class Identity:
    """Whose report it is, and for which year."""

    title: str | None = None
    agency: str | None = None
    year: int | None = None
    evidence: Mapping[str, Span] = field(factory=dict)


class _Segment(NamedTuple):
    """A line, or a part of one between separators, with all gaps and junk left out."""

    text: str
    places: list[int]

    def span(self, start: int, end: int) -> Span:
        return Span(self.places[start], self.places[end - 1] + 1)


_NAME: Final = r"[\u4e00-\u9fff()·.、]"
_REPORT: Final = (
    r"(?:政府信息(?:与政务)?公开|政务(?:信息)?公开|信息公开)(?:工作)?(?:情况)?(?:的)?"
    r"(?:(?P<late>20\d\d)年?度?)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报|年度总结)"
)
_TITLE: Final = re.compile(
    r"(?:Page\d+-|[#*•:-]|(?:信息)?(?:名称|标题|题名):)*"
    rf"(?:(?P<year>20\d\d)年?度?)?(?P<agency>{_NAME}{{2,40}}?)??(?:关于)?(?:(?P<year2>20\d\d)年?度?(?:年度)?)?{_REPORT}"
    r"(?:\((?P<behind>[\u4e00-\u9fff]{3,30})\))?(?P<rest>[-_*].{0,24})?"
)
_GLUED_TITLE: Final = re.compile(
    rf"(?P<year>20\d\d)年度?(?P<agency>{_NAME}{{2,30}}?)(?=政府信息公开|信息公开){_REPORT}(?=根据|本报告|依据|按照)"
)
_NAMED: Final = re.compile(
    rf"(?:[《“\"]|现?(?:将|公布|发布|编制|公开)|特?编制|关于)(?P<agency>{_NAME}{{2,40}}?)(?:关于)?(?P<year>20\d\d)年?度?(?:年度)?{_REPORT}"
)
_BODY: Final = r"(?:局|政府|委员会|委|办公室|厅|院|部|署|中心|镇|乡|街道|街|办事处|办|处|所|会|社|公司|大队|支队|队|分局|管委会|县|市|区|州|盟|旗|学校|大学|医院|馆|站)"
_WRITTEN: Final = re.compile(rf"(?:[,。;:]|^)(?:本(?:年度)?报告|报告)?由(?P<agency>{_NAME}{{2,30}}?{_BODY})(?:\([^)]*\))?(?:综合[^,。]*)?编制")
_CONTACT: Final = re.compile(rf"(?:请|可|敬请)?(?:与|向|联系)(?P<agency>[\u4e00-\u9fff]{{3,30}}?{_BODY})(?:党政办公室|办公室|党政办|办)?(?:政务公开科)?(?:\([^)]*\))?(?:联系|咨询|反映)")
_ISSUER: Final = re.compile(rf"(?:发布机构|发文机关|信息来源|来源|制作单位):?(?P<agency>[\u4e00-\u9fff()]{{2,30}}?{_BODY})(?=发|作|浏|$|\d|\[|\(|点|文|时)")
_DOING: Final = re.compile(rf"(?:^|[,。;])(?:20\d\d年?度?[,]?)(?P<agency>[\u4e00-\u9fff]{{2,24}}?{_BODY})(?:认真|按要求|按照|积极|严格|坚持|全面|深入|切实|高度重视|扎实)")
_PERIOD: Final = re.compile(r"(?:统计|数据|期限|时限|时间)[^。;]{0,24}?(?P<year>20\d\d)")
_YEAR: Final = re.compile(r"(?<!\d)(?P<year>20\d\d)(?=年|区|度)")
_SELF: Final = re.compile(r"^(?:我|本|各|该|全|其|有关|相关)|信息公开|(?:的|和|与|等)$")
_LONE_BODY: Final = re.compile(rf"(?:20\d\d年?度?)?\(?(?P<agency>{_NAME}{{2,30}}?{_BODY})\)?")
_CUT: Final = re.compile(r"[\n\t|>]")
_JUNK: Final = re.compile(r"\([A-Za-z\u00c0-\u024f\u1e00-\u1eff]{1,8}\)|[\s_]+")
_TOPIC: Final = re.compile(r"公开.*(?:报告|年报|总结)|公开$|公开工作$", re.DOTALL)
_HEAD: Final = 6000


def identify(text: str, head_end: int) -> Identity:
    """Return the identity that *text* shows; its sections begin at *head_end*."""
    spelled = spell(text)
    head = list(_segments(spelled, 0, max(head_end, 0)))
    known = _from_title(head) or _Known()
    if known.agency is None or known.year is None:
        body = list(_segments(spelled, head_end, min(len(spelled), head_end + _HEAD)))
        known = _from_sentences(head, body, known)
    evidence = {name: span for name, span in known.spans.items() if span is not None}
    parts = {name: " ".join(span.of(text).split()) for name, span in evidence.items()}
    agency = _unread(parts.get("agency"))
    title = _unread(parts.get("title"))
    return Identity(title, agency, known.year, evidence)


class _Known(NamedTuple):
    year: int | None = None
    agency: Span | None = None
    title: Span | None = None
    year_span: Span | None = None

    @property
    def spans(self) -> dict[str, Span | None]:
        return {"title": self.title, "agency": self.agency, "year": self.year_span}


def _unread(text: str | None) -> str | None:
    """Leave out readings in Latin letters that a converter put behind characters, and breaks between them."""
    if text is None:
        return None
    bare = re.sub(r"\([A-Za-z\u00c0-\u024f\u1e00-\u1eff]{1,8}\)", "", text)
    return re.sub(r"(?<=[\u4e00-\u9fff\d]) (?=[\u4e00-\u9fff\d])", "", bare)


def _segments(spelled: str, start: int, end: int) -> Iterator[_Segment]:
    """Yield the parts of ``spelled[start:end]`` between line breaks, tabs, pipes and the arrows of a breadcrumb."""
    while start < end:
        cut = _CUT.search(spelled, start, end)
        stop = cut.start() if cut else end
        line = spelled[start:stop]
        places: list[int] = []
        last = 0
        for junk in _JUNK.finditer(line):
            places.extend(range(start + last, start + junk.start()))
            last = junk.end()
        places.extend(range(start + last, stop))
        if places:
            yield _Segment("".join([spelled[place] for place in places]) if last else line, places)
        start = stop + 1


def _from_title(head: list[_Segment]) -> _Known | None:
    """Return what a title line says, also when it is set in two lines or names the agency above or below."""
    best: _Known | None = None
    for number, segment in enumerate(head):
        if len(segment.text) > 90 or not _TOPIC.search(segment.text):  # noqa: PLR2004
            if best is None and (match := _GLUED_TITLE.match(segment.text)):
                return _titled(segment, match, head, number)
            continue
        joined = [segment]
        if number + 1 < len(head) and len(head[number + 1].text) < 20:  # noqa: PLR2004
            joined.append(_join(segment, head[number + 1]))
        if number and len(head[number - 1].text) < 40:  # noqa: PLR2004
            joined.append(_join(head[number - 1], segment))
        for candidate in joined:
            match = _TITLE.fullmatch(candidate.text)
            if match and (candidate is segment or _split_title(candidate, segment, match)):
                known = _titled(candidate, match, head, number)
                if best is None or (best.agency is None and known.agency) or (best.year is None and known.year):
                    best = known if best is None or known.agency or not best.agency else best
        if best and best.agency and best.year:
            break
    return best


def _split_title(joined: _Segment, segment: _Segment, match: re.Match[str]) -> bool:
    """Whether two lines make one title: neither is one alone, or the first is only the agency."""
    if not _TITLE.fullmatch(segment.text):
        return True
    first = joined.text[: len(joined.text) - len(segment.text)]
    return bool(first) and joined.text.endswith(segment.text) and bool(_LONE_BODY.fullmatch(first)) and bool(match["agency"])


def _join(one: _Segment, other: _Segment) -> _Segment:
    return _Segment(one.text + other.text, one.places + other.places)


def _titled(segment: _Segment, match: re.Match[str], head: list[_Segment], number: int) -> _Known:
    groups = match.groupdict()
    year = next((name for name in ("year", "year2", "late") if groups.get(name)), None)
    agency: Span | None = None
    for name in ("agency", "behind"):
        if groups.get(name) and not _SELF.search(groups[name]):
            start, end = match.span(name)
            if segment.text[start:end].endswith("人民") and segment.text.startswith("政府", end):
                end += 2
            agency = segment.span(*_bare(segment.text, start, end))
            break
    if agency is None and number + 1 < len(head):
        below = head[number + 1]
        if below.text[:1] == "(" and (lone := _LONE_BODY.fullmatch(below.text)):
            agency = below.span(*lone.span("agency"))
    start = min(match.span(name)[0] for name in ("year", "agency") if groups.get(name)) if any(
        groups.get(name) for name in ("year", "agency")
    ) else match.start()
    end = match.start("rest") if groups.get("rest") else match.end()
    return _Known(
        int(groups[year]) if year else None,
        agency,
        segment.span(start, end),
        segment.span(*match.span(year)) if year else None,
    )


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in ".、)":
        start += 1
    while end > start and text[end - 1] in ".、(":
        end -= 1
    return start, end


def _from_sentences(head: list[_Segment], body: list[_Segment], known: _Known) -> _Known:
    """Complete *known* from the sentences of the preamble, then from the metadata, then from the contact sentence."""
    near = [*head, *body]
    for pattern, where in ((_NAMED, near), (_WRITTEN, near), (_CONTACT, near), (_ISSUER, head), (_DOING, near)):
        for segment in where:
            match = pattern.search(segment.text)
            if not match:
                continue
            if known.agency is None and not _SELF.search(match["agency"]):
                start, end = match.span("agency")
                if segment.text[start:end].endswith("人民") and segment.text.startswith("政府", end):
                    end += 2
                known = known._replace(agency=segment.span(start, end))
            if known.year is None and "year" in pattern.groupindex:
                known = known._replace(year=int(match["year"]), year_span=segment.span(*match.span("year")))
    if known.year is None:
        known = _year(near, known)
    return known


def _year(segments: list[_Segment], known: _Known) -> _Known:
    """Take the year of the period that the figures cover, else the one that the text names most often."""
    for segment in segments:
        if match := _PERIOD.search(segment.text):
            return known._replace(year=int(match["year"]), year_span=segment.span(*match.span("year")))
    counts: Counter[int] = Counter()
    first: dict[int, Span] = {}
    for segment in segments:
        if re.search(r"发布日期|发布时间|成文日期|时间:", segment.text):
            continue
        for match in _YEAR.finditer(segment.text):
            year = int(match["year"])
            counts[year] += 1
            first.setdefault(year, segment.span(*match.span("year")))
    if not counts:
        return known
    year = max(counts, key=lambda year: (counts[year], -year))
    return known._replace(year=year, year_span=first[year])
