"""A template -> its form as a table, blank or with the path of every value in its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govinfo_reports.forms import Label
from govinfo_reports.models import Cell, Group, Paragraph, Report, Section
from govinfo_reports.rendering import render
from govinfo_reports.values import read

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from govinfo_reports.templates import Template


def blank_form(template: Template, layout: str = "markdown") -> str:
    """Return the form of *template* as it is printed, with empty cells; see `rendering.render` for the layouts."""
    return render(_filled(template, lambda _: ""), layout)


def form_of_paths(template: Template) -> str:
    """Return the form of *template* as Markdown, with the path of every value in its cell."""
    return render(_filled(template, lambda path: f"`{path}`"), "markdown")


def _filled(template: Template, words: Callable[[str], str]) -> Report:
    """Return a report of *template* that prints *words* of its path in each cell."""
    form = template.form
    tree: dict[str, Any] = {section: {} for section in form.sections}
    for path, slot in form.slots.items():
        *groups, last = path.split(".")
        here = tree
        for key in groups:
            here = here.setdefault(key, {})
        text = words(path)
        here[last] = Cell(text, None, read(text).state, slot.unit)
    sections = tuple((key, _section(form.row_labels.get(key, ""), below)) for key, below in _headed(template, tree))
    return Report(None, None, template.year, template, sections)


def _headed(template: Template, tree: Mapping[str, Any]) -> list[tuple[str, Any]]:
    headed = {item.path for item in template.form.items if isinstance(item, Label) and item.heading}
    return [(key, below) for key, below in tree.items() if key in headed]


def _section(heading: str, below: Mapping[str, Any]) -> Section:
    return Section((), tuple((key, _group(child)) for key, child in below.items()), heading=Paragraph(heading))


def _group(node: Any) -> Any:  # noqa: ANN401 - a nested dict whose leaves are cells
    return node if isinstance(node, Cell) else Group(tuple((key, _group(child)) for key, child in node.items()))
