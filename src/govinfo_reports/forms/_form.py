"""What a form prints, in order: its labels, and the slots that it has for values."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from ._paths import row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@frozen
class Label:
    """Something the form prints: a heading, a caption, the label of a row or of a column."""

    spellings: tuple[str, ...]
    """How it is met, the official spelling first."""
    path: str
    """The key it belongs to; for a row its row, for a column's label the table."""
    block: str
    """The part of the form it stands in: what is printed as one."""
    heading: bool = False
    """Whether it opens a section."""
    behind: tuple[str, ...] = ()
    """What the form prints in the cells behind it: the unit of its figure, or marks where it has no room for one."""


@frozen
class Slot:
    """Where the form has room for one value."""

    path: str
    block: str
    column: str
    """The label over its column, or nothing where the form prints none."""
    unit: str | None = None
    """The unit that the form prints beside the row or over the column."""


@frozen(slots=False)
class Row:
    """Slots that follow one another with nothing printed between them."""

    first: int
    """The place of the first slot among the form's items."""
    slots: tuple[Slot, ...]
    label: Label | None
    """The row's own label; None for a row that only its column heads announce."""

    @cached_property
    def path(self) -> str:
        """The key path shared by the slots: of the row, or of the table."""
        paths = [slot.path.split(".")[:-1] for slot in self.slots]
        shared = [keys[0] for keys in zip(*paths, strict=False) if len(set(keys)) == 1]
        return ".".join(shared)


@define(slots=False, eq=False)
class Form:
    """What a template prints, from its first heading to its last."""

    items: tuple[Label | Slot, ...]
    sections: tuple[str, ...]
    themes: dict[str, str] = field(factory=dict[str, str])
    """The spelling of a sub-section's heading -> the key of its theme."""
    columns: dict[str, list[tuple[str, ...]]] = field(factory=dict[str, list[tuple[str, ...]]])
    """What the grammar says figures are -> the keys of the columns that it says it of, those of one row together."""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all tables, in the order of the form."""
        return tuple(_rows(self.items))

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """Every slot by its path."""
        return {item.path: item for item in self.items if isinstance(item, Slot)}

    @cached_property
    def value_rows(self) -> tuple[str, ...]:
        """The path of every row that has slots: of a row without a label of its own, that of each group in it."""
        return tuple(dict.fromkeys(map(row_of, self.slots)))

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of every slot among the slots, by its path."""
        return {path: number for number, path in enumerate(self.slots)}

    @cached_property
    def shared_labels(self) -> frozenset[str]:
        """The official labels that stand for more than one row."""
        labels = Counter(row.label.spellings[0] for row in self.rows if row.label)
        return frozenset(label for label, rows in labels.items() if rows > 1)

    def has_values(self, path: str) -> bool:
        """Whether there is room for values below *path*: in the row, or in the rows of the group."""
        return any(slot.startswith(f"{path}.") for slot in self.slots)

    @cached_property
    def row_labels(self) -> dict[str, str]:
        """The official label of every row and group, by path."""
        labels = {item.path: item.spellings[0] for item in self.items if isinstance(item, Label) and item.heading}
        for item in self.items:
            if isinstance(item, Label) and not item.heading:
                labels.setdefault(item.path, item.spellings[0])
        for section in self.sections:
            labels |= self._named_by_heads(section, labels)
        return labels

    def _named_by_heads(self, section: str, labels: Mapping[str, str]) -> dict[str, str]:
        """Name the groups of a table that only its head names: level by level, as a head of several lines is read."""
        columns = {slot.column for slot in self.slots.values()}
        heads = [
            item.spellings[0]
            for item in self.items
            if isinstance(item, Label) and item.path == section and not item.heading
        ]
        names = [head for head in heads if head not in columns]
        paths = [path.split(".")[:-1] for path in self.slots if path.startswith(f"{section}.")]
        groups = dict.fromkeys(".".join(keys[:depth]) for keys in paths for depth in range(2, len(keys) + 1))
        unnamed = sorted((group for group in groups if group not in labels), key=lambda group: group.count("."))
        return dict(zip(unnamed, names, strict=True)) if len(unnamed) == len(names) else {}


def _rows(items: Sequence[Label | Slot]) -> Iterator[Row]:
    label: Label | None = None
    first = 0
    slots: list[Slot] = []
    for number, item in enumerate((*items, None)):
        if isinstance(item, Slot):
            if not slots:
                first = number
            slots.append(item)
            continue
        if slots:
            parent = row_of(slots[0].path)
            yield Row(first, tuple(slots), label if label and label.path == parent else None)
            slots = []
        label = item
