"""Candidates -> the one that most speaks for, and the rival that comes close to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ._candidates import Candidate

_CLOSE: Final = 0.6


@frozen
class Decision:
    """How a contest ended."""

    winner: Candidate | None = None
    rival: Candidate | None = None
    """The best of those that the winner contradicts, if nearly as much speaks for it."""


def decide(candidates: Iterable[Candidate], same: Callable[[str, str], bool]) -> Decision:
    """Return the winner of *candidates* and its rival; *same* tells whether two names mean one thing.

    Each kind of evidence counts once for a name, so that a name is not made right by being repeated.
    """
    found = list(candidates)
    if not found:
        return Decision()
    weights = {one.name: _weight(one.name, found, same) for one in found}
    best = max(weights.values())
    leading = next(one.name for one in found if weights[one.name] == best)
    winner = max((one for one in found if same(one.name, leading)), key=_strength)
    others = [one for one in found if not same(one.name, winner.name)]
    rival = max(others, key=lambda one: (weights[one.name], _strength(one)), default=None)
    close = rival is not None and weights[rival.name] >= _CLOSE * best
    return Decision(winner, rival if close else None)


def _weight(name: str, candidates: Iterable[Candidate], same: Callable[[str, str], bool]) -> int:
    return sum(kind.value for kind in {one.evidence for one in candidates if same(one.name, name)})


def _strength(candidate: Candidate) -> int:
    return candidate.evidence.value
