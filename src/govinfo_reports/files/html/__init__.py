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

from ._blocks import Block, BlockReader
from ._flow import Flow
from ._styles import styles

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.limits import Limits

#: What programs that recognise text (hOCR) write into the head of their pages.
_RECOGNISED = re.compile(r"""<meta\s+name=["']ocr-system["']\s+content=["']([^"'<>]{0,80})""", re.IGNORECASE)
_HEAD = 4096
_FRAMES = 3  # frames in one another


def _nothing(_: str) -> str:
    """Return what stands at an address for a page that came alone."""
    return ""


def read_html(
    content: bytes, writer: Writer, limits: Limits, around: str = "", part: Callable[[str], str] = _nothing
) -> Remarks:
    """Write what the page *content* shows.

    Args:
        content: the page.
        writer: takes its text.
        limits: what it may cost.
        around: the way to the page, where it is a part of a document.
        part: gives the text of a page or a style sheet that came with it, by its address.
    """
    text, encoding = decoded(content, declared=True, lenient=True)
    root = Block("block", "html", f"{around}/html[1]/body[1]")
    notes = _read(text, root, limits, part, _FRAMES)
    Flow(writer, notes).block(root)
    if maker := _RECOGNISED.search(text[:_HEAD]):
        notes.append(Note("recognised", maker.group(1)))
    return Remarks(notes, encoding, recognised=maker is not None)


def _read(text: str, root: Block, limits: Limits, part: Callable[[str], str], frames: int) -> list[Note]:
    """Read the page *text* and the pages in its frames into *root*."""
    tree = LexborHTMLParser(text)
    body = tree.body or tree.css_first("frameset")
    if body is None:
        return []
    notes: list[Note] = []

    def frame(page: str, block: Block) -> None:
        if frames:
            nested = Block("block", "html", f"{block.path}/html[1]/body[1]", block.role, depth=block.depth + 1)
            block.children.append(nested)
            notes.extend(_read(page, nested, limits, part, frames - 1))
            nested.close(block, 0)

    reader = BlockReader(styles(tree, text, part), limits, frame, part)
    reader.read(body, root)
    return notes + reader.notes
