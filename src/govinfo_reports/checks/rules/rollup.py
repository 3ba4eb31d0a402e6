"""A report that sums up others, and those others -> whether each figure is the sum of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.findings import Message

from .._names import cell_name
from .._rule import HOLDS, Outcome, Verdict, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._subject import Subject

_NAMED: Final = 3


@frozen
class Rollup:
    """A report and those it sums up; None stands for one that is not at hand."""

    parent: Subject
    children: tuple[Subject | None, ...]


@rule("C411", Rollup)
def sums_up(rollup: Rollup) -> Iterator[Outcome]:
    """Hold each figure against the sum of those below."""
    for path, printed in rollup.parent.values.items():
        children = enumerate(rollup.children, 1)
        missing = [_who(child, number) for number, child in children if child is None or path not in child.values]
        if missing:
            yield _short(rollup, path, missing)
            continue
        due = sum(child.values[path] for child in rollup.children if child)
        if printed == due:
            yield HOLDS
        else:
            cell = cell_name(rollup.parent.form, path)
            details = {"cell": cell, "printed": printed, "due": due, "gap": abs(printed - due)}
            yield Outcome(Verdict.FAILS, path, rollup.parent.span(path), details)


def _short(rollup: Rollup, path: str, missing: list[str]) -> Outcome:
    """Return that the sum cannot be told, and what the missing ones together would have to add."""
    known = sum(child.values.get(path, 0) for child in rollup.children if child)
    names = "、".join(missing[:_NAMED]) + ("…" if len(missing) > _NAMED else "")
    printed = rollup.parent.values[path]
    cell = cell_name(rollup.parent.form, path)
    details = {"cell": cell, "printed": printed, "missing": names, "rest": printed - known}
    return Outcome(Verdict.CANNOT_TELL, path, rollup.parent.span(path), details, _SHORT)


def _who(child: Subject | None, number: int) -> str:
    return child.report.agency if child and child.report.agency else f"#{number}"


_SHORT: Final = Message(
    "“{cell}”是 {printed}；缺少{missing}的数值，无法核对，其合计应为 {rest}。",
    "“{cell}” prints {printed}; the figures of {missing} are missing, so that it cannot be checked; "
    "together they would have to make {rest}.",
)
