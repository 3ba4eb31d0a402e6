"""Candidates -> the one with the most evidence, and a rival that comes close."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ._candidates import Candidate

_CLOSE: Final = 0.6
_STRENGTH: Final = attrgetter("evidence")


class Decision(NamedTuple):
    """The outcome of a contest."""

    winner: Candidate | None = None
    rival: Candidate | None = None
    """The best candidate with another name, if it has nearly as much evidence."""


def decide(candidates: Iterable[Candidate], same: Callable[[str, str], bool]) -> Decision:
    """Return the winner of *candidates* and its rival; *same* says whether two names mean the same.

    Each kind of evidence counts once for a name: repetition does not make a name right.
    """
    found = list(candidates)
    if not found:
        return Decision()
    weights = {one.name: _weight(one.name, found, same) for one in found}
    best = max(weights.values())
    leading = next(one.name for one in found if weights[one.name] == best)
    winner = max((one for one in found if same(one.name, leading)), key=_STRENGTH)
    others = [one for one in found if not same(one.name, winner.name)]
    rival = max(others, key=lambda one: (weights[one.name], one.evidence), default=None)
    close = rival is not None and weights[rival.name] >= _CLOSE * best
    return Decision(winner, rival if close else None)


def _weight(name: str, candidates: Iterable[Candidate], same: Callable[[str, str], bool]) -> int:
    return sum({one.evidence for one in candidates if same(one.name, name)})
