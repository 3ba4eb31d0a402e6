"""A form -> the tables of its sections, as the form prints them, with something in each place for a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import Role
from govinfo_reports.writing.grid import part_grids

from ._markup import Block, table, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from govinfo_reports.forms import Form
    from govinfo_reports.writing.grid import Grid, GridCell

_KEYED: Final = frozenset({Role.GROUP, Role.ROW})


def drawn(
    form: Form, section: str, place: Callable[[str], str], *, keys: bool = False
) -> Iterator[tuple[Block, list[str]]]:
    """Yield each table of *section*, with the paths of its values.

    Args:
        form: the form.
        section: the key of the section.
        place: returns the cell for the value at a path, as HTML.
        keys: whether the keys of rows stand below their labels, or are shown when they are pointed at.
    """
    for part in part_grids(form, section):
        paths = [str(cell.path) for cell in part.values]
        lines = [_line(cells, place, keys=keys) for cells in part.lines]
        head = _head_lines(part)
        yield table(lines[head:], "".join(lines[:head]), "form"), paths


def _head_lines(part: Grid) -> int:
    return sum(1 for cells in part.lines if any(cell.role and cell.role.in_head for cell in cells))


def _line(cells: Sequence[GridCell], place: Callable[[str], str], *, keys: bool) -> str:
    return f"<tr>{''.join(place(str(cell.path)) if cell.is_value else _label(cell, keys=keys) for cell in cells)}</tr>"


def _label(cell: GridCell, *, keys: bool) -> str:
    spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    key = cell.path.column if cell.path and cell.role in _KEYED else ""
    title = f' title="{text(str(cell.path), 200)}"' if key and not keys else ""
    return f"<th{spans}{title}>{text(cell.text)}{f'<br><code>{text(key)}</code>' if key and keys else ''}</th>"
