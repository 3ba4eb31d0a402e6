"""Style sheets of web pages: what a desktop browser obeys hides, and what it does not obey does not."""

from __future__ import annotations

import pytest

import govinfo_reports as gr

from .test_files_html import lines

ROWS = ["甲\t357", "乙\t6"]


def page(cell: str) -> str:
    """Return a table with *cell* before the figures of its rows, or around them where it has their place."""
    cell = cell if "{}" in cell else f"{cell}{{}}"
    return f"<table><tr><td>甲<td>{cell.format(357)}</tr><tr><td>乙<td>{cell.format(6)}</tr></table>"


@pytest.mark.parametrize(
    "css",
    [
        "@layer base{.j{display:none}}",
        "@layer a,b;@layer b{.j{display:none}}@layer a{.j{display:inline}}",
        "@layer a{.j{display:inline}} .j{display:none}",
        "@supports (display:grid){.j{display:none}}",
        "@supports not (display:nonsense){.j{display:none}}",
        "@supports (display:grid) and (not (-ms-ime-align:auto)){.j{display:none}}",
        "td{& .j{display:none}}",
        "td{color:red;.j{display:none}}",
        ".j{@media screen{display:none}}",
        "th,td{&:has(.j) .j{display:none}}",
        "td:has(.j) .j{display:none}",
        ":is(.k,.j){display:none}",
        ".j:not(:hover){display:none}",
        "@media (width >= 768px){.j{display:none}}",
        "@media not print{.j{display:none}}",
        "@media screen and (min-width:48em) and (orientation:landscape){.j{display:none}}",
        ".j{position:absolute;left:-999em}",
        ".j{position:absolute;left:-100vw}",
        ".j{position:fixed;right:-9999px}",
        ".j{position:absolute;margin-left:-99999px}",
        ".j{position:absolute;transform:translate(-99999px)}",
        ".j{position:absolute;transform:translate3d(0,-9999px,0)}",
        ".j{position:absolute;scale:0}",
        ".j{position:absolute;width:1px;height:1px;overflow:hidden}",
        ".j{display:block;height:1px;overflow:hidden}",
        ".j{display:inline-block;width:9px;text-indent:100%;white-space:nowrap;overflow:hidden}",
        ".j{clip-path:polygon(0 0,0 0,0 0)}",
        ".j{filter:opacity(0)}",
        ".j{opacity:.0}",
        ".j{font:0/0 a}",
        ".j{font-size:.0em}",
        ".j{color:#0000}",
        ".j{color:#00000000}",
        ".j{color:rgb(0 0 0 / 0)}",
        ".j{color:hsla(0,0%,0%,0)}",
        ".j{-webkit-text-fill-color:transparent}",
        ".j{content:'}';display:none}",
        ".j{display:none",
    ],
)
def test_what_a_browser_obeys_hides(css: str) -> None:
    """
    A figure that a rule hides stands in no figure beside it, however the rule is written.
    """
    assert lines(page("<span class=j>7</span>"), f"<style>{css}</style>") == ROWS


@pytest.mark.parametrize(
    "css",
    [
        "@media (prefers-color-scheme:dark){.j{display:none}}",
        "@media screen and (max-device-width:480px){.j{display:none}}",
        "@media (width < 768px){.j{display:none}}",
        "@media (400px <= width <= 767px){.j{display:none}}",
        "@media (orientation:portrait){.j{display:none}}",
        "@media tv,handheld{.j{display:none}}",
        "@media (hover:none){.j{display:none}}",
        "@media (min-resolution:3dppx){.j{display:none}}",
        "@media (-webkit-min-device-pixel-ratio:3){.j{display:none}}",
        "@media (prefers-reduced-motion:reduce){.j{display:none}}",
        "@media (nobody-knows-this:1){.j{display:none}}",
        "@media not (nobody-knows-this){.j{display:none}}",
        "@media not all{.j{display:none}}",
        "@supports not (display:grid){.j{display:none}}",
        "@supports (display:nonsense){.j{display:none}}",
        "@supports (-ms-ime-align:auto){.j{display:none}}",
        "@layer a{.j{display:none}} .j{display:inline}",
        "@layer a,b;@layer b{.j{display:inline}}@layer a{.j{display:none}}",
        "@keyframes k{from{opacity:0}} .j{opacity:0;animation:k 1s forwards}",
        "th{.j{display:none}}",
        ".j{visibility:inherit}",
        ".j{height:0;overflow:hidden}",
        ".j{width:0;overflow:hidden}",
        ".j{text-indent:-9999px}",
        ".j{transform:scale(0)}",
        ".j{display:block;height:0;min-height:9px;overflow:hidden}",
        "td{height:0;overflow:hidden}",
        "tr{max-height:0;overflow:hidden}",
        ".j{color:transparent;background-clip:text}",
        ".j{color:transparent;text-shadow:0 0 #000}",
        ".j{color:transparent;-webkit-text-fill-color:#000}",
        ".j{color:rgba(0,0,0,.8)}",
        ".j{display:none;all:unset}",
        ".j{display:none} span.j{all:revert}",
        ".j:is(:hover){display:none}",
        ".j{opacity:.6;filter:opacity(50%);left:-9px;font:12px/1.5 x}",
    ],
)
def test_what_a_browser_does_not_obey_does_not_hide(css: str) -> None:
    """
    A figure stays where a rule does not hold for a desktop, or says nothing of what it is said of.
    """
    assert lines(page("<span class=j>{}</span>"), f"<style>{css}</style>") == ROWS


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("<style>.j{display:none}</style>", False),
        ("<style type='text/css' media=screen>.j{display:none}</style>", False),
        ('<link rel=stylesheet href="data:text/css,.j%7Bdisplay:none%7D">', False),
        ('<style>@import url("data:text/css;base64,LmogeyBkaXNwbGF5Om5vbmUgfQ==");</style>', False),
        ("<style>@import 'data:text/css,.j%7Bdisplay:none%7D' layer(a) screen;</style>", False),
        ("<style>@import 'data:text/css,.j%7Bdisplay:none%7D' print;</style>", True),
        ("<noscript><style>.j{display:none}</style></noscript>", True),
        ("<style type=text/x>.j{display:none}</style>", True),
        ("<link rel='alternate stylesheet' href='data:text/css,.j%7Bdisplay:none%7D'>", True),
    ],
)
def test_a_style_sheet_counts_where_a_browser_uses_it(head: str, shown: bool) -> None:
    """
    One that an address holds does, and one for a browser without scripts does not.
    """
    found = lines(page("<span class=j>7</span>"), head)

    assert found == (["甲\t7357", "乙\t76"] if shown else ROWS)


def test_what_the_attribute_hides_a_style_shows() -> None:
    """
    The attribute `hidden` is weaker than a style that says how to show the element.
    """
    assert lines(page("<span hidden class=j>{}</span>"), "<style>.j{display:inline}</style>") == ROWS
    assert lines(page("<span hidden>7</span>")) == ROWS


@pytest.mark.parametrize(
    "css",
    [
        "@media " * 2000 + "{.j{color:red}}",
        "{" * 20000 + "}",
        "a{" * 5000 + "display:none",
        "@supports " + "(" * 20000,
        "@media " + "(" * 20000 + "width" + ")" * 20000 + "{.j{display:none}}",
        "a,b,c{" * 2000 + "display:none",
        '@import "data:text/css,' + "x" * 20000,
        "@layer " + "a." * 20000 + "{.j{}}",
        "@layer a{" * 3000 + ".j{color:red}",
        "a{" + "color:red;b{}" * 5000,
        ":is(" * 3000 + "{display:none}",
        ".j{filter:" + "opacity(" * 20000 + "}",
        ".j{color:rgb(" + "0 " * 30000 + ")}",
        ".j{clip-path:polygon(" + "0 0," * 30000 + "1)}",
    ],
    ids=range(14),
)
def test_hostile_style_sheets_are_read_in_proportion(css: str) -> None:
    """
    No style sheet makes reading slow, or ends it with an error of its own.
    """
    assert gr.read(f"<html><head><style>{css}</style></head><body>{page('')}</body></html>".encode()).text.split() == [
        *("甲", "357", "乙", "6")
    ]
