"""How well the templates fit a page -> the one it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .identity import identify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .templates import Template


def leading(fitness: Mapping[Template, tuple[int, ...]], text: str) -> Template:
    """Return the template that fits best; of equals, the one that was due in the year of the report."""
    best = max(fitness.values())
    return _due([template for template, its in fitness.items() if its == best], text)


def _due(equals: Sequence[Template], text: str) -> Template:
    """Return the newest template that is not newer than the report; before a local variant the form without it."""
    if len(equals) == 1:
        return equals[0]
    year = identify(text, len(text)).year
    begun = [template.year for template in equals if year is None or template.year <= year]
    first = max(begun) if begun else min(template.year for template in equals)
    return min((template for template in equals if template.year == first), key=lambda template: len(template.marks))
