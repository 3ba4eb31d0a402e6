"""A compiled grammar -> the form it describes: its rules are walked in the order in which the form is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from govinfo_reports.text.spelling import skeleton, spell
from govinfo_reports.text.values import unit_of

from ._form import Form, Label, Slot
from ._paths import row_of, section_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lark.grammar import Rule, Symbol

START: Final = "report"
COLUMNS: Final = "columns"
_SLOT, _PROSE = "CELL", "PROSE"


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
            yield Slot(path, _block(row_of(path), block), self.heads.get(key, ""))
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
