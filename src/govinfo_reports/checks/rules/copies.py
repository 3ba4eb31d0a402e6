"""Reports of several agencies -> which tell in words what another tells in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from .._rule import HOLDS, Outcome, Verdict, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._copying import Likeness
    from .._subject import Subject

MUCH: Final = 0.6
_LONG: Final = 100  # letters of a run that nobody writes twice by chance
_SHOWN: Final = 40


@frozen
class Copy:
    """A report, and the one of another agency that it repeats most of."""

    model: Subject
    copy: Subject
    likeness: Likeness

    def outcome(self, *, failed: bool) -> Outcome:
        """Return that a rule holds, or what is repeated and where."""
        return repeated(self.likeness, self.model, self.copy) if failed else HOLDS


def repeated(found: Likeness, model: Subject, copy: Subject) -> Outcome:
    """Return the failure that says how much of *copy* stands in *model*, at its longest run."""
    run = found.span.of(copy.report.text)
    details = {
        "share": int(found.share * 100),
        "letters": found.letters,
        "longest": found.longest,
        "run": run if len(run) <= _SHOWN else f"{run[:_SHOWN]}…",
        "agency": model.report.agency,
        "year": model.report.year or "?",
    }
    return Outcome(Verdict.FAILS, None, found.span, details)


@rule("C421", Copy)
def own_words(copy: Copy) -> Iterator[Outcome]:
    """Look for a report that differs from another agency's in names and years alone."""
    yield copy.outcome(failed=copy.likeness.whole)


@rule("C422", Copy)
def mostly_own_words(copy: Copy) -> Iterator[Outcome]:
    """Look for a report most of which is another agency's."""
    yield copy.outcome(failed=not copy.likeness.whole and copy.likeness.share >= MUCH)


@rule("C423", Copy)
def no_long_run(copy: Copy) -> Iterator[Outcome]:
    """Look for a long run of another agency's words in a report that is otherwise its own."""
    yield copy.outcome(failed=copy.likeness.share < MUCH and copy.likeness.longest >= _LONG)
