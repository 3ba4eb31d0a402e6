"""Numbers that a program prints before the rows of a table -> spaces, character for character.

Such numbers stand flush left, from 0 on, one more on each line, below heads that are set in from the edge. They are no
values, but beside a blank cell one would make up for it: a row of nothing but figures would have as many as it has
columns. Before a label a number does no harm, and stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIRST: Final = "\n0  "
_GAP: Final = "  "
_FEWEST: Final = 3  # rows: fewer may begin with such figures by chance


def replace(text: str) -> str:
    r"""Return *text* with spaces for the numbers before rows of figures.

    >>> replace("\n    甲  乙\n0  松  柏\n1  24   5\n2   3   /\n").split()
    ['甲', '乙', '0', '松', '柏', '24', '5', '3', '/']
    """
    parts: list[str] = []
    done = 0
    at = text.find(_FIRST)
    while at >= 0:
        starts = _starts(text, at + 1)
        below_heads = text.startswith(_GAP, text.rfind("\n", 0, at) + 1)
        if len(starts) >= _FEWEST and below_heads:
            for number, bare in enumerate(_bare(text, starts)):
                if bare:
                    width = len(str(number))
                    parts += [text[done : starts[number]], " " * width]
                    done = starts[number] + width
        at = text.find(_FIRST, max(at + 1, starts[-1]))
    return "".join([*parts, text[done:]]) if parts else text


def _bare(text: str, starts: Sequence[int]) -> list[bool]:
    """Tell of each line that begins at one of *starts* whether it has no letter."""
    end = text.find("\n", starts[-1])
    ends = [*starts[1:], len(text) if end < 0 else end]
    return [not any(map(str.isalpha, text[start:end])) for start, end in zip(starts, ends, strict=True)]


def _starts(text: str, start: int) -> list[int]:
    """Return where the lines from *start* on begin that are numbered."""
    starts: list[int] = []
    while text.startswith(f"{len(starts)}{_GAP}", start):
        starts.append(start)
        start = text.find("\n", start) + 1
        if not start:
            break
    return starts
