"""The words of a sentence, one after another -> whether a figure there is the agency's own, and of its year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define

from ._clauses import breaks, counts_bodies, touching
from ._kinds import NONE, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._bodies import Bodies
    from ._words import Word

_COMPARING: Final = frozenset({Kind.CONTINUING, Kind.JOINING, Kind.CHANGE_FROM})
_WITH_OTHERS: Final = frozenset({Kind.OTHER_TIME, Kind.JOINING})
_ADVERBIAL: Final = frozenset(
    {Kind.FILLER, Kind.LEAD, Kind.EACH, Kind.RESPECTIVELY, Kind.THIS_YEAR, Kind.OTHER_TIME, Kind.CONTINUING}
)
_OF_TIME: Final = frozenset({Kind.OTHER_TIME, Kind.THIS_YEAR})
_OF_LAW: Final = frozenset({Kind.ACCORDING, Kind.RULE_THAT, Kind.LAW})
_ENDS_NAME: Final = frozenset({Kind.BREAK, Kind.THIS_YEAR, Kind.OTHER_TIME, Kind.AMONG, Kind.BY})
_OF_BODIES: Final = _ENDS_NAME | {
    Kind.REGION,
    Kind.LOWER,
    Kind.EVERY,
    Kind.DENIAL,
    Kind.BODY,
    Kind.COUNTED_BODY,
    Kind.SINGLE,
    Kind.SELF,
    Kind.NOT_SUBJECT,
}
_BRACKETS: Final = "()"
_LONGEST_NAME: Final = 24


@define
class Scope:
    """What the figures of a sentence are of, as far as it has been read."""

    bodies: Bodies
    text: str
    other_time: bool = False
    """Whether they are of another time than the year."""
    _outside_bracket: bool = False
    """What `other_time` was before the bracket."""
    _planned: bool = False
    _by_law: bool = False
    """Whether the clause does something according to a law."""
    _of_law: bool = False
    """Whether the clause speaks of a law."""
    _quoted: bool = False
    """Whether the sentence says what a law says."""
    _others: bool = False
    """Whether they are the figures of another body, or of bodies below."""
    _below: bool = False
    """Whether the clause names bodies below, and nothing yet that they did."""
    _by: bool = False
    """Whether the clause names by whom something was done."""
    _subject: int = 0
    """Where the name of the body would begin that does what the clause says."""
    _candidate: bool | None = None
    """Whether the body just named is another one."""

    @property
    def own(self) -> bool:
        """Whether a figure that stands here is the agency's own and of the year."""
        return not (self.other_time or self._planned or self._quoted or self._others)

    def pass_by(self, words: Sequence[Word], place: int) -> None:
        """Take note of the word at *place*."""
        word = words[place]
        if word.kinds & _OF_TIME or word.text in _BRACKETS:
            self._note_time(words, place)
        if word.kinds & _OF_LAW:
            self._note_law(word)
        if self._candidate is not None or word.keys or word.figure or word.kinds & _OF_BODIES:
            self._note_body(words, place)
        if breaks(word) and word.text not in _BRACKETS:
            self._planned = self._by_law = self._of_law = self._below = self._by = False
        elif Kind.PLANNED in word.kinds:
            self._planned = True

    def _note_time(self, words: Sequence[Word], place: int) -> None:
        """Once said, another time holds until the year is named again, or the bracket ends.

        较上年 only compares, and 上年全年 is still the last year.
        """
        word = words[place]
        before = words[place - 1].kinds if touching(words, place) else NONE
        if Kind.JOINING in before and touching(words, place - 1) and words[place - 2].figure:
            before = NONE  # 2023年74件、2024年91件
        if Kind.OTHER_TIME in word.kinds:
            self.other_time = self.other_time or not before & _COMPARING
        elif Kind.THIS_YEAR in word.kinds and not before & _WITH_OTHERS:
            self.other_time = self._planned = self._quoted = False
        elif word.text == "(":
            self._outside_bracket = self.other_time
        elif word.text == ")":
            self.other_time = self._outside_bracket

    def _note_law(self, word: Word) -> None:
        self._by_law = self._by_law or Kind.ACCORDING in word.kinds
        if Kind.RULE_THAT in word.kinds and self._of_law and not self._by_law:
            self._quoted = True
        self._of_law = self._of_law or Kind.LAW in word.kinds

    def _note_body(self, words: Sequence[Word], place: int) -> None:
        word = words[place]
        if Kind.REGION in word.kinds:
            self._others = not self.bodies.is_region(word.text[1:])
        elif Kind.SINGLE in word.kinds:
            self._others = True
        elif Kind.SELF in word.kinds:
            self._note_self(words, place)
        elif self._is_below(words, place):
            self._below = self._subject >= 0
        elif word.keys or Kind.DENIAL in word.kinds:
            if self._candidate is not None and touching(words, place):
                self._others = self._candidate
            self._others = self._others or self._below
        if Kind.BODY in word.kinds:
            self._candidate = self._is_other(word)
            self._below = self._below or bool(self._by and self._candidate)
        elif not touching(words, place) or not word.kinds & _ADVERBIAL:
            self._candidate = None
        self._note_subject(word)

    def _note_subject(self, word: Word) -> None:
        self._by = self._by or Kind.BY in word.kinds
        if Kind.NOT_SUBJECT in word.kinds:
            self._subject = -1
        elif word.figure or word.kinds & _ENDS_NAME or (Kind.SELF in word.kinds and self._subject >= 0):
            self._subject = word.end

    def _note_self(self, words: Sequence[Word], place: int) -> None:
        """Take note that the agency acts: not of 不服我局答复, nor of 县教育局本级."""
        if self._candidate and touching(words, place):
            self._others = True
        elif self._subject >= 0:
            self._others = self._quoted = False

    def _is_below(self, words: Sequence[Word], place: int) -> bool:
        """Return whether bodies below are named; some of all of them may be the agency's own."""
        kinds = words[place].kinds
        if Kind.LOWER in kinds:
            return True
        if counts_bodies(words, place - 1):  # 17个单位, but not 全县43个单位
            return not self._in_region(words, place - 1)
        return Kind.EVERY in kinds and not self._in_region(words, place)

    @staticmethod
    def _in_region(words: Sequence[Word], place: int) -> bool:
        return touching(words, place) and Kind.REGION in words[place - 1].kinds

    def _is_other(self, word: Word) -> bool | None:
        """Return whether the name that ends with *word* is another body's; None where it is no name of who acts."""
        if self._subject < 0 or not 0 < word.end - self._subject <= _LONGEST_NAME:
            return None
        return self._subject < word.start and not self.bodies.is_own(self.text[self._subject : word.end])
