"""A sentence -> the claims it makes."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import define, field

from . import _guards as guards
from ._clauses import breaks, coordinated, counts_bodies, named_before, named_behind, named_earlier, names
from ._column_words import applicant_before, column
from ._denials import Denial, denials
from ._kinds import Kind
from ._meaning import elided, meant
from ._modifiers import denied_in_part, modified, of_child
from ._pattern import PERCENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._claim import Claim
    from ._key import Key
    from ._meaning import Mentions
    from ._scope import Scope
    from ._stated import Stated
    from ._words import Figure, Word

# 未按时答复 says nothing of how many answers there were.
_NEVER_DENIED: Final = frozenset({Kind.ANSWERING, Kind.ADJACENT})


@define(slots=False)
class Reader:
    """Reads one sentence, word by word."""

    words: Sequence[Word]
    mentions: Mentions
    scope: Scope
    stated: Stated
    _waiting: list[Key] = field(factory=lambda: [])
    """What the next figures are said of, one by one, after 分别."""
    _years: list[bool] = field(factory=lambda: [])
    """Whether the next figures are of the report's year, one by one, after 分别."""
    _last: int | None = None
    """What the figure before was said of."""
    _former: int | None = None
    """What the figure of another time was said of."""
    _parts: bool = False
    """Whether the sentence has come to the parts of what it named."""
    _by_applicants: bool = False
    """Whether the sentence has come to who applied."""
    _aside: bool = False
    """Whether the sentence has counted some applications by themselves."""
    _others: set[str] = field(factory=set[str])
    """In which sections it has counted things of another kind."""
    _elsewhere: set[str] = field(factory=set[str])
    """Below which paths it has spoken of what the tables do not count."""
    _published: set[str] = field(factory=set[str])
    """In which sections it has spoken of nothing else: 主动公开."""

    def read(self) -> list[Claim]:
        """Return the claims of the sentence, in its order."""
        self.mentions.foreign = False
        for place, word in enumerate(self.words):
            self.scope.pass_by(self.words, place)
            if word.figure and word.figure.unit == PERCENT:
                self._growth(place, word.figure)
            elif word.figure and not counts_bodies(self.words, place):
                self._figure(place, word.figure)
            elif Kind.DENIAL in word.kinds and self.scope.own:
                for denial in denials(self.words, place):
                    self._deny(denial)
            elif Kind.RESPECTIVELY in word.kinds:
                self._years = guards.years_before(self.words, place)
            if word.keys or Kind.FOREIGN in word.kinds:
                self.mentions.note((word,))
                self._note_elsewhere(word)
            elif Kind.AMONG in word.kinds:
                self._parts = True
            elif breaks(word):
                self._years.clear()
        return self.stated.claims

    def _note_elsewhere(self, word: Word) -> None:
        uncounted = [key for key in word.keys if not key.counted]
        self._elsewhere.update(key.parent for key in uncounted)
        if uncounted and (Kind.ADJACENT in word.kinds or len(uncounted) == len(word.keys)):
            self._published.update(key.section for key in uncounted)

    def _figure(self, place: int, figure: Figure) -> None:
        before = named_before(self.words, place)
        if before is None and self._waiting:
            self._claim([self._waiting.pop(0)], figure)
            return
        own = self._years.pop(0) if self._years else self.scope.own
        if before is None:
            before = self._named_already(place, figure)
        behind = named_behind(self.words, place)
        named = before if before is not None else self._first_behind(behind, place, figure)
        if named is not None:
            self._last = named
        if not own:
            self._former = named if named is not None else named_earlier(self.words, place)
        elif (applicants := applicant_before(self.words, place)) is not None:
            self._column(applicants, place, figure)
        elif named is not None:
            self._said_of(named, place, figure, behind if before is not None else None)
        elif Kind.BARE_APPLICATION in self.words[place - 1].kinds:
            self._aside = not self.stated.claims

    def _named_already(self, place: int, figure: Figure) -> int | None:
        """Return what the figure at *place* goes on with: a sum of money, or the year's figure beside another's."""
        if guards.carries_on(self.words, place, figure):
            return self._last
        return self._former if guards.of_year(self.words, place) or guards.listed(self.words, place) else None

    def _said_of(self, named: int, place: int, figure: Figure, behind: int | None) -> None:
        near = names(self.words, min(named, place), max(named, place))
        if behind is not None:  # 收到3件申请
            near.append(self.words[behind])
            self.mentions.note(near[-1:])
        if figure.value and guards.foreign(self.words, named, place):
            self._others.update(key.section for key in self.words[named].keys if not key.ambiguous and key.claimable)
            return
        if guards.of_part(self.words, min(named, place), max(named, place)):
            self._aside = not self.stated.claims
            return
        if guards.changed(self.words, named):
            return
        found = [self._key(at, near, figure) for at in coordinated(self.words, named)]
        keys = [key for key in found if key is not None]
        if len(keys) == len(found) and self._is_meant(named, place, keys, near):
            self._state(keys, figure, named, place)

    def _column(self, applicants: int, place: int, figure: Figure) -> None:
        """Claim a figure for one kind of applicants: of what its clause counts, or of what was counted before."""
        near = names(self.words, applicants, place)
        rows = self.mentions.rows
        only = Kind.PART in self.words[applicants].kinds and (bool(near) or len(rows) == 1)
        if not (self._parts or self._by_applicants or only):
            rows = []
        elif near:
            key = meant(near[-1], near, self.mentions, sure=True)
            row = key and elided(key, money=False)
            rows = [row] if row else []
        key = column(self.words[applicants].text, rows, self.stated.form) if rows else None
        if key and not figure.money and not guards.foreign(self.words, applicants, place):
            self._by_applicants = True
            self.stated.figure([key], figure, part=self._parts)

    def _first_behind(self, behind: int | None, place: int, figure: Figure) -> int | None:
        """Return the first word behind a figure that it can be said of: 3件申请同意公开."""
        if figure.value and guards.of_unknown(self.words, place):
            return None
        while behind is not None and (
            Kind.ANSWERING in self.words[behind].kinds or self._key(behind, [], figure) is None
        ):
            behind = named_behind(self.words, behind)
        return behind

    def _key(self, named: int, near: Sequence[Word], figure: Figure) -> Key | None:
        key = meant(self.words[named], near, self.mentions, sure=bool(figure.value))
        found = key and elided(key, money=figure.money)
        if found is None or found.money != figure.money:
            return None
        if found is key:
            return found
        published = self._published - {found.section}
        elsewhere = found.parent in self._elsewhere
        return found if not published and guards.leads(self.words, named, elsewhere=elsewhere) else None

    def _is_meant(self, named: int, place: int, keys: Sequence[Key], near: Sequence[Word]) -> bool:
        """Return whether nothing speaks against the figure at *place* being meant for the *keys*."""
        if self._parts and any(key.ambiguous and key.parent == key.section for key in keys):
            return False
        said = {other.path for word in near for other in word.keys}
        if Kind.ADJACENT in self.words[named].kinds and not self._of_answers(named, place, keys[0]):
            return False
        if guards.answers(self.words, named, near, keys[0]) and not self._of_all(keys[0], said, near):
            return False
        if self._is_some_only(named, place, keys, said):
            return False
        return all(not key.parents or said & set(key.parents) for key in keys) or self._goes_on(place, keys)

    def _goes_on(self, place: int, keys: Sequence[Key]) -> bool:
        """Return whether the figure at *place* is of the *keys* though its clause does not say what they belong to."""
        if self._aside or any(key.section in self._others for key in keys):
            return False
        of_foreign = self.mentions.foreign and any(key.parent != key.section for key in keys)
        return not of_foreign and guards.goes_on(self.words, place, len(self.scope.text))

    def _is_some_only(self, named: int, place: int, keys: Sequence[Key], said: set[str]) -> bool:
        """Return whether what stands beside the name says that only some of it is counted, or one case of it."""
        tops = {key.section for key in keys if key.parent == key.section}
        if tops and named > place and not guards.closes(self.words, named, len(self.scope.text)):
            return True
        if self._parts and any(len(key.readings) > 1 for key in keys) and guards.of_unknown(self.words, named):
            return True
        other_kind = bool(tops - said) and modified(self.words, named)
        self._others |= tops if other_kind else set()
        return other_kind or of_child(self.words, named, keys[0])

    def _of_answers(self, named: int, place: int, key: Key) -> bool:
        """Return whether 公开 says what became of applications: right before its figure, and where they are counted."""
        return self.words[named].end == self.words[place].start and self.stated.speaks_of(key.section)

    def _of_all(self, key: Key, said: set[str], near: Sequence[Word]) -> bool:
        """Return whether 答复 counts all outcomes of applications, and not those of other things, or some of them."""
        if self._besides or (self._parts and not self.stated.speaks_of(key.section)):
            return False
        beside = (other for word in near for other in word.keys if other.claimable and other.parent == key.section)
        if any(not f"{key.path}.".startswith(f"{other.path}.") and not other.ambiguous for other in beside):
            return False  # 上年结转的申请全部办结，共2件
        return key.section in said or key.section in self.mentions.topic

    @cached_property
    def _besides(self) -> bool:
        return guards.besides(self.words)

    def _state(self, keys: Sequence[Key], figure: Figure, named: int, place: int) -> None:
        """Claim the figure for all of the *keys*, for each of them, or for the first and wait for the others'."""
        if guards.between(self.words, named, place, Kind.RESPECTIVELY):
            if len(keys) > 1:
                self._waiting = list(keys[1:])
                self._claim(keys[:1], figure)
        elif not figure.value or guards.between(self.words, named, place, Kind.EACH):
            for key in keys:
                self._claim([key], figure)
        elif len(keys) == 1 or not any(key.ambiguous for key in keys):
            self._claim(keys, figure)

    def _claim(self, keys: Sequence[Key], figure: Figure) -> None:
        if self.stated.figure(keys, figure, part=self._parts) and len(keys) == 1:
            self.mentions.counted(keys[0])

    def _growth(self, place: int, figure: Figure) -> None:
        way = guards.told_before(self.words, place)
        if way & {Kind.MORE, Kind.LESS}:
            self.stated.growth(figure, less=Kind.LESS in way)

    def _deny(self, denial: Denial) -> None:
        head = self.words[denial.head]
        key = meant(head, denial.near, self.mentions, sure=False)
        found = key and (elided(key, money=False) or elided(key, money=True))
        in_part = guards.of_part(self.words, denial.head, denial.head) or denied_in_part(self.words, denial.head)
        if found and not head.kinds & _NEVER_DENIED and not in_part:
            self.stated.denial(found, denial.start, denial.end, part=self._parts)
