"""Strategies for invented reports with known values, and for pages that print them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from govinfo_reports.forms import templates
from govinfo_reports.writing.inventing import (
    MARKS,
    SENTENCES,
    assemble,
    consistent_figures,
    invented_agency,
    invented_cell,
)
from govinfo_reports.writing.rendering import LAYOUTS, render

if TYPE_CHECKING:
    from govinfo_reports.forms import Template
    from govinfo_reports.models import Report


def figures() -> st.SearchStrategy[str]:
    """Return a strategy for printed figures, mostly small, as in real reports."""
    small = st.integers(0, 12).map(str)
    large = st.integers(0, 99_999_999).map(str)
    money = st.decimals(0, 999_999, places=4, allow_nan=False).map(lambda value: format(value, "f"))
    return st.one_of(small, small, large, money)


def cells(*, blank: bool = True) -> st.SearchStrategy[str]:
    """Return a strategy for printed cells: figures and, if *blank*, also empty cells and placeholders."""
    if not blank:
        return figures()
    return st.one_of(figures(), figures(), st.just(""), st.sampled_from(MARKS))


@st.composite
def reports(
    draw: st.DrawFn, template: Template | None = None, *, consistent: bool = False, blank: bool = True
) -> Report:
    """Draw a report of *template*, or of any template.

    Hypothesis draws only one number, and all cells follow from it. Drawing two hundred cells one by one would take a
    quarter of a second.

    Args:
        draw: Hypothesis passes this.
        template: the form of the report.
        consistent: whether all sums of the form must hold. Such a report has figures in all its cells.
        blank: whether cells may be empty or hold a placeholder.
    """
    template = template or draw(st.sampled_from(templates()))
    random = Random(draw(st.integers(0, 2**48)))  # noqa: S311 - drawn by Hypothesis, so it comes back
    form = template.form
    if consistent:
        printed = consistent_figures(form, lambda: random.randint(0, 30))
    else:
        printed = {path: invented_cell(random, blank=blank) for path in form.slots}
    agency = invented_agency(random)
    said = SENTENCES[:-1] if consistent else SENTENCES
    prose = {
        key: random.choices(said, k=random.randint(0 if form.has_values(key) else 1, 3)) for key in form.sections[1:]
    }
    return assemble(template, agency, printed, prose)


@st.composite
def pages(
    draw: st.DrawFn,
    template: Template | None = None,
    layout: str | None = None,
    *,
    consistent: bool = False,
    blank: bool = True,
) -> tuple[Report, str]:
    """Draw a report, as `reports` does, and the text of a page that prints it, in *layout* or in any layout."""
    report = draw(reports(template, consistent=consistent, blank=blank))
    return report, render(report, layout or draw(st.sampled_from(sorted(LAYOUTS))))
