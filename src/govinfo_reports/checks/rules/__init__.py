"""The built-in rules: whatever a module of this folder makes a rule, in the order of the codes."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, TypeVar

from .._rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

S = TypeVar("S")


def _declared() -> Iterator[Rule[Any]]:
    for module in iter_modules(__path__, f"{__name__}."):
        yield from (each for each in vars(import_module(module.name)).values() if isinstance(each, Rule))


_ALL = sorted(_declared(), key=lambda rule: rule.code)


def rules_about(subject: type[S]) -> tuple[Rule[S], ...]:
    """Return the built-in rules that are given such a *subject*."""
    return tuple(rule for rule in _ALL if rule.about is subject)
