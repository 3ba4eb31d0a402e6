"""Alignment: pieces of a page that does not follow its form exactly -> the values of the form that are certain.

The labels of the form are found on the page; the heaviest chain of them that keeps the order of both says where each
row stands. Values right behind their row's label are that row's. Values without one are placed by what is left of
the label, or not at all. What is not certain is not read, and a finding says so.
"""

from __future__ import annotations

from ._account import account
from ._broken import doubt_broken
from ._heads import compare_heads
from ._lexicon import Lexicon
from ._rows import read_rows
from ._sheet import Alignment, sheet
from ._shifted import doubt_shifted
from ._strays import place_strays
from ._stream import Stream, stream
from ._twins import compare_twins

__all__ = ["Alignment", "Lexicon", "Stream", "align", "stream"]


def align(text: str, words: Stream, lexicon: Lexicon) -> Alignment:
    """Bring the *words* and values of the page *text* into line with the form whose labels *lexicon* holds."""
    laid = sheet(text, words, lexicon)
    read_rows(laid)
    compare_twins(laid)
    place_strays(laid)
    doubt_broken(laid)
    doubt_shifted(laid)
    compare_heads(laid)
    account(laid)
    return laid.result
