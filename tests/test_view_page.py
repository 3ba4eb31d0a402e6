"""The linked page: every character of the text, every value of the form, and a way from each to the other."""

from __future__ import annotations

import subprocess
import sys
from random import Random
from statistics import median
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.strategies import compose, damage

from .conftest import PAGES, needs_real_pages, read_page, real_pages
from .invented import BROKEN_FIGURE, TITLE, overview_page, requests_page
from .linked import Linked, attribute, filled

if TYPE_CHECKING:
    from pathlib import Path

_CASES = sorted((PAGES.parent / "cases").glob("*.txt"))
_REAL = [*real_pages(), *_CASES]
_SOME = 8  # of so many real pages one is looked at every time, the others where what takes long is asked for


def _drawn(template: gr.Template) -> list[Linked]:
    """Return the pages of reports that were drawn on a form: whole, with sums that hold, and damaged."""
    dice = Random(template.name)  # noqa: S311 - which reports they are, no secret
    whole = [gr.render(compose(dice, template, consistent=consistent)) for consistent in (False, True)]
    return [Linked(gr.parse(page)) for page in (*whole, damage(template, dice).text)]


def _holds(page: Linked) -> None:
    """Hold all laws of linked pages against *page*."""
    report = page.report
    form = report.template.form
    cells = dict(report.cells())

    assert page.text == report.text
    assert [name for name, times in page.ids.items() if times > 1] == []
    assert [
        attribute(link, "href") for link in page.tree.css("a") if attribute(link, "href")[1:] not in page.nodes
    ] == []
    for path, cell in cells.items():
        assert page.leads_to(path) == f"#~{path}"
        assert page.leads_to(f"~{path}") == f"#{path}"
        assert page.nodes[f"~{path}"].text() == cell.span.of(report.text)
        assert page.nodes[path].css_first("a").text() == cell.text
    for path in form.slots:
        assert page.nodes[path].tag == "td"
    for rows in page.tables():
        places = filled(rows)
        assert set(places.values()) == {1}
        assert len(places) == len(rows) * (1 + max(column for _, column in places))
        labels = {attribute(cell, "id") for row in rows for cell in row if cell.tag == "th"}
        for cell in (cell for row in rows for cell in row if attribute(cell, "id") in form.slots):
            assert labels >= set(attribute(cell, "headers").split()) != set()


@needs_real_pages
@pytest.mark.parametrize("paths", [_REAL[::_SOME], pytest.param(_REAL, marks=pytest.mark.long)], ids=["some", "all"])
def test_the_laws_hold_of_real_pages(paths: list[Path]) -> None:
    """
    Text and tables of a real page are whole, each value leads to its characters and back, and half are 150 kB or less.
    """
    pages = [Linked(report) for path in paths if (report := read_page(path))]
    for page in pages:
        _holds(page)

    assert len(pages) >= len(paths) * 3 / 4
    assert median(len(page.html.encode()) for page in pages) <= 150_000


def test_the_laws_hold_of_every_form(template: gr.Template) -> None:
    """
    They hold of reports on each form, a user's own included, and of damaged ones.
    """
    for page in _drawn(template):
        _holds(page)
    assert len(dict(_drawn(template)[0].report.cells())) == len(template.form.slots)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_equal_reports_give_equal_pages(sound: gr.Report, language: str) -> None:
    """
    The same report gives the same bytes, also after it went through its dict.
    """
    again = gr.from_dict(gr.to_dict(sound))

    assert gr.view.page(sound, language=language) == gr.view.page(again, gr.check(again), language)


def test_a_page_is_small() -> None:
    """
    A whole report without findings takes 150 kB or less.
    """
    whole = gr.view.page(gr.parse(gr.render(compose(Random(1), gr.templates()[-1], consistent=True))))  # noqa: S311 - invented

    assert len(whole.encode()) <= 150_000


def test_a_sum_that_fails_marks_its_cells_and_its_suspect() -> None:
    """
    The cells of both sums carry the mark of the finding, the likely one is named with its figures, and they are linked.
    """
    report = gr.parse(requests_page(*_rows(9)))
    (finding,) = gr.check(report, select=["C101"])
    page = Linked(report, [finding])
    (card,) = page.tree.css(".card.error")
    mark = attribute(card.css_first("h3"), "id").removeprefix("n-")
    marked = {attribute(cell, "id") for cell in page.tree.css(f"td.{mark}")}

    assert attribute(card, "id") == f"f-{finding.id}"
    assert {f"requests.received.{column}" for column in ("natural_person", "other_organization", "total")} <= marked
    assert "requests.carried_in.total" not in marked
    assert {attribute(cell, "id") for cell in page.tree.css("td.suspect")} == {each.path for each in finding.suspects}
    assert finding.message.zh in card.text()
    assert finding.message.en in card.text()
    assert page.leads_to("requests.received.total") == "#~requests.received.total"
    assert f".{mark}{{outline" in page.html


def _rows(total: int) -> list[tuple[object, ...]]:
    received = ("一、本年新收政府信息公开申请数量", 7, 1, 0, 0, 0, 0, total)
    return [received, ("二、上年结转政府信息公开申请数量", *[0] * 7)]


def test_each_part_of_a_broken_figure_leads_to_its_cell() -> None:
    """A cell leads to the first part of its figure; the links back are those parts and nothing else, in their order."""
    page = Linked(gr.parse(BROKEN_FIGURE))
    path = "disclosure.rules.repealed"
    back = [link for link in page.tree.css("pre a") if attribute(link, "href") == f"#{path}"]

    _holds(page)
    assert [link.text() for link in back] == ["271,", "068"]
    assert page.leads_to(path) == f"#{attribute(back[0], 'id')}"


def test_what_was_not_read_leads_to_the_finding_that_says_why() -> None:
    """
    The place of a value that was not read shows no value and leads to the reason, whatever findings were asked for.
    """
    report = gr.parse(requests_page(("一、本年新收政府信息公开申请数量", *[0] * 9), *_rows(8)[1:]))
    page = Linked(report, [])
    path = "requests.received.total"

    assert path not in report
    assert page.leads_to(path) == f"#f-{report.missing[path].findings[0].id}"
    assert "not_read" in attribute(page.nodes[path], "class")
    assert page.leads_to(path)[1:] in page.nodes


def test_the_states_of_a_cell_have_each_a_class_and_a_name() -> None:
    """
    A figure, a blank, a placeholder and words are told apart by class, and all but figures by a name of their state.
    """
    row = ("一、本年新收政府信息公开申请数量", 7, "", "/", "无此项", 0, 0, 7)
    page = Linked(gr.parse(requests_page(row, *_rows(8)[1:])))
    columns = ("natural_person", "enterprise", "research", "public_interest")
    cells = [page.nodes[f"requests.received.{column}"] for column in columns]
    named = [cell.css_first("a").attributes for cell in cells]

    assert [attribute(cell, "class").split()[0] for cell in cells] == ["figure", "blank", "placeholder", "words"]
    assert named[1]["aria-labelledby"] == "s-blank"
    assert [each.get("aria-describedby") for each in named] == [None, None, "s-placeholder", "s-words"]
    assert {"s-figure", "s-blank", "s-placeholder", "s-words", "s-not_read", "s-not_on_page"} <= page.nodes.keys()


def test_the_number_of_a_finding_stands_in_the_cell_it_speaks_of() -> None:
    """
    A finding on a row whose words lie in one cell marks that cell alone.
    """
    row = (_rows(8)[0][0], 7, "", "/", 1, 0, 0, 0)
    report = gr.parse(requests_page(row, *_rows(8)[1:]))
    (finding,) = gr.check(report, select=["C107"])
    page = Linked(report, [finding])
    (sign,) = page.nodes["requests.received.research"].css(".sign")

    assert attribute(sign, "href") == f"#f-{finding.id}"
    assert len(page.tree.css("td .sign")) == 1
    assert len(page.tree.css("td.f1")) == 1


def test_a_claim_leads_to_the_cell_it_speaks_of() -> None:
    """
    A figure of the prose is a link to its cell, and its entry leads to both.
    """
    table = "\n".join("\t".join(map(str, row)) for row in _rows(8))
    text = overview_page("全年新收政府信息公开申请8件。", tables=f"三、收到和处理政府信息公开申请情况\n{table}")
    page = Linked(gr.parse(text))

    assert page.leads_to("~c-1") == "#requests.received.total"
    assert page.leads_to("c-1") == "#~c-1"
    assert page.nodes["~c-1"].text() == "8"
    assert "c1" in attribute(page.nodes["requests.received.total"], "class").split()


HOSTILE = "</pre></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'><a href=javascript:alert(3)>{{7*7}}"


def test_hostile_text_stays_text() -> None:
    """
    Markup in the text of a page, in its title and in its cells is shown, and adds no element.
    """
    title = f"青禾县{HOSTILE}局2024年政府信息公开工作年度报告"
    text = requests_page(("一、本年新收政府信息公开申请数量", HOSTILE, *[0] * 6), title=f"{title}\n{TITLE}")
    page = Linked(gr.parse(text))

    assert page.text == text
    assert len(page.tree.css("script")) == len(page.tree.css("style")) == 1
    assert page.tree.css("img") == []
    assert [link for link in page.tree.css("a") if not attribute(link, "href").startswith("#")] == []


def test_characters_that_html_cannot_hold_get_a_sign() -> None:
    """
    Carriage returns stay, and NUL and halves of surrogate pairs are shown as signs of the same length.
    """
    report = gr.parse(requests_page(*_rows(8)).replace("\n", "\r\n", 3) + "\0 \ud800")
    page = gr.view.page(report)
    page.encode()

    assert Linked(report).text == report.text.replace("\0", "␀").replace("\ud800", "\ufffd")


def test_an_unknown_language_is_refused() -> None:
    """
    Pages are in Chinese or in English.
    """
    with pytest.raises(ValueError, match="'fr'"):
        gr.view.page(gr.parse(requests_page(*_rows(8))), language="fr")


def test_the_library_does_not_load_what_only_pages_need() -> None:
    """
    To read and to check a report loads no Jinja2.
    """
    program = "import sys, govinfo_reports as gr; gr.check; gr.cite; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert done.stdout == "False\n"
