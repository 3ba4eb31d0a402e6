"""The samples of every template as files of one format, each with the report that it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govinfo_reports.forms import templates

from . import documents, filled_slots, pages
from .printing import PRINTERS, printed
from .samples import SAMPLES

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo_reports import Report


class Written(NamedTuple):
    """A file and what it prints."""

    path: Path
    sample: str
    report: Report


def write(folder: Path, source: str) -> list[Written]:
    """Write all samples to *folder* in the format that has *source* for a suffix, or as the program *source* prints it."""
    reports = [(sample.__name__, sample(template)) for template in templates() for sample in SAMPLES]
    if source == "html":
        return [_page(folder, name, report, style) for name, report in reports for style in pages.STYLES]
    if source in PRINTERS:
        pages_ = [_page(folder, name, report, "plain") for name, report in reports]
        return [Written(printed(path, source), name, report) for path, name, report in pages_]
    if source == "json":
        return [_slots(folder, name, report) for name, report in reports]
    written = [Written(folder / f"{report.template}-{name}.docx", name, report) for name, report in reports]
    for path, _, report in written:
        documents.write(report, path)
    if source != "docx":
        documents.convert([path for path, _, _ in written], source, folder)
    return [Written(path.with_suffix(f".{source}"), name, report) for path, name, report in written]


def _page(folder: Path, name: str, report: Report, style: str) -> Written:
    path = folder / f"{report.template}-{name}-{style}.html"
    path.write_text(pages.page(report, pages.STYLES[style]), encoding="utf-8")
    return Written(path, name, report)


def _slots(folder: Path, name: str, report: Report) -> Written:
    path = folder / f"{report.template}-{name}.json"
    filled_slots.write(report, path)
    return Written(path, name, report)
