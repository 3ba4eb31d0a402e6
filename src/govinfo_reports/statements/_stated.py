"""What a sentence states -> its claims."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from attrs import define, field

from govinfo_reports.forms import TOTAL, section_of

from ._claim import Claim
from ._values import readings, single

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from govinfo_reports.forms import Form

    from ._key import Key
    from ._passages import Sentence
    from ._words import Figure

_GROWTH: Final = "growth"


@define
class Stated:
    """Collects the claims of one sentence."""

    sentence: Sentence
    form: Form
    claims: list[Claim] = field(factory=list[Claim])
    _grown: str | None = None
    """What a growth would be the growth of."""
    _left_open: set[str] = field(factory=set[str])
    """Of which paths there is a claim that leaves open what was counted."""
    _firm: set[str] = field(factory=set[str])
    """Of which paths there is another claim."""
    _sections: set[str] = field(factory=set[str])
    """Of which sections there is any claim."""

    def figure(self, keys: Sequence[Key], figure: Figure, *, part: bool) -> bool:
        """Claim *figure* of the *keys* together; return whether it could be.

        Only one claim in a sentence leaves open what it counts, and a *part* of what was claimed is none by itself.
        """
        path, meanings = _path(keys, self.form)
        if not self._takes(path, ambiguous=any(key.ambiguous for key in keys), part=part):
            return False
        self._grown = path.removesuffix(f".{TOTAL}")
        self._add(path, figure.value, meanings, figure)
        return True

    def denial(self, key: Key, start: int, end: int, *, part: bool) -> None:
        """Claim that there is nothing of *key*, in the words at *start* to *end* of the sentence."""
        span = self.sentence.span_of(start, end)
        path, meanings = _path([key], self.form)
        if self._takes(path, ambiguous=key.ambiguous, part=part):
            self.claims.append(Claim(path, 0, denial=True, readings=meanings, span=span, sentence=self.sentence.span))

    def growth(self, figure: Figure, *, less: bool) -> None:
        """Claim that what was counted last has grown, or become *less*, by so many per cent."""
        if self._grown is not None:
            self._add(f"{self._grown}.{_GROWTH}", -figure.value if less else figure.value, (), figure)

    def _takes(self, path: str, *, ambiguous: bool, part: bool) -> bool:
        seen = self._left_open if ambiguous else self._firm
        if path in seen and (ambiguous or part):
            return False  # 制发3件，其中联合制发1件
        if path in self._firm and ambiguous and part:
            return False  # 公开7件，其中当场公开2件
        seen.add(path)
        self._sections.add(section_of(path))
        return True

    def speaks_of(self, section: str) -> bool:
        """Return whether there is a claim about *section*."""
        return section in self._sections

    def _add(self, path: str, value: int | Decimal, meanings: tuple[tuple[str, ...], ...], figure: Figure) -> None:
        self.claims.append(
            Claim(
                path,
                value,
                figure.hedge,
                figure.relation,
                unit=figure.unit,
                readings=meanings,
                precision=figure.precision,
                span=self.sentence.span_of(figure.start, figure.end),
                sentence=self.sentence.span,
            )
        )


def _path(keys: Sequence[Key], form: Form) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Return the path that a claim about all the *keys* has, and its readings as values."""
    if len(keys) == 1:
        meanings = keys[0].readings
        return single(meanings, form) or keys[0].path, readings(meanings, form)
    together = (tuple(path for key in keys for path in key.readings[0]),)
    levels = zip(*(key.path.split(".") for key in keys), strict=False)
    shared = ".".join(parts[0] for parts in takewhile(lambda parts: len(set(parts)) == 1, levels))
    return shared, readings(together, form)
