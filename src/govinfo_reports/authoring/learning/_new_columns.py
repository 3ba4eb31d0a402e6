"""The heads of a table, old and new -> what becomes of the columns below them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from govinfo_reports.forms import TOTAL, Role, Slot
from govinfo_reports.text.spelling import label_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ._matching import FormLabel
    from ._nodes import Node

#: A column of a table: the label over it, and how often that label came before in the head or in a row.
Column = tuple[str, int]
_NEW: Column = ("", -1)


#: A new column: the column beside it, whether it stands behind that one, its key and its label.
NewColumn = tuple[Column | None, bool, str, str]
#: The share of letters that must agree; with less, the words mean something else: the row or column is another one.
RESEMBLES: Final = 0.5


@frozen
class ColumnChanges:
    """How the columns of one part of a table change."""

    gone: frozenset[Column]
    renamed: dict[Column, str]
    added: tuple[NewColumn, ...]

    def applied(self, slots: Sequence[Slot]) -> list[Slot]:
        """Return the slots of a row as the new form has them."""
        kept: list[tuple[Column, Slot]] = list(zip(columns_of(slots), slots, strict=True))
        for beside, behind, key, label in self.added:
            place = next((number for number, (column, _) in enumerate(kept) if column == beside), None)
            if place is not None:
                model = kept[place][1]
                kept.insert(place + behind, (_NEW, Slot(model.path.row / key, model.block, label)))
        return [
            evolve(slot, column=self.renamed[column]) if column in self.renamed else slot
            for column, slot in kept
            if column not in self.gone
        ]


def columns_of(slots: Sequence[Slot]) -> Iterator[Column]:
    """Yield the column of each slot of a row."""
    seen = Counter[str]()
    for slot in slots:
        yield slot.column, seen[slot.column]
        seen[slot.column] += 1


def column_changes(
    heads: Sequence[Node], before: Sequence[FormLabel], slots: Sequence[Slot], name: Callable[[str, str], str]
) -> ColumnChanges:
    """Return how columns change.

    Args:
        heads: the nodes of the head, in order.
        before: the labels over columns in the form before.
        slots: the slots of its longest row.
        name: gives the key of a column from its words and a group of names to take one from.
    """
    places = {one.item: column for one, column in zip(before, _of_labels(before), strict=True)}
    totals = {column for column, slot in zip(columns_of(slots), slots, strict=True) if slot.path.column == TOTAL}
    own = [(node, places.get(node.own.item) if node.own else None) for node in heads]
    same = {column for node, column in own if column and node.alike >= RESEMBLES}
    renamed = {
        column: node.common.entry.printed
        for node, column in own
        if column in same and node.common and not _prints(node, column[0])
    }
    in_front: list[NewColumn] = []
    behind: list[NewColumn] = []
    for number, (node, column) in enumerate(own):
        if node.role is not Role.COLUMN_HEAD or column in same or node.common is None:
            continue
        words = node.common.entry.printed
        left = column or _nearest(own[:number][::-1])
        right = _nearest(own[number + 1 :])
        if left is None or (right and left in totals & same):
            in_front.append((right, False, name(words, "column"), words))
        else:
            behind.append((left, True, name(words, "column"), words))
    gone = frozenset(places.values()) - same
    return ColumnChanges(gone, renamed, (*in_front, *reversed(behind)))


def _of_labels(labels: Sequence[FormLabel]) -> Iterator[Column]:
    seen = Counter[str]()
    for one in labels:
        words = one.label.spellings[0]
        yield words, seen[words]
        seen[words] += 1


def _prints(node: Node, label: str) -> bool:
    spellings = node.own.label.spellings if node.own else ()
    return node.common is not None and node.common.entry.key in {label_key(words) for words in (label, *spellings)}


def _nearest(heads: Sequence[tuple[Node, Column | None]]) -> Column | None:
    """Return the nearest column of the form before, unless a label over several columns comes first."""
    for node, column in heads:
        if node.role is not Role.COLUMN_HEAD:
            return None
        if column:
            return column
    return None
