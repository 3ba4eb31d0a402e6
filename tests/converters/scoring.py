"""What is right, missed, flagged and silently wrong in a report read from a converter's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

import govinfo_reports as gr

if TYPE_CHECKING:
    from decimal import Decimal

    from govinfo_reports import Report


@define
class Score:
    """How one text, or several, were read."""

    printed: int = 0
    """The figures that the report prints."""
    right: int = 0
    flagged: int = 0
    """Values that are wrong or invented, and that a finding names."""
    silent: list[str] = field(factory=list)
    """The paths of values that are wrong or invented, and that no finding names."""

    @property
    def recall(self) -> float:
        """How many of the printed figures were read right."""
        return self.right / self.printed

    def __iadd__(self, other: Score) -> Score:  # noqa: PYI034 - there is nothing to inherit from it
        self.printed += other.printed
        self.right += other.right
        self.flagged += other.flagged
        self.silent = [*self.silent, *other.silent]
        return self


def values(report: Report) -> dict[str, int | Decimal | None]:
    """Return the reading of every cell by its path."""
    return {path: cell.value for path, cell in report.cells()}


def score(text: str, truth: Report) -> Score:
    """Parse *text* and hold it against the report that it was made from.

    A finding names a value when its path is the value's path, that of its row, or of another value of the row.
    """
    printed = values(truth)
    result = Score(printed=sum(value is not None for value in printed.values()))
    try:
        report = gr.parse(text)
    except gr.NotAReport:
        return result
    named = {finding.path for finding in report.findings if finding.path}
    rows = named | {path.rpartition(".")[0] for path in named if path in printed}
    for path, value in values(report).items():
        if value is None:
            continue
        if value == printed.get(path):
            result.right += 1
        elif path in named or path.rpartition(".")[0] in rows:
            result.flagged += 1
        else:
            result.silent.append(path)
    return result
