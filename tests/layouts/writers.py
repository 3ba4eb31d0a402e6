"""Writers: a grid of cells -> text, as programs set tables."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from .grids import Grid

    Writer = Callable[[Grid], str]


def _width(text: str, wide: str) -> int:
    return sum(2 if east_asian_width(char) in wide else 1 for char in text)


def _padded(cells: Grid, wide: str, *, right: bool = False) -> Grid:
    """Fill the cells of each column up to its width; labels stand on the left."""
    widths = [max(_width(cell, wide) for cell in column) for column in zip(*cells, strict=True)]
    return [
        [
            " " * (full - _width(cell, wide)) + cell if right and place else cell + " " * (full - _width(cell, wide))
            for place, (cell, full) in enumerate(zip(row, widths, strict=True))
        ]
        for row in cells
    ]


def joined(between: str, before: str = "", behind: str = "") -> Writer:
    """Set a row a line, with *between* between its cells."""
    return lambda cells: "\n".join(f"{before}{between.join(row)}{behind}" for row in cells)


def aligned(gap: int, wide: str, *, right: bool = False) -> Writer:
    """Set columns out with spaces."""
    return lambda cells: "\n".join((" " * gap).join(row).rstrip() for row in _padded(cells, wide, right=right))


def drawn(style: str, rules: str, wide: str = "WF", *, edges: bool = True) -> Writer:
    """Draw lines: *style* is the upright, the level and the crossing; *rules* stand below each row or the head."""

    def write(cells: Grid) -> str:
        upright, level, crossing = style
        rows = _padded(cells, wide)
        edge = upright if edges else ""
        lines = [f"{edge} {f' {upright} '.join(row)} {edge}".rstrip() for row in rows]
        joint = crossing if edges else ""
        rule = joint + crossing.join(level * (_width(cell, wide) + 2) for cell in rows[0]) + joint
        if rules == "all":
            return f"{rule}\n" + f"\n{rule}\n".join(lines) + f"\n{rule}"
        framed = [rule] if edges else []
        return "\n".join([*framed, lines[0], rule, *lines[1:], *framed])

    return write


def comma_separated(mark: str, quoting: int) -> Writer:
    """Set CSV of one dialect."""

    def write(cells: Grid) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=mark, quoting=quoting, lineterminator="\r\n").writerows(cells)
        return out.getvalue().rstrip()

    return write


def marked(mark: str) -> Writer:
    """Set Markdown with *mark* around each cell."""

    def write(cells: Grid) -> str:
        lines = ["| " + " | ".join(f"{mark}{cell}{mark}" if cell else "" for cell in row) + " |" for row in cells]
        return "\n".join([lines[0], "|" + " --- |" * len(cells[0]), *lines[1:]])

    return write


def wrapped(columns: int, *, ruled: bool) -> Writer:
    """Set rows between pipes, wrapped at spaces."""

    def write(cells: Grid) -> str:
        lines = [f"| {' | '.join(row)} |" for row in cells]
        if ruled:
            lines.insert(1, "|" + "---|" * len(cells[0]))
        return "\n".join(textwrap.fill(line, columns, break_long_words=False, break_on_hyphens=False) for line in lines)

    return write


def _nothing(cells: Grid) -> list[list[str | None]]:
    return [[cell or None for cell in row] for row in cells]


def _mediawiki(cells: Grid) -> str:
    rows = ("| " + "\n| ".join(row) for row in cells)
    return '{| class="wikitable"\n|-\n' + "\n|-\n".join(rows) + "\n|}"


def _mediawiki_in_line(cells: Grid) -> str:
    rows = ("| " + " || ".join(row) for row in cells)
    return '{| class="wikitable"\n|-\n' + "\n|-\n".join(rows) + "\n|}"


def _asciidoc(cells: Grid) -> str:
    rows = (textwrap.fill("|" + " |".join(row), 72, break_long_words=False) for row in cells)
    return "|===\n" + "\n\n".join(rows) + "\n|==="


def _latex(cells: Grid) -> str:
    rows = "\n".join(textwrap.fill(" & ".join(row) + r" \\", 72, break_long_words=False) for row in cells)
    return f"\\begin{{tabular}}{{{'l' * len(cells[0])}}}\n\\hline\n{rows}\n\\hline\n\\end{{tabular}}"


def _textile(cells: Grid) -> str:
    return "\n".join("|" + "|".join(f"<. {cell} " for cell in row) + "|" for row in cells)


def _spare_pipes(cells: Grid) -> str:
    """Set one cell a line, closed by a pipe; one more pipe closes the row, and merged cells leave theirs before it."""
    lines: list[str] = []
    for row in cells:
        filled = [cell for cell in row if cell]
        lines += [f"{cell} |" for cell in filled]
        lines[-1] += " " + "|" * (1 + len(row) - len(filled))
    return "\n".join(lines)


def _is_value(cell: str) -> bool:
    return cell in {"/", "—", "-"} or cell.replace(".", "").isdigit()


def _stated(cells: Grid) -> str:
    """Set ``- label：0、0、0``; blank cells at the end of a row leave no trace."""
    lines: list[str] = []
    for row in cells:
        first = next((place for place, cell in enumerate(row) if _is_value(cell)), len(row))
        label = " / ".join(cell for cell in row[:first] if cell)
        values = "、".join(row[first:]).rstrip("、")
        lines.append(f"- {label}：{values}" if values else f"- {label}")
    return "\n".join(lines)


#: Layouts that show where each cell is, blank ones too.
WITH_BLANKS: Final[dict[str, Writer]] = {
    **{f"bold {mark}": marked(mark) for mark in ("**", "__", "*", "`", "***")},
    "CSV": comma_separated(",", csv.QUOTE_MINIMAL),
    "CSV, quoted": comma_separated(",", csv.QUOTE_ALL),
    "CSV, semicolons": comma_separated(";", csv.QUOTE_MINIMAL),
    "TSV, quoted": comma_separated("\t", csv.QUOTE_ALL),
    "full-width commas": joined("，"),
    "JSON, a row a line": lambda cells: "\n".join(json.dumps(row, ensure_ascii=False) for row in cells),
    "JSON": lambda cells: json.dumps(_nothing(cells), ensure_ascii=False),
    "JSON, indented": lambda cells: json.dumps(cells, ensure_ascii=False, indent=2),
    "Python lists": lambda cells: "\n".join(map(repr, _nothing(cells))),
    "Python tuples": lambda cells: "\n".join(repr(tuple(row)) for row in cells),
    "MediaWiki": _mediawiki,
    "MediaWiki, a row a line": _mediawiki_in_line,
    "MoinMoin": joined(" || ", "|| ", " ||"),
    "AsciiDoc": _asciidoc,
    "LaTeX": _latex,
    "Textile": _textile,
    "strokes": joined(" / "),
    "bars": joined("│"),
    "framed bars": joined(" │ ", "│ ", " │"),
    "wrapped Markdown": wrapped(56, ruled=True),
    "wrapped pipes": wrapped(72, ruled=False),
    **{
        f"drawn {style} {rules}{', every character one column wide' * (not wide)}": drawn(style, rules, wide)
        for style in ("|-+", "│─┼", "┃━╋", "║═╬")
        for rules in ("all", "head")
        for wide in ("WF", "")
    },
    "drawn, quotes wide": drawn("│─┼", "head", "WFA"),
    "drawn without edges": drawn("│─┼", "head", edges=False),
    "columns": aligned(2, "WF"),
    "columns, figures on the right": aligned(2, "WF", right=True),
    "columns, every character one wide": aligned(3, ""),
    "columns, quotes wide": aligned(3, "WFA"),
}
#: Layouts that show labels and figures, and not each blank cell.
WITHOUT_BLANKS: Final[dict[str, Writer]] = {
    "stated": _stated,
    "ampersands": joined(" & ", "", r" \\"),
    "bars without spaces": joined("┃"),
}
#: Layouts that cannot say which cell of a row is blank, and not merged.
WITHOUT_GAPS: Final[dict[str, Writer]] = {"spare pipes": _spare_pipes}
