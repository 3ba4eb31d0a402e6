"""What a file prints: its text, and for each stretch of the text the place in the file that it came from."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from attrs import field, frozen

from govinfo_reports.arguments import require_language
from govinfo_reports.showing import counted, line, quoted

from .places import Place, moved, place_from_dict, place_to_dict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports.arguments import Language
    from govinfo_reports.text.source import Span

_WORDS: Final = {
    "links": ("未计入正文的链接区块：{}", "A block of links, left out of the text: {}"),
    "picture": ("图片，其中的文字没有读取：{}", "A picture; what it shows was not read: {}"),
    "mark": ("注释标记，没有当作数字：{}", "A mark of a note, not taken for a digit: {}"),
    "note": ("脚注、尾注或批注，未计入正文：{}", "A foot note, an end note or a comment, left out of the text: {}"),
    "page_edge": ("页眉、页脚或页码，未计入正文：{}", "Head, foot or number of a page, left out of the text: {}"),
    "joined": (
        "跨页的表格，按各栏的位置接续：{}",
        "A table that goes on over a page break was joined by its columns: {}",
    ),
    "torn": ("被分页截断的一行，已接成一行：{}", "A row torn by a page break was joined: {}"),
    "hidden": ("隐藏的工作表、行或列，未计入正文：{}", "A hidden sheet, row or column, left out of the text: {}"),
    "elsewhere": ("嵌入的内容不在本文件中：{}", "Embedded content that is not in this file: {}"),
    "undecoded": ("有字节不是文字，原处以“\ufffd”代替：{}", "Bytes that are no text; U+FFFD stands in their place: {}"),
    "unread": (
        "显示在表格单元格中、没有读取的内容，文本中以 U+FFFD 表示：{}",
        "Something that a cell shows and that was not read, U+FFFD in the text: {}",
    ),
    "recognised": ("由图片识别而来的文字：{}", "Text recognised from a picture: {}"),
}


@frozen
class Note:
    """Something that the reader of a file did with what it met, and where."""

    kind: str
    """What it is: ``links``, ``picture``, ``mark``, ``note``, ``page_edge``, ``joined``, ``torn``, ``hidden``,
    ``elsewhere``, ``unread``, ``undecoded`` or ``recognised``."""
    words: str
    """The words that stand there, or what names them."""
    place: Place | None = None

    def show(self, language: Language = "zh") -> str:
        """Return the note as a sentence."""
        words = _WORDS[self.kind][require_language(language) == "en"].format(self.words)
        return f"{self.place.show(language)}: {words}" if self.place else words


class Region(NamedTuple):
    """A stretch ``text[start:end]`` of a document, and its place."""

    start: int
    end: int
    place: Place


@frozen
class Document:
    """One file as text, whose every cell and line leads back to its place in the file. Plain data."""

    name: str
    """The file, without its folder; empty where it has no name."""
    kind: str
    """What it is by its content: ``html``, ``docx``, ``pdf``, ``xlsx``, ``csv``, ``text`` and so on."""
    text: str = field(repr=False)
    """A paragraph a line; a row of a table a line, with one tab between cells, and a merged cell once."""
    regions: tuple[Region, ...] = field(default=(), repr=False)
    """The stretches of the text in order, with their places; they do not overlap, and no two begin at one place."""
    sha256: str = ""
    """The hash of the file's bytes."""
    encoding: str | None = None
    """How a text was encoded; None for files that are no texts."""
    notes: tuple[Note, ...] = field(default=(), repr=False)
    """What was left out or put together on the way."""
    recognised: bool = False
    """Whether any of the text was recognised from a picture."""

    def __repr__(self) -> str:
        name = quoted(self.name) if self.name else "without a name"
        kind = f"{self.kind}{', recognised from a picture' if self.recognised else ''}"
        return line("Document", name, kind, counted(len(self.text), "character"), counted(len(self.notes), "note"))

    def place(self, span: Span) -> Place | None:
        """Return where in the file the first character of *span* stands; None where nothing of the file does."""
        return next(self._under(span), None)

    def places(self, span: Span) -> tuple[Place, ...]:
        """Return all the places that *span* reaches over, in the order of the text."""
        return tuple(self._under(span))

    def _under(self, span: Span) -> Iterator[Place]:
        first = bisect_right(self.regions, span.start, key=_start_of) - 1
        # A blank cell may end a line or stand in a gap of it, behind the words of its place; before a tab it does not.
        is_blank = span.start == span.end and self.text[span.end : span.end + 1] != "\t"
        for index in range(max(first, 0), len(self.regions)):
            start, end, place = self.regions[index]
            if start > span.start and start >= span.end:
                return
            if start >= span.start or end > span.start or (is_blank and end == span.start):
                yield moved(place, max(0, span.start - start))


def _start_of(region: Region) -> int:
    return region.start


def document_to_dict(document: Document) -> dict[str, Any]:
    """Return *document* as plain data, without its text."""
    return {
        "name": document.name,
        "kind": document.kind,
        "sha256": document.sha256,
        "encoding": document.encoding,
        "recognised": document.recognised,
        "notes": [
            {"kind": note.kind, "words": note.words, "place": place_to_dict(note.place) if note.place else None}
            for note in document.notes
        ],
        "places": [[start, end, place_to_dict(place)] for start, end, place in document.regions],
    }


def document_from_dict(data: Mapping[str, Any], text: str) -> Document:
    """Return the document that `document_to_dict` made *data* from, and *text*, which it printed."""
    return Document(
        data["name"],
        data["kind"],
        text,
        tuple(Region(start, end, place_from_dict(place)) for start, end, place in data["places"]),
        data["sha256"],
        data["encoding"],
        tuple(
            Note(note["kind"], note["words"], place_from_dict(note["place"]) if note["place"] else None)
            for note in data["notes"]
        ),
        data["recognised"],
    )
