"""A finding: a place on the page, a message about it in Chinese and English, and a severity."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final
from unicodedata import east_asian_width

from attrs import evolve, field, frozen

from govinfo_reports.arguments import require_language
from govinfo_reports.showing import line, quoted
from govinfo_reports.text.source import NOWHERE

from ._message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govinfo_reports.arguments import Language
    from govinfo_reports.files.places import Place
    from govinfo_reports.text.source import Span

    from ._suspect import Suspect


class Severity(StrEnum):
    """How serious a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def word(self) -> Message:
        """What a person calls it."""
        return _WORDS[self]


_WORDS: Final = {
    Severity.ERROR: Message("错误", "error"),
    Severity.WARNING: Message("警告", "warning"),
    Severity.INFO: Message("提示", "info"),
}


@frozen
class Finding:
    """Something about a report that a person should look at."""

    code: str
    """The stable name of its kind, such as ``R101``."""
    severity: Severity
    path: str | None
    """The cell, row or section that it concerns; None for the page as a whole."""
    span: Span
    """Where on the page; `NOWHERE` for what the page lacks, or for the page as a whole."""
    message: Message
    page: str = field(default="", repr=False, eq=False)
    """The text of the page."""
    details: tuple[str, ...] = field(default=(), repr=False, eq=False)
    """What the message quotes: labels and figures."""
    place: Place | None = field(default=None, repr=False, eq=False)
    """Where in the file it is; None where the page was given as text."""
    suspects: tuple[Suspect, ...] = field(default=(), repr=False, eq=False)
    """For a sum that fails, the cells that are likely wrong, the likeliest first."""
    occurrence: int = field(default=0, repr=False, eq=False)
    """How many findings of the page say the very same before this one does."""
    cells: tuple[str, ...] = field(default=(), repr=False, eq=False)
    """For sums that fail or cannot be told, the paths of the cells in them; empty for other findings."""

    def __repr__(self) -> str:
        where = [self.path or "", f"line {self.line}" if self.placed else ""]
        return line("Finding", f"{self.code} {self.severity}", *where, quoted(self.message.zh, _LONGEST_MESSAGE))

    @property
    def id(self) -> str:
        """A name that stays while the figures it speaks of stay, wherever on the page they move."""
        own = (*self.says, str(self.occurrence)) if self.occurrence else self.says
        return sha256("\0".join(own).encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def says(self) -> tuple[str, ...]:
        """What it is about: its code, its path, and the figures it speaks of."""
        return (self.code, self.path or "", *self.details)

    @property
    def placed(self) -> bool:
        """Whether it has a place; what is missing from a page has none."""
        return self.span != NOWHERE

    @property
    def line(self) -> int | None:
        """The line of the page, from 1; None without a place."""
        return self.span.line_of(self.page)[0] if self.placed else None

    @property
    def column(self) -> int | None:
        """The character on that line, from 1; None without a place."""
        return self.span.line_of(self.page)[1] if self.placed else None

    @property
    def excerpt(self) -> str:
        """The line, or the part of it around the place; nothing without a place."""
        return self._marked()[0]

    @property
    def caret(self) -> str:
        """The line that marks the place under the excerpt."""
        return self._marked()[1]

    def _marked(self) -> tuple[str, str]:
        if not self.placed:
            return "", ""
        _, column, words = self.span.line_of(self.page)
        return _marked(words, column - 1, min(len(self.span), len(words) - column + 1))

    def __str__(self) -> str:
        return self.show("zh")

    def show(self, language: Language = "zh") -> str:
        """Return three lines: the message, the excerpt of the page, and a caret under the place.

        Without a place it is one line.
        """
        require_language(language)
        head = f"{getattr(self.severity.word, language)} {self.code}"
        words = getattr(self.message, language)
        if not self.placed:
            return f"{head}: {words}"
        place = f"第 {self.line} 行" if language == "zh" else f"line {self.line}"
        if self.place is not None and not _is_of_a_text(self.place):
            place += ("，" if language == "zh" else ", ") + self.place.show(language)
        excerpt, caret = self._marked()
        return f"{head} {place}: {words}\n  {excerpt}\n  {caret}"


def _is_of_a_text(place: Place) -> bool:
    """Whether *place* tells no more than the line and the character do."""
    from govinfo_reports.files.places import TextPlace  # noqa: PLC0415 - a page that was no file has no such place

    return isinstance(place, TextPlace)


def numbered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings of one page so that no two have the same `Finding.id`.

    Those that say the very same are counted in their order.
    """
    seen: dict[tuple[str, ...], int] = {}
    distinct: list[Finding] = []
    for finding in found:
        says = finding.says
        before = seen.get(says, 0)
        distinct.append(evolve(finding, occurrence=before) if before else finding)
        seen[says] = before + 1
    return tuple(distinct)


def in_page_order(found: Iterable[Finding]) -> list[Finding]:
    """Return findings in the order of their places, and behind them those without a place."""
    return sorted(found, key=lambda finding: (not finding.placed, finding.span))


_AROUND = 24
_LONGEST_MESSAGE = 100


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
