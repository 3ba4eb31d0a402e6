"""Lines with pipes -> pieces: Markdown rows, rows without outer pipes, or one cell a line closed by a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from ._piece import Line, Piece, blank, trimmed
from ._wrapped import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEW: Final = 0.2
_FEWER: Final = 0.1
_RULE: Final = lazy(
    r"(?:(?!---)[\s|:+=-])*+---[\s|:+=-]*+|(?:\s*+\|)++\s*+:?-++:?\s*+(?:\|\s*+:?-++:?\s*+)*+(?:\|\s*+)?"
)


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:
    """Yield the pieces of *lines*. Two pipes with nothing between them hold a blank cell, over line breaks too."""
    del original
    lines = joined(lines)
    rows = [text for text, _ in lines if text.count("|") > 1]
    open_ended, celled, bare = _open_ended(rows), _celled(lines), _begins_bare(rows)
    filled = True  # whether the cell that the next pipe closes has its text
    for text, start in lines:
        if "-" in text and _RULE.fullmatch(text):
            continue
        pipes = text.count("|")
        outer = pipes > 1 and text.lstrip().startswith("|")
        lone = celled and not outer and not text.partition("|")[2].strip(" |") if pipes else False
        rowed = (
            outer
            or (pipes > 1 and not lone)
            or (pipes == 1 and not text.rstrip().endswith("|") and bool(text.strip(" |")))
        )
        if rowed:
            row += 1
            filled = outer and not bare
        at = start
        for cell in text.split("|"):
            if at > start:  # a pipe stands before the cell
                if not filled:
                    yield blank(at - 1, row)
                filled = False
            if cell and not cell.isspace():
                yield trimmed(cell, at, row)
                filled = True
            at += len(cell) + 1
        if rowed:
            if open_ended and not filled:
                yield blank(start + len(text), row)
            filled = True
            row += 1


def _celled(lines: Sequence[Line]) -> bool:
    """Whether most lines with a cell hold just one, so that more pipes behind it do not make a row of it."""
    texts = [text.strip() for text, _ in lines]
    others = [text for text in texts if text.count("|") != 1 or len(text) == 1 or text[-1] != "|"]
    single = len(texts) - len(others)
    rows = single and sum(len(text.strip("|").replace(" ", "").strip("|").split("|")) > 1 for text in others)
    return single > rows


def _begins_bare(rows: Sequence[str]) -> bool:
    """Whether *rows* begin with their first cell and not with a pipe: then a pipe there closes a blank cell."""
    bare = sum(row.lstrip()[0] != "|" != row.rstrip()[-1] for row in rows)
    return bare > max(1, _FEWER * len(rows))


def _open_ended(rows: Sequence[str]) -> bool:
    """Whether *rows* end with their last cell and not with a pipe, so that a pipe at the end opens a blank one."""
    ended = sum(row.rstrip().endswith("|") for row in rows)
    return len(rows) - ended > max(1, _FEW * len(rows))
