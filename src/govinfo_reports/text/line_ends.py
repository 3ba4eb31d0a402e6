"""The ends of lines, as old systems, Unicode and word processors write them -> line feeds, character for character."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_RETURNS: Final = re.compile(r"\r+(\n?)")
_HARD: Final = str.maketrans("\x85\u2029", "\n\n")
# Within a paragraph, a cell or a page these are a gap; they end lines in a text that has no other end of a line.
_SOFT: Final = str.maketrans("\x0b\x0c\u2028", "\n\n\n")


@lru_cache(maxsize=8)
def with_line_feeds(text: str) -> str:
    r"""Return *text* with a line feed for each character that ends a line; offsets stay true.

    >>> with_line_feeds("甲\r乙\r\n丙\u2029丁")
    '甲\n乙\r\n丙\n丁'
    >>> with_line_feeds("甲\x0b乙"), with_line_feeds("甲\x0b乙\n")
    ('甲\n乙', '甲\x0b乙\n')
    """
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        text = _RETURNS.sub(_fed, text)
    if "\u2029" in text or "\x85" in text:
        text = text.translate(_HARD)
    if "\n" not in text and any(soft in text for soft in "\x0b\x0c\u2028"):
        text = text.translate(_SOFT)
    return text


def _fed(returns: re.Match[str]) -> str:
    """Return the line feeds for carriage returns that stand alone; those before a line feed end the same line."""
    return returns[0] if returns[1] else "\n" * len(returns[0])
