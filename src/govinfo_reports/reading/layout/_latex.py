r"""Tables of LaTeX -> rows of cells between ``&``, one a line, without the commands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ._piece import Line

_BEGINS: Final = lazy(r"\\begin\{(?:tabular|longtable|tabu|array|table)")
_ENDS: Final = lazy(r"\\end\{(?:tabular|longtable|tabu|array|table)")
_ROW_ENDS: Final = "\\\\"
_SPANNING: Final = lazy(r"\\multi(?:column|row)\{[^{}]*\}\{[^{}]*\}\{([^{}]*)\}")
_UNPRINTED: Final = lazy(
    r"\\\\|\\(?:begin|end)\{\w+\*?\}(?:\[[^\]]*\])?(?:\{[^{}]*\})?"
    r"|\\(?:hline|tabularnewline|(?:top|mid|bottom|cmid)rule|raggedright|strut|noalign|end(?:first|last)?(?:head|foot))"
    r"(?:\([a-z]+\))?(?:\{[^{}]*\})?(?:\[\])?"
)


def claim(lines: Sequence[Line], families: list[str], original: str) -> None:
    """Name the lines of tables, from their beginning to their end."""
    if "\\begin{" not in original:
        return
    inside = False
    for number, (text, _) in enumerate(lines):
        inside = inside or _BEGINS.search(text) is not None
        if inside and text.strip():
            families[number] = "separated"
        inside = inside and _ENDS.search(text) is None


def rows(lines: Sequence[Line]) -> Iterator[Line]:
    r"""Yield the rows of a table; where ``\\`` ends them, they may go on in the next line."""
    ended = any(_ROW_ENDS in text for text, _ in lines)
    row: list[Line] = []
    for number, (own, start) in enumerate(lines):
        row.append((own, start))
        if ended and _ROW_ENDS not in own and "&" in own and _adjoins(lines, number):
            continue
        text = " ".join(text for text, _ in row)
        text = _SPANNING.sub(lambda command: command[1].rjust(len(command[0]) - 1) + " ", text)
        text = _UNPRINTED.sub(lambda command: " " * len(command[0]), text)
        if text.strip():
            yield text, row[0][1]
        row = []


def _adjoins(lines: Sequence[Line], number: int) -> bool:
    """Whether the next line of the page is among *lines*."""
    text, start = lines[number]
    return number + 1 < len(lines) and lines[number + 1][1] == start + len(text) + 1
