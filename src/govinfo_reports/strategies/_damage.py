"""Damaged pages, with what they still print of each value."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from attrs import frozen
from hypothesis import strategies as st

from govinfo_reports.forms import Template, templates
from govinfo_reports.writing.inventing import compose
from govinfo_reports.writing.rendering import Printed, table

from ._damage_kinds import AMONG_FIGURES, CUTS, DAMAGES, SHORTER
from ._layouts import PADDED, WITH_BLANKS, WITHOUT_BLANKS

if TYPE_CHECKING:
    from govinfo_reports.models import Report

    from ._damage_kinds import Rows


@frozen
class Damaged:
    """A page that no longer prints its report unharmed."""

    text: str
    printed: dict[str, str]
    """What the page prints for each path, except for values that are lost, split or joined."""
    kind: str
    """The kind of damage."""
    layout: str
    """The layout of its tables."""


@st.composite
def damaged_pages(draw: st.DrawFn, template: Template | None = None) -> Damaged:
    """Draw a page of *template*, or of any template, in any layout, with one kind of damage in a few places.

    Damage that no reader could see is left out: a value doubled, split or joined beside a blank cell of its row; a
    value lost from a row that is padded to its width; a figure changed into another; two values exchanged.
    """
    chosen = template or draw(st.sampled_from(templates()))
    return damage(chosen, Random(draw(st.integers(0, 2**48))))  # noqa: S311 - drawn by Hypothesis, so it comes back


def damage(template: Template, random: Random) -> Damaged:
    """Return a damaged page of *template*; *random* decides what happens to it."""
    kind = random.choice(sorted(DAMAGES))
    blank = kind not in AMONG_FIGURES and random.random() < 0.5  # noqa: PLR2004 - as often as not
    layouts = WITH_BLANKS if blank else WITH_BLANKS | WITHOUT_BLANKS
    layout = random.choice(sorted(set(layouts) - (PADDED if kind in SHORTER else set())))
    report = compose(random, template, blank=blank)
    printed = {path: cell.text for path, cell in report.cells()}
    tables = {
        key: [list(row) for row in table(template.form, key, section)]
        for key, section in report.children
        if section.children
    }
    for _ in range(random.randint(1, 3)):
        key = random.choice(sorted(tables))
        DAMAGES[kind](random, tables[key], printed)
    tables = {key: [row for row in rows if row] or [[Printed("……", None)]] for key, rows in tables.items()}
    text = _page(report, tables, layout)
    if kind in CUTS:
        text = CUTS[kind](random, text)
    return Damaged(text, printed, kind, layout)


def _page(report: Report, tables: dict[str, Rows], layout: str) -> str:
    lines: list[str] = []
    for key, section in report.children:
        lines += [section.heading.text] if section.heading else []
        lines += [paragraph.text for paragraph in section.paragraphs]
        if key in tables:
            rows = [[printed.text for printed in row] for row in tables[key]]
            lines += ["", (WITH_BLANKS | WITHOUT_BLANKS)[layout](rows), ""]
    return "\n".join(lines) + "\n"
