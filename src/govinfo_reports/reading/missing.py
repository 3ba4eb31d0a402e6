"""The paths of a form without a cell in the report -> why each of them has none."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.models import Absence, Missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Section

    from .result import ParseResult


_NOT_ON_PAGE: Final = Missing(Absence.NOT_ON_PAGE)
_CUT_OFF: Final = Missing(Absence.CUT_OFF)
_OTHER_FORM: Final = Missing(Absence.OTHER_FORM)


@lru_cache(maxsize=32)
def _rows(form: Form) -> tuple[tuple[str, str], ...]:
    """Return the path of each slot of *form* with that of its row."""
    return tuple((path, str(slot.path.row)) for path, slot in form.slots.items())


def missing_paths(result: ParseResult) -> dict[str, Missing]:
    """Return why each path of the form without a cell in *result* has none, in the order of the form."""
    form = result.template.form
    cells = {path for key, section in result.sections for path, _ in section.cells(f"{key}.")}
    if cells >= form.slots.keys():
        return {}
    behind = _behind(form, result.sections, cells)
    named = _named(result.findings)
    rows: dict[str, tuple[Finding, ...]] = {}
    missing: dict[str, Missing] = {}
    for place, (path, row) in enumerate(_rows(form)):
        if path in cells:
            continue
        if row not in rows:
            rows[row] = _about(row, named)
        about = (*named.get(path, ()), *rows[row])
        if path in result.other_form:
            missing[path] = _OTHER_FORM
        elif about:
            missing[path] = Missing(Absence.NOT_READ, about)
        else:
            missing[path] = _CUT_OFF if place >= behind else _NOT_ON_PAGE
    return missing


def _named(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings by the path that they concern."""
    named: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.path:
            named.setdefault(finding.path, []).append(finding)
    return named


def _about(path: str, named: dict[str, list[Finding]]) -> tuple[Finding, ...]:
    """Return the findings on a row, on the groups it is in and on its section, the nearest first."""
    about: list[Finding] = []
    while path:
        about += named.get(path, ())
        path = path.rpartition(".")[0]
    return tuple(about)


def _behind(form: Form, sections: Sequence[tuple[str, Section]], cells: set[str]) -> int:
    """Return the number of the first slot behind the end of the text: nothing from there on is on the page."""
    last = max((form.order[path] for path in cells if path in form.order), default=-1) + 1
    present = [key for key, section in sections if key in form.sections and (section.heading or section.children)]
    if not present:
        return last
    reached = max(map(form.sections.index, present))
    if reached == len(form.sections) - 1:
        return len(form.slots)
    later = form.sections[reached:]
    first = next(
        (place for place, slot in enumerate(form.slots.values()) if slot.path.section in later), len(form.slots)
    )
    return max(last, first)
