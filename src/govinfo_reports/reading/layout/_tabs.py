"""Lines with tabs -> pieces: one cell a line led by a tab, rows closed by a blank line; or one row a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from ._piece import Line, Piece, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BETWEEN: Final = lazy(r"(?<=[^\t ])[ ]*(\t+)(?=[^\t\n])")


def read(lines: Sequence[Line], original: str, row: int) -> Iterator[Piece]:  # noqa: C901 - four kinds of line, one cell kept open
    """Yield the pieces of *lines*.

    A line without a tab goes on with the cell of the line before it, as a line break inside a cell does.
    """
    del original
    separator = _separator(lines)
    led: Piece | None = None
    for text, start in lines:
        bare = text.strip()
        if text[:1] == "\t" and text.count("\t") <= 1 + (len(text) > 1 and text.endswith("\t")):
            if led:
                yield led
            led = trimmed(text, start, row)
        elif "\t" in text:
            if led:
                yield led
                led = None
            row += 1
            at = start
            for cell in text.split(separator):
                yield trimmed(cell, at, row)
                at += len(cell) + len(separator)
            row += 1
        elif not bare:
            if led:
                yield led
                led = None
            row += 1
        elif led and led.text and not led.text[-1:].isdigit():
            led = Piece(led.text + bare, led.start, start + len(text.rstrip()), led.row)
        else:
            if led:
                yield led
                led = None
            yield trimmed(text, start, row)
    if led:
        yield led


def _separator(lines: Sequence[Line]) -> str:
    """Return two tabs where no two cells of the region stand apart by one, else one."""
    runs = (run for text, _ in lines for run in _BETWEEN.findall(text))
    first = next(runs, "\t")
    return "\t" if len(first) % 2 or any(len(run) % 2 for run in runs) else "\t\t"
