"""A sentence -> the claims it makes."""

from __future__ import annotations

from os.path import commonprefix
from typing import TYPE_CHECKING

from attrs import define, field

from ..relations import TOTAL
from ._claim import Claim
from ._clauses import clause, coordinated, heads, named_before, named_behind, touching
from ._meaning import meant, unsaid
from ._values import readings
from ._words import PERCENT, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from ..forms import Form
    from ._meaning import Mentions
    from ._passages import Sentence
    from ._wording import Key
    from ._words import Figure, Word

_GROWTH = "growth"


@define
class Reader:
    """Reads one sentence; what it states is added to `claims`."""

    sentence: Sentence
    words: Sequence[Word]
    mentions: Mentions
    form: Form
    claims: list[Claim] = field(factory=list)
    _waiting: list[Key] = field(factory=list)
    """Keys whose figures follow one by one, after 分别."""
    _last: int | None = None
    """What the figure before was said of."""
    _grown: str | None = None

    def read(self) -> list[Claim]:
        """Return the claims of the sentence, in its order."""
        for place, word in enumerate(self.words):
            if word.figure:
                self._figure(place, word.figure)
            elif Kind.DENIAL in word.kinds:
                self._denial(place)
            self.mentions.note((word,))
        return self.claims

    # -- figures ----------------------------------------------------------------------------------------------------

    def _figure(self, place: int, figure: Figure) -> None:
        if figure.unit == PERCENT:
            self._growth(place, figure)
            return
        before = named_before(self.words, place)
        if before is None and self._waiting:
            self._state([self._waiting.pop(0)], figure)
            return
        if before is None:
            before = self._carried_on(place, figure)
        named = before if before is not None else self._behind(place, figure)
        if named is None:
            return
        self._last = named
        near = [word for word in self.words[clause(self.words, min(named, place)) : max(named, place)] if word.keys]
        behind = self._subject_behind(place) if before is not None else []
        self.mentions.note(behind)
        if figure.value and self._foreign(named, place):
            return
        found = [self._key(at, [*near, *behind], figure) for at in coordinated(self.words, named)]
        keys = [key for key in found if key is not None]
        if len(keys) < len(found) or not self._clear(place, keys, behind, near):
            return
        if self._between(named, place, Kind.RESPECTIVELY):
            self._waiting = keys[1:]
            keys = keys[:1]
        self._state(keys, figure, each=not figure.value or self._between(named, place, Kind.EACH))

    def _key(self, named: int, near: Sequence[Word], figure: Figure) -> Key | None:
        key = meant(self.words[named], near, self.mentions, sure=bool(figure.value))
        if key is None:
            return None
        found = unsaid(key, money=figure.money)
        if found is not None and found is not key and not self._leads(named, found):
            return None
        return found if found is not None and found.money == figure.money else None

    def _leads(self, named: int, key: Key) -> bool:
        """Return whether a thing can be counted here without a verb: it opens the clause, and nothing was published."""
        if not touching(self.words, named):
            opens = named == 0 and self.words[0].start == 0
            led = False
        else:
            before = self.words[named - 1]
            led = bool(before.kinds & (Kind.LEAD | Kind.FILLER)) and Kind.BREAK not in before.kinds
            opens = led or bool(before.kinds & (Kind.BREAK | Kind.JOINING)) or bool(before.keys)
        published = any(
            not other.counted and other.parent == key.parent for word in self.words[:named] for other in word.keys
        )
        return led if published else opens

    def _carried_on(self, place: int, figure: Figure) -> int | None:
        """Return what the figure before was said of, if this one goes on with it: four items, of so much money."""
        here = place - 1
        while here >= 0 and touching(self.words, here + 1) and self.words[here].kinds & (
            Kind.FILLER | Kind.JOINING | Kind.BREAK
        ):
            here -= 1
        previous = self.words[here].figure if here >= 0 and touching(self.words, here + 1) else None
        return self._last if previous and previous.money != figure.money else None

    def _behind(self, place: int, figure: Figure) -> int | None:
        """Return the first word behind a figure that it can be said of: 3件申请予以公开."""
        behind = named_behind(self.words, place)
        while behind is not None and self._key(behind, [], figure) is None:
            behind = named_behind(self.words, behind)
        return behind

    def _subject_behind(self, place: int) -> list[Word]:
        """Return the word behind a figure that says what was counted: 收到3件申请."""
        behind = named_behind(self.words, place)
        return [] if behind is None else [self.words[behind]]

    def _foreign(self, named: int, place: int) -> bool:
        first = clause(self.words, min(named, place))
        return any(Kind.FOREIGN in word.kinds for word in self.words[first : place + 2])

    def _clear(self, place: int, keys: Sequence[Key], behind: Sequence[Word], near: Sequence[Word]) -> bool:
        """Return whether nothing speaks against the figure being meant for the *keys*."""
        if any(key.loose for key in keys) and any(Kind.AMONG in word.kinds for word in self.words[:place]):
            return False
        said = {other.path for word in (*near, *behind) for other in word.keys}
        return all(not key.parents or said & set(key.parents) for key in keys) or self._goes_on(place)

    def _goes_on(self, place: int) -> bool:
        """Return whether the words behind a figure do not say that something else was counted."""
        here = place + 1
        while touching(self.words, here):
            word = self.words[here]
            if Kind.FILLER not in word.kinds or Kind.BREAK in word.kinds:
                return Kind.FOREIGN not in word.kinds
            here += 1
        ends = self.words[here - 1].end
        return ends == len(self.sentence.text)

    def _between(self, named: int, place: int, kind: Kind) -> bool:
        return any(kind in word.kinds for word in self.words[named + 1 : place])

    def _growth(self, place: int, figure: Figure) -> None:
        sign = next((word.kinds for word in reversed(self.words[:place]) if Kind.FILLER not in word.kinds), Kind(0))
        if self._grown is None or not sign & (Kind.MORE | Kind.LESS):
            return
        value = -figure.value if Kind.LESS in sign else figure.value
        span = self.sentence.span_of(figure.start, figure.end)
        self.claims.append(
            Claim(
                f"{self._grown}.{_GROWTH}", value, figure.hedge, False, PERCENT, (), figure.grain, span, self.sentence.span
            )
        )

    # -- denials ----------------------------------------------------------------------------------------------------

    def _denial(self, place: int) -> None:
        words = self.words
        end = place + 1
        while end < len(words) and not words[end].kinds & (Kind.FIGURE | Kind.DENIAL) and not _breaks(words[end]):
            end += 1
        if end < len(words) and words[end].figure:
            return
        named = [number for number in range(place + 1, end) if words[number].keys]
        if not named:
            self._denied_before(place, end)
            return
        verb = place + 1
        if not touching(words, verb) and Kind.LACKING not in words[place].kinds:
            return
        first = words[verb].end if touching(words, verb) and not words[verb].kinds & Kind.JOINING else words[place].end
        if touching(words, verb) and not (words[verb].keys or words[verb].kinds & (Kind.OCCURRING | Kind.FILLER)):
            return
        near = [words[number] for number in named]
        for head in heads(words, named, end):
            self._deny(head, near, words[place].start, first)

    def _denied_before(self, place: int, end: int) -> None:
        """Read a denial that stands behind what it denies: 行政复议、行政诉讼均未发生."""
        words = self.words
        closed = all(touching(words, number) for number in range(place + 1, min(end + 1, len(words))))
        before = named_before(words, place)
        if before is None or not closed or (end == len(words) and words[-1].end != len(self.sentence.text)):
            return
        near = [word for word in words[clause(words, before) : place] if word.keys]
        for head in coordinated(words, before):
            self._deny(head, near, words[place].start, words[end - 1].end)

    def _deny(self, head: int, near: Sequence[Word], start: int, end: int) -> None:
        key = meant(self.words[head], near, self.mentions, sure=False)
        found = key and (unsaid(key, money=False) or unsaid(key, money=True))
        if found:
            self._claim([found], 0, start=start, end=end)

    # -- claims -----------------------------------------------------------------------------------------------------

    def _state(self, keys: Sequence[Key], figure: Figure, *, each: bool = False) -> None:
        if len(keys) > 1 and not each:
            if not any(key.loose for key in keys):
                self._claim(keys, figure.value, figure)
            return
        for key in keys:
            self._claim([key], figure.value, figure)

    def _claim(
        self, keys: Sequence[Key], value: int | Decimal, figure: Figure | None = None, *, start: int = 0, end: int = 0
    ) -> None:
        """Add a claim about the *keys* together, unless the form has no room for what they name."""
        meanings = [tuple(path for key in keys for path in key.readings[0])] if len(keys) > 1 else list(keys[0].readings)
        fitting = readings(meanings, self.form)
        section = keys[0].section
        if not fitting and any(slot.startswith(f"{section}.") for slot in self.form.slots):
            return
        path = keys[0].path if len(keys) == 1 else ".".join(commonprefix([key.path.split(".") for key in keys]))
        if len(keys) == 1 and fitting:
            path = fitting[0][0] if len(fitting[0]) == 1 else path
        loose = any(key.loose for key in keys)
        if loose and any(claim.path == path for claim in self.claims):
            return
        if figure:
            start, end = figure.start, figure.end
            self._grown = path.removesuffix(f".{TOTAL}")
        self.claims.append(
            Claim(
                path,
                value,
                figure.hedge if figure else None,
                figure is None,
                figure.unit if figure else None,
                fitting,
                figure.grain if figure else 0,
                self.sentence.span_of(start, end),
                self.sentence.span,
            )
        )


def _breaks(word: Word) -> bool:
    return Kind.BREAK in word.kinds and Kind.FILLER not in word.kinds
