"""A report as plain, frozen data: sections, groups, rows and cells. Nothing here depends on how it was read."""

from ._cell import Cell, Paragraph
from ._given import require_report, require_reports
from ._keyed import Group, explained
from ._missing import Absence, Missing
from ._report import Report, Section, Theme

__all__ = [
    "Absence",
    "Cell",
    "Group",
    "Missing",
    "Paragraph",
    "Report",
    "Section",
    "Theme",
    "explained",
    "require_report",
    "require_reports",
]
