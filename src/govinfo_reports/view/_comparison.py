"""Two reports -> one page: both values of each cell, and both texts with the runs of prose that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.checks import compare
from govinfo_reports.models import Absence
from govinfo_reports.text.line_ends import with_line_feeds

from ._filling import filled
from ._layout import Section, others, tables
from ._linking import apart
from ._text import Link, Point, line_starts, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.arguments import Language
    from govinfo_reports.checks import Comparison, Run
    from govinfo_reports.models import Cell, Report

    from ._text import Piece


@frozen
class _Pair:
    """Both values of a cell."""

    kind: str
    """``same``, ``differs``, or ``one_form`` where only one of the forms asks for it."""
    before: str
    after: str
    before_state: str
    after_state: str


def comparison(one: Report, other: Report, language: Language = "zh") -> str:
    """Return two reports as one HTML file that shows where their values and their prose differ.

    Each cell has both values where they differ. Both texts stand side by side; what the second repeats word for word is
    shaded, and each run is a link to where it stands in the other text.

    Args:
        one: the report that came first, or served as the model.
        other: the report that may repeat it.
        language: that which the page is first shown in, ``"zh"`` or ``"en"``.

    Raises:
        ModuleNotFoundError: Jinja2 is not installed; it comes with the extra ``view``.
        ValueError: there is no such language.
    """
    found = compare(one, other)
    runs = sorted(found.runs, key=lambda run: run.after)
    sections = list(_sections(one, other))
    paths = [path for section in sections for table in section.every for path in table.paths]
    return filled(
        "comparison",
        language,
        before=one,
        after=other,
        found=found,
        share=f"{found.repeated:.0%}",
        sections=sections,
        pairs=_pairs(one, other, found, paths),
        texts=[("before", _text(one, runs, "before")), ("after", _text(other, runs, "after"))],
    )


def _sections(one: Report, other: Report) -> Iterator[Section]:
    form, earlier = other.template.form, one.template.form
    printed = [path for report in (one, other) for path, _ in report.cells()]
    paths = list(dict.fromkeys((*earlier.slots, *printed)))
    for key in dict.fromkeys(path.partition(".")[0] for path in (*form.slots, *paths)):
        beside = [path for path in paths if path.startswith(f"{key}.") and path not in form.slots]
        label = form.row_labels.get(key) or earlier.row_labels.get(key, key)
        drawn = tables(form, key)
        if drawn or beside:
            yield Section(key, label, drawn, others(earlier, key, beside) if beside else None)


def _pairs(one: Report, other: Report, found: Comparison, paths: Sequence[str]) -> dict[str, _Pair]:
    before, after = dict(one.cells()), dict(other.cells())
    differing = {change.path for change in found.changes}
    asked = [report.template.form.slots.keys() | cells.keys() for report, cells in ((one, before), (other, after))]
    return {
        path: _Pair(
            "differs" if path in differing else "same" if all(path in each for each in asked) else "one_form",
            _text_of(before.get(path)),
            _text_of(after.get(path)),
            _state(one, before, path),
            _state(other, after, path),
        )
        for path in paths
    }


def _text_of(cell: Cell | None) -> str:
    return cell.text if cell else ""


def _state(report: Report, cells: dict[str, Cell], path: str) -> str:
    if path in cells:
        return cells[path].state.value
    missing = report.missing.get(path)
    return (missing.why if missing else Absence.NOT_ON_PAGE).value


def _text(report: Report, runs: Sequence[Run], side: str) -> Iterator[Piece]:
    """Return the pieces of one text. A run that overlaps another one there has a point instead of a link."""
    far = "before" if side == "after" else "after"
    wanted = [
        Link(getattr(run, side), f"{side}-{number}", f"#{far}-{number}", "run") for number, run in enumerate(runs, 1)
    ]
    kept = apart((), wanted)
    linked = {link.id for link in kept}
    lines = enumerate(line_starts(report.text), 1)
    points = [Point(start, f"L-{side}-{number}", classes="line") for number, start in lines]
    points += [Point(link.span.start, link.id) for link in wanted if link.id not in linked]
    return pieces(with_line_feeds(report.text), kept, (), points)
