"""A kind of finding: its code, and its entry, which holds its words."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from ._finding import Finding, Severity
from ._message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from govinfo_reports.text.source import Span

_HINT: Final = re.compile(r"\{hint_\w+\}")  # many findings have no hint, so an outline leaves it out
_DETAIL: Final = re.compile(r"\{\w+\}")
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


@frozen(slots=False)
class FindingKind:
    """A kind of finding."""

    code: str
    """Its stable name, such as ``R101``."""
    source: Path | Entry = field(repr=False)
    """Its entry, or the folder that holds it."""

    @cached_property
    def entry(self) -> Entry:
        """Its words. A file is read on first use.

        Raises:
            FileNotFoundError: the folder has no entry of this code.
        """
        return self.source if isinstance(self.source, Entry) else _read(self.source / f"{self.code}.toml")

    @property
    def severity(self) -> Severity:
        """How serious a finding of this kind is."""
        return self.entry.severity

    @property
    def outline(self) -> Message:
        """Its message with an ellipsis for each detail, for lists of kinds."""
        says = self.entry.says
        zh, en = (_DETAIL.sub("…", _HINT.sub("", words)) for words in (says.zh, says.en))
        return Message(zh, en)

    def at(self, text: str, span: Span, path: str | None, /, **details: object) -> Finding:
        """Return a finding of this kind at *span* on the page *text*; *details* fill in the message."""
        entry = self.entry
        message = entry.says.filled(details)
        return Finding(self.code, entry.severity, path, span, message, text, tuple(map(str, details.values())))


def _read(path: Path) -> Entry:
    written: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    written |= {key: Message(**written[key]) for key in _MESSAGES if key in written}
    return Entry(**written)
