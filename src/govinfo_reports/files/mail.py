"""A web page saved as one file (MHTML) -> the text and places of the page, with all parts that came with it."""

from __future__ import annotations

from email import message_from_bytes
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

from .html import read_html
from .refusals import beyond, refusal

if TYPE_CHECKING:
    from email.message import Message

    from .canonical import Remarks, Writer
    from .limits import Limits

_PAGES: Final = frozenset({"text/html", "application/xhtml+xml"})
_TEXTS: Final = _PAGES | {"text/css"}
_MOST: Final = 200  # uses of parts: each may be used more than once


def read_mhtml(content: bytes, writer: Writer, limits: Limits, around: str = "", *, ocr: bool = False) -> Remarks:
    """Write what the first web page in *content* shows; others are read where it has a frame for them.

    *around* is the way to the page, where it is a part of a document; *ocr* says whether its pictures are looked at.
    """
    first: Message | None = None
    parts: dict[str, Message] = {}
    for number, part in enumerate(message_from_bytes(content).walk()):
        if number > limits.members:
            raise beyond(limits.members, "files")
        kind = part.get_content_type()
        if kind in _TEXTS or kind.startswith("image/"):
            if first is None and kind in _PAGES:
                first = part
            parts[_location(part)] = part
            parts[f"cid:{_said(part, 'Content-ID').strip('<>')}"] = part
    page = _bytes(first)
    if not page:
        raise refusal("damaged", detail="MHTML")
    base = _location(first)
    left = iter(range(_MOST))

    def at(address: str) -> bytes:
        part = parts.get(address) or parts.get(_joined(base, address))
        if not address or part is None or part is first or next(left, None) is None:
            return b""
        return _bytes(part)

    return read_html(page, writer, limits, around, at, ocr=ocr)


def _location(part: Message | None) -> str:
    return _said(part, "Content-Location") if part else ""


def _said(part: Message, name: str) -> str:
    """Return what a line of the head says; one with letters beyond ASCII is no plain text."""
    return str(part.get(name) or "").strip()


def _joined(base: str, address: str) -> str:
    """Return the whole address; one that is damaged stays as it is."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _bytes(part: Message | None) -> bytes:
    content = part.get_payload(decode=True) if part else None
    return content if isinstance(content, bytes) else b""
