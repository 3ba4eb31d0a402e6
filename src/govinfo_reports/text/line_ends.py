"""The ends of lines, as old systems, Unicode, word processors and JSON write them -> line feeds; offsets stay true."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from .patterns import lazy

if TYPE_CHECKING:
    import re

_RETURNS: Final = lazy(r"\r+(\n?)")
_HARD: Final = str.maketrans("\x85\u2029", "\n\n")
# A page taken out of JSON or a program's source as it stands there, maybe twice over: its lines end in strokes.
_ESCAPED: Final = lazy(r"\\{1,4}(?:([nrt])|u([0-9a-fA-F]{4}))")
_EVIDENT: Final = 10  # lines that end so; fewer may be a path
_CONTROLS: Final = {"n": "\n", "r": " ", "t": "\t"}
# Within a paragraph, a cell or a page these are a gap; they end lines in a text that has no other end of a line.
_SOFT: Final = str.maketrans("\x0b\x0c\u2028", "\n\n\n")


@lru_cache(maxsize=8)
def with_line_feeds(text: str) -> str:
    r"""Return *text* with a line feed for each character that ends a line; offsets stay true.

    >>> with_line_feeds("甲\r乙\r\n丙\u2029丁")
    '甲\n乙\r\n丙\n丁'
    >>> with_line_feeds(r"甲\t乙\n" * 10)[:6]
    '甲\t 乙 \n'
    >>> with_line_feeds("甲\x0b乙"), with_line_feeds("甲\x0b乙\n")
    ('甲\n乙', '甲\x0b乙\n')
    """
    if "\r" in text and text.count("\r") != text.count("\r\n"):
        text = _RETURNS.sub(_fed, text)
    if "\\n" in text and text.count("\\n") >= max(_EVIDENT, text.count("\n")):
        text = _ESCAPED.sub(_meant, text)
    if "\u2029" in text or "\x85" in text:
        text = text.translate(_HARD)
    if "\n" not in text and any(soft in text for soft in "\x0b\x0c\u2028"):
        text = text.translate(_SOFT)
    return text


def _fed(returns: re.Match[str]) -> str:
    """Return the line feeds for carriage returns that stand alone; those before a line feed end the same line."""
    return returns[0] if returns[1] else "\n" * len(returns[0])


def _meant(escaped: re.Match[str]) -> str:
    """Return the character that is *escaped*, with a space for each further character that it is written with.

    The spaces stand before it, at the end of a line; those of a tab stand behind it, for it may begin a line.
    """
    control, code = escaped.groups()
    meant = _CONTROLS[control] if control else chr(int(code, 16))
    if not control and (meant.isdecimal() or meant in "\r\n" or "\ud800" <= meant <= "\udfff"):
        return escaped[0]
    gap = " " * (len(escaped[0]) - 1)
    return meant + gap if meant == "\t" else gap + meant
