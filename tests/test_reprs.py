"""What a terminal shows of a report and its parts: one short line, whatever is in them."""

from __future__ import annotations

import pickle
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.findings import FindingList, Findings, Message
from govinfo_reports.ledger import Coverage
from govinfo_reports.strategies import Damaged, damaged_pages

from .conftest import needs_real_pages, read_page, real_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 200
EXAMPLE = Path(__file__).parents[1] / "examples" / "qinghe-commerce-2024.docx"


def everything(report: gr.Report) -> Iterator[Any]:
    """Yield *report* and all its parts."""
    waiting: list[Any] = [report, gr.coverage(report), *report.findings, *gr.check(report)]
    while waiting:
        it = waiting.pop()
        yield it
        waiting += (child for _, child in getattr(it, "children", ()))


def is_short(shown: str) -> bool:
    """Whether *shown* is one line, and short."""
    return 0 < len(shown) <= LONGEST and shown.isprintable()


def test_a_report_says_what_it_is() -> None:
    """
    The line names the agency, the year, the form and the counts; that of a cell, what is printed and where.
    """
    document = gr.read(EXAMPLE)
    report = gr.parse(document)

    assert repr(report) == "<Report '青禾县商务局' 2024, form 2021, 200 values, 0 findings>"
    assert repr(report.requests) == "<Section '三、收到和处理政府信息公开申请情况', 175 values, 0 paragraphs>"
    assert repr(report.disclosure.rules) == "<Group 3 values: issued '0', repealed '0', in_force '0'>"
    assert repr(report.requests.received.total) == "<Cell '15', figure, value 15, at 600:602>"
    assert repr(report.disclosure.fees.amount) == "<Cell '0.4500', figure, value 0.4500 万元, at 460:466>"
    assert repr(document) == "<Document 'qinghe-commerce-2024.docx', docx, 1,566 characters, 0 notes>"
    assert repr(gr.coverage(report)).startswith("<Coverage 1,566 characters, heading 5.0%, paragraph ")
    assert repr(gr.check(report)[0]).startswith("<Finding C107 warning, disclosure.compulsion, line 26, '“行政强制”")


@needs_real_pages
def test_lines_of_real_pages_are_short() -> None:
    """
    Of all that real pages hold, each part shows one short line.
    """
    reports = [report for page in real_pages() if (report := read_page(page))]

    shown = [repr(it) for report in reports for it in everything(report)]
    assert [line for line in shown if not is_short(line)] == []
    assert len(shown) > 50 * len(reports) > 0


def test_lines_of_damaged_pages_are_short(template: gr.Template) -> None:
    """
    Whatever is wrong with a page, each part of its report shows one short line.
    """

    @given(damaged_pages(template))
    @settings(max_examples=settings().max_examples // 5)
    def law(drawn: Damaged) -> None:
        report = gr.parse(drawn.text)
        assert [it for it in everything(report) if not is_short(repr(it))] == []

    law()


TEXTS = st.text(st.characters(), max_size=400) | st.sampled_from(["\ud800" * 300, "\n" * 300, "</" * 200])
FIGURES = (
    st.none()
    | st.integers()
    | st.just(10**5000)
    | st.just(-(10**5000))
    | st.decimals()
    | st.just(Decimal(1).scaleb(-900))
)


@given(TEXTS, FIGURES, st.sampled_from(gr.State), st.none() | TEXTS)
def test_any_cell_shows_a_line(text: str, value: int | Decimal | None, state: gr.State, unit: str | None) -> None:
    """
    Nothing that a cell, or what holds it, can be made of breaks its line or makes it long.
    """
    cell = gr.Cell(text, value, state, unit)
    group = gr.Group(((text, cell),) * 40)
    section = gr.Section((gr.Paragraph(text),), (("row", group),), heading=gr.Paragraph(text))
    found = gr.Finding(text, gr.Severity.ERROR, text, gr.Span(3, 9), Message(text, text), text)
    report = gr.Report(text, text, 2024, gr.Template(text, Path(text)), ((text, section),), findings=[found])
    document = gr.Document(text, text, text)

    for it in (cell, group, section, found, report, document, Coverage(()), gr.Group(), gr.Section()):
        assert is_short(repr(it))


def test_findings_are_a_tuple_and_a_list() -> None:
    """
    What holds findings is equal to a tuple or a list of them, behaves as one, and comes back from pickle.
    """
    report = gr.parse(gr.read(EXAMPLE))
    found = gr.check(report)

    assert report.findings == () != found
    assert found == list(found)
    assert found[:1] == [found[0]]
    assert repr(found) == repr(list(found))
    for it, kind in ((report.findings, Findings), (found, FindingList)):
        assert type(it) is kind
        assert pickle.loads(pickle.dumps(it)) == it  # noqa: S301 - written above
