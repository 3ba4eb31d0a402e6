"""Characters that a page writes in another way, as JSON, HTML and old Word files do: what they mean is read."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.reading.layout import pieces
from govinfo_reports.strategies import compose
from govinfo_reports.text.line_ends import with_line_feeds

if TYPE_CHECKING:
    from collections.abc import Callable

_REPORTS = [
    compose(Random(number), form, consistent=True, blank=False)  # noqa: S311 - invented reports
    for number, form in enumerate(gr.templates())
]
_LAYOUTS = ("tabs", "cells", "pipes")


def _dumped(page: str, *, ascii_only: bool) -> str:
    return json.dumps({"code": 200, "data": {"content": page}}, ensure_ascii=ascii_only)


_WRITTEN: dict[str, Callable[[str], str]] = {
    "JSON": lambda page: _dumped(page, ascii_only=False),
    "JSON in ASCII": lambda page: _dumped(page, ascii_only=True),
    "JSON in JSON": lambda page: json.dumps(_dumped(page, ascii_only=False), ensure_ascii=False),
    "strokes": lambda page: page.replace("\n", "\\n").replace("\t", "\\t"),
    "entities": lambda page: page.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("、", "&#12289;"),
    "marks of Word's cells": lambda page: page.replace("\t", "\r\x07").replace("\n", "\r\x07"),
}


@pytest.mark.parametrize(("rows", "meant"), [(2, False), (3, True)])
def test_rows_whose_pipes_are_escaped_are_rows(rows: int, meant: bool) -> None:
    """
    With two such rows the strokes stay: a pipe behind a stroke is part of a cell.
    """
    found = [piece.text for piece in pieces("表\n" + "\\| 甲 \\| 乙 \\| 3 \\|\n" * rows)]
    assert (found[1:4] == ["甲", "乙", "3"]) is meant


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("report", _REPORTS, ids=lambda report: str(report.template))
@pytest.mark.parametrize("way", _WRITTEN)
def test_what_a_page_means_is_read(report: gr.Report, layout: str, way: str) -> None:
    """
    Nearly all cells are those of the plain page, each at its place, and none is another one.
    """
    page = gr.render(report, layout)
    plain = {path: cell.text for path, cell in gr.parse(page).cells()}
    text = _WRITTEN[way](page)
    found = gr.parse(text)
    read = {path: cell.text for path, cell in found.cells()}

    assert read.items() <= plain.items()
    assert len(read) >= 0.97 * len(plain) > 0
    assert (found.agency, found.year) == (report.agency, report.year)
    assert all(cell.span.of(text) == cell.text for _, cell in found.cells())


@pytest.mark.parametrize("blank", ["&nbsp;", "&emsp;", "&#160;", "&#12288;", "&#x3000;"])
def test_a_gap_written_as_an_entity_is_a_blank_cell(blank: str) -> None:
    """
    It holds no words.
    """
    assert [piece.text for piece in pieces(f"甲\t{blank}\t3\n")] == ["甲", "", "3"]


@pytest.mark.parametrize("written", ["&#51;", "&amp", "&", "&unknown;"])
def test_no_figure_is_made_of_an_entity(written: str) -> None:
    """
    What is read is what is printed.
    """
    assert [piece.text for piece in pieces(f"甲\t{written}\t3\n")] == ["甲", written, "3"]


@pytest.mark.parametrize(("strokes", "meant"), [(9, False), (10, True)])
def test_strokes_end_lines_from_ten_on(strokes: int, meant: bool) -> None:
    """
    Fewer may be parts of paths, and so may any number in a text with more line feeds.
    """
    assert ("\n" in with_line_feeds(r"甲\n" * strokes)) is meant
    assert with_line_feeds(r"甲\n" * 10 + "\n" * 11) == r"甲\n" * 10 + "\n" * 11
    assert with_line_feeds(r"甲\u0031\n" * 10).count(r"\u0031") == 10


@pytest.mark.parametrize(("line", "cells"), [("3 件", ["3 件"]), ("3  万元", ["3  万元"]), ("3 甲", ["3", "甲"])])
def test_a_figure_and_its_unit_on_one_line_are_one_cell(line: str, cells: list[str]) -> None:
    """
    A space between them parts no cells.
    """
    assert [piece.text for piece in pieces(f"甲\n{line}\n")] == ["甲", *cells]
