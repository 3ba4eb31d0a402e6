"""A sentence -> the claims it makes."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from attrs import define, field

from govinfo_reports.forms.sum_constraints import TOTAL

from . import _guards as guards
from ._claim import Claim
from ._clauses import clause, coordinated, named_before, named_behind
from ._denials import Denial, denials
from ._meaning import meant, elided
from ._values import readings, single
from ._words import PERCENT, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from govinfo_reports.forms import Form
    from govinfo_reports.text.source import Span

    from ._meaning import Mentions
    from ._passages import Sentence
    from ._wording import Key
    from ._words import Figure, Word

_GROWTH = "growth"


@define
class Reader:
    """Reads one sentence, word by word; what it states is added to `claims`."""

    sentence: Sentence
    words: Sequence[Word]
    mentions: Mentions
    form: Form
    claims: list[Claim] = field(factory=lambda: [])
    _waiting: list[Key] = field(factory=lambda: [])
    """What the next figures are said of, one by one, after 分别."""
    _last: int | None = None
    """What the figure before was said of."""
    _grown: str | None = None
    """What a growth would be the growth of."""
    _parts: bool = False
    """Whether the sentence has come to the parts of what it named."""
    _other_time: bool = False
    """Whether the sentence speaks of another time than the year of the report."""
    _elsewhere: set[str] = field(factory=set[str])
    """Below which paths it has spoken of what the tables do not count."""
    _left_open: set[str] = field(factory=set[str])
    """Of which paths there is a claim that leaves open what was counted."""
    _firm: set[str] = field(factory=set[str])
    """Of which paths there is another claim."""

    def read(self) -> list[Claim]:
        """Return the claims of the sentence, in its order."""
        for place, word in enumerate(self.words):
            if word.figure and word.figure.unit == PERCENT:
                self._growth(place, word.figure)
            elif word.figure and not self._other_time:
                self._figure(place, word.figure)
            elif Kind.DENIAL in word.kinds and not self._other_time:
                for denial in denials(self.words, place):
                    self._deny(denial)
            self.mentions.note((word,))
            self._other_time = guards.of_other_time(self.words, place, so_far=self._other_time)
            self._parts = self._parts or Kind.AMONG in word.kinds
            self._elsewhere.update(key.parent for key in word.keys if not key.counted)
        return self.claims

    def _figure(self, place: int, figure: Figure) -> None:
        before = named_before(self.words, place)
        if before is None and self._waiting:
            self._claim([self._waiting.pop(0)], figure.value, figure)
            return
        if before is None and guards.carries_on(self.words, place, figure):
            before = self._last
        behind = named_behind(self.words, place)
        named = before if before is not None else self._first_behind(behind, figure)
        if named is None:
            return
        self._last = named
        near = [word for word in self.words[clause(self.words, min(named, place)) : max(named, place)] if word.keys]
        if before is not None and behind is not None:  # 收到3件申请
            near.append(self.words[behind])
            self.mentions.note(near[-1:])
        if figure.value and guards.foreign(self.words, named, place):
            return
        if guards.of_part(self.words, min(named, place), max(named, place)):
            return
        found = [self._key(at, near, figure) for at in coordinated(self.words, named)]
        keys = [key for key in found if key is not None]
        if len(keys) == len(found) and self._meant(place, keys, near):
            self._state(keys, figure, named, place)

    def _first_behind(self, behind: int | None, figure: Figure) -> int | None:
        """Return the first word behind a figure that it can be said of: 3件申请同意公开."""
        while behind is not None and self._key(behind, [], figure) is None:
            behind = named_behind(self.words, behind)
        return behind

    def _key(self, named: int, near: Sequence[Word], figure: Figure) -> Key | None:
        key = meant(self.words[named], near, self.mentions, sure=bool(figure.value))
        found = key and elided(key, money=figure.money)
        if found is None or found.money != figure.money:
            return None
        elsewhere = found.parent in self._elsewhere
        return found if found is key or guards.leads(self.words, named, elsewhere=elsewhere) else None

    def _meant(self, place: int, keys: Sequence[Key], near: Sequence[Word]) -> bool:
        """Return whether nothing speaks against the figure at *place* being meant for the *keys*."""
        if self._parts and any(key.ambiguous for key in keys):
            return False
        said = {other.path for word in near for other in word.keys}
        named = all(not key.parents or said & set(key.parents) for key in keys)
        return named or guards.goes_on(self.words, place, len(self.sentence.text))

    def _state(self, keys: Sequence[Key], figure: Figure, named: int, place: int) -> None:
        """Claim the figure for all of the *keys*, for each of them, or for the first and wait for the others'."""
        if guards.between(self.words, named, place, Kind.RESPECTIVELY):
            self._waiting = list(keys[1:])
            self._claim(keys[:1], figure.value, figure)
        elif not figure.value or guards.between(self.words, named, place, Kind.EACH):
            for key in keys:
                self._claim([key], figure.value, figure)
        elif len(keys) == 1 or not any(key.ambiguous for key in keys):
            self._claim(keys, figure.value, figure)

    def _growth(self, place: int, figure: Figure) -> None:
        way = next((word.kinds for word in reversed(self.words[:place]) if Kind.FILLER not in word.kinds), Kind(0))
        if self._grown is not None and way & (Kind.MORE | Kind.LESS):
            value = -figure.value if Kind.LESS in way else figure.value
            self._add(f"{self._grown}.{_GROWTH}", value, (), self.sentence.span_of(figure.start, figure.end), figure)

    def _deny(self, denial: Denial) -> None:
        key = meant(self.words[denial.head], denial.near, self.mentions, sure=False)
        found = key and (elided(key, money=False) or elided(key, money=True))
        if found and not guards.of_part(self.words, denial.head, denial.head):
            self._claim([found], 0, None, self.sentence.span_of(denial.start, denial.end))

    def _claim(
        self, keys: Sequence[Key], value: int | Decimal, figure: Figure | None, span: Span | None = None
    ) -> None:
        """Add a claim about the *keys* together; only one in a sentence where a word leaves open what it counts."""
        together = (tuple(path for key in keys for path in key.readings[0]),)
        meanings = keys[0].readings if len(keys) == 1 else together
        shared = _shared([key.path for key in keys])
        path = (single(meanings, self.form) if len(keys) == 1 else None) or shared
        if any(key.ambiguous for key in keys):
            if path in self._left_open:
                return
            self._left_open.add(path)
        elif self._parts and path in self._firm:
            return  # a part of what was counted: 制发3件，其中联合制发1件
        else:
            self._firm.add(path)
        if figure:
            self._grown = path.removesuffix(f".{TOTAL}")
            span = self.sentence.span_of(figure.start, figure.end)
        if span:
            self._add(path, value, readings(meanings, self.form), span, figure)

    def _add(
        self, path: str, value: int | Decimal, meanings: tuple[tuple[str, ...], ...], span: Span, figure: Figure | None
    ) -> None:
        hedge, unit, precision = (figure.hedge, figure.unit, figure.precision) if figure else (None, None, 0)
        self.claims.append(
            Claim(path, value, hedge, figure is None, unit, meanings, precision, span, self.sentence.span)
        )


def _shared(paths: Sequence[str]) -> str:
    """Return the path of what all *paths* belong to; of a single one, the path itself."""
    levels = zip(*(path.split(".") for path in paths), strict=False)
    return ".".join(keys[0] for keys in takewhile(lambda keys: len(set(keys)) == 1, levels))
