"""What a notebook shows: HTML that is small, escaped, without script and ids, and says what the objects hold."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.findings import FindingList, Findings, Message
from govinfo_reports.ledger import Coverage
from govinfo_reports.models import Absence, Missing
from govinfo_reports.notebook import html
from govinfo_reports.strategies import Damaged, compose, damaged_pages

from .conftest import needs_real_pages, read_page, real_pages
from .notebook_reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.showing import Shown

EXAMPLE = Path(__file__).parents[1] / "examples" / "qinghe-commerce-2024.txt"


def shown(report: gr.Report) -> Iterator[Shown]:
    """Yield all of *report* that a notebook shows as HTML."""
    yield from (report, report.findings, gr.check(report), gr.coverage(report), report.template)
    for _, section in report.children:
        yield section
        yield from (group for _, group in section.children[:2])


def test_a_report_shows_every_value(template: gr.Template) -> None:
    """
    The HTML of a report and of its sections holds each value once, in the order of the form.
    """
    report = gr.parse(gr.render(compose(Random(4), template)), template)  # noqa: S311 - an invented report
    printed = [report[path].text for path in template.form.slots]

    assert read(report).cells == printed
    for _, section in report.children:
        assert [cell for cell in read(section).cells if cell] == [cell.text for _, cell in section.cells() if cell.text]


def test_what_is_missing_is_told_apart() -> None:
    """
    A blank, a stroke, a zero, what was not read and what is not there each look different, and a line says how.
    """
    text = EXAMPLE.read_text(encoding="utf-8").replace("行政许可\t312", "行政许可\t")
    text = text.replace("1.属于国家秘密\t0", "1.属于国家秘密")
    report = gr.parse(text[: text.index("四、")])
    reader = read(report)
    words = " ".join(reader.words)

    assert report.disclosure.licensing.decisions.state is gr.State.BLANK
    assert {"", "/", "0", "?"} <= set(reader.cells)
    for why in (Absence.NOT_READ, Absence.CUT_OFF):
        assert why.words.zh in words
        assert why.words.en in words
    assert Absence.OTHER_FORM.words.zh not in words
    assert "空格：页面上是空白格" in words
    assert report.findings[0].message.zh in words
    assert reader.cells.count("?") == sum(1 for each in report.missing.values() if each.why is Absence.NOT_READ)
    assert "?" in read(report.requests).cells
    assert read(report.requests.outcomes).cells.count("?") == 7


def test_findings_are_shown_as_a_table() -> None:
    """
    Each finding has its weight, code, line, path and message, in both languages; none at all says so.
    """
    found = gr.check(gr.parse(EXAMPLE.read_text(encoding="utf-8")))
    words = read(found).words

    assert len(found) == 2
    for each in found:
        assert {each.code, each.path, str(each.line), f"{each.severity.word.zh} ", each.severity.word.en} <= set(words)
        assert any(word.startswith(each.message.en[:40]) for word in words)
    assert "no findings" in read(FindingList()).words
    assert read(FindingList()).words == read(Findings()).words


def test_coverage_counts_characters() -> None:
    """
    The strip and the table tell all kinds that there are; a page without characters has neither.
    """
    report = gr.parse(EXAMPLE.read_text(encoding="utf-8"))
    ledger = gr.coverage(report)
    reader = read(ledger)

    counts = [int(cell.replace(",", "")) for cell in reader.cells[1::4]]
    assert sum(counts) == len(report.text)
    assert reader.cells[0::4] == [""] * len(counts)
    assert read(Coverage(())).cells == []


def test_a_form_shows_its_keys(template: gr.Template) -> None:
    """
    A template shows the key of the column in each place for a value.
    """
    assert read(template).cells == [path.column for path in template.form.paths]


def test_damaged_pages_keep_the_laws(template: gr.Template) -> None:
    """
    Whatever is wrong with a page, its HTML is small, closed and the same each time.
    """

    @given(damaged_pages(template))
    @settings(max_examples=settings().max_examples // 8)
    def law(drawn: Damaged) -> None:
        for it in shown(gr.parse(drawn.text)):
            read(it)

    law()


@needs_real_pages
def test_real_pages_keep_the_laws() -> None:
    """
    The HTML of real pages is small, closed and the same each time, and holds their values.
    """
    reports = [report for page in real_pages()[::8] if (report := read_page(page))]

    for report in reports:
        for it in shown(report):
            read(it)
        assert len(read(report).cells) >= len(list(report.cells()))
    assert len(reports) > 5


HOSTILE = [
    "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "&#60;b&#62;",
]


@given(st.sampled_from(HOSTILE) | st.text(st.characters(), max_size=300), st.sampled_from([1, 40, 300]))
def test_any_text_is_escaped(text: str, times: int) -> None:
    """
    Whatever stands in a report, and however much of it, no tag, attribute or character of it gets through.
    """
    cell = gr.Cell(text, Decimal(1), gr.State.WORDS)
    found = [gr.Finding(text, gr.Severity.ERROR, text, gr.Span(3, 9), Message(text, text), text)] * times
    group = gr.Group(tuple((f"{text}{number}", cell) for number in range(times)))
    section = gr.Section((gr.Paragraph(text),) * times, ((text, group),), heading=gr.Paragraph(text))
    template = gr.templates()[-1]
    missing = {f"requests.{text}": Missing(Absence.NOT_READ, tuple(found[:2]))}
    report = gr.Report(text, text, 2024, template, (("requests", section),), findings=found, missing=missing)

    for it in (report, section, group, report.findings, FindingList(found)):
        read(it)


def test_what_does_not_fit_is_counted() -> None:
    """
    Of more than there is room for, the first rows are shown, and the number of the others.
    """
    cell = gr.Cell("1", 1, gr.State.FIGURE)
    rows = tuple((f"row{number}", gr.Group((("total", cell),))) for number in range(2_000))
    reader = read(gr.Section(children=rows))
    (hidden,) = (word for word in reader.words if word.endswith("more rows are not shown."))

    assert len(reader.cells) + int(hidden.split()[0]) == len(rows)
    assert len(reader.cells) > 300


def test_other_objects_have_none() -> None:
    """
    What cannot be shown is an error that names its type.
    """
    with pytest.raises(TypeError, match="int"):
        html(3)


def test_nothing_is_loaded_before_it_is_shown() -> None:
    """
    Importing and reading load nothing of this, and showing a report needs neither Jinja2 nor the checks.
    """
    program = """
import sys
import govinfo_reports as gr
report = gr.parse(open(sys.argv[1], encoding="utf-8").read())
assert "govinfo_reports.notebook" not in sys.modules
assert len(report._repr_html_()) > 5_000
assert not {"jinja2", "rich", "click", "IPython", "govinfo_reports.checks"} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program, str(EXAMPLE)], check=True)
