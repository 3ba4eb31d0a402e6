"""The reports of several years -> one page: the form as small multiples, each cell with its figures by year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.arguments import require_language
from govinfo_reports.models import Absence, require_reports
from govinfo_reports.text.values import State

from ._bars import STEP, outline_of, outlines
from ._filling import filled, words
from ._layout import Section, others, tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from govinfo_reports.arguments import Language
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Cell, Report

_GAPS: Final = 12  # more years than that without a report are drawn as one
_SIGNS: Final[dict[str, str]] = {State.BLANK: "", Absence.NOT_READ: "?", Absence.CUT_OFF: "…"}
_KEYS: Final = ("bar", "last", "blank", "placeholder", "wording", "unread", "change")


@frozen
class _Column:
    """A year: its report, or a gap."""

    year: str
    report: Report | None
    changed: bool
    """Whether its form is another than that of the report before."""


@frozen
class _Chart:
    """What is shown of a cell."""

    state: str
    """Its state in the last report that asks for it."""
    text: str
    """What that report prints."""
    year: str
    """The year of that report, if it is not the last of all."""
    drawn: list[tuple[str, str]]
    told: str
    """All its values in words, in the language of the page."""
    other: str
    """The same in the other language."""


def series(reports: Iterable[Report], language: Language = "zh") -> str:
    """Return reports of several years as one HTML file: their form, with a bar for each year in each of its cells.

    A cell shows what the latest report prints. A year without a report is a gap, a year without a figure has a mark
    that says why, and a line stands where the form changed. Values that only earlier forms ask for have tables of
    their own.

    Args:
        reports: the reports, in any order.
        language: that which the page is first shown in, ``"zh"`` or ``"en"``.

    Raises:
        ModuleNotFoundError: Jinja2 is not installed; it comes with the extra ``view``.
        ValueError: there is no report, or no such language.
    """
    require_language(language)
    held = require_reports(reports, "view.series")
    columns = list(_columns(sorted(held, key=lambda report: (report.year or 0, report.template.year))))
    if not columns:
        message = "there is no report"
        raise ValueError(message)
    sections = list(_sections([column.report for column in columns if column.report]))
    found = [dict(column.report.cells()) if column.report else {} for column in columns]
    paths = [path for section in sections for table in section.every for path in table.paths]
    return filled(
        "series",
        language,
        names=list(dict.fromkeys(each.report.agency for each in columns if each.report and each.report.agency)),
        columns=columns,
        sections=sections,
        charts={path: _chart(path, columns, found, language) for path in paths},
        width=len(columns) * STEP,
        keys=[(kind, outline_of(kind, 1)) for kind in _KEYS],
    )


def _columns(reports: Sequence[Report]) -> Iterator[_Column]:
    before: Report | None = None
    for report in reports:
        if before and before.year and report.year:
            missing = range(before.year + 1, report.year)
            years = [str(year) for year in missing] if len(missing) <= _GAPS else [f"{missing[0]}–{missing[-1]}"]
            yield from (_Column(year, None, changed=False) for year in years)
        changed = before is not None and before.template != report.template
        yield _Column(str(report.year or ""), report, changed)
        before = report


def _sections(reports: Sequence[Report]) -> Iterator[Section]:
    """Yield the sections of the latest form, and those values that it does not ask for."""
    forms = list(dict.fromkeys(report.template.form for report in reversed(reports)))
    latest = forms[0]
    asked: dict[str, Form] = {path: form for form in reversed(forms) for path in form.slots}
    asked |= {path: asked.get(path, latest) for report in reports for path, _ in report.cells()}
    for key in dict.fromkeys(path.partition(".")[0] for path in (*latest.slots, *asked)):
        drawn = tables(latest, key)
        apart = [path for path in asked if path.startswith(f"{key}.") and path not in latest.slots]
        named = next(form for form in forms if key in form.row_labels or form is forms[-1])
        if drawn or apart:
            beside = others(asked[apart[0]], key, apart) if apart else None
            yield Section(key, named.row_labels.get(key, key), drawn, beside)


def _chart(path: str, columns: Sequence[_Column], found: Sequence[dict[str, Cell]], language: Language) -> _Chart:
    states = [_state(path, column, cells) for column, cells in zip(columns, found, strict=True)]
    last = max(number for number, state in enumerate(states) if state)
    cell = found[last].get(path)
    years = [(state, cells[path].value if path in cells else None) for state, cells in zip(states, found, strict=True)]
    changes = [number for number, column in enumerate(columns) if column.changed]
    texts = [cells[path].text if path in cells else "" for cells in found]
    other: Language = "en" if language == "zh" else "zh"
    return _Chart(
        states[last],
        cell.text if cell else _SIGNS.get(states[last], "·"),
        columns[last].year if last < len(columns) - 1 else "",
        outlines(years, changes),
        *(_told(columns, texts, states, each) for each in (language, other)),
    )


def _asks(path: str, report: Report, cells: dict[str, Cell]) -> bool:
    return path in cells or path in report.template.form.slots


def _state(path: str, column: _Column, cells: dict[str, Cell]) -> str:
    """Return the state of a cell in one year; nothing where there is no report, or its form does not ask for it."""
    if column.report is None or not _asks(path, column.report, cells):
        return ""
    if path in cells:
        return cells[path].state.value
    missing = column.report.missing.get(path)
    return missing.why.value if missing else Absence.NOT_ON_PAGE.value


def _told(columns: Sequence[_Column], texts: Sequence[str], states: Sequence[str], language: Language) -> str:
    """Return what a cell has in each year, in words."""
    said = words()[language]
    told: list[str] = []
    for column, text, state in zip(columns, texts, states, strict=True):
        without = "not_asked" if column.report else "no_report"
        told.append(f"{column.year or said['no_year']} {text or said[state or without]}")
    return said["list"].join(told)
