"""A web page -> its text and places, by selectolax.

What a browser shows is the page: what is hidden is left out, and so are blocks of links to other pages, which are
listed in the notes. No script is run, and nothing is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.encodings import decoded

from ._blocks import Block, BlockReader
from ._flow import Flow
from ._styles import styles

if TYPE_CHECKING:
    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.document import Note
    from govinfo_reports.files.limits import Limits

_FRAMES = 3  # frames in one another


def read_html(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the page *content* shows."""
    text, encoding = decoded(content, declared=True, lenient=True)
    root = Block("block", "html", None, "/html[1]/body[1]")
    notes: list[Note] = []
    _read(text, root, limits, notes, _FRAMES)
    Flow(writer, notes).block(root)
    return Remarks(notes, encoding)


def _read(text: str, root: Block, limits: Limits, notes: list[Note], frames: int) -> None:
    tree = LexborHTMLParser(text)
    body = tree.body
    if body is None:
        return
    inner = "/html[1]/body[1]"

    def frame(page: str, block: Block) -> None:
        if frames:
            nested = Block("block", "html", block, inner, depth=block.depth + 1)
            block.children.append(nested)
            _read(page, nested, limits, notes, frames - 1)
            nested.close(0)

    reader = BlockReader(styles(tree, len(text)), limits, frame)
    reader.read(body, root)
    notes += reader.notes
