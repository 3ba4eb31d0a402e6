"""A web page saved as one file (MHTML) -> the text and places of the page in it."""

from __future__ import annotations

from email import message_from_bytes
from typing import TYPE_CHECKING

from .html import read_html
from .refusals import refusal

if TYPE_CHECKING:
    from .canonical import Remarks, Writer
    from .limits import Limits


def read_mhtml(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the first web page in *content* shows; the others are its frames and parts."""
    for part in message_from_bytes(content).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return read_html(page, writer, limits)
    raise refusal("damaged", detail="MHTML")
