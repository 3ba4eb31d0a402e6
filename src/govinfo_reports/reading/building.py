"""An outline -> models, in the same way for every template: the paths of the form are the keys of the report.

`rows_of` builds rows without a page, from given texts of cells.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING

from govinfo_reports.instances import instances
from govinfo_reports.models import Cell, Group, Paragraph, Section, Theme
from govinfo_reports.text.source import NOWHERE, Span
from govinfo_reports.text.spelling import numbering, spell
from govinfo_reports.text.values import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from govinfo_reports.forms import Form

    from .outline import SectionOutline

    _Nest = tuple[tuple[str, "int | _Nest"], ...]


def build(
    outline: Iterable[SectionOutline],
    text: str,
    form: Form,
    units: Mapping[str, str],
    broken: Mapping[Span, tuple[Span, ...]],
) -> tuple[tuple[tuple[str, Section], ...], tuple[tuple[str, Cell], ...]]:
    """Return the sections of *outline*, in its order, and the cells in them by path: gathering these took longer.

    Args:
        outline: the places of what the sections hold.
        text: the page.
        form: the form that it follows.
        units: those that the page prints in its column labels, by the paths of the cells.
        broken: the places of the parts of figures that the page breaks over lines, by the place in the outline.
    """
    known = {**_printed_units(form), **units}
    sections: list[tuple[str, Section]] = []
    taken: list[tuple[str, Cell]] = []
    for part in outline:
        cells = _cells_of(part, text, known, broken)
        sections.append((part.key, _section(part, text, form, cells)))
        paths: Sequence[str] = part.paths
        if (order := _order(part.paths)) is not None:
            paths, cells = [*map(paths.__getitem__, order)], [*map(cells.__getitem__, order)]
        taken += zip(paths, cells, strict=True)
    return tuple(sections), tuple(taken)


def _section(part: SectionOutline, text: str, form: Form, cells: Sequence[Cell]) -> Section:
    heading = Paragraph(part.heading.of(text), part.heading) if part.heading else None
    paragraphs = _paragraphs(part.prose, text)
    rows = _rows(part.paths, cells)
    return Section(paragraphs, rows, _themes(paragraphs, form) if part.key == form.sections[1] else (), heading)


def _cells_of(
    part: SectionOutline, text: str, units: Mapping[str, str], broken: Mapping[Span, tuple[Span, ...]]
) -> list[Cell]:
    """Return the cells of one section, in the order of their paths."""
    printed = [text[span.start : span.end] for span in part.places]
    cells = _cells(part.paths, printed, part.places, units)
    if broken:
        cells = [_joined(cell, broken[cell.span], text) if cell.span in broken else cell for cell in cells]
    return cells


def _cells(
    paths: Sequence[str], printed: Sequence[str], places: Iterable[Span], units: Mapping[str, str]
) -> list[Cell]:
    """Return the cells of the values *printed*; *units* are those of their paths where none is printed beside them."""
    if not printed:
        return []
    states, values, own = zip(*map(read, printed), strict=True)
    units_of = [unit or units.get(path) for unit, path in zip(own, paths, strict=True)]
    return instances(Cell, printed, values, states, units_of, places, repeat(()))


def _joined(cell: Cell, parts: tuple[Span, ...], text: str) -> Cell:
    """Return the *cell* for a figure that stands on the page in *parts*."""
    printed = "".join(part.of(text) for part in parts)
    state, value, own = read(printed)
    return Cell(printed, value, state, own or cell.unit, parts[0], parts)


@lru_cache(maxsize=32)
def _printed_units(form: Form) -> dict[str, str]:
    """Return the units that *form* itself prints, by the paths of the cells."""
    return {path: slot.unit for path, slot in form.slots.items() if slot.unit}


def _paragraphs(stretches: Iterable[Span], text: str) -> tuple[Paragraph, ...]:
    """Return one paragraph for each line: layout splits a line at its gaps."""
    found: list[Span] = []
    for span in stretches:
        if found and "\n" not in text[found[-1].end : span.start]:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(Paragraph(span.of(text), span) for span in found)


def _rows(paths: tuple[str, ...], cells: Sequence[Cell]) -> tuple[tuple[str, Group], ...]:
    """Nest the *cells* of one section along their *paths*."""
    return tuple([(key, _group(below, cells)) for key, below in _nest(paths) if not isinstance(below, int)])


def _group(nest: _Nest, cells: Sequence[Cell]) -> Group:
    return Group(
        tuple([(key, cells[below] if isinstance(below, int) else _group(below, cells)) for key, below in nest])
    )


@lru_cache(maxsize=1024)
def _nest(paths: tuple[str, ...]) -> _Nest:
    """Return the keys of *paths* below their section, nested; each innermost key has the number of its path."""
    return _nested([(path.split(".")[1:], number) for number, path in enumerate(paths)])


def _nested(ways: Sequence[tuple[Sequence[str], int]]) -> _Nest:
    found: dict[str, list[tuple[Sequence[str], int]]] = {}
    for (key, *keys), number in ways:
        found.setdefault(key, []).append((keys, number))
    return tuple((key, _nested(below) if below[0][0] else below[0][1]) for key, below in found.items())


@lru_cache(maxsize=1024)
def _order(paths: tuple[str, ...]) -> tuple[int, ...] | None:
    """Return the numbers of *paths* in the order in which their rows hold them; None if they have it, as nearly all."""
    order = tuple(number for _, below in _nest(paths) if not isinstance(below, int) for number in _numbers(below))
    return None if order == tuple(range(len(paths))) else order


def _numbers(nest: _Nest) -> Iterator[int]:
    for _, below in nest:
        if isinstance(below, int):
            yield below
        else:
            yield from _numbers(below)


def _themes(paragraphs: Sequence[Paragraph], form: Form) -> tuple[Theme, ...]:
    """Return the sub-sections. Each runs from the heading of its theme to the next numbered heading."""
    themes: list[tuple[str, list[Paragraph]]] = []
    current: list[Paragraph] | None = None
    for paragraph in paragraphs:
        spelled = spell(paragraph.text[:_LONGEST_HEADING])
        lead = numbering(spelled)
        key = _theme(spelled[lead:], form) if lead else None
        if key:
            current = []
            themes.append((key, current))
        elif lead and _opens(spelled):
            current = None
        if current is not None:
            current.append(paragraph)
    return tuple(Theme(key, tuple(paragraphs)) for key, paragraphs in themes)


_LONGEST_HEADING = 40


def _opens(spelled: str) -> bool:
    return spelled[:1] == "("


def _theme(words: str, form: Form) -> str | None:
    """Return the theme whose heading *words* begin with; a punctuation mark or the end must follow it."""
    for cut, char in enumerate(words):
        if char in "。:,;. ":
            return form.themes.get(words[:cut])
    return form.themes.get(words)


def rows_of(form: Form, section: str, printed: Mapping[str, str]) -> tuple[tuple[str, Group], ...]:
    """Return the rows of a *section* of *form*; *printed* gives the text of each cell by its path."""
    slots = [slot for slot in form.slots.values() if slot.path.section == section]
    paths = tuple(str(slot.path) for slot in slots)
    texts = [printed[path] for path in paths]
    return _rows(paths, _cells(paths, texts, repeat(NOWHERE), _printed_units(form)))
