"""A report -> a Word document with merged cells, and what an office program makes of it: PDF, DOC and text."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

from .tables import Table, table, width

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from govinfo_reports import Report


def write(report: Report, path: Path) -> None:
    """Write *report* as a Word document."""
    import docx

    document = docx.Document()
    document.add_heading(report.title or "", 0)
    for key, section in report.children:
        if section.heading:
            document.add_heading(section.heading.text, 1)
        for paragraph in section.paragraphs:
            if paragraph.text != report.title:
                document.add_paragraph(paragraph.text)
        if rows := table(report, key):
            _fill(document.add_table(len(rows), width(rows), style="Table Grid"), rows)
    document.save(str(path))


def _fill(grid: Any, rows: Table) -> None:  # noqa: ANN401 - python-docx is not imported above
    taken: set[tuple[int, int]] = set()
    cells = [list(row.cells) for row in grid.rows]
    for y, row in enumerate(rows):
        x = 0
        for box in row:
            while (y, x) in taken:
                x += 1
            bottom, right = y + box.rows - 1, x + box.columns - 1
            taken |= {(j, i) for j in range(y, bottom + 1) for i in range(x, right + 1)}
            cell = cells[y][x].merge(cells[bottom][right]) if box.rows * box.columns > 1 else cells[y][x]
            cell.text = box.text


def convert(paths: Sequence[Path], to: str, folder: Path) -> None:
    """Let LibreOffice write *paths* in another format, given as ``--convert-to`` takes it."""
    profile = (folder / "profile").resolve().as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=600)
