"""The names of the elements and attributes of WordprocessingML that are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
VAL: Final = f"{W}val"

_OFF: Final = frozenset({"0", "false", "off", "none"})


def is_on(switch: Element | None) -> bool:
    """Whether a switch is there and not turned off."""
    return switch is not None and switch.get(VAL, "1") not in _OFF


def value(parent: Element | None, name: str) -> str | None:
    """Return the value of the child *name*, or None."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(VAL)


def number(words: str | None, otherwise: int = 0) -> int:
    """Return *words* as a number."""
    try:
        return int(words or "")
    except ValueError:
        return otherwise
