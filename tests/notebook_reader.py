"""The HTML that a notebook shows, read back: its tags, cells and words, with what holds of all of it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govinfo_reports.showing import Shown

ROOM = 30_000
VOID = {"br"}
ALLOWED = {
    "div",
    "style",
    "p",
    "strong",
    "span",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "code",
    "em",
    "mark",
    "br",
}
ATTRIBUTES = {"class", "lang", "rowspan", "colspan", "title", "style", "aria-hidden"}


class _Reader(HTMLParser):
    """Reads the tags, the attributes, the rows of tables and the words; fails where tags do not close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.cells: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take down a tag that opens."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Take down words."""
        if "style" not in self.open:
            self.words.append(data)
        if "td" in self.open:
            self.cells[-1] += data


def read(it: Shown) -> _Reader:
    """Return what the HTML of *it* holds, which keeps every law."""
    made = it._repr_html_()
    reader = _Reader()
    reader.feed(made)
    reader.close()
    assert made == it._repr_html_()
    assert len(made.encode("utf-8")) <= ROOM
    assert reader.open == []
    assert reader.tags <= ALLOWED
    assert reader.attributes <= ATTRIBUTES
    return reader
