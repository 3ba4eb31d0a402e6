"""Forms -> the keys that lead to their values, as a tree: of one form, or of several together."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govinfo_reports.forms import Path, Template


@define
class Key:
    """A key of a report: that of a section, a row or group, or a value."""

    printed: dict[str, list[str]] = field(factory=lambda: {})
    """The labels that forms print for it, each with the names of these forms."""
    holds_value: bool = False
    """Whether it leads to a value in any form."""
    inside: dict[str, Key] = field(factory=lambda: {})
    """The keys behind it; none for a value, or a section without a table."""

    @property
    def is_row(self) -> bool:
        """Whether nothing but values lies behind it."""
        return bool(self.inside) and not any(key.inside for key in self.inside.values())


def keys_of(templates: Iterable[Template]) -> Key:
    """Return the tree of keys of *templates*. A key of several forms has behind it what it has in any of them."""
    root = Key()
    for template in templates:
        form = template.form
        for section in form.sections:
            _print(_at(root, [section]), form.row_labels.get(section, ""), template)
        for path in form.paths:
            for group in path.groups:
                _print(_at(root, group.keys), form.row_labels.get(group, ""), template)
            value = _at(root, path.keys)
            value.holds_value = True
            _print(value, form.slots[path].column, template)
    return root


def paths_of(templates: Iterable[Template]) -> list[Path]:
    """Return the paths of all values of *templates*, each once."""
    return list(dict.fromkeys(path for template in templates for path in template.form.paths))


def _at(root: Key, keys: Iterable[str]) -> Key:
    *_, last = accumulate(keys, lambda key, name: key.inside.setdefault(name, Key()), initial=root)
    return last


def _print(key: Key, label: str, template: Template) -> None:
    names = key.printed.setdefault(label, [])
    if template.name not in names:
        names.append(template.name)
