"""The command line as its tests call it, small files for it to read, and the tables in what it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govinfo_reports.forms import Label

from .invented import TITLE

pytest.importorskip("click", reason="the extra cli is not installed")
pytest.importorskip("rich", reason="the extra cli is not installed")

from click.testing import CliRunner
from rich.cells import cell_len

from govinfo_reports.cli import command

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    import govinfo_reports as gr

PAGE = f"{TITLE}\n二、主动公开政府信息情况\n规章\t5\t\t7\n行政许可\t12\n行政处罚\t/\n"


def run(*arguments: str | Path, given: str | bytes | None = None, width: int | None = None) -> Result:
    """Run the command; with a *width*, as on a terminal of so many columns."""
    terminal = {"FORCE_COLOR": "1", "COLUMNS": str(width)} if width else {}
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=given, env=terminal)


def columns(text: str) -> int:
    """Return how many columns of a terminal *text* takes."""
    return cell_len(text)


def saved(folder: Path, text: str = PAGE, name: str = "page.txt") -> Path:
    """Write *text* to a file and return it."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def whole_page(template: gr.Template) -> tuple[str, list[str]]:
    """Return a page that prints all labels of *template*, a cell a line, and its figures: each another one."""
    form = template.form
    figures = dict(zip(form.slots, map(str, range(100_001, 200_000)), strict=False))
    lines = [item.spellings[0] if isinstance(item, Label) else figures[item.path] for item in form.items]
    return "\n".join((TITLE, *lines, "")), list(figures.values())


def table_rows(output: str) -> list[list[str]]:
    """Return what stands in the tables in *output*, row by row, what names the row first."""
    return [[cell.strip() for cell in line.split("│")] for line in output.splitlines() if "│" in line]
