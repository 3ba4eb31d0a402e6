"""What a form prints, in order: its labels, and the slots that it has for values."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from ._paths import Path
from ._role import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@frozen
class Label:
    """Something the form prints: a heading, a caption, the label of a row or of a column."""

    spellings: tuple[str, ...]
    """Its spellings on pages, the official one first."""
    path: Path
    """The path that it names: for the label of a row the row, for a column head the table."""
    block: str
    """The block of the form that it belongs to: rows that are printed together."""
    role: Role
    """Its role in the table around it."""
    behind: tuple[str, ...] = ()
    """What the form prints in the cells behind it: the unit of its figure, or marks if it has no figure."""


@frozen
class Slot:
    """A place in the form for one value."""

    path: Path
    block: str
    column: str
    """The label over its column; empty if the form prints none."""
    unit: str | None = None
    """The unit that the form prints beside the row or over the column."""


#: An item of a form: a label, or a place for a value.
Item = Label | Slot


@frozen(slots=False)
class Row:
    """Adjacent slots, with no label between them."""

    first: int
    """The number of its first slot among the items of the form."""
    slots: tuple[Slot, ...]
    label: Label | None
    """Its own label; None for a row that only its column heads announce."""

    @cached_property
    def path(self) -> Path:
        """The path that its slots share: that of the row, or of the table."""
        paths = [slot.path.row.keys for slot in self.slots]
        return Path.of(*(keys[0] for keys in zip(*paths, strict=False) if len(set(keys)) == 1))


@define(slots=False, eq=False)
class Form:
    """A form: all that it prints, from the first heading to the last."""

    items: tuple[Item, ...]
    sections: tuple[str, ...]
    themes: dict[str, str] = field(factory=dict[str, str])
    """The spelling of a sub-section's heading -> the key of its theme."""
    columns: dict[str, list[tuple[str, ...]]] = field(factory=dict[str, list[tuple[str, ...]]])
    """What the rule `columns` says -> the keys of the columns that it says it about; keys of one row stand together."""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows of all tables, in the order of the form."""
        return tuple(_rows(self.items))

    @cached_property
    def slots(self) -> dict[str, Slot]:
        """Every slot by its path."""
        return {str(item.path): item for item in self.items if isinstance(item, Slot)}

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """The path of every slot."""
        return tuple(slot.path for slot in self.slots.values())

    @cached_property
    def value_rows(self) -> tuple[Path, ...]:
        """The path of each row that has slots. A row without a label of its own counts as one row for each group."""
        return tuple(dict.fromkeys(path.row for path in self.paths))

    @cached_property
    def order(self) -> dict[str, int]:
        """The number of each slot among the slots, by its path."""
        return {path: number for number, path in enumerate(self.slots)}

    @cached_property
    def shared_labels(self) -> frozenset[str]:
        """The official labels that stand for more than one row."""
        labels = Counter(row.label.spellings[0] for row in self.rows if row.label)
        return frozenset(label for label, rows in labels.items() if rows > 1)

    def has_values(self, path: str) -> bool:
        """Whether any slot lies below *path*: in the row, or in the rows of the group."""
        return any(slot.below(path) for slot in self.paths)

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """The labels alone, in order."""
        return tuple(item for item in self.items if isinstance(item, Label))

    @cached_property
    def headings(self) -> dict[str, Label]:
        """The heading of every section that has one, by the section's key."""
        return {label.path: label for label in self.labels if label.role is Role.HEADING}

    @cached_property
    def row_labels(self) -> dict[str, str]:
        """The official label of every section, row and group, by path."""
        labels: dict[str, str] = {section: label.spellings[0] for section, label in self.headings.items()}
        for label in self.labels:
            labels.setdefault(label.path, label.spellings[0])
        for section in self.sections:
            labels |= self._named_by_heads(section, labels)
        return labels

    def _named_by_heads(self, section: str, labels: Mapping[str, str]) -> dict[str, str]:
        """Return names for groups that only the head of the table names, level by level from the widest down."""
        spanners = (label for label in self.labels if label.role is Role.SPANNER and label.path == section)
        names = [label.spellings[0] for label in spanners]
        groups = dict.fromkeys(group for path in self.paths if path.below(section) for group in path.groups)
        unnamed = sorted((group for group in groups if group not in labels), key=lambda group: len(group.keys))
        return dict(zip(unnamed, names, strict=True)) if len(unnamed) == len(names) else {}


def _rows(items: Sequence[Item]) -> Iterator[Row]:
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
            own = label and label.role is Role.ROW and all(slot.path.below(label.path) for slot in slots)
            yield Row(first, tuple(slots), label if own else None)
            slots = []
        label = item
