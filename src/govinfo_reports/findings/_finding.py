"""A finding: a place of the page, what is to be said of it in Chinese and in English, and how much it weighs."""

from __future__ import annotations

import re
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from attrs import field, frozen

if TYPE_CHECKING:
    from typing import Literal

    from govinfo_reports.text.source import Span


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen
class Message:
    """One sentence in two languages; as a plain string it is the Chinese one."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh


@frozen
class Finding:
    """Something about a report that a person should look at."""

    code: str
    """Stable name of the kind of finding, such as ``R101``."""
    severity: Severity
    path: str | None
    """The cell, row or section it speaks of; None for the page as a whole."""
    span: Span
    """Where on the page."""
    message: Message
    page: str = field(default="", repr=False, eq=False)
    """The text of the page."""
    details: tuple[str, ...] = field(default=(), repr=False, eq=False)
    """What the message puts into its words, the figures above all."""

    @property
    def id(self) -> str:
        """A name that stays while the figures it speaks of stay, wherever on the page they move."""
        return sha256("\0".join((self.code, self.path or "", *self.details)).encode()).hexdigest()[:12]

    @property
    def line(self) -> int:
        """The line of the page, from 1."""
        return self.span.line_of(self.page)[0]

    @property
    def column(self) -> int:
        """The character on that line, from 1."""
        return self.span.line_of(self.page)[1]

    @property
    def excerpt(self) -> str:
        """The line, or the part of it around the place."""
        return self._marked()[0]

    @property
    def caret(self) -> str:
        """What marks the place under the excerpt."""
        return self._marked()[1]

    def _marked(self) -> tuple[str, str]:
        _, column, words = self.span.line_of(self.page)
        return _marked(words, column - 1, min(len(self.span), len(words) - column + 1))

    def __str__(self) -> str:
        return self.show("zh")

    def show(self, language: Literal["zh", "en"] = "zh") -> str:
        """Return three lines: the message, the excerpt of the page, and a caret under the place."""
        words = getattr(self.message, language)
        place = f"第 {self.line} 行" if language == "zh" else f"line {self.line}"
        excerpt, caret = self._marked()
        return f"{self.code} {place}: {words}\n  {excerpt}\n  {caret}"


@frozen
class Kind:
    """A kind of finding: its code, its weight, and its words with names in braces for the details."""

    code: str
    severity: Severity
    zh: str
    en: str

    @property
    def outline(self) -> Message:
        """Its words with an ellipsis for each detail, for those who list the kinds."""
        zh, en = (_DETAIL.sub("…", _HINT.sub("", words)) for words in (self.zh, self.en))
        return Message(zh, en)

    def at(self, text: str, span: Span, path: str | None, /, **details: object) -> Finding:
        """Return the finding of this kind at *span* of the page *text*."""
        message = Message(self.zh.format(**details), self.en.format(**details))
        return Finding(self.code, self.severity, path, span, message, text, tuple(map(str, details.values())))


_HINT = re.compile(r"\{hint_\w+\}")  # where there is none, nothing stands in its place
_DETAIL = re.compile(r"\{\w+\}")
_AROUND = 24


def _marked(line: str, place: int, length: int) -> tuple[str, str]:
    """Return the part of *line* around *place*, and a line that marks *length* characters of it from there."""
    first = max(0, place - _AROUND)
    last = place + max(length, 1) + _AROUND
    shown = line[first:last].replace("\t", " ")
    lead = "…" if first else ""
    before = "".join("\u3000" if east_asian_width(char) in "WF" else " " for char in shown[: place - first])
    marks = "".join(
        "＾" if east_asian_width(char) in "WF" else "^" for char in shown[place - first :][: max(length, 1)]
    )
    tail = "…" if last < len(line) else ""
    return f"{lead}{shown}{tail}".rstrip(), f"{' ' * len(lead)}{before}{marks or '^'}"
