"""What looks like a value of a table: a figure with its sign and unit, or what stands in the place of one."""

from __future__ import annotations

import re
from typing import Final

_FIGURE: Final = re.compile(
    r"[+\-＋－—]?\s?[\d０-９]+(?:[.,．，][\d０-９]+)*\s?[\u4e00-\u9fff%]{0,2}|[增减][\d０-９]+|[-/／－—]+|无"
)


def is_figure(words: str) -> bool:
    """Whether *words* look like a value and not like a label.

    >>> [is_figure(words) for words in ("12", "4477.23万元", "减3", "/", "3.松柏", "松柏")]
    [True, True, True, True, False, False]
    """
    return _FIGURE.fullmatch(words) is not None
