"""Grids: the tables of a form as they are drawn, a full rectangle with every value under its head, beside its label."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from govinfo_reports.authoring import check_template
from govinfo_reports.errors import BrokenTemplate
from govinfo_reports.forms import Role, template_at, template_named
from govinfo_reports.forms.head_lines import Fit, head_lines
from govinfo_reports.forms.parts import parts
from govinfo_reports.reading.exact import load_template
from govinfo_reports.writing.grid import Grid, GridCell, grid, part_grids

from .conftest import BROKEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import govinfo_reports as gr
    from govinfo_reports.forms import Form


def tables(form: Form) -> Iterator[Grid]:
    """Yield the tables of a form, whole and part by part."""
    for section in form.sections:
        if whole := grid(form, section):
            yield whole
            yield from part_grids(form, section)


def spots(cell: GridCell) -> set[tuple[int, int]]:
    """Return the places that a cell fills, by row and column."""
    rows, columns = range(cell.row, cell.row + cell.rows), range(cell.column, cell.column + cell.columns)
    return {(row, column) for row in rows for column in columns}


def cell_of(form: Form, section: str, text: str) -> GridCell:
    """Return the cell that prints a label."""
    table = grid(form, section)
    assert table
    (cell,) = (cell for cell in table.cells if cell.text == text)
    return cell


def test_every_grid_is_a_full_rectangle(template: gr.Template) -> None:
    """
    The cells of a table fill each place of its rectangle once.
    """
    drawn = list(tables(template.form))

    assert drawn
    for table in drawn:
        filled = [spot for cell in table.cells for spot in spots(cell)]

        assert sorted(filled) == [(row, column) for row in range(table.rows) for column in range(table.columns)]


def test_grids_hold_every_value_and_every_label_once(template: gr.Template) -> None:
    """
    All values of a form, and all its labels but the headings, stand in its grids, each as often as in print.
    """
    form = template.form
    cells = [cell for section in form.sections if (table := grid(form, section)) for cell in table.cells]
    labels = [label for label in form.labels if label.role is not Role.HEADING]

    assert [cell.path for cell in cells if cell.is_value] == list(form.paths)
    assert sorted((cell.role or "", cell.text) for cell in cells if cell.role and cell.role is not Role.UNIT) == sorted(
        (label.role, label.spellings[0]) for label in labels
    )
    assert sorted(cell.text for cell in cells if cell.role is Role.UNIT) == sorted(
        text for label in labels for text in label.behind
    )


def test_every_value_stands_under_the_head_of_its_column(template: gr.Template) -> None:
    """
    The lowest head over a value is that of its column and as wide as the value; those above it reach further.
    """
    for table in tables(template.form):
        for value in table.values:
            *spanners, own = table.over(value)

            assert value.path
            assert own.role is Role.COLUMN_HEAD
            assert own.text == template.form.slots[value.path].column
            assert (own.column, own.columns) == (value.column, value.columns)
            assert {head.role for head in spanners} <= {Role.SPANNER}
            assert [head.row for head in table.over(value)] == sorted(head.row for head in table.over(value))


def test_every_value_stands_beside_the_label_of_its_row(template: gr.Template) -> None:
    """
    The last label beside a value is that of its row, and those before it are of the groups that the row stands in.
    """
    form = template.form
    own = {slot.path: row.label for row in form.rows for slot in row.slots}
    for table in tables(form):
        for value in table.values:
            assert value.path
            labels = table.beside(value)
            row = own[value.path]

            assert [label.text for label in labels[-1:]] == ([row.spellings[0]] if row else [])
            assert [label.path for label in labels] == sorted(
                (label.path for label in labels), key=lambda path: len(path or "")
            )
            assert all(label.path and value.path.below(label.path) for label in labels)


def test_no_packaged_form_leaves_a_head_open(template: gr.Template) -> None:
    """
    Every head can be laid out in one way.
    """
    assert {head_lines(part).fit for part in parts(template.form)} == {Fit.ONE}


def test_heads_of_several_lines_are_drawn_as_printed() -> None:
    """
    Heads over all columns, over some, and over one down to the last line, each have their place and their spans.
    """
    form = template_named("2021").form

    def place(section: str, text: str) -> tuple[int, int, int, int]:
        cell = cell_of(form, section, text)
        return cell.row, cell.column, cell.rows, cell.columns

    assert place("requests", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）") == (0, 0, 3, 3)
    assert place("requests", "申请人情况") == (0, 3, 1, 7)
    assert place("requests", "自然人") == (1, 3, 2, 1)
    assert place("requests", "法人或其他组织") == (1, 4, 1, 5)
    assert place("requests", "总计") == (1, 9, 2, 1)
    assert place("requests", "三、本年度办理结果") == (5, 0, 22, 1)
    assert place("requests", "（三）不予公开") == (7, 1, 8, 1)
    assert place("disputes", "行政复议") == (0, 0, 1, 5)
    assert place("disputes", "行政诉讼") == (0, 5, 1, 10)
    assert place("disputes", "复议后起诉") == (1, 10, 1, 5)
    assert place("disclosure", "第二十条第（五）项") == (4, 0, 1, 4)
    assert place("disclosure", "本年收费金额（单位：万元）") == (12, 1, 1, 3)


def test_units_and_marks_have_columns_of_their_own() -> None:
    """
    A table that prints units draws them between labels and values, and a heading's marks in its own row.
    """
    form = template_named("2014").form
    table = grid(form, "statistics")

    assert table
    assert (table.rows, table.columns, table.stub, table.units) == (66, 3, 1, 1)
    assert [cell.text for cell in table.lines[0]] == ["统计指标", "单位", "统计数"]
    assert [cell.text for cell in table.lines[1]] == ["一、主动公开情况", "——", "——"]
    assert [cell.text for cell in table.lines[2]][1:] == ["条", ""]


def test_a_head_that_can_be_laid_out_in_several_ways_is_open() -> None:
    """
    Two labels over columns that nothing divides are named, and each is drawn over all columns.
    """
    form = load_template(BROKEN / "open_head_2030.lark").form
    table = grid(form, "disclosure")

    assert table
    assert table.open == ("本级", "下级")
    assert [(cell.columns, cell.row) for cell in table.cells if cell.text in table.open] == [(4, 0), (4, 1)]
    assert [head.text for head in table.over(table.values[0])] == ["本级", "下级", "准予数量"]


def test_columns_of_a_group_of_their_own_close_an_open_head(tmp_path: Path) -> None:
    """
    What the explanation of an open head asks for settles it.
    """
    text = (BROKEN / "open_head_2030.lark").read_text(encoding="utf-8")
    grouped = "own lower\nown : granted refused\nlower : issued repealed"
    path = tmp_path / "template_2030.lark"
    path.write_text(text.replace("granted refused issued repealed", grouped), encoding="utf-8")
    form = load_template(path).form

    assert check_template(path) == []
    assert [cell_of(form, "disclosure", text).columns for text in ("本级", "下级")] == [2, 2]
    assert [row.label and row.label.spellings[0] for row in form.rows] == ["行政许可"]


@pytest.mark.parametrize(
    ("head", "fit", "widths"),
    [
        ('"总" _a _b _c', Fit.ONE, [3]),
        ('_a "合" _b _c', Fit.ONE, [2]),
        ('"合" _c _a _b', Fit.ONE, [2]),
        ('"总" "合" _c _a _b', Fit.OPEN, [3, 3]),
        ('"左" "右" _a _b _c', Fit.OPEN, [3, 3]),
        ('"左" _b "右" _a _c', Fit.ONE, [1, 1]),
        ("_a _b", Fit.NONE, []),
        ("_b _a _c", Fit.NONE, []),
        ("_a _b _c _c", Fit.NONE, []),
        ('_a _b _c "余"', Fit.NONE, [3]),
    ],
)
def test_spans_follow_from_the_order_of_the_columns(head: str, fit: Fit, widths: list[int], tmp_path: Path) -> None:
    """
    A line of a head ends where it has covered its columns, and a spanner covers what lies between its neighbours.
    """
    path = tmp_path / "template_2030.lark"
    path.write_text(
        "report : preamble overview disclosure\n\npreamble : paragraph*\noverview : _overview_heading paragraph*\n"
        f'disclosure : _disclosure_heading "信息内容" {head} licensing paragraph*\nlicensing : "行政许可" a b c\n'
        '_a : "甲"\na : CELL\n_b : "乙"\nb : CELL\n_c : "丙"\nc : CELL\n'
        "%import .base (CELL, PROSE, _NEXT, paragraph, _overview_heading, _disclosure_heading)\n%ignore _NEXT\n",
        encoding="utf-8",
    )
    form = load_template(path).form
    (part,) = parts(form)
    (table,) = part_grids(form, "disclosure")

    assert head_lines(part).fit is fit
    assert [cell.columns for cell in table.cells if cell.role is Role.SPANNER] == widths
    assert len({spot for cell in table.cells for spot in spots(cell)}) == table.rows * table.columns


def compiled() -> Iterator[Form]:
    """Yield the forms of the broken files that can be compiled in spite of their mistakes."""
    for path in sorted(BROKEN.glob("*.lark")):
        with suppress(BrokenTemplate):
            yield template_at(path).form


def test_what_can_be_compiled_can_be_drawn() -> None:
    """
    The tables of a form with mistakes in it are full rectangles too.
    """
    drawn = [table for form in compiled() for table in tables(form)]

    assert len(drawn) > 20
    for table in drawn:
        filled = [spot for cell in table.cells for spot in spots(cell)]

        assert sorted(filled) == [(row, column) for row in range(table.rows) for column in range(table.columns)]
