"""The paths of a form without a cell in the report -> why each of them has none."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import row_of, section_of
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
def _rows(form: Form) -> dict[str, list[str]]:
    """Return the paths of the slots in each row of *form*, by the path of the row."""
    rows: dict[str, list[str]] = {}
    for path in form.slots:
        rows.setdefault(row_of(path), []).append(path)
    return rows


@lru_cache(maxsize=32)
def _above(form: Form) -> dict[str, tuple[str, ...]]:
    """Return the path of each row of *form* with those of the groups and the section it is in, the nearest first."""
    above: dict[str, tuple[str, ...]] = {}
    for row in _rows(form):
        keys = row.split(".")
        above[row] = tuple(".".join(keys[:depth]) for depth in range(len(keys), 0, -1))
    return above


@lru_cache(maxsize=32)
def _below(form: Form) -> dict[str, list[str]]:
    """Return the paths of the rows at or below each row, group and section of *form*."""
    below: dict[str, list[str]] = {}
    for row, above in _above(form).items():
        for path in above:
            below.setdefault(path, []).append(row)
    return below


@lru_cache(maxsize=32)
def _firsts(form: Form) -> dict[str, int]:
    """Return the number of the first slot in each section of *form* that has slots."""
    firsts: dict[str, int] = {}
    for place, path in enumerate(form.slots):
        firsts.setdefault(section_of(path), place)
    return firsts


def missing_paths(result: ParseResult, cells: frozenset[str]) -> dict[str, Missing]:
    """Return why each path of the form that is not among the *cells* of *result* has none, in the order of the form.

    What holds of most paths is put down for all of them at once: a page has few findings, and a form 150 paths.
    """
    form = result.template.form
    if cells >= form.slots.keys():
        return {}
    missing = _unread(form, _behind(form, result.sections, cells)).copy()
    named = _named(result.findings)
    rows = _about_rows(form, named)
    for row, about in rows.items():
        missing.update(dict.fromkeys(_rows(form)[row], Missing(Absence.NOT_READ, about)))
    for path in named:
        if path in form.slots:
            missing[path] = Missing(Absence.NOT_READ, (*named[path], *rows.get(row_of(path), ())))
    for path in result.other_form:
        if path in form.slots:
            missing[path] = _OTHER_FORM
    for path in cells:
        missing.pop(path, None)
    return missing


@lru_cache(maxsize=256)  # a copy of it takes a tenth of the time
def _unread(form: Form, behind: int) -> dict[str, Missing]:
    """Return why a page has no cells at all for *form*, if its text ends before the slot of number *behind*."""
    paths = list(form.slots)
    return {**dict.fromkeys(paths, _NOT_ON_PAGE), **dict.fromkeys(paths[behind:], _CUT_OFF)}


def _named(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings by the path that they concern."""
    named: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.path:
            named.setdefault(finding.path, []).append(finding)
    return named


def _about_rows(form: Form, named: dict[str, list[Finding]]) -> dict[str, tuple[Finding, ...]]:
    """Return the findings on each row, on the groups it is in and on its section; rows without any are left out."""
    above, below = _above(form), _below(form)
    rows = dict.fromkeys(row for path in named for row in below.get(path, ()))
    return {row: tuple([finding for path in above[row] for finding in named.get(path, ())]) for row in rows}


def _behind(form: Form, sections: Sequence[tuple[str, Section]], cells: frozenset[str]) -> int:
    """Return the number of the first slot behind the end of the text: nothing from there on is on the page."""
    last = max((form.order[path] for path in cells if path in form.order), default=-1) + 1
    present = [key for key, section in sections if key in form.sections and (section.heading or section.children)]
    if not present:
        return last
    reached = max(map(form.sections.index, present))
    if reached == len(form.sections) - 1:
        return len(form.slots)
    later = form.sections[reached:]
    first = min((place for key, place in _firsts(form).items() if key in later), default=len(form.slots))
    return max(last, first)
