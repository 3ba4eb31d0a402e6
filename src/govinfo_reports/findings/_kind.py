"""A kind of finding: its code, and its entry, which holds all that is said of it."""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from ._finding import Finding, Message, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo_reports.text.source import Span

_HINT: Final = re.compile(r"\{hint_\w+\}")  # where there is none, nothing stands in its place
_DETAIL: Final = re.compile(r"\{\w+\}")
_UNSAID: Final = Message("", "")
_MESSAGES: Final = ("title", "says", "why", "mend")


@frozen
class Entry:
    """What is written down of a kind of finding.

    An entry is a TOML file with the fields of this class, named after the code; a message has the keys ``zh``
    and ``en``.
    """

    severity: Severity = field(converter=Severity)
    """How much a finding of this kind weighs."""
    says: Message
    """The sentence of a finding, with names in braces for the details."""
    title: Message = _UNSAID
    """What the kind is called."""
    why: Message = _UNSAID
    """Why it matters."""
    mend: Message = _UNSAID
    """What to do about it."""
    basis: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    """The names of the articles and notices it rests on; none for what follows from arithmetic or good order."""
    triggers: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    """An invented page, or several, that gives such a finding."""
    silent: tuple[str, ...] = field(default=(), converter=tuple[str, ...])
    """The same, mended: there is nothing to find."""


@frozen(slots=False)
class FindingKind:
    """A kind of finding."""

    code: str
    """Stable name, such as ``R101``."""
    source: Path | Entry = field(repr=False)
    """Its entry, or the folder that holds it."""

    @cached_property
    def entry(self) -> Entry:
        """All that is said of it; a file is read when this is first asked for.

        Raises:
            FileNotFoundError: the folder has no entry of this code.
        """
        return self.source if isinstance(self.source, Entry) else _read(self.source / f"{self.code}.toml")

    @property
    def severity(self) -> Severity:
        """How much a finding of this kind weighs."""
        return self.entry.severity

    @property
    def outline(self) -> Message:
        """Its sentence with an ellipsis for each detail, for those who list the kinds."""
        says = self.entry.says
        zh, en = (_DETAIL.sub("…", _HINT.sub("", words)) for words in (says.zh, says.en))
        return Message(zh, en)

    def at(self, text: str, span: Span, path: str | None, /, **details: object) -> Finding:
        """Return the finding of this kind at *span* of the page *text*."""
        message = self.entry.says.filled(details)
        return Finding(self.code, self.severity, path, span, message, text, tuple(map(str, details.values())))


def _read(path: Path) -> Entry:
    written: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    written |= {key: Message(**written[key]) for key in _MESSAGES if key in written}
    return Entry(**written)
