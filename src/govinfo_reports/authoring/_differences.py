"""Two templates -> the rows and columns that the second one adds, drops or renames."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import section_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.forms import Form, Template


class DifferenceKind(StrEnum):
    """What happened to a row or a column."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"  #: the same key under another label
    REKEYED = "rekeyed"  #: the same label under another key, so that years cannot be compared by path


@frozen
class Difference:
    """One difference between two forms."""

    kind: DifferenceKind
    path: str
    """The path of the row, or of the column in its row; for a removed one, its path in the first form."""
    before: str
    """The label in the first form, or the path if the key changed; empty for an added row or column."""
    after: str
    """The same in the second form; empty for a removed row or column."""

    def __str__(self) -> str:
        names = " → ".join(filter(None, (self.before, self.after)))
        return f"{_SIGNS[self.kind]} {self.path}  {names}"


_SIGNS = {
    DifferenceKind.ADDED: "+",
    DifferenceKind.REMOVED: "-",
    DifferenceKind.RENAMED: "~",
    DifferenceKind.REKEYED: "!",
}


def differences(one: Template, other: Template) -> list[Difference]:
    """Return how the form of *other* differs from that of *one*: first its rows, then the columns of shared rows.

    A row is identified by its path. A row with the same label under another path counts as having another key.
    """
    return [*_rows(one.form, other.form), *_columns(one.form, other.form)]


def _rows(one: Form, other: Form) -> Iterator[Difference]:
    before, after = _labels(one), _labels(other)
    moved = {after[path]: path for path in after.keys() - before.keys() if after[path]}
    taken: set[str] = set()
    for path, label in before.items():
        if path in after:
            if label != after[path]:
                yield Difference(DifferenceKind.RENAMED, path, label, after[path])
        elif label in moved and section_of(moved[label]) == section_of(path):
            taken.add(moved[label])
            yield Difference(DifferenceKind.REKEYED, path, path, moved[label])
        else:
            yield Difference(DifferenceKind.REMOVED, path, label, "")
    for path, label in after.items():
        if path not in before and path not in taken:
            yield Difference(DifferenceKind.ADDED, path, "", label)


def _labels(form: Form) -> dict[str, str]:
    """Return the label of each row and group by path; empty for rows that only their column heads announce."""
    return form.row_labels | {row: form.row_labels.get(row, "") for row in form.value_rows}


def _columns(one: Form, other: Form) -> Iterator[Difference]:
    rows = {*one.value_rows} & {*other.value_rows}
    for slot in one.slots.values():
        path = slot.path
        if path.row not in rows:
            continue
        if path not in other.slots:
            yield Difference(DifferenceKind.REMOVED, path, slot.column, "")
        elif slot.column != other.slots[path].column:
            yield Difference(DifferenceKind.RENAMED, path, slot.column, other.slots[path].column)
    for slot in other.slots.values():
        path = slot.path
        if path.row in rows and path not in one.slots:
            yield Difference(DifferenceKind.ADDED, path, "", slot.column)
