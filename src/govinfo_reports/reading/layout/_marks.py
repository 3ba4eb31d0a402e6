"""Marks around a whole cell, such as ``**12**`` or ``"12"``: the cell is what stands inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._piece import Piece

_PAIRED: Final = '*_~`"'
_ESCAPED: Final = "-*/_~"


def left_out(pieces: list[Piece], original: str) -> list[Piece]:
    """Return *pieces* without the marks of Markdown and CSV around their text."""
    if not any(mark in original for mark in (*_PAIRED, "\\", "|<. ")):
        return pieces
    return [
        _bare(piece, original) if original[piece.start : piece.start + 1] in _OPENING else piece for piece in pieces
    ]


_ALIGNED: Final = lazy(r"(?:<>|[_<>=])\.(?: +|$)")  # how Textile sets a cell
_OPENING: Final = frozenset(_PAIRED + "\\<>=")


def _bare(piece: Piece, original: str) -> Piece:
    """Leave out marks that both open and close a piece, and the stroke before a character that Markdown escapes."""
    start, end = piece.start, piece.end
    if original[start] == "\\" and _is_escaped(original[start:end]):
        return piece._replace(text=piece.text[1:], start=start + 1)
    if aligned := _ALIGNED.match(piece.text):
        return piece._replace(text=piece.text[aligned.end() :], start=start + aligned.end())
    while end - start > 2 and original[start] == original[end - 1] and original[start] in _PAIRED:  # noqa: PLR2004 - a letter and its two marks
        start, end = start + 1, end - 1
    if original[start:end] == '""':  # so CSV prints a blank cell
        return piece._replace(text="", end=start)
    inside = original[start:end]
    if start == piece.start or not inside.strip(_PAIRED) or len(piece.text) != piece.end - piece.start:
        return piece
    bare = piece.text[start - piece.start : end - piece.start]
    start += len(bare) - len(bare.lstrip())
    bare = bare.strip()
    return piece._replace(text=bare, start=start, end=start + len(bare))


def _is_escaped(text: Sequence[str]) -> bool:
    return len(text) > 1 and all(char in _ESCAPED for char in text[1:])
