"""A report -> the sums it has to keep: those of its form, with a row of another form for the rows it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import Path, templates
from govinfo_reports.forms.sum_constraints import Sum, SumConstraint, constraints_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from govinfo_reports.forms import Form

    _Others = Mapping[Path, tuple[Path, ...]]


def sums(form: Form, cells: Collection[str]) -> tuple[SumConstraint, ...]:
    """Return the sums of a page that follows *form* and has *cells*, given by their paths."""
    foreign = [Path(path) for path in cells if path not in form.slots]
    if not foreign:
        return constraints_of(form)
    instead = dict(_instead(form, foreign, cells))
    kept = (
        _replaced(relation, instead) for relation in constraints_of(form) if not instead.keys() >= set(relation.paths)
    )
    return (*kept, *_own_rows(set(foreign)))


def _instead(form: Form, foreign: list[Path], cells: Collection[str]) -> Iterator[tuple[Path, tuple[Path, ...]]]:
    """Yield the paths of *form* that are not on the page, each with the *foreign* ones that stand for it.

    One row may stand for several, and several may stand for one. Where it stands for several, the first of them gets
    it and the others get nothing, so that no figure counts twice.
    """
    below: dict[Path, list[Path]] = {}
    for path in foreign:
        within = [other for other in form.paths if other.below(path.row)]
        if any(other in cells for other in within):
            continue
        if stands_for := [other for other in within if other.column == path.column]:
            yield stands_for[0], (path,)
            yield from ((other, ()) for other in stands_for[1:])
        else:
            below.setdefault(path.row.row / path.column, []).append(path)
    for group, paths in below.items():
        if group in form.slots and not any(other in cells for other in form.paths if other.row == group.row):
            yield group, tuple(paths)


def _replaced(relation: SumConstraint, instead: _Others) -> SumConstraint:
    left, right = (
        tuple(other for path in side for other in instead.get(path, (path,)))
        for side in (relation.left, relation.right)
    )
    return SumConstraint(relation.kind, left, right)


def _own_rows(foreign: set[Path]) -> Iterator[SumConstraint]:
    """Yield the sums across rows that another form has and that are *foreign* on the page as a whole."""
    for relation in {each: None for template in templates() for each in constraints_of(template.form)}:
        if relation.kind is Sum.ROW and foreign >= set(relation.paths):
            yield relation
