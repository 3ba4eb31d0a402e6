"""Labels on a page -> which of the known templates it can follow, and how much speaks for each."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports.spelling import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._template import Template


@cache
def _holders(known: tuple[Template, ...]) -> dict[str, tuple[Template, ...]]:
    """Return every mark with the templates that have it."""
    holders: dict[str, list[Template]] = {}
    for template in known:
        for mark in template.marks:
            holders.setdefault(mark, []).append(template)
    return {mark: tuple(its) for mark, its in holders.items()}


@cache
def _letters(known: tuple[Template, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((mark, skeleton(mark)) for mark in _holders(known))


def votes(words: Iterable[str], known: tuple[Template, ...]) -> Counter[Template]:
    """Count for each template how many of its labels are among *words*.

    A template has no vote if another has all its labels that are on the page and more. If the labels tell none of the
    templates from the others, there are no votes at all.
    """
    return _counted(_holders(known).keys() & set(words), known)


def votes_in(letters: str, known: tuple[Template, ...]) -> Counter[Template]:
    """Count the same where the labels are not pieces of their own: somewhere in the *letters* of a page."""
    return _counted({mark for mark, spelled in _letters(known) if spelled and spelled in letters}, known)


def _counted(marks: set[str], known: tuple[Template, ...]) -> Counter[Template]:
    holders = _holders(known)
    found: dict[Template, set[str]] = {template: set() for template in known}
    for mark in marks:
        for template in holders[mark]:
            found[template].add(mark)
    left = {
        template: its
        for template, its in found.items()
        if not any(_explains(other, found[other], template, its) for other in known if other is not template)
    }
    if len(left) == len(known) > 1 and len(set(map(frozenset, left.values()))) == 1:
        return Counter()
    return Counter({template: len(its) for template, its in left.items()})


def _explains(other: Template, others: set[str], template: Template, its: set[str]) -> bool:
    """Whether *other* explains all that speaks for *template*: with more labels of the page, or with fewer besides."""
    return its < others or (its == others and other.marks < template.marks)
