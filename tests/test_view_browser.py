"""The linked page in a browser: by mouse, by keyboard, on a phone, for everybody, and against hostile text."""

from __future__ import annotations

import io
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

import govinfo_reports as gr

from .browsing import EXAMPLES, PHONE, WIDE, Size, browser, shown, violations
from .invented import TITLE, requests_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

_RECEIVED = ("一、本年新收政府信息公开申请数量", 7, "", "/", "无此项", 0, 0, 9)
_UNREAD = ("二、上年结转政府信息公开申请数量", *[0] * 9)
_IN_SIGHT = """id => {
  const element = document.getElementById(id), box = element.getClientRects()[0];
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return top !== null && element.contains(top);
}"""
_LEAST = 12  # pixels that are clearly lighter or darker
_HOSTILE = "</pre></style><script>alert(1)</script><img src=//evil.example/x onerror=alert(2)>\"'><svg/onload=alert(3)>"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser for all tests of this module."""
    with browser() as started:
        yield started


def _failing() -> gr.Report:
    """Return a whole report with a sum that fails, and with a figure in its prose."""
    return gr.parse(gr.read(EXAMPLES / "qinghe-commerce-2024.pdf"))


def _states() -> gr.Report:
    """Return a report with a cell in each of the six states."""
    return gr.parse(requests_page(_RECEIVED, _UNREAD))


def test_without_javascript_a_cell_leads_to_its_figure_and_back(chromium: Browser, tmp_path: Path) -> None:
    """
    A click on a cell goes to its characters, a click on them to the cell, and both are in sight.
    """
    report, path = _failing(), "requests.outcomes.granted.total"
    with shown(chromium, gr.view.page(report), tmp_path, java_script_enabled=False) as view:
        view.page.locator(f"[id='{path}'] a").first.click()
        assert view.page.url.endswith(f"#~{path}")
        figure = view.page.locator(":target")
        assert (figure.get_attribute("id"), figure.text_content()) == (f"~{path}", report[path].text)
        assert figure.is_visible()
        figure.click()
        assert view.page.locator(":target").get_attribute("id") == path
        outlined = view.page.locator(".card.error").first
        outlined.hover()
        mark = outlined.locator("h3").get_attribute("id")
        assert mark
        cells = view.page.locator(f"td.{mark.removeprefix('n-')}")
        styles = {
            cells.nth(place).evaluate("cell => getComputedStyle(cell).outlineStyle") for place in range(cells.count())
        }
        assert (cells.count() > 5, styles) == (True, {"solid"})


@pytest.mark.parametrize("size", [WIDE, {"width": 1280, "height": 720}, PHONE], ids=["wide", "small", "phone"])
def test_a_cell_that_is_led_to_is_in_sight_with_its_characters(chromium: Browser, size: Size, tmp_path: Path) -> None:
    """
    Neither the head of its table, nor the citation below, nor another pane covers it, whatever was shown before.
    """
    report = _failing()
    paths = [path for path, cell in report.cells() if cell.text]
    with shown(chromium, gr.view.page(report), tmp_path, viewport=size) as view:
        for path in [*paths[::-9], *paths[::11]]:
            view.page.evaluate("path => { location.hash = path }", path)
            assert (path, _out_of_sight(view.page, [path, f"~{path}"])) == (path, [])


def test_by_keyboard_alone_every_cell_and_finding_is_reached(chromium: Browser, tmp_path: Path) -> None:
    """
    Tab stops once at each table, arrow keys reach every value, Enter follows, n and p go through findings.
    """
    report = _failing()
    with shown(chromium, gr.view.page(report), tmp_path) as view:
        reached: set[str] = set()
        cards: set[str] = set()
        for _ in range(120):
            view.page.keyboard.press("Tab")
            if not (here := view.focused()) or here in reached:
                continue
            reached |= _walked(view.page, here)
        for _ in range(view.page.locator(".card").count()):
            view.page.keyboard.press("n")
            cards.add(view.target())
        assert reached == set(report.template.form.slots)
        assert len(cards) == view.page.locator(".card").count() > 0
        view.page.keyboard.press("p")
        assert view.target() in cards
        view.page.locator("#keys-").uncheck()
        before = view.page.url
        view.page.keyboard.press("n")
        assert view.page.url == before
        assert view.said == []


def _out_of_sight(page: Any, ends: list[str]) -> list[str]:  # noqa: ANN401 - a page of playwright
    """Return which of the *ends* are not in sight, once the browser has had two seconds to scroll to them."""
    covered = ends
    for _ in range(100):
        page.wait_for_timeout(20)
        covered = [end for end in ends if not page.evaluate(_IN_SIGHT, end)]
        if not covered:
            break
    return covered


def _walked(page: Any, here: str) -> set[str]:  # noqa: ANN401 - a page of playwright
    """Return the cells of a table that arrow keys reach from *here*, in its first row, line by line."""
    found: set[str] = set()
    focused = "document.activeElement.closest('td')?.id ?? ''"
    while here not in found:
        while here not in found:
            found.add(here)
            page.keyboard.press("ArrowRight")
            here = page.evaluate(focused)
        page.keyboard.press("Home")
        page.keyboard.press("ArrowDown")
        here = page.evaluate(focused)
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_everybody_can_use_it(chromium: Browser, size: Size, scheme: str, language: str, tmp_path: Path) -> None:
    """
    Axe finds nothing against WCAG 2.2 A and AA, also with a cell chosen, and nothing is wider than the window.
    """
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe judges the page").Axe()
    options = {"viewport": size, "color_scheme": scheme, "bypass_csp": True}
    for one in (_failing(), _states()):
        with shown(chromium, gr.view.page(one, language=language), tmp_path, **options) as view:
            view.page.goto(f"{view.file.as_uri()}#requests.received.total")
            assert violations(axe, view) == []
            assert view.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_everybody_can_use_the_pages_of_several_reports(
    chromium: Browser, size: Size, scheme: str, tmp_path: Path
) -> None:
    """
    The same holds of years as small multiples, with a gap and a change of form, and of two reports side by side.
    """
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe judges the page").Axe()
    old = gr.parse(gr.read(EXAMPLES / "baishi-town-2020.md"))
    new = [gr.parse(gr.read(EXAMPLES / f"linjiang-statistics-{year}.txt")) for year in (2022, 2023)]
    options = {"viewport": size, "color_scheme": scheme, "bypass_csp": True}
    for html in (gr.view.series([old, *new, _states()]), gr.view.comparison(*new), gr.view.comparison(old, _states())):
        with shown(chromium, html, tmp_path, **options) as view:
            assert violations(axe, view) == []
            assert view.said == []
            view.page.locator("#l-en").check()
            assert violations(axe, view) == []
            assert view.page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_the_states_differ_without_colours(chromium: Browser, tmp_path: Path) -> None:
    """
    In grey, no two of the six states of a cell look alike.
    """
    image = pytest.importorskip("PIL.Image", reason="Pillow compares pictures")
    chops = pytest.importorskip("PIL.ImageChops", reason="Pillow compares pictures")
    with shown(chromium, gr.view.page(_states()), tmp_path, bypass_csp=True) as view:
        view.page.add_style_tag(content="html{filter:grayscale(1)} .sample{width:70px;height:28px}")
        samples = view.page.locator(".legend .sample")
        assert samples.count() >= 6
        drawn = [image.open(io.BytesIO(samples.nth(place).screenshot())).convert("L") for place in range(6)]
    for one, other in combinations(drawn, 2):
        assert sum(chops.difference(one, other.resize(one.size)).histogram()[64:]) >= _LEAST


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_chosen_cell_offers_what_cite_gives(chromium: Browser, tmp_path: Path, language: str) -> None:
    """
    For every value the page shows the same sentence as the library, in the language it is in, and copies it.
    """
    reports = [_states(), _failing()]
    for one in reports:
        with shown(chromium, gr.view.page(one, language=language), tmp_path) as view:
            for path, _ in one.cells():
                view.page.evaluate("path => { location.hash = path }", path)
                view.page.wait_for_timeout(1)
                assert view.page.locator("#cite-").text_content() == gr.cite(one, path, language)
            other = "en" if language == "zh" else "zh"
            view.page.locator(f"#l-{other}").check()
            assert view.page.locator("#cite-").text_content() == gr.cite(one, path, other)
            assert view.page.evaluate("document.documentElement.lang")[:2] == other


def test_hostile_text_opens_and_asks_for_nothing(chromium: Browser, tmp_path: Path) -> None:
    """
    Text full of markup opens no dialog and sends no request.
    """
    title = f"青禾县{_HOSTILE}局2024年政府信息公开工作年度报告"
    page = requests_page(("一、本年新收政府信息公开申请数量", _HOSTILE, *[0] * 6), title=f"{title}\n{TITLE}")
    report = gr.parse(page)
    for html in (gr.view.page(report), gr.view.series([report]), gr.view.comparison(report, report)):
        with shown(chromium, html, tmp_path) as view:
            view.page.wait_for_timeout(200)
            assert view.requests == [view.file.as_uri()]
            assert view.said == []
            if view.page.locator("pre").count():
                assert view.page.locator("pre").first.text_content() == page
