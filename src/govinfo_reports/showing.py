"""How objects show themselves: one short line in a terminal, and HTML in a notebook."""

from __future__ import annotations

from importlib import import_module
from typing import Final

_LONGEST: Final = 200  # characters of a line
_UNPRINTABLE: Final = "\ufffd"
_LONGEST_TEXT: Final = 60  # characters of a text within a line


def line(kind: str, *parts: str) -> str:
    """Return what `repr` shows of an object of a *kind*: one line of at most 200 characters.

    >>> line("Cell", "'15'", "figure")
    "<Cell '15', figure>"
    """
    words = clipped(", ".join(part for part in parts if part), _LONGEST - len(kind) - len("< >"))
    return f"<{kind} {''.join(char if char.isprintable() else _UNPRINTABLE for char in words)}>"


def quoted(text: str, most: int = _LONGEST_TEXT) -> str:
    r"""Return *text* in quotes and on one line; what does not print, as its code.

    >>> quoted("甲\n乙")
    "'甲\\n乙'"
    """
    return repr(clipped(text, most))


def clipped(text: str, most: int) -> str:
    """Return *text*, or its beginning and an ellipsis where it has more than *most* characters.

    >>> clipped("政府信息公开", 4)
    '政府信…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def counted(number: int, what: str) -> str:
    """Return a *number* of things; *what* is the word for one of them.

    >>> counted(1, "finding"), counted(1200, "value")
    ('1 finding', '1,200 values')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"


class Shown:
    """What a notebook shows as HTML.

    An object only says that it can be shown. How it looks is decided in the room `notebook`, which knows forms, grids
    and findings and so lies above them all. It is loaded when the first object is shown.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Return HTML of at most 30 kB, without script and without ids; the same object gives the same HTML."""
        html: str = import_module("govinfo_reports.notebook").html(self)
        return html
