"""HTML left in a page -> the same text with tags turned into pipes and line breaks, character for character."""

from __future__ import annotations

import re
from typing import Final

from govinfo_reports.text.patterns import lazy

_TABLE: Final = lazy(r"<table\b.*?(?:</table\s*>|\Z)|<t[rdh]\b.*?(?:</table\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_CELL: Final = lazy(r"<t[dh]\b", re.IGNORECASE)
_CLOSED: Final = lazy(r"</t[dh]\s*>", re.IGNORECASE)
_ENDS_ROW: Final = lazy(r"</tr\s*>", re.IGNORECASE)
_MARK: Final = lazy(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|&(?:nbsp|ensp|emsp|#160|#12288);?|\n")


def replace(text: str) -> str:
    r"""Return *text* with its HTML tables as rows of cells between pipes; every other character stays in its place.

    >>> replace("<table><tr><td>甲乙</td><td>3</td></tr></table>")
    '          |    甲乙    |    3    |\n            '
    """
    return _TABLE.sub(_rows, text) if "<t" in text or "<T" in text else text


def _rows(table: re.Match[str]) -> str:
    if not _CELL.search(table.group()):
        return table.group()  # a tag that is not one of a table with cells
    closed = _CLOSED.search(table.group()) is not None  # HTML lets a page leave </td> out
    rows = closed and _ENDS_ROW.search(table.group()) is not None
    return _MARK.sub(lambda mark: _replaced(mark, closed=closed, rows=rows), table.group())


def _replaced(mark: re.Match[str], *, closed: bool, rows: bool) -> str:
    blank = " " * (len(mark.group()) - 1)
    closing, name = mark.group(1), (mark.group(2) or "").lower()
    if name in {"td", "th"} and bool(closing) == closed:
        return blank + "|"
    if name == "tr" and not closing and rows:
        return blank + "|"  # it opens the first cell, which may be blank
    if name == "tr" and closing:
        return "\n" + blank
    return blank + " "
