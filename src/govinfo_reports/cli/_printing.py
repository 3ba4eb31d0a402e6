"""Printing to a terminal or a pipe: findings, in colour or plain, and text without control characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from govinfo_reports.findings import Severity

if TYPE_CHECKING:
    from govinfo_reports.findings import Finding

    from ._reading import Language

STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_UNBOUND: Final = 4096  # columns; a pipe has no width, so nothing should be cut or folded
_PICTURES: Final = (
    {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
)


def console(*, errors: bool = False) -> Console:
    """Return the console for standard output: as wide as the terminal, or practically unbounded in a pipe.

    Args:
        errors: for standard error instead.
    """
    out = Console(stderr=errors, highlight=False, markup=False, emoji=False)
    if not out.is_terminal:
        out.width = _UNBOUND
    return out


def visible(words: str) -> str:
    r"""Return *words* on one line, with visible signs for control characters: a page must not control the terminal.

    >>> visible("12\x1b[2J\r\n")
    '12␛[2J'
    """
    return " ".join(words.split()).translate(_PICTURES) if not words.isprintable() else words


def print_finding(out: Console, finding: Finding, language: Language) -> None:
    """Print the lines of *finding*, the excerpt cut to the width, so that the caret stays under its place."""
    style = STYLES[finding.severity]
    shown = finding.show(language)
    message, *marked = shown.rsplit("\n", 2) if finding.placed else [shown]
    said = Text(visible(message))
    said.stylize(style, 0, message.index(":"))  # the weight, the code and the place
    # Chinese has no gaps to break a line at; the terminal breaks it where it is full.
    out.print(said, soft_wrap=language == "zh")
    if marked:
        excerpt, caret = _fitted(marked[0].translate(_PICTURES), marked[1], out.width)
        out.print(Text(excerpt), Text(caret, style), sep="\n", soft_wrap=True)


def _fitted(excerpt: str, caret: str, width: int) -> tuple[str, str]:
    """Cut both lines alike until they fit: first on the left, before the marked place, then on the right."""
    first, last = len(excerpt) - len(excerpt.lstrip()), len(excerpt)
    marked = len(caret) - len(caret.lstrip())
    indent = " " * first
    room = width - first
    if cell_len(excerpt[first:]) <= room:
        return excerpt, caret
    room -= 2  # for the dots on both sides
    while cell_len(excerpt[first:]) > room and cell_len(excerpt[first:marked]) > room // 3:
        first += 1
    while cell_len(excerpt[first:last]) > room:
        last -= 1
    return f"{indent}…{excerpt[first:last]}{'…' * (last < len(excerpt))}", f"{indent} {caret[first:last]}"
