"""How much of a label is left in a stretch of words."""

from __future__ import annotations

from collections import Counter
from typing import Final

_BETWEEN: Final = 24  # letters of other labels that may stand between the two halves of a label


def lcs_length(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, computed on the bits of an integer.

    >>> lcs_length("甲乙丙丁戊己", "子甲乙丙丑寅卯丁戊己")
    6
    """
    places: dict[str, int] = {}
    for bit, char in enumerate(one):
        places[char] = places.get(char, 0) | 1 << bit
    row = mask = (1 << len(one)) - 1
    for char in other:
        if hits := row & places.get(char, 0):
            row = (row + hits | row - hits) & mask
    return len(one) - row.bit_count()


def is_subsequence(letters: str, label: str) -> bool:
    """Whether *label* contains all *letters* in their order.

    >>> is_subsequence("甲丙", "甲乙丙"), is_subsequence("丙甲", "甲乙丙")
    (True, False)
    """
    place = -1
    for letter in letters:
        place = label.find(letter, place + 1)
        if place < 0:
            return False
    return True


def split_overlap(label: str, before: str, after: str) -> float:
    """Return the share of a torn *label* that is there: its first half right *before* its values, the rest *after*.

    Pieces of other labels may lie between, for instance if the label of a group is printed beside those of its rows.

    >>> split_overlap("甲乙丙丁戊己", "子丑甲乙丙", "寅卯丁戊己"), split_overlap("甲乙丙丁戊己", "甲乙丙丁戊己子", "")
    (1.0, 0.0)
    """
    best = cut = 0
    last = before[-1:] or "\0"
    while cut := label.find(last, cut) + 1:
        head = lcs_length(label[:cut], before[-cut - _BETWEEN :])
        best = max(best, head + lcs_length(label[cut:], after[: len(label) - cut + _BETWEEN]))
    return best / max(1, len(label))


def bag_overlap(labels: str, words: str) -> float:
    """Return the share of the letters of *labels* among *words*, in any order: column heads run over several lines."""
    wanted, there = Counter(labels), Counter(words)
    return sum(min(count, there[char]) for char, count in wanted.items()) / max(1, len(labels))
