"""A finding: a place on the page, a message about it in Chinese and English, and a severity."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from attrs import field, frozen

from govinfo_reports.files.places import TextPlace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from govinfo_reports.files.places import Place
    from govinfo_reports.text.source import Span


class Severity(StrEnum):
    """How serious a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen
class Message:
    """One sentence in two languages; `str()` gives the Chinese one."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh

    def filled(self, details: Mapping[str, object]) -> Message:
        """Return the message with its *details* filled in; a detail that is a message itself keeps to the language.

        >>> Message("共{n}处：{what}", "{n} places: {what}").filled({"n": 2, "what": Message("空白", "blank")}).en
        '2 places: blank'
        """
        zh = self.zh.format(**{name: getattr(each, "zh", each) for name, each in details.items()})
        en = self.en.format(**{name: getattr(each, "en", each) for name, each in details.items()})
        return Message(zh, en)


@frozen
class Finding:
    """Something about a report that a person should look at."""

    code: str
    """The stable name of its kind, such as ``R101``."""
    severity: Severity
    path: str | None
    """The cell, row or section that it concerns; None for the page as a whole."""
    span: Span
    """Where on the page."""
    message: Message
    page: str = field(default="", repr=False, eq=False)
    """The text of the page."""
    details: tuple[str, ...] = field(default=(), repr=False, eq=False)
    """What the message quotes: labels and figures."""
    place: Place | None = field(default=None, repr=False, eq=False)
    """The place in the file; None if the page was given as text."""

    @property
    def id(self) -> str:
        """An identifier that stays the same while the quoted figures do, even if they move on the page."""
        return sha256("\0".join((self.code, self.path or "", *self.details)).encode()).hexdigest()[:12]

    @property
    def line(self) -> int:
        """The line on the page, counted from 1."""
        return self.span.line_of(self.page)[0]

    @property
    def column(self) -> int:
        """The character on that line, counted from 1."""
        return self.span.line_of(self.page)[1]

    @property
    def excerpt(self) -> str:
        """The line, or the part of it around the place."""
        return self._marked()[0]

    @property
    def caret(self) -> str:
        """The line that marks the place under the excerpt."""
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
        if self.place is not None and not isinstance(self.place, TextPlace):
            place += ("，" if language == "zh" else ", ") + self.place.show(language)
        excerpt, caret = self._marked()
        return f"{self.code} {place}: {words}\n  {excerpt}\n  {caret}"


_AROUND = 24


def _marked(line: str, place: int, length: int) -> tuple[str, str]:
    """Return the part of *line* around *place*, and a line that marks *length* characters from there on."""
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
