"""The text of a page -> its entries: the words on it that may be labels, and how many values follow each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.reading.layout import pieces
from govinfo_reports.reading.lexing import resembles_value
from govinfo_reports.text.spelling import label_key, numbering

if TYPE_CHECKING:
    from collections.abc import Iterator


@frozen
class Entry:
    """Words that stand in a cell or on a line of their own."""

    printed: str
    """The words, as the page prints them."""
    key: str
    """The words in uniform spelling; two entries with one key print the same."""
    values: int = 0
    """How many cells with values, or blank ones, follow before the next words."""

    @property
    def style(self) -> str:
        """How the words are numbered: ``一、`` gives ``#、``, ``1.`` gives ``0.``; empty if they are not."""
        return style_of(self.key)

    @property
    def words(self) -> str:
        """The key without its number."""
        return self.key[numbering(self.key) :]


def style_of(key: str) -> str:
    """Return how a key is numbered.

    >>> [style_of(key) for key in ("一、甲", "(十二)乙", "12.丙", "丁")]
    ['#、', '(#)', '0.', '']
    """
    number = key[: numbering(key)]
    if not number:
        return ""
    plain = "".join("0" if letter.isdigit() else letter if letter in "()、." else "#" for letter in number)
    return plain.replace("00", "0").replace("###", "#").replace("##", "#")


def entries(text: str) -> list[Entry]:
    r"""Return the entries of a page in reading order.

    >>> [(entry.key, entry.values) for entry in entries("（一）甲\t1\t\t/\n乙\n")]
    [('(一)甲', 3), ('乙', 0)]
    """
    return list(_entries(text))


def _entries(text: str) -> Iterator[Entry]:
    words = ""
    blank = values = 0
    for piece in pieces(text):
        if piece.implied:
            continue
        if not piece.text:
            blank += 1
        elif resembles_value(piece.text) and not _is_numbered_word(piece.text):
            values += 1
        else:
            if words:
                yield Entry(words, label_key(words), values + blank if values else 0)
            words, blank, values = text[piece.start : piece.end], 0, 0
    if words:
        yield Entry(words, label_key(words), values + blank if values else 0)


def _is_numbered_word(text: str) -> bool:
    """Whether *text* is a word behind a number, such as ``3.丙``, rather than a figure with its unit."""
    words = text[numbering(text) :]
    return len(words) < len(text) and bool(words) and not any(letter.isdigit() for letter in words)
