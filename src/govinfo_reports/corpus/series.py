"""The reports of one agency -> its figures by years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import TOTAL, row_of, templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govinfo_reports.forms import Form, Path
    from govinfo_reports.models import Cell, Report

    from .agencies import Agency

_DEEPEST = 4  # keys of a path: section, group, row, column; what lies deeper is a part of a part


@frozen
class Figures:
    """One value of a form, in each of several reports."""

    path: str
    row: str
    """The label of its row."""
    column: str
    """The label of its column."""
    cells: tuple[Cell | None, ...]
    """What each report prints; None if the page does not have it, or it was not read."""
    asked: tuple[bool, ...]
    """Whether the form of each report asks for it."""

    @property
    def name(self) -> str:
        """Its row and column, as a person names it."""
        return f"{self.row}·{self.column}" if self.column else self.row


def figures_of(agency: Agency) -> list[Figures]:
    """Return every value that a report of *agency* prints or its form asks for, in the order of the latest form."""
    reports = agency.reports
    cells = [dict(report.cells()) for report in reports]
    forms = [report.template.form for report in reversed(reports)]
    paths = dict.fromkeys(path for form in forms for path in form.slots)
    paths |= dict.fromkeys(path for some in cells for path in some)  # a part that is printed in another form
    every = [*dict.fromkeys((*forms, *(template.form for template in templates())))]
    return [_figures(path, reports, cells, every) for path in paths]


def _figures(path: str, reports: Sequence[Report], cells: Sequence[dict[str, Cell]], forms: Sequence[Form]) -> Figures:
    form = next(form for form in forms if path in form.slots)
    row = row_of(path)
    asked = tuple(
        path in report.template.form.slots or path in some for report, some in zip(reports, cells, strict=True)
    )
    printed = tuple(some.get(path) for some in cells)
    return Figures(path, form.row_labels.get(row, row), form.slots[path].column, printed, asked)


def main_figures(agency: Agency) -> set[str]:
    """Return the paths of the main figures in the forms of *agency*.

    They are the totals of the rows that are no parts of parts, and in a table without totals all figures.
    """
    forms = [report.template.form for report in agency.reports]
    return {str(path) for form in forms for path in form.paths if _is_main(path, form)}


def _is_main(path: Path, form: Form) -> bool:
    if path.column == TOTAL:
        return len(path.keys) <= _DEEPEST
    return not any(other.section == path.section and other.column == TOTAL for other in form.paths)


def chosen(figures: Iterable[Figures], names: Iterable[str]) -> list[Figures]:
    """Return those *figures* that *names* name: by path, by the beginning of paths, or by words of their labels."""
    wanted = tuple(names)
    return [
        each
        for each in figures
        if any(
            name == each.path or each.path.startswith(f"{name}.") or all(word in each.name for word in name.split())
            for name in wanted
        )
    ]
