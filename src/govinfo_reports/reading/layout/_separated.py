"""Rows whose cells stand between commas and the like -> pieces: CSV in its dialects, LaTeX, strokes between cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.patterns import lazy

from . import _latex
from ._piece import trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ._piece import Line, Piece

_ENDS: Final = frozenset('0123456789,;"&\\/-、')  # what the last cell of a row with figures ends with
_STOPS: Final = "。:!?"
_SHORTEST: Final = 3
_LONGEST: Final = 240
_ENOUGH: Final = 3  # rows with figures
_STROKE: Final = " / "
_BESIDE: Final = lazy(r"[\d/-] +[\d/-]|[^\W\d] +\d")  # two cells without a stroke between them
_MANY_STROKES: Final = 3
_MANY_ROWS: Final = 8
_PRINTED_IN_PROSE: Final = frozenset(",，;；")
_GAP: Final = lazy(r"\S[ \u3000]{2,}\S|^[ \u3000]{2,}[,，;；]\d")  # rows between marks are not set out in columns
_OTHER_MARKS: Final = lazy(r"\d[,，]\d{3}(?!\d)|^(?!\d{1,3}[,，;；]\D)[^,，;；]*\d\s*[,，;；]")  # of thousands
_FIGURE: Final = lazy(r'\s*+"?(?:[+-]?[\d.]*+|[/—-]{1,2})"?\s*+')


class _Dialect(NamedTuple):
    """How the cells of a row are parted on the page as it was printed."""

    mark: str
    cell: re.Pattern[str]
    """One cell and what parts it from the next."""
    valued: re.Pattern[str]
    """A figure that is a cell of its own, behind the first."""

    def has_figures(self, text: str) -> bool:
        """Whether a row has a figure as a cell of its own; what may part the thousands of one parts no cells."""
        if self.mark in _PRINTED_IN_PROSE and (_GAP.search(text) or _OTHER_MARKS.search(text)):
            return False
        return self.valued.search(text) is not None

    def holds_figures_alone(self, text: str) -> bool:
        """Whether all cells of a row are figures or blank."""
        cells = self.split(text)
        return len(cells) > 1 and all(_FIGURE.fullmatch(text, *cell) for cell in cells)

    def split(self, text: str) -> list[tuple[int, int]]:
        """Return where each cell of a row begins and ends."""
        cells: list[tuple[int, int]] = []
        for match in self.cell.finditer(text):
            cells.append(match.span(1))
            if not match.group(2):
                break
        return cells


def _dialect(mark: str, pattern: str) -> _Dialect:
    first = re.escape(mark.strip()[0])
    return _Dialect(
        mark,
        lazy(rf'(\s*+"(?:[^"]|"")*+"\s*+(?={pattern}|$)|(?:(?!{pattern})[\s\S])*+)({pattern}|$)'),
        lazy(rf'{pattern}\s*+"?[+-]?\d[\d.]*+"?\s*+(?:$|{first}|\\\\)'),
    )


DIALECTS: Final = (
    _dialect(",", ","),
    _dialect("，", "，"),
    _dialect(";", ";"),
    _dialect("；", "；"),
    _dialect("&", "&"),
    _dialect(_STROKE, _STROKE),
)


def claim(lines: Sequence[Line], families: list[str], original: str, plain: Iterable[str]) -> None:
    """Name the lines that are rows of a dialect, where enough of them hold figures as cells of their own.

    *plain* are the texts of bare lines.
    """
    parted = {
        text
        for text in plain
        if len(text) > _SHORTEST
        and ("," in text or "&" in text or ";" in text or _STROKE in text)
        and text.rstrip()[-1] in _ENDS
        and _length(text) < _LONGEST
    }
    if not parted:
        return
    seeds = [number for number, (text, _) in enumerate(lines) if text in parted and families[number] == "lines"]
    if len(seeds) < _ENOUGH:
        return
    for dialect in DIALECTS:
        own = [number for number in seeds if dialect.has_figures(_as_printed(lines[number], original))]
        known = set(own)
        if dialect.mark == _STROKE and not _are_strokes([lines[number][0] for number in seeds]):
            continue
        if len(own) >= _ENOUGH:
            alone = [
                n for n in seeds if n not in known and dialect.holds_figures_alone(_as_printed(lines[n], original))
            ]
            for number in (*own, *alone):
                _spread(number, dialect, lines, families, original)


def _are_strokes(texts: Sequence[str]) -> bool:
    """Whether strokes part cells. A stroke is also what stands in a cell for no figure, where spaces part them."""
    own = [text for text in texts if _STROKE in text]
    if any(_BESIDE.search(cell) for text in own for cell in text.split(_STROKE)):
        return False
    counts = [text.count(_STROKE) for text in own]
    return (
        sum(count >= _MANY_STROKES for count in counts) >= _ENOUGH or sum(count > 1 for count in counts) >= _MANY_ROWS
    )


def _length(text: str) -> int:
    return len(text) - text.count(" ")


def _as_printed(line: Line, original: str) -> str:
    text, start = line
    return original[start : start + len(text)]


def _spread(number: int, dialect: _Dialect, lines: Sequence[Line], families: list[str], original: str) -> None:
    """Name a row and the rows around it, up to a line that is none."""
    families[number] = "separated"
    for step in (-1, 1):
        place = number + step
        while 0 <= place < len(lines) and families[place] == "lines" and _is_row(lines[place], dialect, original):
            families[place] = "separated"
            place += step


def _is_row(line: Line, dialect: _Dialect, original: str) -> bool:
    text = line[0].rstrip()
    return _length(text) < _LONGEST and text[-1:] not in _STOPS and dialect.mark in _as_printed(line, original)


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Yield the pieces of *lines*, one row each."""
    rows = [line for line in lines if line[0].strip()]
    dialect = max(DIALECTS, key=lambda dialect: sum(dialect.mark in _as_printed(line, original) for line in rows))
    for text, start in _latex.rows(rows) if dialect.mark == "&" else rows:
        row += 1
        printed = text if dialect.mark == "&" else original[start : start + len(text)]
        for first, end in dialect.split(printed):
            yield trimmed(text[first:end], start + first, row)
