"""Chinese annual reports on government information (政府信息公开工作年度报告) as exact, traceable data.

>>> from pathlib import Path
>>> import govinfo_reports as gr
>>> page = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
>>> report = gr.parse(page)
>>> report.agency, report.year, len(list(report.cells()))
('青禾县商务局', 2024, 200)
>>> path, cell = next((path, cell) for path, cell in report.cells() if cell.state is gr.State.PLACEHOLDER)
>>> cell.text, cell.value, cell.span.of(page), report[path] is cell
('/', None, '/', True)
"""

from typing import TYPE_CHECKING

from .errors import BrokenTemplate, NotAReport, UnknownTemplate, Unreadable
from .findings import Finding, Severity
from .forms import Template, templates
from .later import later
from .models import Absence, Cell, Group, Missing, Paragraph, Section
from .reading.exact import load_template
from .reading.parsing import detect
from .text.source import Span
from .text.values import State
from .typed import Report, parse

if TYPE_CHECKING:
    from . import view
    from .authoring import check_template
    from .authoring.learning import learn_template
    from .checks import check, check_copies, check_rollup, check_series, compare, suspects, verdicts
    from .files.archives import documents
    from .files.document import Document
    from .files.limits import Limits
    from .files.reading import read
    from .ledger import coverage
    from .statements import claims
    from .typed import from_dict
    from .writing.citing import cite
    from .writing.dicts import to_dict, to_json
    from .writing.json_schema import json_schema
    from .writing.rendering import render
    from .writing.rows import to_rows
    from .writing.sarif import to_sarif

__all__ = [
    "Absence",
    "BrokenTemplate",
    "Cell",
    "Document",
    "Finding",
    "Group",
    "Limits",
    "Missing",
    "NotAReport",
    "Paragraph",
    "Report",
    "Section",
    "Severity",
    "Span",
    "State",
    "Template",
    "UnknownTemplate",
    "Unreadable",
    "check",
    "check_copies",
    "check_rollup",
    "check_series",
    "check_template",
    "cite",
    "claims",
    "compare",
    "coverage",
    "detect",
    "documents",
    "from_dict",
    "json_schema",
    "learn_template",
    "load_template",
    "parse",
    "read",
    "render",
    "suspects",
    "templates",
    "to_dict",
    "to_json",
    "to_rows",
    "to_sarif",
    "verdicts",
    "view",
]

__getattr__ = later(
    __name__,
    {
        "Document": "files.document",
        "Limits": "files.limits",
        "check": "checks",
        "check_copies": "checks",
        "check_rollup": "checks",
        "check_series": "checks",
        "check_template": "authoring",
        "cite": "writing.citing",
        "claims": "statements",
        "compare": "checks",
        "coverage": "ledger",
        "documents": "files.archives",
        "from_dict": "writing.dicts",
        "json_schema": "writing.json_schema",
        "learn_template": "authoring.learning",
        "read": "files.reading",
        "render": "writing.rendering",
        "suspects": "checks",
        "to_dict": "writing.dicts",
        "to_json": "writing.dicts",
        "to_rows": "writing.rows",
        "to_sarif": "writing.sarif",
        "verdicts": "checks",
        "view": "view",
    },
)


def __dir__() -> list[str]:
    return __all__
