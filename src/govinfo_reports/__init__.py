r"""Chinese annual reports on government information (政府信息公开工作年度报告) as exact, traceable data.

>>> import govinfo_reports as gr
>>> page = "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t12\n行政处罚\t/\n"
>>> report = gr.parse(page)
>>> report.agency, report.year, report.disclosure.licensing.decisions.value
('青禾县商务局', 2024, 12)
>>> report["disclosure.penalties.decisions"].state.value
'placeholder'
"""

from .errors import NotAReport
from .exports import from_dict, to_dict, to_json, to_rows
from .findings import Finding, Severity
from .models import Cell, Group, Paragraph, Report, Section
from .parsing import detect, parse
from .rendering import render
from .source import Span
from .templates import Template, templates
from .values import State

__all__ = [
    "Cell",
    "Finding",
    "Group",
    "NotAReport",
    "Paragraph",
    "Report",
    "Section",
    "Severity",
    "Span",
    "State",
    "Template",
    "detect",
    "from_dict",
    "parse",
    "render",
    "templates",
    "to_dict",
    "to_json",
    "to_rows",
]
