"""What a rule is: a function over reports that gives verdicts, and a kind of finding for those that fail."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from attrs import field, frozen

from govinfo_reports.findings import Entry, Finding, FindingKind, Message, Severity, Suspect
from govinfo_reports.text.source import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

S = TypeVar("S")
_ENTRIES: Final = Path(__file__).with_name("entries")


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
    span: Span = NOWHERE
    details: Mapping[str, object] = field(factory=dict[str, object])
    """What the message puts into its words. A detail that is a `Message` is put in the language of the sentence."""
    words: Message | None = None
    """Other words than the rule's own."""
    adds: Message | None = None
    """What the message says behind its own sentence."""
    suspects: tuple[Suspect, ...] = ()
    """The cells that are likely wrong."""
    cells: tuple[str, ...] = ()
    """The cells that were held against one another."""
    instead: tuple[FindingKind, Outcome] | None = None
    """Where several places fail for one cause, the finding that speaks for all of them."""


@frozen
class Rule(Generic[S]):
    """A rule about what it is given: a report, two years of one agency, or a report and those it sums up."""

    kind: FindingKind
    """The findings it gives. Its code begins with C1 for the tables, C2 for the narrative, C3 for form and duty, C4
    for several reports."""
    about: type[S]
    """What it is given: a `Subject`, `Years` or a `Rollup`."""
    test: Callable[[S], Iterable[Outcome]]
    """The function. No outcome means that the rule is not applicable."""
    since: int = 0
    """The first fiscal year it holds for; where a rule needs a structure, that alone decides."""

    @property
    def code(self) -> str:
        """Stable name, such as ``C101``."""
        return self.kind.code

    @property
    def severity(self) -> Severity:
        """How much a failure weighs. That a rule cannot tell is always only information."""
        return self.kind.severity

    def outcomes(self, subject: S) -> list[Outcome]:
        """Return the verdicts on *subject*; at least one."""
        return list(self.test(subject)) or [NOT_APPLICABLE]

    def finding(self, outcome: Outcome, page: str) -> Finding | None:
        """Return what a person should look at: a failure, or that the rule cannot tell; None for the rest."""
        kind, told = outcome.instead or (self.kind, outcome)
        failed = told.verdict is Verdict.FAILS
        if not failed and not (told.verdict is Verdict.CANNOT_TELL and told.details):
            return None
        message = (told.words or kind.entry.says).filled(told.details)
        if told.adds:
            message = Message(f"{message.zh}{told.adds.zh}", f"{message.en} {told.adds.en}")
        details = (told.verdict.value, *map(str, told.details.values()))
        severity = kind.severity if failed else Severity.INFO
        return Finding(
            kind.code,
            severity,
            told.path,
            told.span,
            message,
            page,
            details,
            suspects=told.suspects,
            cells=told.cells,
        )


NOT_APPLICABLE: Final = Outcome(Verdict.NOT_APPLICABLE)
HOLDS: Final = Outcome(Verdict.HOLDS)


def rule(
    code: str, about: type[S], *, since: int = 0, entry: Path | Entry = _ENTRIES
) -> Callable[[Callable[[S], Iterable[Outcome]]], Rule[S]]:
    """Make the function below it the rule *code*.

    Args:
        code: the name of the rule, and of its entry.
        about: what the function is given.
        since: the first fiscal year it holds for; with it, the rule holds for reports on a form of those years alone.
        entry: what is said of the rule, or the folder that holds its entry; by default that of the built-in rules.
    """

    def made(test: Callable[[S], Iterable[Outcome]]) -> Rule[S]:
        return Rule(FindingKind(code, entry), about, test, since)

    return made
