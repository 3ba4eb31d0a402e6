"""The summary that ``parse`` shows: whole figures in aligned columns at any width, and findings under them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr

from .command import PAGE, columns, run, table_rows, whole_page
from .conftest import needs_real_pages, real_pages
from .invented import requests_page

if TYPE_CHECKING:
    from pathlib import Path

SHORT_ROW = requests_page(
    ("一、本年新收政府信息公开申请数量", 31, 32, 33), ("二、上年结转政府信息公开申请数量", *"0000000")
)


def summary(text: str, *options: str, width: int | None = None) -> str:
    """Return the summary of a page; with a *width*, as on a terminal of so many columns."""
    return run("parse", *options, "-", given=text, width=width).stdout


def plain(output: str) -> str:
    """Return *output* without its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", output)


def table_cells(output: str) -> list[str]:
    """Return what stands in the columns of the tables in *output*."""
    return [cell for row in table_rows(output) for cell in row[1:]]


def test_blank_mark_and_absent_look_different() -> None:
    """A blank cell is blank, a mark is as printed, and what is not on the page is a dot, which is explained."""
    shown = summary(PAGE)
    rows = {label: cells for label, *cells in table_rows(shown)}
    assert rows["规章"] == ["5", "", "7"]
    assert rows["行政处罚"] == ["/"]
    assert rows["行政强制"] == ["·"]
    assert "· 页面上没有，或无法确定而未读取" in shown


@pytest.mark.parametrize("width", [None, 30, 80, 160])
@pytest.mark.parametrize("template", gr.templates(), ids=str)
def test_no_figure_is_cut_at_any_width(template: gr.Template, width: int | None) -> None:
    """Every figure of a page stands whole in the summary, on a narrow terminal and in a pipe."""
    text, figures = whole_page(template)
    assert sorted(re.findall(r"\b\d{6}\b", plain(summary(text, width=width)))) == figures


@pytest.mark.parametrize("width", [None, 80, 160])
def test_columns_align_in_east_asian_widths(width: int | None) -> None:
    """The rules between the columns of a table stand under one another where Chinese characters take two columns."""
    text, _ = whole_page(gr.templates()[-1])
    shown = plain(summary(text, width=width))
    tables = [table for table in re.split(r"\n(?:[^│┼\n]*\n)+", shown) if "│" in table]
    assert tables
    for table in tables:
        lines = [line for line in table.split("\n") if line]
        rules = [[columns(line[: rule.start()]) for rule in re.finditer("[│┼]", line)] for line in lines]
        assert rules == [rules[0]] * len(lines)


def test_groups_that_only_the_head_names_are_labelled() -> None:
    """The groups of table 四 carry their printed labels, those of a wider group indented under it."""
    text, _ = whole_page(gr.templates()[-1])
    stubs = [line.split("│")[0].rstrip() for line in summary(text).splitlines() if "│" in line]
    assert stubs[-4:] == ["行政复议", "行政诉讼", "  未经复议直接起诉", "  复议后起诉"]


def test_page_of_two_forms_shows_the_figures_of_both() -> None:
    """Rows that follow another form than the rest of the page are shown too."""
    old, new = (whole_page(template)[0].partition("第二十条第（五）项") for template in gr.templates()[-2:])
    mixed = old[0] + new[1] + new[2]
    report = gr.parse(mixed)
    assert any(path not in report.template.form.slots for path, _ in report.cells())
    assert {cell.text for _, cell in report.cells()} <= set(table_cells(summary(mixed)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_findings_follow_in_three_lines_each(language: str) -> None:
    """A finding shows as in the library: message, excerpt and caret."""
    finding = gr.parse(SHORT_ROW).findings[0]
    shown = summary(SHORT_ROW, "--lang", language)
    assert finding.show(language).split("\n")[0] in shown
    assert " ".join(finding.excerpt.split()) in " ".join(shown.split())


def test_caret_stays_under_its_place_on_a_narrow_terminal() -> None:
    """An excerpt that is wider than the terminal is cut on the left, and the caret moves with it."""
    shown = plain(summary(SHORT_ROW, width=30)).split("\n")
    place = next(number for number, line in enumerate(shown) if "31 32 33" in line)
    excerpt, caret = shown[place : place + 2]
    assert excerpt.startswith("  …")
    assert columns(excerpt) <= 30
    assert columns(excerpt[: excerpt.index("31")]) == columns(caret[: caret.index("^")])


def test_colour_is_for_terminals() -> None:
    """A pipe gets no colours, a terminal gets red for an error."""
    assert "\x1b" not in summary(SHORT_ROW)
    assert "\x1b[1;31m" in summary(SHORT_ROW, width=80)


@pytest.mark.parametrize("width", [None, 80])
@pytest.mark.parametrize(
    ("text", "picture"),
    [
        (PAGE.replace("7", "见\x1b[2J附件"), "见␛[2J附件"),
        (SHORT_ROW.replace("31", "31\x1b]0;"), "一、本年新收政府信息公开申请数量 31␛]0; 32 33"),
        (SHORT_ROW.replace("31", "31\x1b]0;"), "“31␛]0;”"),
    ],
    ids=["cell", "excerpt", "message"],
)
def test_page_cannot_command_the_terminal(text: str, picture: str, width: int | None) -> None:
    """Control characters on a page show as pictures, wherever its words are shown."""
    shown = plain(summary(text, width=width))
    assert "\x1b" not in shown
    assert picture in shown


@needs_real_pages
@pytest.mark.parametrize("path", real_pages("seed_*"), ids=lambda path: path.stem)
def test_real_pages_are_shown_whole(path: Path) -> None:
    """The summary of a real page shows as many cells as were read, and says when some are absent."""
    report = gr.parse(path.read_text(encoding="utf-8"))
    result = run("parse", path)
    assert result.exit_code == 0
    printed = table_cells(result.stdout)
    for text in {cell.text for _, cell in report.cells()} - {""}:
        assert printed.count(text) == sum(cell.text == text for _, cell in report.cells())
    assert ("·" in printed) == (len(list(report.cells())) < len(report.template.form.slots))
