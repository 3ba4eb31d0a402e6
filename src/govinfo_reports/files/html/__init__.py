"""A web page -> its text and places, by selectolax.

What a browser shows is the page: what is hidden is left out, and so are blocks of links to other pages, which are
listed in the notes. No script is run, and nothing is fetched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.document import Note
from govinfo_reports.files.encodings import decoded
from govinfo_reports.files.kinds import is_picture
from govinfo_reports.files.looking import looker

from ._block import Block
from ._blocks import BlockReader
from ._flow import Flow
from ._pictures import content_at
from ._styles import styles

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.limits import Limits

#: What programs that recognise text (hOCR) write into the head of their pages.
_RECOGNISED = re.compile(r"""<meta\s+name=["']ocr-system["']\s+content=["']([^"'<>]{0,80})""", re.IGNORECASE)
_HEAD = 4096
_FRAMES = 3  # frames in one another


def _nothing(_: str) -> bytes:
    """Return what stands at an address for a page that came alone."""
    return b""


def read_html(  # noqa: PLR0913 - all that a page is read with
    content: bytes,
    writer: Writer,
    limits: Limits,
    around: str = "",
    part: Callable[[str], bytes] = _nothing,
    *,
    ocr: bool = False,
) -> Remarks:
    """Write what the page *content* shows.

    Args:
        content: the page.
        writer: takes its text.
        limits: what it may cost.
        around: the way to the page, where it is a part of a document.
        part: gives a page, a style sheet or a picture that came with it, by its address.
        ocr: whether text is recognised on pictures that came with it.
    """
    text, encoding = decoded(content, declared=True, lenient=True)
    root = Block("block", "html", f"{around}/html[1]/body[1]")
    notes = _read(text, root, limits, part, _FRAMES, ocr=ocr)
    Flow(writer, notes, _shower(writer, limits, part) if ocr else None).block(root)
    if maker := _RECOGNISED.search(text[:_HEAD]):
        notes.append(Note("recognised", maker.group(1)))
    return Remarks(notes, encoding, recognised=any(note.kind == "recognised" for note in notes))


def _read(  # noqa: PLR0913 - the same for the pages in its frames
    text: str, root: Block, limits: Limits, part: Callable[[str], bytes], frames: int, *, ocr: bool
) -> list[Note]:
    """Read the page *text* and the pages in its frames into *root*."""
    tree = LexborHTMLParser(text)
    body = tree.body or tree.css_first("frameset")
    if body is None:
        return []
    notes: list[Note] = []

    def words(address: str) -> str:
        content = content_at(address, part)
        return decoded(content, declared=True, lenient=True)[0] if content and not is_picture(content) else ""

    def frame(page: str, block: Block) -> None:
        if frames:
            nested = Block("block", "html", f"{block.path}/html[1]/body[1]", block.role, depth=block.depth + 1)
            block.children.append(nested)
            notes.extend(_read(page, nested, limits, part, frames - 1, ocr=ocr))
            nested.close(block, 0)

    reader = BlockReader(styles(tree, text, words), limits, frame, words, pictures=ocr)
    reader.read(body, root)
    return notes + reader.notes


def _shower(writer: Writer, limits: Limits, part: Callable[[str], bytes]) -> Callable[[Block], list[Note]]:
    """Return what writes the words on a picture of the page, and returns the notes on it."""
    look = looker(writer, limits)
    return lambda picture: look(content_at(picture.source, part), picture.place, 1)
