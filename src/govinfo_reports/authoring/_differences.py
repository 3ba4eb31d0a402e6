"""Two templates -> the rows and columns that the second one adds, drops, renames, renumbers or moves."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import row_of, section_of
from govinfo_reports.text.spelling import label_key, numbering

from ._given import require_template

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports.forms import Form, Path, Template


class DifferenceKind(StrEnum):
    """What happened to a row or a column."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"  #: the same key under another label
    RENUMBERED = "renumbered"  #: the same key and label, under another number
    MOVED = "moved"  #: the same key and label, in another group
    REORDERED = "reordered"  #: a group or row with the same keys in another order
    REKEYED = "rekeyed"  #: the same label under another key, so that years cannot be compared by path


@frozen
class Difference:
    """One difference between two forms."""

    kind: DifferenceKind
    path: str
    """The path of the row, or of the column in its row; if it was removed or moved, its path in the first form."""
    before: str
    """The label in the first form; the path if that changed, or the keys if their order did; empty if it was added."""
    after: str
    """The same in the second form; empty if it was removed."""
    rows: tuple[str, ...] = ()
    """For a column, the paths of all rows in which this happened to it; empty for a row."""

    def __str__(self) -> str:
        if self.before == self.path:
            return f"{_SIGNS[self.kind]} {self.before} → {self.after}"
        names = " → ".join(filter(None, (self.before, self.after)))
        return f"{_SIGNS[self.kind]} {self._place}  {names}"

    @property
    def _place(self) -> str:
        if len(self.rows) < 2:  # noqa: PLR2004 - one row needs no braces
            return self.path
        above = {row_of(row) for row in self.rows}, {section_of(row) for row in self.rows}
        shared = next((names.pop() for names in above if len(names) == 1), "")
        shown = [row.removeprefix(f"{shared}.") for row in self.rows[:_SHOWN]]
        more = [f"… {len(self.rows)}"] if len(self.rows) > _SHOWN else []
        rows = ",".join((*shown, *more))
        return f"{shared}{'.' * bool(shared)}{{{rows}}}.{self.path.rpartition('.')[2]}"


_SHOWN = 3  # rows that are named in braces; of more, their number is
_SIGNS = {
    DifferenceKind.ADDED: "+",
    DifferenceKind.REMOVED: "-",
    DifferenceKind.RENAMED: "~",
    DifferenceKind.RENUMBERED: "#",
    DifferenceKind.MOVED: ">",
    DifferenceKind.REORDERED: "%",
    DifferenceKind.REKEYED: "!",
}


def differences(one: Template, other: Template) -> list[Difference]:
    """Return how the form of *other* differs from that of *one*: first its rows, then the columns of shared rows.

    A row is identified by its path. A group that was added or removed stands for all that it holds, and a column that
    changed in several rows is one difference.

    Raises:
        TypeError: *one* or *other* is no template.
    """
    for given in (one, other):
        require_template(given, "differences")
    return [*_rows(one.form, other.form), *_columns(one.form, other.form), *_orders(one.form, other.form)]


def _rows(one: Form, other: Form) -> Iterator[Difference]:
    before, after = _labels(one), _labels(other)
    now = _new_places(before, after)
    for path, label in before.items():
        if path in after:
            if label != after[path]:
                yield _relabelled(path, label, after[path])
        elif path in now:
            same_key = path.rpartition(".")[2] == now[path].rpartition(".")[2]
            yield Difference(DifferenceKind.MOVED if same_key else DifferenceKind.REKEYED, path, path, now[path])
        elif row_of(path) not in before or row_of(path) in after or row_of(path) in now:
            yield Difference(DifferenceKind.REMOVED, path, label, "")
    taken = set(now.values())
    for path, label in after.items():
        new = path not in before and path not in taken
        if new and (row_of(path) not in after or row_of(path) in before or row_of(path) in taken):
            yield Difference(DifferenceKind.ADDED, path, "", label)


def _new_places(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Return the path in the second form of each row that has another one there, told by its label.

    What went along with its group is not among them.
    """
    new: dict[tuple[str, str], str] = {}
    for path in after:
        if path not in before and _words(after[path]):
            new.setdefault((section_of(path), _words(after[path])), path)
    gone = (path for path in before if path not in after and _words(before[path]))
    found: dict[str, str] = {}
    for path in gone:
        place = new.pop((section_of(path), _words(before[path])), None)
        if place:
            found[path] = place
    along = {
        path
        for path, place in found.items()
        if found.get(row_of(path)) == row_of(place) and path.rpartition(".")[2] == place.rpartition(".")[2]
    }
    return {path: place for path, place in found.items() if path not in along}


def _relabelled(path: str, before: str, after: str) -> Difference:
    if _words(before) != _words(after) or not _words(before):
        return Difference(DifferenceKind.RENAMED, path, before, after)
    return Difference(DifferenceKind.RENUMBERED, path, before, after)


def _words(label: str) -> str:
    """Return the letters of a label without its number."""
    letters = label_key(label)
    return letters[numbering(letters) :]


def _labels(form: Form) -> dict[str, str]:
    """Return the label of each row and group by path; empty for rows that only their column heads announce."""
    return form.row_labels | {row: form.row_labels.get(row, "") for row in form.value_rows}


def _columns(one: Form, other: Form) -> Iterator[Difference]:
    """Yield what happened to each column of the rows that both forms have, once for all of its rows."""
    found: dict[tuple[DifferenceKind, str, str, str], list[Path]] = {}
    for kind, path, before, after in _columns_of_rows(one, other):
        found.setdefault((kind, path.column, before, after), []).append(path)
    for (kind, _, before, after), paths in found.items():
        yield Difference(kind, paths[0], before, after, tuple(path.row for path in paths))


def _columns_of_rows(one: Form, other: Form) -> Iterator[tuple[DifferenceKind, Path, str, str]]:
    rows = {*one.value_rows} & {*other.value_rows}
    for path, slot in one.slots.items():
        if slot.path.row not in rows:
            continue
        if path not in other.slots:
            yield DifferenceKind.REMOVED, slot.path, slot.column, ""
        elif slot.column != other.slots[path].column:
            yield DifferenceKind.RENAMED, slot.path, slot.column, other.slots[path].column
    for path, slot in other.slots.items():
        if slot.path.row in rows and path not in one.slots:
            yield DifferenceKind.ADDED, slot.path, "", slot.column


def _orders(one: Form, other: Form) -> Iterator[Difference]:
    """Yield the first group or row of each order of keys that the second form changes."""
    before, after = _inside(one), _inside(other)
    seen: set[tuple[str, str]] = set()
    for path, keys in before.items():
        shared = {*keys} & {*after.get(path, ())}
        first, second = (" ".join(key for key in inside if key in shared) for inside in (keys, after.get(path, ())))
        if first != second and (first, second) not in seen:
            seen.add((first, second))
            yield Difference(DifferenceKind.REORDERED, path, first, second)


def _inside(form: Form) -> dict[str, dict[str, None]]:
    """Return the keys inside of each section, group and row, in the order of the form."""
    found: dict[str, dict[str, None]] = {}
    for path in form.paths:
        for part in (*path.groups, path):
            found.setdefault(part.row, {})[part.column] = None
    return found
