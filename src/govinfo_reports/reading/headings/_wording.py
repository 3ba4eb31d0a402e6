"""The spellings of the headings of a form, prepared for comparison."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.forms import Label, Role
from govinfo_reports.text.spelling import numbering, skeleton, spell

if TYPE_CHECKING:
    from govinfo_reports.forms import Form

NUMERALS: Final = "一二三四五六七八九十"
OPENING: Final = 2  # letters by which spellings are found


class Wording(NamedTuple):
    """How the heading of one section is spelled."""

    key: str
    """The section."""
    order: int
    """Its place in the form."""
    numerals: frozenset[str]
    """Its number."""
    spellings: tuple[str, ...]
    """Its words without number and gaps, the longest first."""
    pairs: tuple[frozenset[str], ...]
    """The pairs of neighbouring letters in each spelling."""

    def likeness(self, printed: str) -> float:
        """Return the share of letter pairs that *printed* has in common with the most similar spelling, from 0 to 1."""
        own = pairs_of(printed)
        return max((2 * len(own & pairs) / (len(own) + len(pairs) or 1) for pairs in self.pairs), default=0.0)


def pairs_of(words: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters in *words*."""
    return frozenset(one + other for one, other in pairwise(words))


@lru_cache(maxsize=32)
def wordings(form: Form) -> tuple[Wording, ...]:
    """Return the wording of each heading of *form*, in its order."""
    found: list[Wording] = []
    for item in form.items:
        if isinstance(item, Label) and item.role is Role.HEADING:
            spelled = [spell(spelling) for spelling in item.spellings]
            bare = {skeleton(words[numbering(words) :]) for words in spelled}
            spellings = tuple(sorted(bare, key=lambda words: (-len(words), words)))
            numerals = frozenset(words[0] for words in spelled if words[0] in NUMERALS)
            key = item.path.section
            order = form.sections.index(key)
            found.append(Wording(key, order, numerals, spellings, tuple(map(pairs_of, spellings))))
    return tuple(found)


@lru_cache(maxsize=128)
def worded_alike(one: Form, other: Form) -> bool:
    """Whether two forms have the same headings and themes, as those of adjacent years do."""
    return wordings(one) == wordings(other) and themes(one) == themes(other)


@lru_cache(maxsize=32)
def spellings_by_opening(form: Form) -> dict[str, tuple[tuple[str, Wording], ...]]:
    """Return the spellings of all headings of *form* by their first two letters, the longest first."""
    found: dict[str, list[tuple[str, Wording]]] = {}
    for wording in wordings(form):
        for spelling in wording.spellings:
            found.setdefault(spelling[:OPENING], []).append((spelling, wording))
    return {opening: tuple(sorted(its, key=lambda one: -len(one[0]))) for opening, its in found.items()}


@lru_cache(maxsize=32)
def themes(form: Form) -> frozenset[str]:
    """Return the headings of the sub-sections of section 一."""
    return frozenset(skeleton(spell(theme)) for theme in form.themes)
