"""What a new form changes, as its pages show it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from attrs import frozen

from govinfo_reports.findings import Message


class ChangeKind(StrEnum):
    """What happened to a label."""

    ADDED = "added"
    GONE = "gone"
    RENAMED = "renamed"
    MOVED = "moved"
    DOUBTFUL = "doubtful"  #: the pages print another number of values than the proposed row has
    LEFT_OVER = "left_over"  #: most pages print it, and it belongs to no table that was recognised


@frozen
class Change:
    """One change, and on how many pages it shows."""

    kind: ChangeKind
    path: str
    """The path of the row or group in the new form; for a column or a heading, that of its section."""
    before: str
    """The label, or for what moved the path, in the form before; empty for what is new."""
    after: str
    """The words on the pages; empty for what is gone."""
    pages: int

    def show(self, of: int, language: str) -> str:
        """Return the change in a sentence; *of* says how many pages there are."""
        words = {"before": self.before, "after": self.after, "pages": self.pages, "of": of}
        sentence = _SENTENCES[self.kind, bool(self.before)].filled(words)
        return sentence.en if language == "en" else sentence.zh


_SENTENCES: Final = {
    (ChangeKind.ADDED, False): Message(
        "新增“{after}”（{of} 页中有 {pages} 页）：请为它取一个键名。",
        "New: “{after}”, on {pages} of {of} pages. Give it a key.",
    ),
    (ChangeKind.ADDED, True): Message(
        "“{after}”（{of} 页中有 {pages} 页）印在原“{before}”的位置：如含义未变，请用回原来的键名。",
        "“{after}”, on {pages} of {of} pages, stands where “{before}” stood. If it means the same, give it that key.",
    ),
    (ChangeKind.GONE, True): Message("各页已不再印“{before}”。", "No longer printed: “{before}”."),
    (ChangeKind.RENAMED, True): Message(
        "由“{before}”改为“{after}”（{of} 页中有 {pages} 页）：含义如已改变，请换一个键名。",
        "Renamed from “{before}” to “{after}”, on {pages} of {of} pages. If the meaning changed, change the key.",
    ),
    (ChangeKind.MOVED, True): Message(
        "由 {before} 移到这里（{of} 页中有 {pages} 页）。", "Moved here from {before}, on {pages} of {of} pages."
    ),
    (ChangeKind.DOUBTFUL, True): Message(
        "存疑：此处各页多印 {before} 个数值。",
        "In doubt: most pages print {before} values here.",
    ),
    (ChangeKind.LEFT_OVER, False): Message(
        "{of} 页中有 {pages} 页印有“{after}”，不属于任何认出的表。",
        "{pages} of {of} pages print “{after}”, which belongs to no table that was recognised.",
    ),
}
