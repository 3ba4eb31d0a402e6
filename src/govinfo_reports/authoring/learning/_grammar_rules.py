"""The items of a form -> the rules of a grammar that describes it.

Items with one path follow one rule. What a captioned part or a head prints is a rule whose name begins with "_"; so is
the label over a column, and columns that several rows share.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from attrs import define, field

from govinfo_reports.forms import COLUMNS, START, Label, Path, Role, Slot
from govinfo_reports.forms.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.forms import Form, Item

_NEVER: Final = frozenset({START, COLUMNS, "themes", "paragraph"})


@define(slots=False)
class GrammarRules:
    """The rules for a form, written one after the other, so that no two with one name differ."""

    form: Form
    remarks: Mapping[str, Sequence[str]]
    """What to say of a row, by its path, or of a column, by the words over it."""
    rules: dict[str, str] = field(factory=dict[str, str])
    """The right-hand side of each rule, by its name."""
    above: dict[str, list[str]] = field(factory=dict[str, list[str]])
    """The remarks on each rule, by its name."""

    def add_section(self, section: str) -> None:
        """Write the rules of a section: of its heading, its table and the columns of that."""
        self.rules[section] = self._section(section)
        self.above[section] = list(self.remarks.get(section, ()))

    def is_column(self, name: str) -> bool:
        """Whether a rule is that of a column: of its cells, or of the label over them."""
        return self.rules.get(name.removeprefix("_"), "").startswith("CELL")

    # ---- the rules of a section

    def _section(self, section: str) -> str:
        items = [item for item in self.form.items if item.path.section == section]
        heading = next((item for item in items if _is_heading(item)), None)
        table = [item for item in items if item is not heading]
        words: list[str] = []
        if isinstance(heading, Label):
            name = f"_{section}_heading"
            self.rules[name] = either(heading.spellings)
            words.append(name)
        words.append("paragraph*")
        if table:
            words += [*self._table(Path(section), table), "paragraph*"]
        return " ".join(words)

    def _table(self, section: Path, items: Sequence[Item]) -> Iterator[str]:
        """Yield the words of a section's rule for its table: one name for each captioned part, or its head and rows."""
        for captioned, part in groupby(self._numbered_parts(items), key=lambda pair: pair[0]):
            own = [item for _, item in part]
            if captioned:
                name = self._define(f"_{section}_part", " ".join(self._words(section, own)))
                yield name
                continue
            head = [item for item in own if isinstance(item, Label) and item.role.in_head]
            if head:
                yield self._define(f"_{section}_head", " ".join(self._words(section, head)))
            yield from self._words(section, [item for item in own if item not in head])

    def _numbered_parts(self, items: Sequence[Item]) -> Iterator[tuple[int, Item]]:
        """Yield each item with the number of its captioned part; 0 if it stands in none."""
        number = 0
        for place, item in enumerate(items):
            before = items[place - 1] if place else None
            if _is_caption(item) and not (before is not None and _is_caption(before)):
                number += 1
            yield number, item

    def _words(self, path: Path, items: Sequence[Item]) -> Iterator[str]:
        """Yield what a rule prints whose path is *path*: labels in quotes, and the names of other rules."""
        for key, group in groupby(items, key=lambda item: _next_key(item, path)):
            own = list(group)
            if key and not isinstance(own[0], Slot):
                yield from (self._row(path / key, row) for row in _rows(path / key, own))
            elif key and own[0].path != path / key:
                yield self._row(path / key, own)
            else:
                yield from map(self._word, own)

    def _row(self, path: Path, items: Sequence[Item]) -> str:
        slots = [item for item in items if isinstance(item, Slot)]
        flat = all(slot.path.row == path for slot in slots)
        words = list(self._words(path, [item for item in items if isinstance(item, Label)] if flat else items))
        if flat and slots and not any(isinstance(item, Label) and item.path != path for item in items):
            names = [self._word(slot) for slot in slots]
            words += names if len(names) == 1 else [self._define(f"_{path.section}_columns", " ".join(names))]
        elif flat:
            words = list(self._words(path, items))
        return self._define_key(path, " ".join(words))

    def _word(self, item: Item) -> str:
        if isinstance(item, Slot):
            return self._cell(item)
        if item.role is Role.COLUMN_HEAD:
            return self._head(item)
        own = either(item.spellings)
        return " ".join([f"({own})" if len(item.spellings) > 1 else own, *map(_quoted, item.behind)])

    # ---- columns

    def _cell(self, slot: Slot) -> str:
        """Return the rule of a cell; two columns with one key have rules of their own if their labels differ."""
        head = self._heads.get((slot.path.section, slot.column))
        label = either(head.spellings) if head else ""
        key = slot.path.column
        number = 1
        while True:
            name = key if number == 1 else f"{key}_{number}"
            cell = "CELL" if number == 1 else f"CELL -> {key}"
            if name not in _NEVER and self.rules.get(name, cell) == cell and self.rules.get(f"_{name}", label) == label:
                break
            number += 1
        if label and name not in self.rules:
            self.rules[f"_{name}"] = label
            self.above[f"_{name}"] = list(self.remarks.get(slot.column, ()))
        self.rules[name] = cell
        return name

    def _head(self, label: Label) -> str:
        """Return the rule of the label over a column, which is named after the cells below it."""
        for slot in self.form.slots.values():
            if slot.path.section == label.path.section and slot.column == label.spellings[0]:
                return f"_{self._cell(slot)}"
        return _quoted(label.spellings[0])

    @property
    def _heads(self) -> dict[tuple[str, str], Label]:
        return {
            (part.section, label.spellings[0]): label
            for part in parts(self.form)
            for label in part.labels(Role.COLUMN_HEAD)
        }

    def columns(self) -> list[str]:
        """Return what the form says about its columns, as far as it still has them."""
        names: dict[str, str] = {}
        for name, body in self.rules.items():
            if body == "CELL" or body.startswith("CELL -> "):
                names.setdefault(body.removeprefix("CELL").removeprefix(" -> ") or name, name)
        return [
            f"{' '.join(names[key] for key in keys)} -> {meaning}"
            for meaning, lines in self.form.columns.items()
            for keys in lines
            if all(key in names for key in keys)
        ]

    # ---- names

    def _define(self, name: str, body: str) -> str:
        """Give *body* a rule that begins with *name*, or return the one that it has."""
        number = 1
        while (numbered := name if number == 1 else f"{name}_{number}") in self.rules:
            if self.rules[numbered] == body:
                return numbered
            number += 1
        self.rules[numbered] = body
        return numbered

    def _define_key(self, path: Path, body: str) -> str:
        """Give the row or group at *path* a rule named after its key, or after the keys above it too."""
        keys = path.keys
        remarks = list(self.remarks.get(path, ()))
        for depth in range(1, len(keys) + 1):
            name = "_".join(keys[-depth:])
            full = body if name == path.column else f"{body} -> {path.column}"
            taken = name in _NEVER or name in self.form.sections or name in self._cells
            if not taken and self.rules.get(name, full) == full:
                self.rules[name] = full
                self.above[name] = [*self.above.get(name, []), *remarks]
                return name
        raise AssertionError(path)

    @property
    def _cells(self) -> frozenset[str]:
        return frozenset(slot.path.column for slot in self.form.slots.values())


def _is_heading(item: Item) -> bool:
    return isinstance(item, Label) and item.role is Role.HEADING


def _is_caption(item: Item) -> bool:
    return isinstance(item, Label) and item.role is Role.CAPTION


def _next_key(item: Item, path: Path) -> str:
    """Return the key of *item* below *path*; empty for a label at *path* itself."""
    return item.path.keys[len(path.keys)] if item.path != path else ""


def _rows(path: Path, items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Cut items below one key into rows: each begins with a label at *path* itself."""
    first = 0
    for place, item in enumerate(items):
        if place > first and isinstance(item, Label) and item.path == path and isinstance(items[place - 1], Slot):
            yield items[first:place]
            first = place
    yield items[first:]


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def either(spellings: Sequence[str]) -> str:
    return " | ".join(map(_quoted, spellings))
