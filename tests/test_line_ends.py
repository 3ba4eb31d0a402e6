"""The ends of lines: whichever of them a text has, it is read as with line feeds, and every place stays true."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

import govinfo_reports as gr
from govinfo_reports.text.line_ends import with_line_feeds

_NAMES: Final = ("qinghe-commerce-2024.txt", "linjiang-statistics-2023.txt", "baishi-town-2020.md")
_PAGES: Final = {name: Path("examples", name).read_text(encoding="utf-8") for name in _NAMES}
_PAGES["one cell a line"] = gr.render(gr.parse(_PAGES[_NAMES[0]]), "cells")
_PAGES["a row moved"] = _PAGES[_NAMES[0]].replace("规章\t0\t0\t0", "规章\t0\t0")
_ENDS: Final = ["\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]


def _said(report: gr.Report) -> list[tuple[object, ...]]:
    found = [*report.findings, *gr.check(report)]
    return [(finding.code, finding.path, finding.span, finding.line, finding.column) for finding in found]


@pytest.mark.parametrize("end", _ENDS, ids=ascii)
@pytest.mark.parametrize("name", _PAGES)
def test_any_end_of_a_line_is_one(name: str, end: str) -> None:
    """
    A text with any one end of a line gives the cells, places, identity, findings and claims that line feeds give.
    """
    page = _PAGES[name]
    text = page.replace("\n", end)
    usual, report = gr.parse(page), gr.parse(text)
    assert report.text == text
    assert [(path, cell.text, cell.span) for path, cell in report.cells()] == [
        (path, cell.text, cell.span) for path, cell in usual.cells()
    ]
    assert all(cell.span.of(text) == cell.text for _, cell in report.cells())
    assert (report.agency, report.year, report.template) == (usual.agency, usual.year, usual.template)
    assert _said(report) == _said(usual)
    assert gr.claims(report) == gr.claims(usual)
    assert gr.detect(text) == gr.detect(page)
    assert gr.parse(gr.read(text.encode())).children == report.children


@pytest.mark.parametrize("name", _PAGES)
def test_the_pages_are_worth_it(name: str) -> None:
    """
    Each of the pages above has lines and figures to lose.
    """
    assert _PAGES[name].count("\n") > 40
    assert len(list(gr.parse(_PAGES[name]).cells())) > 150


@pytest.mark.parametrize(
    ("text", "fed"),
    [
        ("甲\r\n乙", "甲\r\n乙"),
        ("甲\r\r\n乙", "甲\r\r\n乙"),
        ("甲\r\r乙\r\n丙", "甲\n\n乙\r\n丙"),
        ("甲\x85乙\u2029丙\n", "甲\n乙\n丙\n"),
        ("甲\x0b乙\x0c丙\u2028丁", "甲\n乙\n丙\n丁"),
        ("甲\x0b乙\x0c丙\u2028丁\n", "甲\x0b乙\x0c丙\u2028丁\n"),
        ("甲\x0b乙\r丙", "甲\x0b乙\n丙"),
        ("", ""),
    ],
)
def test_what_ends_a_line(text: str, fed: str) -> None:
    """
    Carriage returns before a line feed end no line of their own, and soft breaks none where there are hard ones.
    """
    assert with_line_feeds(text) == fed


def test_a_soft_break_within_a_label_is_a_gap() -> None:
    """
    A break that a word processor leaves inside a cell does not part the row.
    """
    page = _PAGES[_NAMES[0]]
    for soft in "\x0b\u2028":
        report = gr.parse(page.replace("上年结转政府信息公开申请数量", f"上年结转{soft}政府信息公开申请数量"))
        assert len(list(report.cells())) == 200
