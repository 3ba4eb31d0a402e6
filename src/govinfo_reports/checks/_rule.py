"""What a rule is: a function over reports that gives verdicts, and a code under which its words are kept."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from attrs import field, frozen

from govinfo_reports.findings import Finding, Message, Severity
from govinfo_reports.text.source import Span

from ._words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

S = TypeVar("S")
_START: Final = Span(0, 0)


class Verdict(StrEnum):
    """What a rule says of one place."""

    HOLDS = "holds"
    FAILS = "fails"
    CANNOT_TELL = "cannot tell"  #: something it needs is blank, absent or uncertain; this never counts as holding
    NOT_APPLICABLE = "not applicable"  #: the report has nothing the rule speaks of


@frozen
class Outcome:
    """The verdict of a rule on one place, and what its message needs."""

    verdict: Verdict
    path: str | None = None
    span: Span = _START
    details: Mapping[str, object] = field(factory=dict[str, object])
    """What the message puts into its words. A detail that is a `Message` is put in the language of the sentence."""
    words: Message | None = None
    """Other words than the rule's own."""


@frozen
class Rule(Generic[S]):
    """A rule about what it is given: a report, two years of one agency, or a report and those it sums up."""

    code: str
    """Stable name: C1 for the tables, C2 for the narrative, C3 for form and duty, C4 for several reports."""
    severity: Severity
    """How much a failure weighs. That a rule cannot tell is always only information."""
    basis: tuple[str, ...]
    """The articles and notices it rests on; empty for what follows from arithmetic or good order."""
    test: Callable[[S], Iterable[Outcome]]
    """The rule itself. What it yields nothing for it is not applicable to."""

    own_words: Words | None = None
    """What is said of a rule that is not built in."""
    since: int = 0
    """The first form it holds for, by the form's first year; where a rule needs a structure, that alone decides."""

    @property
    def words(self) -> Words:
        """What it means, why it matters, how to mend it, and pages that show it."""
        return self.own_words or words_of(self.code)

    def outcomes(self, subject: S) -> list[Outcome]:
        """Return the verdicts on *subject*; at least one."""
        return list(self.test(subject)) or [NOT_APPLICABLE]

    def finding(self, outcome: Outcome, page: str) -> Finding | None:
        """Return what a person should look at: a failure, or that the rule cannot tell; None for the rest."""
        failed = outcome.verdict is Verdict.FAILS
        if not failed and not (outcome.verdict is Verdict.CANNOT_TELL and outcome.details):
            return None
        words = outcome.words or self.words.says
        message = Message(_filled(words.zh, outcome.details, "zh"), _filled(words.en, outcome.details, "en"))
        details = (outcome.verdict.value, *map(str, outcome.details.values()))
        severity = self.severity if failed else Severity.INFO
        return Finding(self.code, severity, outcome.path, outcome.span, message, page, details)


NOT_APPLICABLE: Final = Outcome(Verdict.NOT_APPLICABLE)


def _filled(words: str, details: Mapping[str, object], language: str) -> str:
    return words.format(**{name: getattr(each, language, each) for name, each in details.items()})
