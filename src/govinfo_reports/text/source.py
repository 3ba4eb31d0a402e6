"""A stretch of a page: where in the text something stands."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from .line_ends import with_line_feeds


@frozen(order=True)
class Span:
    """The characters ``text[start:end]`` of the page as it was given to `parse`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return what *text* prints in this span.

        >>> Span(2, 4).of("甲乙12")
        '12'
        """
        return text[self.start : self.end]

    def line_of(self, text: str) -> tuple[int, int, str]:
        """Return the line the span begins on: its number and column, both from 1, and the line's text."""
        text = with_line_feeds(text)
        first = text.rfind("\n", 0, self.start) + 1
        last = text.find("\n", self.start)
        return text.count("\n", 0, first) + 1, self.start - first + 1, text[first : None if last < 0 else last]


#: No place: of what a page lacks, or of what is said of the page as a whole.
NOWHERE: Final = Span(0, 0)
