"""A compiled grammar -> the form it describes. A walk over the rules meets them in the order of the printed form."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from attrs import evolve

from govinfo_reports.text.spelling import skeleton, spell
from govinfo_reports.text.values import unit_of

from ._form import Form, Label, Slot
from ._paths import Path
from ._role import Role
from ._role_inference import with_roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lark.grammar import Rule, Symbol

    from ._form import Item

START: Final = "report"
COLUMNS: Final = "columns"
_SLOT, _PROSE = "CELL", "PROSE"


def key_of(name: str) -> str:
    """Return the name of a rule without the prefix that an import gave it."""
    inlined = name.startswith("_")
    return ("_" if inlined else "") + name.lstrip("_").rpartition("__")[2]


def describe(rules: Sequence[Rule], literals: dict[str, str]) -> Form:
    """Return the form that compiled *rules* print; *literals* maps the names of terminals to their text."""
    return _RuleWalk(rules, literals).form()


def _block(path: Path, part: str) -> str:
    """Name the part of the form that is printed as one: a captioned part of a table, or a row or group of rows."""
    return part or Path.of(*path.keys[:3])


def _with_units(items: Iterable[Item]) -> Iterator[Item]:
    """Join a cell that prints a unit or a mark to the label before it, and give the unit to the slots of that row."""
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


def _with_columns(items: Iterable[Item]) -> Iterator[Item]:
    """Name the column of slots that have no column label of their own, if their table has only one column."""
    known = list(items)
    alone = [not (isinstance(one, Slot) and isinstance(other, Slot)) for one, other in pairwise((None, *known, None))]
    columns: dict[str, set[str]] = {}
    for item in known:
        if isinstance(item, Slot) and item.column:
            columns.setdefault(item.path.section, set()).add(item.column)
    for number, item in enumerate(known):
        only = columns.get(item.path.section, set())
        if isinstance(item, Slot) and not item.column and len(only) == 1 and all(alone[number : number + 2]):
            yield evolve(item, column=min(only))
        else:
            yield item


def _is_cell(rule: Rule) -> bool:
    return [key_of(symbol.name) for symbol in rule.expansion] == [_SLOT]


def _by_path(path: Path) -> Role:
    """Return the role that the path of a label suggests: a label with a key below its section's stands beside rows."""
    return Role.CAPTION if path == path.section else Role.ROW


class _RuleWalk:
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
        self.cells = {key_of(name) for name, expansions in self.expansions.items() if _is_cell(expansions[0])}

    def form(self) -> Form:
        items = with_roles(tuple(_with_columns(_with_units(self._walk(START, Path(), "")))))
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
        """Return the key that a rule gives to its values. A name that is not a rule of the author stands for itself."""
        if name in self.expansions and not name.startswith("__"):
            return key_of(self.expansions[name][0].alias or name)
        return self.literals.get(name, name)

    def _spellings(self, expansions: Sequence[Rule]) -> tuple[str, ...]:
        if all(len(rule.expansion) == 1 and rule.expansion[0].name in self.literals for rule in expansions):
            return tuple(self.literals[rule.expansion[0].name] for rule in expansions)
        return ()

    def _walk(self, name: str, path: Path, block: str, *, opens: bool = False) -> Iterator[Item]:
        """Yield what the rule *name* prints; *opens* says whether a section begins with it."""
        expansions = self.expansions[name]
        official = expansions[0]
        key = key_of(name)
        if not key.startswith("_") and name != START:
            path /= self._key(name)
        if _is_cell(official):
            yield Slot(path, _block(path.row, block), self.heads.get(key, ""))
            return
        if spellings := self._spellings(expansions):
            head = key.startswith("_") and key[1:] in self.cells
            role = Role.COLUMN_HEAD if head else Role.HEADING if opens else _by_path(path)
            yield Label(spellings, path, _block(path, block), role)
            return
        for place, symbol in enumerate(official.expansion):
            part = block or (key_of(symbol.name) if path == path.section and self._is_part(symbol) else "")
            if symbol.name in self.literals:
                yield self._literal(place, expansions, path, part)
            elif self._is_printed(symbol):
                first = name == START or (opens and place == 0 and symbol.name.startswith("_"))
                yield from self._walk(symbol.name, path, part, opens=first)

    def _literal(self, place: int, expansions: Sequence[Rule], path: Path, block: str) -> Label:
        """Return the label at a *place* in a rule, with all its spellings there."""
        same = [rule.expansion[place].name for rule in expansions if len(rule.expansion) > place]
        spellings = tuple(dict.fromkeys(self.literals[name] for name in same if name in self.literals))
        return Label(spellings, path, _block(path, block), _by_path(path))

    def _is_part(self, symbol: Symbol) -> bool:
        """Whether *symbol* is a rule without a key, which only shapes the form: a captioned part, or a head."""
        return symbol.name in self.expansions and symbol.name.startswith("_")

    def _is_printed(self, symbol: Symbol) -> bool:
        """Whether *symbol* is a rule of the author for which the form prints something."""
        name = symbol.name
        return name in self.expansions and not name.startswith("__") and not self._is_prose(name)

    def _is_prose(self, name: str) -> bool:
        return any(symbol.name.rpartition("__")[2] == _PROSE for symbol in self.expansions[name][0].expansion)
