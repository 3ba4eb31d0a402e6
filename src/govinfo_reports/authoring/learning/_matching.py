"""The labels of a form, what pages print -> which label each entry is, by one alignment that keeps both orders."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.forms import Label, Slot
from govinfo_reports.text.spelling import label_key, numbering, skeleton

from ._entries import style_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form

    from ._consensus import Common

_SAME: Final = 4.0
_SAME_BUT_NUMBER: Final = 3.5
_RESEMBLES: Final = 3.0  # times the share of letters that agree
_LEAST_ALIKE: Final = 0.5
_REPLACED: Final = 0.6  # another label in the same place, with as many values behind it
_LEFT_OUT: Final = -0.35


@frozen
class FormLabel:
    """A label of a form, with its place among the items and the slots behind it."""

    item: int
    label: Label
    slots: tuple[Slot, ...]


@frozen
class Match:
    """A label of the form, an entry of the pages, or both where they are the same."""

    own: FormLabel | None
    common: Common | None
    alike: float = 0.0
    """How much of the words agree, without their number: 1 for the same words."""


def form_labels(form: Form) -> list[FormLabel]:
    """Return the labels of *form* in order."""
    found: list[FormLabel] = []
    for place, item in enumerate(form.items):
        if isinstance(item, Label):
            behind = form.items[place + 1 :]
            stop = next((number for number, other in enumerate(behind) if isinstance(other, Label)), len(behind))
            found.append(FormLabel(place, item, tuple(slot for slot in behind[:stop] if isinstance(slot, Slot))))
    return found


def match(labels: Sequence[FormLabel], common: Sequence[Common]) -> list[Match]:
    """Return both, in order, the labels beside the entries that they are."""
    best = [[0.0] * (len(common) + 1) for _ in range(len(labels) + 1)]
    for place in range(len(labels), -1, -1):
        for number in range(len(common), -1, -1):
            if place < len(labels) and number < len(common):
                score = _score(labels[place], common[number])
                best[place][number] = max(
                    best[place + 1][number + 1] + score if score > 0 else float("-inf"),
                    best[place + 1][number] + _LEFT_OUT,
                    best[place][number + 1] + _LEFT_OUT,
                )
            else:
                best[place][number] = _LEFT_OUT * (len(labels) - place + len(common) - number)
    return _way(labels, common, best)


def _way(labels: Sequence[FormLabel], common: Sequence[Common], best: Sequence[Sequence[float]]) -> list[Match]:
    found: list[Match] = []
    place = number = 0
    while place < len(labels) and number < len(common):
        score = _score(labels[place], common[number])
        if score > 0 and best[place][number] == best[place + 1][number + 1] + score:
            found.append(Match(labels[place], common[number], alike(labels[place].label, common[number].entry.key)))
            place += 1
            number += 1
        elif best[place][number] == best[place + 1][number] + _LEFT_OUT:
            found.append(Match(labels[place], None))
            place += 1
        else:
            found.append(Match(None, common[number]))
            number += 1
    found += [Match(label, None) for label in labels[place:]]
    return found + [Match(None, one) for one in common[number:]]


def _score(own: FormLabel, common: Common) -> float:
    entry = common.entry
    keys = {label_key(spelling) for spelling in own.label.spellings}
    if entry.key in keys:
        return _SAME
    if entry.words in {key[numbering(key) :] for key in keys}:
        return _SAME_BUT_NUMBER
    share = alike(own.label, entry.key)
    if share >= _LEAST_ALIKE:
        return _RESEMBLES * share
    same_style = entry.style == style_of(label_key(own.label.spellings[0]))
    return _REPLACED if same_style and entry.values == len(own.slots) else 0.0


def alike(label: Label, key: str) -> float:
    """Return how many of the letters of a label, in its best spelling, and of *key* agree, numbers apart."""
    return max(_alike(label_key(spelling), key) for spelling in label.spellings)


@cache
def _alike(one: str, other: str) -> float:
    first, second = (skeleton(key[numbering(key) :]) for key in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() if first != second else 1.0
