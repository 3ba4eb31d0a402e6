"""Layout: a page -> its pieces, in reading order, each with its place. Nothing here knows a label.

A page is spelled and freed of markup, character for character. Then it is cut into stretches of lines of one family, so
that two tables of one page may be set differently; each family has a module that reads it. Last, the marks around a
cell are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.spelling import spell

from . import (
    _boxes,
    _escapes,
    _lines,
    _lists,
    _marks,
    _numbered,
    _pipes,
    _row_numbers,
    _separated,
    _stated,
    _tabs,
    _tags,
    _wiki,
)
from ._piece import Line, Piece
from ._stretches import stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

__all__ = ["Piece", "pieces"]

_READERS: Final[Mapping[str, Callable[[Sequence[Line], str, int], Iterator[Piece]]]] = {
    "boxes": _boxes.read,
    "lines": _lines.read,
    "pipes": _pipes.read,
    "separated": _separated.read,
    "stated": _stated.read,
    "tabs": _tabs.read,
    "wiki": _wiki.read,
}


def pieces(text: str) -> list[Piece]:
    r"""Return the pieces of *text* in reading order, blank cells included.

    >>> [piece.text for piece in pieces("甲\t0\t/\n")]
    ['甲', '0', '/']
    """
    found: list[Piece] = []
    spelled = _numbered.replace(_lists.replace(_escapes.replace(_tags.replace(spell(text))), text))
    for family, lines in stretches(spelled, text):
        found.extend(_READERS[family](lines, text, found[-1].row + 1 if found else 0))
    return _row_numbers.left_out(_marks.left_out(found, text), text)
