"""A value of a report -> one sentence that a newspaper can print and a reader can check."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.arguments import require_language
from govinfo_reports.files.places import TextPlace
from govinfo_reports.forms import Role, section_of, templates
from govinfo_reports.models import Cell, require_report
from govinfo_reports.text.values import State

from .grid import part_grids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.arguments import Language
    from govinfo_reports.files.places import Place
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Report
    from govinfo_reports.text.source import Span

    from .grid import Grid, GridCell

#: The words of a citation. Those of ``row`` and ``column`` are left out where the form prints no label.
WORDS: Final[dict[Language, dict[str, str]]] = {
    "zh": {
        "sentence": "据{agency}{year}政府信息公开工作年度报告“{table}”表，{row}{column}{printed}（{source}{place}，"
        "SHA-256：{sha256}，核对页位置：#{path}）。",
        "row": "“{row}”行",
        "column": "“{column}”栏",
        "printed": "为“{text}”",
        "blank": "为空白",
        "year": "{year}年",
        "agency": "（页面未写明机关）",
        "no_year": "（页面未写明年度）",
        "source": "{name}，",
    },
    "en": {
        "sentence": "According to the annual report on government information of {agency} for {year}, "
        "table “{table}”{row}{column}, the page prints {printed} ({source}{place}, SHA-256 {sha256}, "
        "linked page #{path}).",
        "row": ", row “{row}”",
        "column": ", column “{column}”",
        "printed": "“{text}”",
        "blank": "nothing",
        "year": "{year}",
        "agency": "an agency that the page does not name",
        "no_year": "a year that the page does not name",
        "source": "{name}, ",
    },
}
_JOINT: Final = "·"
_ROWS: Final = frozenset({Role.GROUP, Role.ROW})


class Labels(NamedTuple):
    """What the form prints beside and over a value, from the widest label to the nearest."""

    row: tuple[str, ...]
    column: tuple[str, ...]


def cite(report: Report, path: str, language: Language = "zh") -> str:
    """Return a sentence that says what the cell at *path* prints, and where.

    It names the agency, the year, and the table, row and column by their labels; the figure as it is printed; the file,
    the place in it and its SHA-256; and the anchor of the cell in the linked page. For a page that was given as text,
    the place is a line, and the hash that of the text in UTF-8.

    Args:
        report: the report.
        path: the path of one of its cells.
        language: of the sentence, ``"zh"`` or ``"en"``. Labels stay as the form prints them.

    Raises:
        KeyError: the report has no cell at *path*.
        ValueError: there is no such language.
    """
    require_language(language)
    cell = require_report(report, "cite")[path]
    if not isinstance(cell, Cell):
        message = f"{path!r} is no cell; it has {', '.join(below for below, _ in cell.cells(f'{path}.'))}"
        raise KeyError(message)
    words = WORDS[language]
    labels = labels_of(report.template.form, path)
    row, column = (_JOINT.join(each) for each in labels)
    return words["sentence"].format(
        **origin(report, language),
        table=report.template.form.row_labels.get(section_of(path), section_of(path)),
        row=words["row"].format(row=row) if row else "",
        column=words["column"].format(column=column) if column else "",
        printed=words["blank"] if cell.state is State.BLANK else words["printed"].format(text=cell.text),
        place=_place(report, cell.span).show(language),
        path=path,
    )


def origin(report: Report, language: Language) -> dict[str, str]:
    """Return the words for what all citations of *report* share: its agency, its year, its file and the hash."""
    words = WORDS[language]
    document = report.document
    return {
        "agency": report.agency or words["agency"],
        "year": words["no_year"] if report.year is None else words["year"].format(year=report.year),
        "source": words["source"].format(name=document.name) if document and document.name else "",
        "sha256": document.sha256 if document else sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def labels_of(form: Form, path: str) -> Labels:
    """Return the labels of the value at *path*; those of the first form that has it, where *form* has it not."""
    for one in (form, *(template.form for template in templates())):
        if found := _labels(one, section_of(path)).get(path):
            return found
    row, _, column = path.rpartition(".")
    return Labels((form.row_labels.get(row, row),), (column,))


def named_by(part: Grid) -> Iterator[tuple[GridCell, tuple[GridCell, ...], tuple[GridCell, ...]]]:
    """Yield each value of *part* with the labels that name its row, and those that name its column.

    A row may stand below the row of its group instead of beside its label; that label names it too.
    """
    labels = {str(cell.path): cell for cell in part.cells if cell.role in _ROWS}
    for value in part.values:
        groups = value.path.groups if value.path else ()
        yield value, tuple(labels[group] for group in groups if group in labels), part.over(value)


@cache
def _labels(form: Form, section: str) -> dict[str, Labels]:
    return {
        str(value.path): Labels(tuple(label.text for label in row), tuple(head.text for head in column))
        for part in part_grids(form, section)
        for value, row, column in named_by(part)
    }


def _place(report: Report, span: Span) -> Place:
    """Return where *span* stands: in the file, or else in the text."""
    line, column, _ = span.line_of(report.text)
    return report.place(span) or TextPlace(line, column)
