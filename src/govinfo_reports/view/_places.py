"""Stretches of a page -> their places in words: in the file, or in the text where there is no file."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from govinfo_reports.files.places import TextPlace

from ._text import line_starts

if TYPE_CHECKING:
    from govinfo_reports.files.places import Place
    from govinfo_reports.models import Report
    from govinfo_reports.text.source import Span


class Places:
    """The places of one report. The lines of its text are looked up once."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.lines = line_starts(report.text)

    def of(self, span: Span) -> Place:
        """Return where *span* begins."""
        line = bisect_right(self.lines, span.start)
        return self._report.place(span) or TextPlace(line, span.start - self.lines[line - 1] + 1)
