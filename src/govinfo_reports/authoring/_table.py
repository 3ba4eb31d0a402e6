"""A template -> its form as a table, blank or with the path of every value in its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import Label, Role
from govinfo_reports.models import Paragraph, Report, Section
from govinfo_reports.reading.building import rows_of
from govinfo_reports.writing.rendering import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.forms import Template


def blank_form(template: Template, layout: str = "markdown") -> str:
    """Return the form of *template* as it is printed, with empty cells; see `rendering.render` for the layouts."""
    return render(_filled(template, lambda _: ""), layout)


def form_of_paths(template: Template) -> str:
    """Return the form of *template* as Markdown, with the path of every value in its cell."""
    return render(_filled(template, lambda path: f"`{path}`"), "markdown")


def _filled(template: Template, words: Callable[[str], str]) -> Report:
    """Return a report of *template* that prints *words* of its path in each cell."""
    form = template.form
    printed = {path: words(path) for path in form.slots}
    headed = {item.path for item in form.items if isinstance(item, Label) and item.role is Role.HEADING}
    sections = tuple(
        (key, Section((), rows_of(form, key, printed), heading=Paragraph(form.row_labels.get(key, ""))))
        for key in form.sections
        if key in headed
    )
    return Report(None, None, template.year, template, sections)
