"""Bytes -> text, and the name of the encoding: by byte order mark, by strict UTF-8, by declaration, by GB18030."""

from __future__ import annotations

import re
from typing import Final

from .refusals import refusal

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),  # before UTF-16, whose mark it begins with
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)\b[^<>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE
)
_CHINESE: Final[dict[str, str]] = dict.fromkeys(
    ("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "csgb2312"), "gb18030"
)
_KNOWN: Final[dict[str, str]] = _CHINESE | dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950"), "big5hkscs")
_HEAD: Final = 4096
_SAMPLE: Final = 4096
_FEW: Final = 100  # times as many bytes as letters that are lost
OLDER: Final = "gb18030"


def decoded(content: bytes, *, declared: bool = False, lenient: bool = False) -> tuple[str, str]:
    """Return the text of *content* and the encoding it is in.

    UTF-8 is tried before any declaration, which pages often get wrong; GB18030 contains GBK and GB2312.

    Args:
        content: the bytes of a text.
        declared: whether the text may declare its encoding, as web pages do.
        lenient: whether bytes that are no text in the likeliest encoding become U+FFFD.

    Raises:
        Unreadable: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding, "replace" if lenient else "strict"), encoding
            except UnicodeDecodeError:
                raise refusal("not_text") from None
    if wide := _wide(content):
        return content.decode(wide, "replace"), wide
    found = _DECLARED.search(content[:_HEAD]) if declared else None
    own = _KNOWN.get(found.group(1).decode("ascii", "replace").lower(), OLDER) if found else OLDER
    for encoding in dict.fromkeys(("utf-8", own, OLDER)):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    if lenient:
        best = "utf-8" if _mostly(content) else own
        return content.decode(best, "replace"), best
    raise refusal("not_text")


def decoded_in_part(content: bytes) -> tuple[str, str]:
    """Return the text of *content* with U+FFFD for the few bytes that are no text, and the encoding it is in.

    Raises:
        Unreadable: these are not few.
    """
    marked = (encoding for mark, encoding in _MARKS if content.startswith(mark))
    for encoding in (*marked, "utf-8", OLDER):
        if _mostly(content, encoding):
            return content.decode(encoding, "replace"), encoding
    raise refusal("not_text")


def _mostly(content: bytes, encoding: str = "utf-8") -> bool:
    """Whether *content* is text in an *encoding* but for a few bytes."""
    return content.decode(encoding, "replace").count("\ufffd") * _FEW < len(content)


def _wide(content: bytes) -> str | None:
    """Return the kind of UTF-16 that *content* is in although it has no byte order mark."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    if half > 1 and sample[1::2].count(0) * 4 > half and sample[::2].count(0) * 20 < half:
        return "utf-16-le"
    if half > 1 and sample[::2].count(0) * 4 > half and sample[1::2].count(0) * 20 < half:
        return "utf-16-be"
    return None
