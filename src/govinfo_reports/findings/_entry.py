"""The words of a kind of finding, as a TOML file holds them."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from ._finding import Severity
from ._message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_UNSAID: Final = Message("", "")
_MESSAGES: Final = ("title", "says", "why", "mend")


def _names(given: Iterable[str]) -> tuple[str, ...]:
    """Return what is *given* as a tuple: a function, because attrs reads the help text of `tuple` for its types."""
    return tuple(given)


@frozen
class Entry:
    """The words of a kind of finding.

    An entry is a TOML file named after the code. It has the fields of this class; a message has the keys ``zh`` and
    ``en``.
    """

    severity: Severity = field(converter=Severity)
    """How serious a finding of this kind is."""
    says: Message
    """The message of a finding, with names in braces for the details."""
    title: Message = _UNSAID
    """The name of the kind."""
    why: Message = _UNSAID
    """Why it matters."""
    mend: Message = _UNSAID
    """What to do about it."""
    basis: tuple[str, ...] = field(default=(), converter=_names)
    """The names of the articles and notices that it rests on; empty if it follows from arithmetic or good order."""
    triggers: tuple[str, ...] = field(default=(), converter=_names)
    """An invented page, or several, that gives such a finding."""
    silent: tuple[str, ...] = field(default=(), converter=_names)
    """The same page, mended, which gives none."""


def read(path: Path) -> Entry:
    """Return the entry in the file at *path*."""
    written: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    written |= {key: Message(**written[key]) for key in _MESSAGES if key in written}
    return Entry(**written)
