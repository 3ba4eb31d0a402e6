"""Words that name something, and what was spoken of before them -> the key that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from ._kinds import Kind
from ._values import valued
from ._wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ._key import Key
    from ._words import Word

_OWN_SECTION, _NEVER = 0, -1


@define
class Mentions:
    """What the prose of a section has spoken of since its last numbered point, and in which order."""

    section: str
    last: dict[str, int] = field(factory=lambda: {})
    count: int = _OWN_SECTION
    topic: frozenset[str] = frozenset()
    """The sections of what was named last; none where it is nothing that the tables count."""
    foreign: bool = False
    """Whether the sentence has spoken of something else that agencies count."""
    rows: list[Key] = field(factory=list["Key"])
    """What was counted last, the latest last."""

    def note(self, words: Iterable[Word]) -> None:
        """Remember what *words* name."""
        for word in words:
            self.count += 1
            for key in word.keys:
                self.last[key.path] = self.count
            if Kind.FOREIGN in word.kinds:
                self.topic, self.foreign = frozenset(), True
            elif word.keys and Kind.ANSWERING not in word.kinds:
                self.topic = (
                    frozenset(key.section for key in word.keys if key.counted and not key.ambiguous) or self.topic
                )

    def counted(self, key: Key) -> None:
        """Remember that *key* was counted."""
        self.rows.append(key)
        self.topic, self.foreign = frozenset((key.section,)), False

    def clear(self) -> None:
        """Forget everything: a new point begins."""
        self.last.clear()
        self.rows.clear()

    def rank(self, key: Key) -> int:
        """Return how lately what *key* belongs to was named; negative if it was not."""
        own = _OWN_SECTION if key.section == self.section or not key.parents else _NEVER
        return max((self.last.get(parent, own) for parent in key.parents), default=own)


def meant(word: Word, chain: Sequence[Word], mentions: Mentions, *, sure: bool) -> Key | None:
    """Return what *word* means with the words of its *chain* beside it; None if that is not clear or not counted.

    Args:
        word: names something.
        chain: the words of its clause.
        mentions: what was spoken of before.
        sure: whether something must have named what it belongs to; what is denied altogether is denied of anything.
    """
    ranked = [(mentions.rank(key), key) for key in word.keys if _stands_alone(key)]
    if not ranked:
        return None
    best, key = max(ranked, key=lambda pair: pair[0])
    if best < 0 and (sure or key.ambiguous or len(ranked) > 1):
        return None
    beside = [
        (other, near.kinds)
        for near in chain
        if near is not word
        for other in near.keys
        if other.parent == key.path and other not in word.keys
    ]
    if not beside:
        return key if key.counted else None
    first, _ = beside[0]
    if not first.counted:
        return None
    # 收到并答复5件 is said of what came in.
    firm = [other for other, kinds in beside if other.counted and not other.ambiguous and Kind.ANSWERING not in kinds]
    return firm[-1] if firm else first


def elided(key: Key, *, money: bool) -> Key | None:
    """Return what is meant where only *key* is named: itself, or what may be left out below it."""
    below = wording().below.get(key.path, ())
    silent = [other for other in below if other.elided]
    if not silent and below and not valued(key.path):
        return None  # a row with several columns, and none of them said
    return next((other for other in silent if other.money == money), None) if silent else key


def _stands_alone(key: Key) -> bool:
    """Whether a figure beside its word can be meant for it: not where the word only says what is spoken of."""
    return "." in key.path or any(other.elided for other in wording().below.get(key.path, ()))
