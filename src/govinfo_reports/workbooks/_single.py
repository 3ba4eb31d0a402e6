"""One report -> a workbook: its tables as the form prints them, its prose, what was found, and where values stand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

from govinfo_reports.checks import check
from govinfo_reports.findings import Severity, together
from govinfo_reports.models import require_report
from govinfo_reports.text.values import State
from govinfo_reports.writing.grid import grid

from ._figures import figure
from ._records import FINDINGS, VALUES, told, values
from ._sheets import open_book, write_cell, write_table
from ._wording import ABSENT, LEGEND, PRINTED, SHEETS, said

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence
    from typing import BinaryIO

    from govinfo_reports.arguments import Language
    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Cell, Report
    from govinfo_reports.writing.grid import Grid, GridCell

    from ._sheets import Book
    from ._xlsx import Worksheet

_STUB, _COLUMN = 22, 12  # widths, in characters
_HEIGHT: Final = 16  # of a line, in points
_COMMENT: Final = {"x_scale": 2.2, "y_scale": 1.4, "author": "govinfo-reports"}
_LONGEST: Final = 32_000  # characters of a comment


def write_report(
    report: Report,
    target: str | os.PathLike[str] | BinaryIO,
    findings: Iterable[Finding] | None = None,
    language: Language = "zh",
) -> None:
    """Write *report* to *target* as a workbook that looks like the printed form.

    Its sheets are the report with its tables, merged cells included, the prose, the findings, and the sources: for each
    value its path, its text and its place in the file. Findings are comments on the cells that they concern.

    Args:
        report: the report, as read.
        target: a path, or a binary stream.
        findings: what `check` found; None to check the report now. What reading it found is written too.
        language: of labels and messages, ``"zh"`` or ``"en"``.

    Raises:
        ModuleNotFoundError: xlsxwriter is not installed; it comes with the extra ``excel``.
        ValueError: there is no such language.
    """
    require_report(report, "write_report")
    own = check(report) if findings is None else findings
    found = together(report.placed(report.findings), report.placed(own))
    with open_book(target, language) as book:
        laid_out = _LaidOut(report, found, book.sheet(said(SHEETS["report"], language)), book)
        laid_out.write()
        write_table(book, said(SHEETS["prose"], language), ("section", "paragraph"), _prose(report))
        where = laid_out.links
        found_rows = ((where(finding.path, *finding.cells), *told(finding, language)) for finding in found)
        write_table(book, said(SHEETS["findings"], language), ("where", *FINDINGS), found_rows)
        paths = (path for path, _ in report.cells())
        sources = ((where(path), *record) for path, record in zip(paths, values(report, language), strict=True))
        write_table(book, said(SHEETS["sources"], language), ("where", *VALUES), sources)


@define(slots=False)
class _LaidOut:
    report: Report
    found: Sequence[Finding]
    sheet: Worksheet
    book: Book
    places: dict[str, str] = field(factory=dict[str, str])
    """The address of each value, by its path."""

    @cached_property
    def _cells(self) -> dict[str, Cell]:
        return dict(self.report.cells())

    def write(self) -> None:
        report, sheet = self.report, self.sheet
        sheet.write_string(0, 0, report.title or report.agency or "", self.book.styles.of("title"))
        origin = [report.document.name, f"sha256 {report.document.sha256}"] if report.document else []
        about = [report.agency, report.year, report.template.name, *origin]
        sheet.write_string(1, 0, " · ".join(str(each) for each in about if each), self.book.styles.of("note"))
        sheet.write_string(2, 0, said(LEGEND, self.book.language), self.book.styles.of("note"))
        notes = self._notes()
        top = 4
        stub = 0
        for section in report.template.form.sections:
            table = grid(report.template.form, section)
            heading = report.template.form.headings.get(section)
            if heading:
                own = dict(report.children).get(section)
                words = own.heading.text if own and own.heading else heading.spellings[0]
                sheet.write_string(top, 0, words, self.book.styles.of("heading"))
                top += 1
            if table:
                stub = max(stub, table.stub)
                self._table(table, top, notes)
                top += table.rows + 1
        sheet.set_column(0, max(stub - 1, 0), _STUB)
        sheet.set_column(stub, stub + 20, _COLUMN)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.freeze_panes(3, 0)

    def links(self, *paths: str | None) -> str | None:
        """Return a link to the first of *paths* that has a cell in the sheet."""
        place = next((self.places[path] for path in paths if path in self.places), None)
        return f"internal:'{self.sheet.name}'!{place}" if place else None

    @cached_property
    def _doubted(self) -> frozenset[str]:
        """The cells that are likely wrong: of a sum the suspects, or else what an error or a warning is about."""
        grave = (finding for finding in self.found if finding.severity is not Severity.INFO)
        named = ([suspect.path for suspect in finding.suspects] or [finding.path or ""] for finding in grave)
        return frozenset(path for paths in named for path in paths)

    def _notes(self) -> dict[str, list[str]]:
        """Return what is found at each path: the cells of a sum, or else the path and all below it."""
        notes: dict[str, list[str]] = {}
        slots = self.report.template.form.slots
        for finding in self.found:
            word, message = (said(words, self.book.language) for words in (finding.severity.word, finding.message))
            words = f"{word} {finding.code}: {message}"
            own = finding.path or "."
            paths = finding.cells or [path for path in slots if path == own or path.startswith(f"{own}.")]
            for path in paths if "." in own else ():
                notes.setdefault(path, []).append(words)
        return notes

    def _table(self, table: Grid, top: int, notes: dict[str, list[str]]) -> None:
        for row, line in enumerate(table.lines, top):
            lines = max((_lines(cell, table.stub) for cell in line if cell.rows == 1), default=1)
            self.sheet.set_row(row, _HEIGHT * lines)
        for cell in table.cells:
            row, last = top + cell.row, top + cell.row + cell.rows - 1
            right = cell.column + cell.columns - 1
            place = (row, cell.column, last, right)
            if cell.is_value:
                self._value(cell, place, notes)
            else:
                write_cell(self.sheet, place, cell.text, self.book.styles.of("label"))

    def _value(self, slot: GridCell, place: tuple[int, int, int, int], notes: dict[str, list[str]]) -> None:
        path = str(slot.path)
        told = list(notes.get(path, ()))
        value = self._cells.get(path)
        words, number, looks = self._shown(value)
        if value is None:
            told.insert(0, said(ABSENT[self.report.missing[path].why], self.book.language))
        elif number is not None and not number.exact:
            told.insert(0, said(PRINTED.filled({"text": value.text}), self.book.language))
        style = self.book.styles.of(looks, number.format if number else "", doubted=path in self._doubted)
        write_cell(self.sheet, place, number.value if number else words, style)
        self.places[path] = f"{_letters(place[1])}{place[0] + 1}"
        if told:
            self.sheet.write_comment(place[0], place[1], "\n".join(told)[:_LONGEST], _COMMENT)

    def _shown(self, value: Cell | None) -> tuple[str, Any, str]:
        if value is None:
            return "", None, "missing"
        if value.state is State.FIGURE:
            return value.text, figure(value), "figure"
        return value.text, None, value.state.value


def _lines(cell: GridCell, stub: int) -> int:
    """Return how many lines the words of a label take; a Chinese character is as wide as two others."""
    columns = range(cell.column, cell.column + cell.columns)
    room = sum(_STUB if column < stub else _COLUMN for column in columns)
    return max(1, -(-sum(1 + (ord(letter) > 0xFF) for letter in cell.text) // room))  # noqa: PLR2004 - Latin ends here


def _letters(column: int) -> str:
    """Return the name of a column: A for 0, AA for 26."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _prose(report: Report) -> Iterator[tuple[object, ...]]:
    for key, section in report.children:
        name = section.heading.text if section.heading else key
        yield from ((name, paragraph.text) for paragraph in section.paragraphs)
