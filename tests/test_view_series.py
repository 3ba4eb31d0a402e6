"""Pages of several reports: years as small multiples, and two reports side by side."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.strategies import compose
from govinfo_reports.view._filling import words

from .command import run, saved
from .invented import overview_page, requests_page
from .linked import LexborHTMLParser, attribute, filled

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_EXAMPLES = Path(__file__).parents[1] / "examples"
_LABEL = "一、本年新收政府信息公开申请数量"


def _year(year: int, *figures: object, agency: str = "青禾县商务局") -> gr.Report:
    return gr.parse(requests_page((_LABEL, *figures), title=f"{agency}{year}年政府信息公开工作年度报告"))


def _years() -> list[gr.Report]:
    """Return reports of four years, out of order, with a year missing between them and a change of form."""
    old = gr.parse(gr.render(compose(Random(2), gr.templates()[1])).replace("年度报告", "年度报告", 1))  # noqa: S311 - invented
    new = [_year(year, year - 2000, "", "/", "无", 0, 0, 0) for year in (2024, 2022)]
    return [new[0], old, new[1], _year(2025, 30, 1, 2, 3, 0, 0, 36)]


def _opened(html: str) -> dict[str, LexborNode]:
    tree = LexborHTMLParser(html)
    named = [attribute(node, "id") for node in tree.css("[id]")]
    assert sorted(named) == sorted(set(named))
    for table in tree.css("table"):
        assert set(filled([list(row.css("th, td")) for row in table.css("tr")]).values()) == {1}
    return {attribute(node, "id"): node for node in tree.css("[id]")} | {"": tree.root or tree.css_first("html")}


def test_a_series_shows_the_latest_figure_and_tells_every_year() -> None:
    """
    A cell prints what the latest report prints, and says of each year what it has, or that there is no report.
    """
    page = _opened(gr.view.series(_years()))
    cell = page["requests.received.natural_person"]

    assert cell.css_first("b").text() == "30"
    told = cell.css_first("title").text().split("；")
    assert told[-4:] == ["2022 22", "2023 没有报告", "2024 24", "2025 30"]
    assert "2024 空白格" in page["requests.received.enterprise"].css_first("title").text()
    assert "2024 /" in page["requests.received.research"].css_first("title").text()


def test_a_series_marks_gaps_states_and_changes_of_form() -> None:
    """
    Years without a figure have a mark of their own, and a line stands where the form changed.
    """
    page = _opened(gr.view.series(_years()))
    kinds = {attribute(path, "class") for path in page["requests.received.enterprise"].css("path")}
    gaps = [item for item in page[""].css(".timeline li") if "gap" in attribute(item, "class")]

    assert {"ground", "blank", "last", "change"} <= kinds
    assert "2023" in [item.css_first("b").text() for item in gaps]
    assert len(page[""].css(".timeline .changed")) == 1


def test_a_series_has_every_value_of_every_form_once() -> None:
    """
    Values that only earlier forms ask for have a table of their own, with the year of the figure.
    """
    reports = _years()
    page = _opened(gr.view.series(reports))

    for report in reports:
        assert page.keys() >= report.template.form.slots.keys()
    early = reports[1]
    path = "disclosure.procurement.items"
    assert page[path].css_first("b").text() == f"{early[path].text} {early.year}"


def test_bars_are_as_high_as_their_figures() -> None:
    """
    The highest figure has the highest bar, half of it half of that, nought a line, and what is below nought hangs down.
    """
    from govinfo_reports.view._bars import outlines  # noqa: PLC0415 - the extra may be missing

    years = [("figure", 10), ("figure", 5), ("figure", 0), ("", None), ("figure", -10)]
    drawn = dict(outlines(years, []))
    heights = [-int(high) for high in re.findall(r"v(-?\d+)", drawn["bar"] + drawn["last"])]

    assert heights == [9, 4, 1, -9]
    assert "M27" not in drawn["ground"]


def test_equal_series_give_equal_pages_and_none_is_refused() -> None:
    """
    The order in which reports are given does not matter, and without a report there is no page.
    """
    reports = _years()

    assert gr.view.series(reports) == gr.view.series(reports[::-1])
    with pytest.raises(ValueError, match="no report"):
        gr.view.series([])


def test_a_comparison_shows_both_values_of_what_differs() -> None:
    """
    The cells that `compare` names have both values, the others one, and each text is whole.
    """
    one, other = _year(2023, 7, 1, "", 0, 0, 0, 8), _year(2024, 9, 1, "/", 0, 0, 0, 10)
    html = gr.view.comparison(one, other)
    page = _opened(html)
    changed = {attribute(cell, "id") for cell in page[""].css("td.differs")}

    assert changed == {change.path for change in gr.compare(one, other).changes}
    cell = page["requests.received.natural_person"]
    assert (cell.css_first("del").text(), cell.css_first("ins").text()) == (
        "前一份First report 7",
        "后一份Second report 9",
    )
    assert "空白格" in page["requests.received.research"].css_first("del").text()
    assert page["requests.received.enterprise"].text() == "1"
    assert [text.text() for text in page[""].css("pre")] == [one.text, other.text]
    assert html == gr.view.comparison(one, other)


def test_repeated_prose_leads_to_where_it_stands_in_the_other_text() -> None:
    """
    Each run is a link to the same characters of the other text.
    """
    said = "本机关按照规定及时公开政府信息，没有发生任何差错。"
    one = gr.parse(overview_page("今年情况如下。", said, tables="规章\t1\t2\t3"))
    other = gr.parse(overview_page(said, "来年继续努力做好各项工作。", tables="规章\t1\t2\t3"))
    page = _opened(gr.view.comparison(one, other))
    runs = page[""].css("a.run")

    assert len(runs) >= 2
    assert any(said in run.text() for run in runs)
    for link in runs:
        far = page[attribute(link, "href")[1:]]
        assert attribute(far, "href") == f"#{attribute(link, 'id')}"
        assert "".join(far.text().split()) == "".join(link.text().split())


def test_across_forms_only_what_both_ask_for_is_compared() -> None:
    """
    A value that one form alone asks for is shown and not called different.
    """
    old, new = _years()[1], _years()[3]
    page = _opened(gr.view.comparison(old, new))

    assert page.keys() >= old.template.form.slots.keys() | new.template.form.slots.keys()
    assert attribute(page["disclosure.procurement.items"], "class") == "one_form"
    assert page["disclosure.procurement.items"].text().strip() == old["disclosure.procurement.items"].text


def test_the_words_of_pages_are_in_both_languages() -> None:
    """
    What is said in one language is said in the other.
    """
    zh, en = words()["zh"], words()["en"]

    assert zh.keys() == en.keys()
    assert [key for key in zh if zh[key].count("{}") != en[key].count("{}")] == []


def test_the_commands_write_pages(tmp_path: Path) -> None:
    """
    `series` writes a page for each agency, `compare` one, and neither replaces a file that it reads.
    """
    files = [_EXAMPLES / f"linjiang-statistics-{year}.txt" for year in (2022, 2023)]
    reports = [gr.parse(gr.read(file)) for file in files]
    one = tmp_path / "one.html"

    assert run("series", *files, "--html", one).exit_code == 1
    assert one.read_bytes() == gr.view.series(reports).encode()
    assert run("series", *files, _EXAMPLES / "qinghe-commerce-2024.txt", "--html", tmp_path / "all").exit_code == 1
    assert len(list((tmp_path / "all").glob("*.view.html"))) == 2
    assert run("compare", *files, "--html", one, "--lang", "en").exit_code == 0
    assert one.read_bytes() == gr.view.comparison(*reports, language="en").encode()
    page = saved(tmp_path)
    assert run("compare", page, page, "--html", page).exit_code == 2
