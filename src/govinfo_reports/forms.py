"""A compiled grammar -> the form it describes: its labels and slots, in the order they are printed."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import define, evolve, field, frozen

from .spelling import skeleton, spell
from .values import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lark.grammar import Rule, Symbol

START: Final = "report"
COLUMNS: Final = "columns"
_SLOT, _PROSE = "CELL", "PROSE"


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


def section_of(path: str) -> str:
    """Return the key of the section that *path* leads into."""
    return path.partition(".")[0]


def key_of(name: str) -> str:
    """Return the name of a rule without what an import put before it."""
    inlined = name.startswith("_")
    return ("_" if inlined else "") + name.lstrip("_").rpartition("__")[2]


def describe(rules: Sequence[Rule], literals: dict[str, str]) -> Form:
    """Return the form that compiled *rules* print; *literals* maps the names of terminals to their text."""
    return _Reader(rules, literals).form()


def _block(path: str, part: str) -> str:
    """Name the part of the form that is printed as one: a captioned part of a table, or a row or group of rows."""
    return part or ".".join(path.split(".")[:3])


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
            parent = slots[0].path.rpartition(".")[0]
            yield Row(first, tuple(slots), label if label and label.path == parent else None)
            slots = []
        label = item


def _with_units(items: Iterable[Label | Slot]) -> Iterator[Label | Slot]:
    """Join a cell that holds a unit or a mark to the label it stands behind, and give the unit to the figures there."""
    label: Label | None = None
    unit: str | None = None
    for item in items:
        if isinstance(item, Slot):
            if label:
                yield label
                unit, label = next(filter(None, map(_unit, label.behind)), None), None
            yield evolve(item, unit=unit or unit_of(item.column))
        elif label and item.path == label.path and (_unit(item.spellings[0]) or not skeleton(spell(item.spellings[0]))):
            label = evolve(label, behind=(*label.behind, item.spellings[0]))
        else:
            if label:
                yield label
            label = item
    if label:
        yield label


def _unit(label: str) -> str | None:
    return label if unit_of(f"单位：{label}") == label else None


def _with_columns(items: Iterable[Label | Slot]) -> Iterator[Label | Slot]:
    """Name the column of figures that have a key of their own but stand in the only column of their table."""
    known = list(items)
    columns: dict[str, set[str]] = {}
    for item in known:
        if isinstance(item, Slot) and item.column:
            columns.setdefault(section_of(item.path), set()).add(item.column)
    for item in known:
        only = columns.get(section_of(item.path), set())
        if isinstance(item, Slot) and not item.column and len(only) == 1:
            yield evolve(item, column=min(only))
        else:
            yield item


class _Reader:
    def __init__(self, rules: Sequence[Rule], literals: dict[str, str]) -> None:
        self.literals = literals
        self.expansions: dict[str, list[Rule]] = {}
        for rule in rules:
            self.expansions.setdefault(rule.origin.name, []).append(rule)
        self.heads = {
            key_of(name)[1:]: self._spellings(expansions)[0]
            for name, expansions in self.expansions.items()
            if name.startswith("_") and self._spellings(expansions)
        }

    def form(self) -> Form:
        items = tuple(_with_columns(_with_units(self._walk(START, "", ""))))
        sections = tuple(key_of(symbol.name) for symbol in self.expansions[START][0].expansion)
        themes = {
            spelling: key_of(rule.expansion[0].name).removesuffix("_theme")
            for rule in self.expansions.get("themes", ())
            for spelling in self._spellings(self.expansions[rule.expansion[0].name])
        }
        return Form(items, sections, themes, self._columns())

    def _columns(self) -> dict[str, list[tuple[str, ...]]]:
        columns: dict[str, list[tuple[str, ...]]] = {}
        for rule in self.expansions.get(COLUMNS, ()):
            keys = tuple(self._key(symbol.name) for symbol in rule.expansion)
            columns.setdefault(key_of(rule.alias or ""), []).append(keys)
        return columns

    def _key(self, name: str) -> str:
        """Return the key that a rule gives to its values; of what is no rule of the author's, what it prints."""
        if name in self.expansions and not name.startswith("__"):
            return key_of(self.expansions[name][0].alias or name)
        return self.literals.get(name, name)

    def _spellings(self, expansions: Sequence[Rule]) -> tuple[str, ...]:
        if all(len(rule.expansion) == 1 and rule.expansion[0].name in self.literals for rule in expansions):
            return tuple(self.literals[rule.expansion[0].name] for rule in expansions)
        return ()

    def _walk(self, name: str, path: str, block: str) -> Iterator[Label | Slot]:
        expansions = self.expansions[name]
        official = expansions[0]
        key = key_of(name)
        if not key.startswith("_") and name != START:
            path = f"{path}.{self._key(name)}".lstrip(".")
        if [key_of(symbol.name) for symbol in official.expansion] == [_SLOT]:
            yield Slot(path, _block(path.rpartition(".")[0], block), self.heads.get(key, ""))
            return
        if spellings := self._spellings(expansions):
            yield Label(spellings, path, _block(path, block), heading=key.endswith("_heading"))
            return
        for place, symbol in enumerate(official.expansion):
            part = block or ("" if name == START or not symbol.name.startswith("_") else key_of(symbol.name))
            yield from self._symbol(symbol, place, expansions, path, part)

    def _symbol(
        self, symbol: Symbol, place: int, expansions: Sequence[Rule], path: str, block: str
    ) -> Iterator[Label | Slot]:
        if symbol.name in self.literals:
            same = [rule.expansion[place].name for rule in expansions if len(rule.expansion) > place]
            spellings = tuple(dict.fromkeys(self.literals[n] for n in same if n in self.literals))
            yield Label(spellings, path, _block(path, block))
        elif symbol.name in self.expansions and not symbol.name.startswith("__") and not self._is_prose(symbol.name):
            yield from self._walk(symbol.name, path, block)

    def _is_prose(self, name: str) -> bool:
        return any(symbol.name.rpartition("__")[2] == _PROSE for symbol in self.expansions[name][0].expansion)
