"""A kind of finding: its code, and its entry, which holds its words."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from govinfo_reports.text.patterns import lazy

from ._finding import Finding, Severity
from ._message import Message

if TYPE_CHECKING:
    from govinfo_reports.text.source import Span

    from ._entry import Entry

_HINT: Final = lazy(r"\{hint_\w+\}")  # many findings have no hint, so an outline leaves it out
_DETAIL: Final = lazy(r"\{\w+\}")


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
        if not isinstance(self.source, Path):
            return self.source
        from ._entry import read  # noqa: PLC0415 - a page without findings does not need to read TOML

        return read(self.source / f"{self.code}.toml")

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
