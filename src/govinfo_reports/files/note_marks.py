"""Raised letters -> whether they are the mark of a note, and so no digit of the figure before them."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile(r"[\[（(〔]?(?:注|note)?\s*(?:\d{1,3}|[*※①-⑳])[\]）)〕]?", re.IGNORECASE)


def is_note_mark(raised: str, before: str) -> bool:
    """Whether *raised* letters mark a note; behind a Latin letter they belong to it, as in m².

    >>> [is_note_mark(*words) for words in (("1", "12"), ("〔2〕", "公开"), ("2", "5m"), ("th", "4"))]
    [True, True, False, False]
    """
    return _MARK.fullmatch(raised.strip()) is not None and not (before[-1:].isascii() and before[-1:].isalpha())
