"""What the prose states in figures -> where it stands, and the cells that it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve, frozen

from govinfo_reports.statements import claims, fits

if TYPE_CHECKING:
    from govinfo_reports.models import Report
    from govinfo_reports.statements import Claim

_VERDICTS: Final = {True: "claim_same", False: "claim_other", None: "claim_open"}


@frozen
class Stated:
    """A claim as a page shows it."""

    number: int
    claim: Claim
    printed: str
    """The figure, or the words of the denial."""
    sentence: str
    cells: tuple[str, ...]
    """The cells whose sum it would be, by the first of its readings that the page has; empty where it has none."""
    verdict: str
    """Whether the table says the same: ``claim_same``, ``claim_other`` or ``claim_open``."""

    @property
    def id(self) -> str:
        """The name of its entry; that of its place in the text is the same behind a tilde."""
        return f"c-{self.number}"

    @property
    def target(self) -> str:
        """What its figure leads to: the first of its cells, or else its entry."""
        return self.cells[0] if self.cells else self.id

    @property
    def mark(self) -> str:
        """The class of the cells that light up with it."""
        return f"c{self.number}"


def stated(report: Report) -> list[Stated]:
    """Return the claims of *report*, in page order."""
    cells = {path for path, _ in report.cells()}
    return [_stated(number, claim, report, cells) for number, claim in enumerate(claims(report), 1)]


def _stated(number: int, claim: Claim, report: Report, cells: set[str]) -> Stated:
    fit = fits(claim, report)
    readings = [reading for reading in claim.readings if cells.issuperset(reading)]
    fitting = (each for each in readings if fit and fits(evolve(claim, readings=(each,)), report))
    meant = next(fitting, readings[0] if readings else ())
    return Stated(
        number, claim, claim.span.of(report.text), claim.sentence.of(report.text).strip(), meant, _VERDICTS[fit]
    )
