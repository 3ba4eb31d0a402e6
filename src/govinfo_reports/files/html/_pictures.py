"""The address of a picture, a page or a style sheet -> its bytes, where they came with the page: nothing is fetched."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from collections.abc import Callable


def content_at(address: str, part: Callable[[str], bytes]) -> bytes:
    r"""Return what stands at *address*: what the address itself holds, or a *part* that came with the page.

    >>> content_at("data:image/png;base64,iVBORw0K", lambda _: b"")
    b'\x89PNG\r\n'
    """
    head, comma, data = address.strip().partition(",")
    if not comma or head[:5].lower() != "data:":
        return part(address)
    content = unquote_to_bytes(data)
    if not head.lower().endswith(";base64"):
        return content
    try:
        return b64decode(content)
    except ValueError:
        return b""
