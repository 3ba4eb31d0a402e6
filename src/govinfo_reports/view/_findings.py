"""Findings -> cards: numbered, each with the cells that it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.findings import in_page_order, together
from govinfo_reports.writing.citing import labels_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form
    from govinfo_reports.models import Cell, Report

_JOINT: Final = "·"


@frozen
class Card:
    """A finding as a page shows it."""

    number: int
    finding: Finding
    cells: tuple[str, ...]
    """The paths of the values that it concerns, among those that the page has a place for."""
    names: dict[str, str]
    """What the form calls the cells that it suspects."""

    @property
    def own(self) -> tuple[str, ...]:
        """The cells that its number stands in: where it is, and those that it suspects."""
        first = () if self.finding.cells or self.finding.path in self.cells else self.cells[:1]
        return tuple(dict.fromkeys((*first, *((self.finding.path,) if self.finding.path else ()), *self.names)))

    @property
    def id(self) -> str:
        """The name of the card; that of its place in the text is the same behind a tilde."""
        return f"f-{self.finding.id}"

    @property
    def mark(self) -> str:
        """The class of all that lights up with it."""
        return f"f{self.number}"


def cards(report: Report, findings: Iterable[Finding]) -> list[Card]:
    """Return a card for each finding of reading *report*, and for each of *findings* beside them, in page order."""
    distinct = {finding.id: finding for finding in together(report.findings, findings)}
    form = report.template.form
    drawn: dict[str, Cell | None] = {**dict.fromkeys(form.slots), **dict(report.cells())}
    return [
        Card(number, finding, _cells(finding, drawn), _names(form, finding))
        for number, finding in enumerate(in_page_order(report.placed(distinct.values())), 1)
    ]


def _cells(finding: Finding, drawn: Mapping[str, Cell | None]) -> tuple[str, ...]:
    """Return the cells of the sums that fail and those that are suspected; failing these, those that it speaks of."""
    named = dict.fromkeys((*finding.cells, *(suspect.path for suspect in finding.suspects)))
    if finding.path and finding.path in drawn:
        named[finding.path] = None
    elif not named and finding.path and "." in finding.path:  # what concerns a whole section would outline all of it
        row = [path for path in drawn if path.startswith(f"{finding.path}.")]
        named |= dict.fromkeys([path for path in row if _under(finding, drawn[path])] or row)
    return tuple(path for path in named if path in drawn)


def _under(finding: Finding, cell: Cell | None) -> bool:
    """Whether *cell* stands at the place of a finding."""
    return cell is not None and finding.span.start <= cell.span.start and cell.span.end <= finding.span.end


def _names(form: Form, finding: Finding) -> dict[str, str]:
    return {
        suspect.path: _JOINT.join(each for labels in labels_of(form, suspect.path) for each in labels[-1:])
        for suspect in finding.suspects
    }
