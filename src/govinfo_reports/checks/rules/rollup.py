"""A report that sums up others, and those others -> whether each figure is the sum of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.findings import Message
from govinfo_reports.forms import ratios, row_of, section_of

from .._names import cell_name, column_name, row_name
from .._rule import HOLDS, Outcome, Verdict, rule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from .._subject import Subject

_NAMED: Final = 3


@frozen
class Rollup:
    """A report and those it sums up; None stands for one that is not at hand."""

    parent: Subject
    children: tuple[Subject | None, ...]


@rule("C411", Rollup)
def sums_up(rollup: Rollup) -> Iterator[Outcome]:
    """Hold each figure against the sum of those below. Where reading doubts one of them, no difference is proved."""
    wrong: dict[str, list[str]] = {}
    untold: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    no_sum = ratios(rollup.parent.form)
    for path, printed in rollup.parent.values.items():
        if path in no_sum:
            continue
        present = [child.values[path] for child in rollup.children if child and path in child.values]
        if len(present) == len(rollup.children) and sum(present) == printed:
            yield HOLDS
        elif missing := _missing(rollup, path):
            untold.setdefault((section_of(path), missing), []).append(path)
        else:
            wrong.setdefault(row_of(path), []).append(path)
    for paths in wrong.values():
        yield _differs(rollup, paths)
    for (_, missing), paths in untold.items():
        yield _short(rollup, paths, missing)


def _missing(rollup: Rollup, path: str) -> tuple[str, ...]:
    """Return the reports of which no certain figure at *path* is at hand, by name."""
    return tuple(
        each.report.agency if each and each.report.agency else f"#{number}"
        for number, each in enumerate((rollup.parent, *rollup.children))
        if each is None or path not in each.certain
    )


def _sum(rollup: Rollup, path: str) -> int | Decimal:
    """Return what those reports make whose figure is certain."""
    return sum(child.certain.get(path, 0) for child in rollup.children if child)


def _differs(rollup: Rollup, paths: list[str]) -> Outcome:
    """Return that the cells at *paths*, all of one row, are not the sums."""
    form, first = rollup.parent.form, paths[0]
    place = rollup.parent.span(first)
    made = {path: (rollup.parent.values[path], _sum(rollup, path)) for path in paths}
    if len(paths) == 1:
        printed, due = made[first]
        details: dict[str, object] = {"cell": cell_name(form, first), "printed": printed, "due": due}
        return Outcome(Verdict.FAILS, first, place, details | {"gap": abs(printed - due)}, cells=(first,))
    each = [f"“{column_name(form, path)}” {printed} ≠ {due}" for path, (printed, due) in made.items()]
    details = {"row": row_name(form, first), "differ": Message("，".join(each), ", ".join(each))}
    return Outcome(Verdict.FAILS, row_of(first), place, details, _ROW, cells=tuple(paths))


def _short(rollup: Rollup, paths: list[str], missing: tuple[str, ...]) -> Outcome:
    """Return that nothing can be told of *paths*, all of one table; of one, what the missing ones would have to add."""
    parent, first = rollup.parent, paths[0]
    names = "、".join(missing[:_NAMED]) + ("…" if len(missing) > _NAMED else "")
    if len(paths) == 1 and first in parent.certain:
        printed = parent.values[first]
        details: dict[str, object] = {"cell": cell_name(parent.form, first), "printed": printed, "missing": names}
        details["rest"] = printed - _sum(rollup, first)
        return Outcome(Verdict.CANNOT_TELL, first, parent.span(first), details, _SHORT, cells=(first,))
    section = section_of(first)
    details = {"section": parent.form.row_labels[section], "count": len(paths), "missing": names}
    return Outcome(Verdict.CANNOT_TELL, section, parent.span(first), details, _TABLE, cells=tuple(paths))


_ROW: Final = Message(
    "“{row}”一行所印的数，与各下级报告之和不等：{differ}。",
    "“{row}” prints other figures than the reports it sums up make: {differ}.",
)
_SHORT: Final = Message(
    "“{cell}”是 {printed}；没有{missing}的可靠数值，无法核对，其合计应为 {rest}。",
    "“{cell}” prints {printed}; without certain figures of {missing} it cannot be checked; "
    "together they would have to make {rest}.",
)
_TABLE: Final = Message(
    "“{section}”表：没有{missing}的可靠数值，有 {count} 个数无法核对。",
    "In the table of “{section}”, figures that cannot be checked without certain ones of {missing}: {count}.",
)
