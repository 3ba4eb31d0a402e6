"""Which run of the page is which row of the form, with the evidence for it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from govinfo_reports.findings import Finding
    from govinfo_reports.text.source import Span

    from ._lexicon import LabelMatch
    from ._runs import ValueRun


class LabelEvidence(StrEnum):
    """How a row was told."""

    WHOLE = "whole"  #: its label stands right before the values, in the form's order
    MOVED = "moved"  #: its label stands right before the values, out of the form's order
    DAMAGED = "damaged"  #: most of its label stands around the values
    LOST = "lost"  #: no words are left; it is the only row that is missing there


class ColumnEvidence(StrEnum):
    """How the columns of a row's values were told."""

    COUNT = "count"  #: there are as many values as columns
    PADDING = "padding"  #: other rows of the table show which blank cells are its own
    HEADS = "heads"  #: merged cells are repeated as often as the heads over them
    WORDS = "words"  #: the row of the page has as many cells as columns, some of them words
    DIGITS = "digits"  #: the figures ran together, and their total leaves one way to take them apart
    CUT = "cut"  #: the text ends in the row; its first values are there
    NONE = "none"  #: the columns are uncertain


@frozen
class Assignment:
    """A run of the page taken for a row of the form."""

    row: int
    """The number of the row in the form."""
    run: ValueRun
    runs: frozenset[ValueRun]
    """All runs of the page that it accounts for."""
    label: LabelMatch | None
    """The label before the run; None where the row was told without one."""
    told_by: LabelEvidence
    columns: ColumnEvidence
    cells: tuple[tuple[str, Span], ...] = ()
    """The path of each value, and its place on the page; none where the columns are uncertain."""
    letters: tuple[int, int] | None = None
    """The letters of a label that has its values inside it."""
    rest: ValueRun | None = None
    """Values of the run that stand on lines of their own below those that were taken."""
    repeats: tuple[Span, ...] = ()
    """Where the page prints a value of it again."""
    findings: tuple[Finding, ...] = ()
    """What is to be said of it."""


@frozen
class Veto:
    """What must not be read, and why."""

    rows: tuple[int, ...]
    """The numbers of the rows of the form."""
    findings: tuple[Finding, ...]
