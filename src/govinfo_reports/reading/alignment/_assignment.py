"""Assignments: which run of the page is which row of the form, and on what evidence. And vetoes against them."""

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
    """How a row was recognised."""

    WHOLE = "whole"  #: its label stands right before the values, in the form's order
    MOVED = "moved"  #: its label stands right before the values, but out of the form's order
    DAMAGED = "damaged"  #: most of its label stands around the values
    LOST = "lost"  #: nothing is left of its label, but it is the only row missing there


class ColumnEvidence(StrEnum):
    """Why the columns of a row's values are certain."""

    COUNT = "count"  #: there are as many values as columns
    PADDING = "padding"  #: other rows of the table show which blank cells belong to no column
    HEADS = "heads"  #: merged cells are repeated as often as the heads over them
    WORDS = "words"  #: the row of the page has one cell for each column, some of them words
    DIGITS = "digits"  #: the figures ran together, and only one split fits the columns and the total
    CUT = "cut"  #: the text ends within the row, and its first values are there
    NONE = "none"  #: they are uncertain


@frozen
class Assignment:
    """A run of the page taken for a row of the form."""

    row: int
    """The number of the row in the form."""
    run: ValueRun
    runs: frozenset[ValueRun]
    """All runs of the page that it accounts for."""
    label: LabelMatch | None
    """The label before the run; None if the row was recognised without one."""
    told_by: LabelEvidence
    columns: ColumnEvidence
    cells: tuple[tuple[str, Span], ...] = ()
    """The path and the place of each value; empty if the columns are uncertain."""
    letters: tuple[int, int] | None = None
    """The letters of a torn label, around the values inside it."""
    rest: ValueRun | None = None
    """Values of the run on lines of their own, below those that were taken."""
    repeats: tuple[Span, ...] = ()
    """Where the page repeats one of its values."""
    findings: tuple[Finding, ...] = ()
    """The findings about it."""


@frozen
class Veto:
    """Rows that must not be read, with the findings that say why."""

    rows: tuple[int, ...]
    """The numbers of the rows of the form."""
    findings: tuple[Finding, ...]
