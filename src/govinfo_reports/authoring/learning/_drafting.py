"""The form before, and the nodes of its sections -> the items of the new form, with what changed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import define, evolve, field

from govinfo_reports.forms import Label, Path, Role, Slot
from govinfo_reports.text.spelling import label_key, numbering, skeleton, spell

from ._changes import Change, ChangeKind
from ._new_columns import RESEMBLES, ColumnChanges, column_changes
from ._outlining import Outlining

One = TypeVar("One")

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.forms import Form, Item

    from ._matching import FormLabel
    from ._nodes import Node, SectionNodes

_BODY: Final = frozenset({Role.ROW, Role.GROUP})


@define(slots=False)
class Draft:
    """The items of a new form in the making, and what changed."""

    before: Form
    labels: Sequence[FormLabel]
    """The labels of the form before."""
    known: Mapping[tuple[str, str], str]
    """Keys that other forms give to a "row", "group" or "column", by its words without their number."""
    items: list[Item] = field(factory=lambda: [])
    changes: list[Change] = field(factory=lambda: [])
    _kept: set[str] = field(factory=set[str])
    """The rows of the form before that the section still has."""
    _unnamed: dict[str, str] = field(factory=dict[str, str])
    """The names given to words that no form knows."""

    def add_section(self, section: SectionNodes) -> None:
        """Add the heading and the table of a section."""
        gone = {words_of(one.label.spellings[0]): one for one in section.gone}
        self._kept = {str(node.own.label.path) for node in section.nodes if node.own and node.role is Role.ROW}
        rows = [node for node in section.nodes if node.role is not Role.HEADING]
        for node in section.nodes:
            if node.role is Role.HEADING:
                self.items.append(self._label(node, Path(section.key)))
        outlining = Outlining(Path(section.key), self._name)
        for _, part in groupby(_parts(rows, [node.role for node in rows]), key=lambda pair: pair[0]):
            self._add_part(Path(section.key), [node for _, node in part], gone, outlining)
        for one in gone.values():
            self.changes.append(Change(ChangeKind.GONE, one.label.path, one.label.spellings[0], "", 0))
        for common in section.left_over:
            self.changes.append(Change(ChangeKind.LEFT_OVER, section.key, "", common.entry.printed, common.pages))

    def _add_part(self, section: Path, nodes: Sequence[Node], gone: dict[str, FormLabel], outlining: Outlining) -> None:
        heads = [node for node in nodes if node.role.in_head]
        before = self._heads_before(nodes)
        unlabelled = [slot for one in before for slot in one.slots]
        rows = [node.own.slots for node in nodes if node.own and node.role in _BODY]
        longest = max((unlabelled, *rows), key=len)
        columns = column_changes(heads, before, longest, self._name)
        for one in before:
            gone.pop(words_of(one.label.spellings[0]), None)
        self._say_columns(section, heads, columns)
        if not all(node.own for node in heads[:1]):
            outlining.close()
        self.items += [self._label(node, section) for node in heads]
        self.items += columns.applied(unlabelled)
        for node in nodes:
            if node.role in _BODY:
                path = outlining.place(node, self._key(node, gone))
                self.items.append(self._label(node, path))
                self._add_slots(node, node.own.label.path if node.own else path, path, columns, heads)
                self._say(node, path)

    def _heads_before(self, nodes: Sequence[Node]) -> list[FormLabel]:
        """Return the labels over the columns of the part that *nodes* show, in the form before."""
        places = [node.own.item for node in nodes if node.own]
        if not places:
            return []
        numbered = list(_parts(self.labels, [one.label.role for one in self.labels]))
        shown = {number for number, one in numbered if one.item in places}
        return [one for number, one in numbered if number in shown and one.label.role is Role.COLUMN_HEAD]

    def _add_slots(self, node: Node, was: Path, path: Path, columns: ColumnChanges, heads: Sequence[Node]) -> None:
        """Add the slots behind a label: those of the form before, as its columns are now, or one for each head."""
        if node.role is Role.GROUP:
            return
        if node.own and node.own.slots:
            for slot in columns.applied(node.own.slots):
                self.items.append(evolve(slot, path=Path(path + slot.path.removeprefix(was))))
        else:
            words = [_printed(head) for head in heads if head.role is Role.COLUMN_HEAD]
            like = next(self._rows_so_far(path.section, words), None)
            new = like or [Slot(path / self._name(each, "column"), "", each) for each in words]
            self.items += [evolve(slot, path=path / slot.path.column) for slot in new]

    def _rows_so_far(self, section: str, words: Sequence[str]) -> Iterator[list[Slot]]:
        """Yield the slots of each row that is there already and has the columns that *words* stand over."""
        for is_slot, group in groupby(self.items, key=lambda item: isinstance(item, Slot)):
            slots = [item for item in group if isinstance(item, Slot)]
            if is_slot and slots[0].path.section == section and sorted(slot.column for slot in slots) == sorted(words):
                yield slots

    # ---- labels and keys

    def _label(self, node: Node, path: Path) -> Label:
        if node.own is None:
            return Label((_printed(node),), path, "", node.role)
        own = node.own.label
        if node.common is None or node.common.entry.key in {label_key(words) for words in own.spellings}:
            return evolve(own, path=path, role=node.role)
        if node.role is Role.HEADING:
            return evolve(own, spellings=(node.common.entry.printed, *own.spellings))
        return evolve(own, path=path, spellings=(node.common.entry.printed,), role=node.role)

    def _key(self, node: Node, gone: dict[str, FormLabel]) -> str | None:
        """Return the key that the row or group had in the form before, wherever it stood; None if it is new."""
        if node.own and self._is_same(node.own, node.alike):
            return node.own.label.path.column
        moved = gone.pop(words_of(_printed(node)), None)
        return moved.label.path.column if moved else None

    def _is_same(self, own: FormLabel, alike: float) -> bool:
        """Whether the words resemble the label of the form before, or most rows of that group are still there."""
        if alike >= RESEMBLES or own.label.role is not Role.GROUP:
            return alike >= RESEMBLES
        rows = {str(row.path) for row in self.before.rows if row.path.below(own.label.path)}
        return 2 * len(rows & self._kept) > len(rows)

    def _name(self, words: str, kind: str) -> str:
        known = self.known.get((kind, words_of(words)))
        if known:
            return known
        given = sum(name.startswith(f"new_{kind}_") for name in self._unnamed.values())
        return self._unnamed.setdefault(f"{kind} {words}", f"new_{kind}_{given + 1}")

    # ---- what changed

    def _say(self, node: Node, path: Path) -> None:
        pages = node.common.pages if node.common else 0
        if node.own is None or not self._is_same(node.own, node.alike):
            was = node.own.label.spellings[0] if node.own else ""
            self.changes.append(Change(ChangeKind.ADDED, path, was, _printed(node), pages))
        elif node.own.label.path.row.column != path.row.column:
            self.changes.append(Change(ChangeKind.MOVED, path, node.own.label.path, _printed(node), pages))
        elif node.common and node.common.entry.key not in {label_key(words) for words in node.own.label.spellings}:
            self.changes.append(Change(ChangeKind.RENAMED, path, node.own.label.spellings[0], _printed(node), pages))

    def _say_columns(self, section: Path, heads: Sequence[Node], columns: ColumnChanges) -> None:
        pages = {_printed(head): head.common.pages for head in heads if head.common}
        for words in dict.fromkeys(label for *_, label in columns.added):
            self.changes.append(Change(ChangeKind.ADDED, section, "", words, pages.get(words, 0)))
        for (was, _), words in columns.renamed.items():
            self.changes.append(Change(ChangeKind.RENAMED, section, was, words, pages.get(words, 0)))
        for was in dict.fromkeys(words for words, _ in columns.gone):
            self.changes.append(Change(ChangeKind.GONE, section, was, "", 0))


def _parts(ones: Sequence[One], roles: Sequence[Role]) -> Iterator[tuple[int, One]]:
    """Yield each one with the number of the part of the table that it stands in: a head, and the rows below it."""
    number = 0
    in_head = True
    for one, role in zip(ones, roles, strict=True):
        if role.in_head and not in_head:
            number += 1
        in_head = role.in_head
        yield number, one


def _printed(node: Node) -> str:
    return node.common.entry.printed if node.common else node.own.label.spellings[0] if node.own else ""


def words_of(label: str) -> str:
    """Return the words of a label without its number, as two labels must share them to mean the same."""
    key = label_key(label)
    return skeleton(spell(key[numbering(key) :]))
