"""Words of a file that count something, or tell a place in a list -> the number, or the part, that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

_T = TypeVar("_T")

_DIGITS: Final = 9  # no file has more of anything


def whole(words: str | None) -> int | None:
    """Return the whole number that *words* write; None where they write none, or one that no file comes to.

    >>> whole("12"), whole("0012"), whole("-1"), whole("9999999999"), whole("٣"), whole(None)
    (12, 12, None, None, None, None)
    """
    if not words or not words.isascii() or not words.isdecimal():
        return None
    digits = words.lstrip("0")
    return int(digits or "0") if len(digits) <= _DIGITS else None


def listed(parts: Sequence[_T], words: str | None) -> _T | None:
    """Return the one of *parts* whose place from 0 the *words* write; None where they write none of theirs."""
    place = whole(words)
    return parts[place] if place is not None and place < len(parts) else None
