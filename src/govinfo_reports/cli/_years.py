"""The figures of an agency by years -> a table for people, JSON, or CSV."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
from rich import box
from rich.table import Table
from rich.text import Text

from govinfo_reports.forms import row_of
from govinfo_reports.writing.dicts import finding_to_dict

from ._choosing import weighs
from ._listing import print_findings
from ._printing import visible
from ._tables import ABSENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from govinfo_reports.corpus.agencies import Agency
    from govinfo_reports.corpus.checking import Checked
    from govinfo_reports.corpus.series import Figures
    from govinfo_reports.findings import Severity
    from govinfo_reports.models import Cell

    from ._reading import Language

_NOT_ASKED: Final = "∅"
_WORDS: Final = {
    "zh": {
        "absent": f"{ABSENT} 页面上没有，或无法确定而未读取",
        "not asked": f"{_NOT_ASKED} 该年的格式没有这一项",
        "clean": "各年之间没有需要留意之处。",
        "unnamed": "（未找到机关名称）",
    },
    "en": {
        "absent": f"{ABSENT} not on the page, or uncertain and therefore not read",
        "not asked": f"{_NOT_ASKED} not in the form of that year",
        "clean": "The years give no findings.",
        "unnamed": "(no name of an agency found)",
    },
}


def _columns(agency: Agency) -> list[str]:
    """Return what stands over the figures of each report: its year, with the file if another has the same year."""
    years = [str(entry.report.year or "?") for entry in agency.entries if entry.report]
    twice = Counter(years)
    named = zip(years, agency.entries, strict=True)
    return [year if twice[year] == 1 and year != "?" else f"{year} {Path(entry.name).name}" for year, entry in named]


def _shown(cell: Cell | None, *, asked: bool) -> str:
    """Return a cell as the page prints it, or the sign that says why there is none."""
    return cell.text if cell else ABSENT if asked else _NOT_ASKED


def print_years(out: Console, agency: Agency, figures: Sequence[Figures], language: Language) -> None:
    """Print the figures of an agency, a column for each report."""
    words = _WORDS[language]
    names = dict.fromkeys(report.agency or words["unnamed"] for report in agency.reports)
    out.print(Text(visible("、".join(names)), "bold"), soft_wrap=True)
    table = Table(box=box.MINIMAL, show_edge=False, pad_edge=False)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for name in _columns(agency):
        table.add_column(Text(visible(name)), justify="right", overflow="fold")
    signs: set[str] = set()
    above = ""
    for each in figures:
        cells = [_shown(cell, asked=asked) for cell, asked in zip(each.cells, each.asked, strict=True)]
        signs.update(cells)
        row = row_of(each.path)
        table.add_row(
            "" if row == above else Text(each.row), Text(each.column), *(Text(visible(cell)) for cell in cells)
        )
        above = row
    out.print(table, crop=False)
    for sign, said in ((ABSENT, "absent"), (_NOT_ASKED, "not asked")):
        if sign in signs:
            out.print(Text(words[said], "dim"), soft_wrap=True)
    out.print()


def print_found(out: Console, results: Sequence[Checked], shown: Severity, language: Language) -> None:
    """Print what was found between the years."""
    some = [
        (checked.name, found)
        for checked in results
        if (found := [finding for finding in checked.findings if weighs(finding, shown)])
    ]
    for name, found in some:
        print_findings(out, name, found, language, every=True)
        out.print()
    if not some and len(results) > 1:
        out.print(Text(_WORDS[language]["clean"]), "", sep="\n")


def write_json(agency: Agency, figures: Sequence[Figures], results: Sequence[Checked]) -> None:
    """Write the figures of an agency, and what was found, as a line of JSON."""
    line = {
        "agency": agency.name,
        "reports": [
            {"file": entry.name, "agency": report.agency, "year": report.year, "template": report.template.name}
            for entry, report in zip(agency.entries, agency.reports, strict=True)
        ],
        "figures": [
            {
                "path": each.path,
                "row_label": each.row,
                "column_label": each.column,
                "cells": [_cell(cell) for cell in each.cells],
                "in_form": list(each.asked),
            }
            for each in figures
        ],
        "findings": [
            {"file": checked.name, **finding_to_dict(finding)} for checked in results for finding in checked.findings
        ],
    }
    click.echo(json.dumps(line, ensure_ascii=False).encode())


def _cell(cell: Cell | None) -> dict[str, Any] | None:
    if cell is None:
        return None
    value = cell.value if cell.value is None or isinstance(cell.value, int) else str(cell.value)
    return {"text": cell.text, "value": value, "state": cell.state.value}


def write_csv(agencies: Sequence[Agency], tables: Sequence[Sequence[Figures]]) -> None:
    """Write the tables of all agencies under one header; where an agency has no report of a year, nothing stands."""
    years = sorted({name for agency in agencies for name in _columns(agency)})
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(["agency", "path", "row_label", "column_label", *years])
    for agency, figures in zip(agencies, tables, strict=True):
        for each in figures:
            printed = zip(_columns(agency), each.cells, each.asked, strict=True)
            by_year = {year: _value(cell, asked=asked) for year, cell, asked in printed}
            row = [agency.name, each.path, each.row, each.column]
            writer.writerow([*row, *(by_year.get(year, "") for year in years)])
    click.echo(lines.getvalue().encode(), nl=False)


def _value(cell: Cell | None, *, asked: bool) -> str:
    return str(cell.value) if cell and cell.value is not None else _shown(cell, asked=asked)
