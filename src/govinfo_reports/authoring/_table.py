"""A template -> its form as Markdown tables, blank or with the path of each value in its cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.writing.grid import listing, part_grids

from ._given import require_template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from govinfo_reports.forms import Path, Template
    from govinfo_reports.writing.grid import Line, Listing


def blank_form(template: Template) -> str:
    """Return the tables of *template* in Markdown, with empty cells, each below the heading of its section.

    Cells cannot span others in Markdown. So the label of a group stands only in its first row; a head over several
    columns comes before the name of each; and a row without a label has one line for each group of columns.

    Raises:
        TypeError: *template* is no template.
    """
    return _form(require_template(template, "blank_form"), lambda _: "")


def form_of_paths(template: Template) -> str:
    """Return the tables of *template* as `blank_form` does, but with the path of each value in its cell."""
    return _form(require_template(template, "form_of_paths"), lambda path: f"`{path}`")


def _form(template: Template, words: Callable[[Path], str]) -> str:
    lines: list[str] = []
    for section, heading in template.form.headings.items():
        lines += [heading.spellings[0], ""]
        for part in part_grids(template.form, section):
            lines += _table(listing(part), words)
    return "\n".join(lines).rstrip() + "\n"


def _table(part: Listing, words: Callable[[Path], str]) -> Iterator[str]:
    if part.caption:
        yield from (part.caption, "")
    if not part.heads:
        return
    heads = [*_padded((part.corner,), part.depth), *part.units, *part.columns]
    yield _row(heads)
    yield _row(["---"] * len(heads))
    before: tuple[str, ...] = ()
    for line in part.lines:
        yield _row(
            [
                *_labels(line, before, part.depth),
                *line.units,
                *(words(c.path) if c.is_value and c.path else c.text for c in line.cells),
            ]
        )
        before = line.labels
    yield ""


def _labels(line: Line, before: Sequence[str], depth: int) -> list[str]:
    """Return the labels of a line, without those of groups that the line *before* belongs to as well."""
    opened = [label for _, label in line.opened(before)]
    own = line.labels[-1:]
    return _padded([*[""] * (len(line.labels) - len(opened) - len(own)), *opened, *own], depth)


def _padded(texts: Sequence[str], count: int) -> list[str]:
    return [*texts, *[""] * (count - len(texts))][:count]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
