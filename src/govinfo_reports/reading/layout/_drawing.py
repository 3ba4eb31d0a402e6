"""Lines of a drawn table -> what stands between its borders, measured in columns of the screen."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import east_asian_width

from govinfo_reports.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._piece import Line

    _Cut = tuple[str, int, bool]  # what stands there, where it begins, and whether it is a border

_STROKES: Final = "─━┄┅┈┉╌╍═╴╶╸╺╼╾"
BORDERS: Final = "".join(chr(code) for code in range(0x2500, 0x2580) if chr(code) not in _STROKES)
_MARKS: Final = frozenset(f"{BORDERS}|+")  # what stands as a border between two parts
_RULED: Final = frozenset(f"-:={_STROKES}")
_DRAWN: Final = lazy(rf"[{BORDERS}]|[^{BORDERS}]++")
_TYPED: Final = lazy(r"\||\+(?=[-=+:])|(?<=[-=+:])\+|(?:[^|+]|\+(?![-=+:])(?<![-=+:].))++")
_RULE: Final = lazy(rf"[-:={_STROKES}]{{2,}}|[{_STROKES}]")


#: Programs that draw tables count Chinese characters as two columns, all of them or but for those that are narrow in
#: other scripts, such as quotes; or they count every character as one. These are the classes that take two.
MEASURES: Final = ("WF", "WFA", "")
_SHORT: Final = 64  # characters


class Part(NamedTuple):
    """What stands between two borders in one line: from the column *left* up to *right*."""

    text: str
    start: int
    """Where on the page it begins."""
    left: int
    right: int
    rule: bool


# A drawn page has hundreds of parts, and the constructor of a named tuple takes twice as long.
_new = tuple.__new__  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]


def drawing(lines: Sequence[Line], original: str) -> list[list[Part]]:
    """Return the parts of each line.

    In the right measure the borders of all lines stand below one another. They are measured on the *original* text,
    which the table was drawn for.
    """
    pattern = _DRAWN if any(char in BORDERS for text, _ in lines for char in text[:200]) else _TYPED
    cut = [
        [(part := match[0], start + match.start(), part in _MARKS) for match in pattern.finditer(text)]
        for text, start in lines
    ]
    most = max(sum([border for _, _, border in parts]) for parts in cut)
    measured = [_measured(parts, original, MEASURES[0]) for parts in cut]
    if len(_borders(cut, measured)) > most:  # not each line has its borders below those of the line that has most
        measures = ([_measured(parts, original, wide) for parts in cut] for wide in MEASURES)
        measured = min(measures, key=lambda measured: len(_borders(cut, measured)))
    return [
        [
            _new(Part, (text, start, left, right, _is_rule(original, start, text, first=not left)))
            for (text, start, border), (left, right) in zip(parts, columns, strict=True)
            if not border
        ]
        for parts, columns in zip(cut, measured, strict=True)
    ]


def _borders(cut: Sequence[Sequence[_Cut]], measured: Sequence[Sequence[tuple[int, int]]]) -> set[int]:
    """Return the columns in which borders stand."""
    return {
        left
        for parts, columns in zip(cut, measured, strict=True)
        for (_, _, border), (left, _) in zip(parts, columns, strict=True)
        if border
    }


def _is_rule(original: str, start: int, text: str, *, first: bool) -> bool:
    """Whether a part of a line is a rule: few parts begin with a stroke, and only these are looked at further.

    The *first* one may be set in, as the rows of a table without edges are.
    """
    begin = start + len(text) - len(text.lstrip()) if first and text.strip() else start
    return original[begin] in _RULED and _RULE.fullmatch(original, begin, start + len(text.rstrip())) is not None


def is_closing(parts: Sequence[Part]) -> bool:
    """Whether a line is a rule from end to end."""
    return all(part.rule or not part.text.strip() for part in parts) and any(part.rule for part in parts)


def _measured(parts: Sequence[_Cut], original: str, wide: str) -> list[tuple[int, int]]:
    """Return for each part of a line the columns it reaches over, where characters of the classes *wide* take two."""
    columns: list[tuple[int, int]] = []
    left = 0
    for text, start, _ in parts:
        right = left + width(original[start : start + len(text)], wide)
        columns.append((left, right))
        left = right
    return columns


def width(text: str, wide: str = MEASURES[0]) -> int:
    """Return how many columns of the screen *text* takes, where characters of the classes *wide* take two."""
    if not wide or text.isascii():
        return len(text)
    return _short_width(text, wide) if len(text) <= _SHORT else sum(map(_width_of, text, repeat(wide)))


@lru_cache(maxsize=4096)  # a page repeats its labels, its rules and its borders
def _short_width(text: str, wide: str) -> int:
    return sum(map(_width_of, text, repeat(wide)))


@lru_cache(maxsize=16384)  # a page looks up the same characters again and again
def _width_of(char: str, wide: str) -> int:
    return 2 if east_asian_width(char) in wide else 1
