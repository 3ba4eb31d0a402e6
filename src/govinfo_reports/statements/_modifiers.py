"""The words before a name -> whether they say that only some of what it names is meant: 征地引发的诉讼."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ._clauses import named_before, touching
from ._kinds import NONE, Kind
from ._wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._key import Key
    from ._words import Word

_MODIFIERS: Final = frozenset({Kind.FILLER, Kind.OCCURRING, Kind.MODIFYING})
_ENDS_MODIFIER: Final = frozenset({Kind.BREAK, Kind.JOINING, Kind.DENIAL, Kind.FIGURE})
_FAR: Final = 12
"""How many words before a name may say what kind of it is meant."""


def modified(words: Sequence[Word], named: int) -> bool:
    """Return whether something unknown says of which kind it is what is *named*: 征地引发的诉讼, 工伤类诉讼."""
    kinds = NONE
    for place in range(named - 1, max(named - _FAR, 0) - 1, -1):
        if not touching(words, place + 1):
            return Kind.MODIFYING in kinds
        if not words[place].kinds & _MODIFIERS or Kind.BREAK in words[place].kinds:
            return False
        kinds |= words[place].kinds
    return Kind.MODIFYING in kinds and words[0].start > 0


def denied_in_part(words: Sequence[Word], named: int) -> bool:
    """Return whether only some of what is *named* is denied: 因逾期答复引发的诉讼, 法人提出的申请."""
    caused = False
    for place in range(named - 1, max(named - _FAR, 0) - 1, -1):
        word = words[place]
        if Kind.JOINING in word.kinds and _alike(words[place - 1], words[named]):
            continue
        if word.kinds & _ENDS_MODIFIER:
            break
        if Kind.BESIDES_OUTCOMES in word.kinds or (Kind.APPLICANT in word.kinds and not _all_applicants(words, place)):
            return True
        if (word.keys or Kind.FOREIGN in word.kinds) and modified(words, place):
            return True
        if word.keys and (not touching(words, named) or (caused and _other_section(word, words[named]))):
            return True  # 未制定限制竞争的文件
        caused = caused or Kind.MODIFYING in word.kinds
    return modified(words, named)


def _alike(one: Word, other: Word) -> bool:
    """Return whether what is said before *one* is said of *other* too: 因公开不当引发的舆情、诉讼."""
    parents = {key.parent for key in other.keys}
    return Kind.FOREIGN in one.kinds or any(key.parent in parents for key in one.keys)


def _other_section(cause: Word, effect: Word) -> bool:
    """Return whether *cause* names what another table counts than *effect*: 因处罚引发的诉讼."""
    own = {key.section for key in effect.keys}
    rows = [key.section for key in cause.keys if key.parent == key.section and key.claimable]
    return Kind.ANSWERING not in cause.kinds and bool(rows) and own.isdisjoint(key.section for key in cause.keys)


def _all_applicants(words: Sequence[Word], place: int) -> bool:
    """Return whether the applicants at *place* may be everybody: 公民, or one in a row."""
    return len(wording().columns[words[place].text].readings) == 1 or any(
        Kind.JOINING in words[other].kinds for other in (place - 1, place + 1) if 0 <= other < len(words)
    )


def of_child(words: Sequence[Word], named: int, key: Key) -> bool:
    """Return whether the clause before names a part of *key* that is meant."""
    if not touching(words, named) or Kind.BREAK not in words[named - 1].kinds:
        return False
    before = named_before(words, named - 1)
    return before is not None and all(other.parent == key.path for other in words[before].keys)
