"""An RTF file -> the same without fields in the codes of other fields: LibreOffice takes their results for words."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile(rb"\\[\\{}]|\{\\field(?![a-z])|[{}]|\\fldinst(?![a-z])")
_RAW: Final = b"\\bin"  # behind it, braces may be any bytes


def without_inner_fields(content: bytes) -> bytes:
    r"""Return the RTF file *content* without the fields inside codes; as it is, where its groups cannot be told.

    >>> without_inner_fields(rb"{\rtf1 {\field{\*\fldinst = {\field{\*\fldinst REF a}{\fldrslt 7}}+1}{\fldrslt 8}}}")
    b'{\\rtf1 {\\field{\\*\\fldinst = +1}{\\fldrslt 8}}}'
    """
    if _RAW in content:
        return content
    kept: list[bytes] = []
    codes: list[int] = []  # the depths of the codes that are open
    depth = start = 0
    inner: int | None = None  # the depth of the field that is left out
    for mark in _MARK.finditer(content):
        word = mark.group()
        if word[:1] == b"{":
            depth += 1
            if len(word) > 1 and codes and inner is None:
                inner = depth
                kept.append(content[start : mark.start()])
        elif word == b"\\fldinst" and inner is None:
            codes.append(depth)
        elif word == b"}":
            if inner == depth:
                inner, start = None, mark.end()
            elif codes and codes[-1] == depth:
                codes.pop()
            depth -= 1
    return content if depth or inner is not None else b"".join((*kept, content[start:]))
