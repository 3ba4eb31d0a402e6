"""Pieces of HTML -> one stretch of HTML that is no larger than a notebook should hold."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.showing import clipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ROOM: Final = 30_000  # bytes
_LONGEST: Final = 80  # characters of a cell
_UNPRINTABLE: Final = re.compile("[\0-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_STYLE: Final = (
    ".govinfo-reports th{text-align:left!important;font-weight:normal}"
    ".govinfo-reports td{text-align:right!important}"
    ".govinfo-reports td.prose,.govinfo-reports p{text-align:left!important}"
    ".govinfo-reports .form thead th{text-align:center!important}"
    ".govinfo-reports .form th,.govinfo-reports .form td{border:1px solid #8886}"
    ".govinfo-reports p{margin:.4em 0;max-width:60em}"
    ".govinfo-reports table{margin:.4em 0!important}"
    ".govinfo-reports mark{background:none;color:inherit;outline:2px solid #d00;outline-offset:2px}"
)
# A notebook sets formulas between dollar signs; these classes keep it from taking printed ones for that.
_BEFORE: Final = f'<div class="govinfo-reports tex2jax_ignore mathjax_ignore"><style>{_STYLE}</style>'
_AFTER: Final = "</div>"


@frozen
class Block:
    """A stretch of HTML that is shown as far as there is room: its rows, and what stands around them."""

    rows: Sequence[str]
    before: str = ""
    after: str = ""


def text(words: str, most: int = _LONGEST) -> str:
    """Return *words* as HTML: clipped, escaped, and with a sign for each character that HTML cannot hold."""
    return escape(_UNPRINTABLE.sub("\ufffd", clipped(words, most)))


def both(zh: str, en: str) -> str:
    """Return what is said in both languages, as HTML."""
    return f'{text(zh)} <span lang="en">{text(en)}</span>'


def table(rows: Sequence[str], head: str = "", kind: str = "") -> Block:
    """Return a table as a block; *head* is the rows of its head, *kind* the name of a style of its own."""
    return Block(
        rows, f'<table class="dataframe {kind}">{f"<thead>{head}</thead>" if head else ""}<tbody>', "</tbody></table>"
    )


def fitted(blocks: Iterable[Block]) -> str:
    """Return *blocks* as one stretch of HTML; where there is no more room, how many rows are not shown."""
    made = [_BEFORE]
    room = _ROOM - _size(_BEFORE) - _size(_AFTER) - _size(_left_out(10**9))
    hidden = 0
    for block in blocks:
        left = 0 if hidden else room - _size(block.before) - _size(block.after)
        shown: list[str] = []
        for row in block.rows:
            left -= _size(row)
            if left < 0:
                break
            shown.append(row)
        hidden += len(block.rows) - len(shown)
        if shown:
            room = max(left, 0)
            made += (block.before, *shown, block.after)
    return "".join((*made, _left_out(hidden) if hidden else "", _AFTER))


def _left_out(rows: int) -> str:
    return f"<p>{both(f'另有 {rows} 行未显示。', f'{rows} more rows are not shown.')}</p>"


def _size(html: str) -> int:
    return len(html.encode())
