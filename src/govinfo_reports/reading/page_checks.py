"""Checks of a page as a whole: is it a report, exactly one, for a whole year, and on the form of its year?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.errors import NotAReport
from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.source import NOWHERE, Span
from govinfo_reports.text.spelling import skeleton, spell
from govinfo_reports.text.values import State

from .identity import mentions_report, other_agencies, title_years, year_of
from .template_choice import in_use

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.files.document import Document
    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Cell, Section

    from .identity import Identity
    from .layout import Piece
    from .result import ParseResult

    _Cells = Sequence[tuple[str, Cell]]

_EXPLAINING: Final = lazy("解读|图解")
_ABOUT: Final = lazy(
    r"如下解读|解读如下|^[^\n]{0,60}(?:年度报告|年报)[》\"]?[^\n]{0,4}(?:解读|图解)[^\n]{0,6}$", re.MULTILINE
)
# A part of a year, followed by a word for a report or a count: what the text covers, not when something was done. The
# pattern begins with a set of characters, and asks behind them which it was: a search skips the others.
_PART_OF_A_YEAR: Final = lazy(
    r"(?P<part>[上下第一二三四1-4](?:(?<=[上下])半年|(?<=第)[一二三四1-4]季度|(?<=[一二三四1-4])季度"
    r"|(?<=[一1])[-至]六?6?月份?))[^\n,。;:]{0,16}?(?:政府信息|信息公开|政务公开|统计|报表|报告|年报)"
)
_ENOUGH: Final = 4  # labels of the form: so many do not meet by chance
_FORM: Final = 8  # labels: so many make a form, even an empty one
_HEAD: Final = 400
_SENTENCE: Final = lazy(r"[^\W\d_]{4}\s*。")  # the end of one
_FIGURE: Final = lazy(r"[+-]?\d[\d,.]*")
_BEHIND_A_LABEL: Final = 40  # characters


def require_a_report(
    text: str, result: ParseResult, cells: _Cells, identity: Identity, document: Document | None
) -> None:
    """Raise `NotAReport` unless the page has values, labels of the form, or a title with more of a report below it."""
    labels = result.found
    if labels >= _ENOUGH or cells:
        return
    spelled = spell(text)
    if words := _explaining(spelled).of(spelled).strip():
        raise NotAReport(f"这是对报告的解读，不是报告本身：“{words}”。", "This text explains a report; it is not one.")
    if labels > 1:
        return
    if identity.year and (labels or mentions_report(skeleton(spelled))):
        if _has_a_body(text, result, document):
            return
        raise NotAReport(
            "只有年度报告的标题，没有章节、表格，也没有成句的文字。",
            "Only the title of an annual report was found: no section, no table, not even a sentence.",
        )
    raise NotAReport(
        "没有找到政府信息公开工作年度报告的标题、章节或表格。",
        "No title, section or table of an annual report on government information was found.",
    )


def _explaining(text: str) -> Span:
    """Return where the page *text* says that it explains a report; nowhere if it does not.

    Only lines with such a word are looked at: many pages have one, and to look at all lines takes a twentieth of the
    reading.
    """
    last = 0
    for word in _EXPLAINING.finditer(text):
        if word.start() < last:
            continue
        first = max(text.rfind("\n", last, word.start()) + 1, last)
        last = text.find("\n", word.end())
        last = len(text) if last < 0 else last
        if about := _ABOUT.search(text, first, last):
            return Span(*about.span())
    return NOWHERE


def _has_a_body(text: str, result: ParseResult, document: Document | None) -> bool:
    """Whether a page has more than titles and names: a heading, a sentence, or pictures that may hold them."""
    headed = any(section.heading for _, section in result.sections)
    pictures = document is not None and any(note.kind == "picture" for note in document.notes)
    return headed or pictures or bool(_SENTENCE.search(text))


def judge(text: str, result: ParseResult, cells: _Cells, pieces: Sequence[Piece], identity: Identity) -> list[Finding]:
    """Return the findings about the page as a whole. Its *pieces* were read as *result*, which has these *cells*."""
    found: list[Finding] = []
    template = result.template
    if any(cell.value is not None for _, cell in cells):
        body = _body(text, result.sections, cells)
        if identity.year and not in_use(template, identity.year):
            span = identity.evidence.get("year", NOWHERE)
            found.append(f.YEAR_AND_TEMPLATE.at(text, span, None, year=identity.year, template=template))
        found += _other_kinds(text, body, identity.year)
        if identity.agency and (others := _other_authors(text, body, identity.agency)):
            names = dict.fromkeys((identity.agency, *(place.of(text) for place in others)))
            found.append(f.TWO_REPORTS.at(text, others[0], None, words="、".join(names)))
    elif result.found >= _FORM and not (_is_filled_in(text, result, cells) or _prints_figures(result, pieces)):
        found.append(f.FORM_EMPTY.at(text, NOWHERE, None))
    return [*found, *_contested(text, identity)]


def _is_filled_in(text: str, result: ParseResult, cells: _Cells) -> bool:
    """Whether somebody put marks into the cells, or the text breaks off in the first row, so that nothing is known."""
    if cells:
        return any(cell.state is not State.BLANK for _, cell in cells)
    empty = [finding.span for finding in result.findings if finding.code == f.ROW_EMPTY.code]
    return len(empty) == 1 and not any(map(str.isalnum, text[empty[0].end :]))


def _prints_figures(result: ParseResult, pieces: Sequence[Piece]) -> bool:
    """Whether figures stand among the labels of the page, whether they were read or not."""
    if not result.labels:
        return False
    start = min(label.start for label in result.labels)
    end = max(label.end for label in result.labels) + _BEHIND_A_LABEL
    return any(start < piece.start < end and _FIGURE.fullmatch(piece.text) for piece in pieces)


def _contested(text: str, identity: Identity) -> list[Finding]:
    """Return a finding for each rival: another agency or year with nearly as much evidence."""
    found: list[Finding] = []
    if rival := identity.rivals.get("agency"):
        printed = "".join(rival.of(text).split())
        found.append(f.AGENCY_CONTESTED.at(text, rival, "agency", agency=identity.agency, rival=printed))
    if rival := identity.rivals.get("year"):
        other = year_of(spell(rival.of(text)))
        found.append(f.YEAR_CONTESTED.at(text, rival, "year", year=identity.year, rival=other))
    return found


def _other_kinds(text: str, body: tuple[int, int], year: int | None) -> list[Finding]:
    """Return the findings that a page with figures is not the report of one agency for one whole year."""
    found: list[Finding] = []
    if words := (about := _explaining(text)).of(text).strip():
        found.append(f.ABOUT_A_REPORT.at(text, about, None, words=words))
    parts = list(_PART_OF_A_YEAR.finditer(spell(text[:_HEAD])))
    if len({part["part"] for part in parts}) == 1:  # a page with several parts may list the whole year
        span = Span(*parts[0].span("part"))
        found.append(f.PART_OF_A_YEAR.at(text, span, None, words=span.of(text)))
    own = {str(year)} if year else set[str]()
    if len(years := sorted(own.union(title_years(text, *body)))) > 1:
        found.append(f.TWO_REPORTS.at(text, NOWHERE, None, words="、".join(years)))
    return found


def _other_authors(text: str, body: tuple[int, int], own: str) -> list[Span]:
    """Return where other agencies are named by titles below the first heading and above a figure that was read."""
    start, last = body
    return [place for place in other_agencies(text, start, own) if place.end < last]


def _body(text: str, sections: Sequence[tuple[str, Section]], cells: _Cells) -> tuple[int, int]:
    """Return where the report begins, by its first heading or figure, and where its last figure begins."""
    starts = [cell.span.start for _, cell in cells]
    heading = next((section.heading.span.end for _, section in sections if section.heading), len(text))
    return min(heading, *starts), max(starts)
