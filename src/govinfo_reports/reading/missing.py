"""The paths of a form that a page gave no cell for -> why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.models import Absence, Missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Section

    from .result import ParseResult


def missing_paths(result: ParseResult) -> dict[str, Missing]:
    """Return each path of the form that has no cell in *result*, with why, in the order of the form."""
    form = result.template.form
    cells = {path for key, section in result.sections for path, _ in section.cells(f"{key}.")}
    if cells >= form.slots.keys():
        return {}
    behind = _behind(form, result.sections, cells)
    named = _named(result.findings)
    missing: dict[str, Missing] = {}
    for place, path in enumerate(form.slots):
        if path in cells:
            continue
        if path in result.other_form:
            missing[path] = Missing(Absence.OTHER_FORM)
        elif about := _about(path, named):
            missing[path] = Missing(Absence.NOT_READ, about)
        else:
            missing[path] = Missing(Absence.CUT_OFF if place >= behind else Absence.NOT_ON_PAGE)
    return missing


def _named(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings by the path they speak of."""
    named: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.path:
            named.setdefault(finding.path, []).append(finding)
    return named


def _about(path: str, named: dict[str, list[Finding]]) -> tuple[Finding, ...]:
    """Return the findings on a path: on its cell, its row, a group of rows or its section, the nearest first."""
    about: list[Finding] = []
    while path:
        about += named.get(path, ())
        path = path.rpartition(".")[0]
    return tuple(about)


def _behind(form: Form, sections: Sequence[tuple[str, Section]], cells: set[str]) -> int:
    """Return the place among the slots of the form from which on the text has ended: nothing later is on the page."""
    last = max((place for path, place in form.order.items() if path in cells), default=-1) + 1
    present = [key for key, section in sections if key in form.sections and (section.heading or section.children)]
    if not present:
        return last
    reached = max(map(form.sections.index, present))
    before = sum(form.sections.index(path.partition(".")[0]) < reached for path in form.slots)
    is_last = reached == len(form.sections) - 1
    return len(form.slots) if is_last else max(last, before)
