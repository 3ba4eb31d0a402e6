"""The bytes of a PDF file -> whether its forms, which may draw one another, come to more than may be read.

pdfium unfolds all forms when it opens a page, and nothing stops it: a form that draws itself twice takes it for ever.
Here they are only counted. What a form draws is found by the names in its own resources, or, where it has none, by
those of the whole file.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.files.refusals import beyond, refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from govinfo_reports.errors import Unreadable
    from govinfo_reports.files.limits import Limits

    #: The parts that each name stands for, by their numbers.
    _Names = Mapping[bytes, set[int]]

_GAP: Final = rb"(?:[\0\s]|%[^\r\n]*[\r\n])"
_NAME: Final = rb"/([^\0\s/<>\[\]()%]+)"
#: A file may have forms: it says so, or says elsewhere what a part of it is. Letters may be written as numbers.
_HINT: Final = re.compile(
    rb"/(?:F|#46)(?:o|#6[Ff])(?:r|#72)(?:m|#6[Dd])\b"
    rb"|/(?:S|#53)(?:u|#75)(?:b|#62)(?:t|#74)(?:y|#79)(?:p|#70)(?:e|#65)" + _GAP + rb"*\d"
)
_BEGIN: Final = re.compile(rb"\b(\d{1,9})\s+\d+\s+obj\b")
_END: Final = re.compile(rb"\bstream\r?\n?|endobj|\b\d+\s+\d+\s+obj\b")
_LENGTH: Final = re.compile(rb"/Length" + _GAP + rb"*(\d{1,9})\b(?!" + _GAP + rb"+\d+" + _GAP + rb"+R)")
_NAMED: Final = re.compile(_NAME + _GAP + rb"+(\d{1,9})" + _GAP + rb"+\d+" + _GAP + rb"+R\b")
_DRAWN: Final = re.compile(_NAME + _GAP + rb"+Do\b")
_ESCAPED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_PICTURE: Final = re.compile(rb"/Subtype" + _GAP + rb"*/Image\b")
_PACKED: Final = re.compile(rb"/Type" + _GAP + rb"*/ObjStm\b")
_ELSEWHERE: Final = (b"Resources", b"XObject")
_DEEPEST: Final = 40  # forms in one another: pdfium goes no deeper
_COST: Final = 5  # cells for which a form counts: pdfium takes two kilobytes for each


@frozen
class _Part:
    """A numbered part of the file."""

    number: int
    said: bytes
    """What is said of it, without its content."""
    drawn: Counter[bytes]
    """What its content draws, by name, and how often."""


def check_forms(content: bytes, limits: Limits) -> None:
    """Refuse a file whose forms draw more of one another than the limits allow.

    Raises:
        Unreadable: they do, or they unpack to more than the limits allow.
    """
    if not _HINT.search(content):
        return
    parts = list(_parts(content, limits))
    drawing = {part.number for part in parts if part.drawn}
    if sum(part.drawn.total() for part in parts) > limits.cells:
        raise _many(limits)
    steps = list(_steps(parts, drawing))
    counts = dict.fromkeys(drawing, 1)
    for _ in range(_DEEPEST):
        grown = dict.fromkeys(drawing, 1)
        for number, plain, deep in steps:
            own = plain + sum(times * max(counts[target] for target in targets) for times, targets in deep)
            grown[number] = max(grown[number], own)
        if max(grown.values(), default=0) * _COST > limits.cells:
            raise _many(limits)
        if grown == counts:
            return
        counts = grown


def _many(limits: Limits) -> Unreadable:
    return refusal("too_large", detail=f"> {limits.cells // _COST} forms")


def _steps(parts: Sequence[_Part], drawing: AbstractSet[int]) -> Iterator[tuple[int, int, list[tuple[int, set[int]]]]]:
    """Yield the number of each part that draws, how much that is of what draws no more, and what draws in its turn."""
    said: dict[int, bytes] = {}
    for part in parts:
        said[part.number] = said.get(part.number, b"") + part.said
    everywhere = _names(b"".join(said.values()))

    @cache
    def names_at(number: int) -> _Names:
        return _names(said.get(number, b""))

    for part in parts:
        if not part.drawn:
            continue
        own = _names(part.said)
        found = [own] if b"/Resources" in part.said else [everywhere]
        for _ in _ELSEWHERE:  # the resources may stand elsewhere, and so may the names in them
            found += [
                names_at(number)
                for names in found
                if names is not everywhere
                for key in _ELSEWHERE
                for number in names.get(key, ())
            ]
        plain, deep = 1, list[tuple[int, set[int]]]()
        for name, times in part.drawn.items():
            targets = {target for names in found for target in names.get(name, ()) if target in drawing}
            if targets:
                deep.append((times, targets))
            else:
                plain += times
        yield part.number, plain, deep


def _names(said: bytes) -> _Names:
    """Return the parts that names stand for."""
    found: dict[bytes, set[int]] = {}
    for name, number in _NAMED.findall(said):
        found.setdefault(name, set()).add(int(number))
    return found


def _parts(content: bytes, limits: Limits) -> Iterator[_Part]:
    """Yield the parts of the file; those that are packed into a stream as one, under its number."""
    left, end = limits.inflated, 0
    for begin in _BEGIN.finditer(content):
        at = begin.end()
        if begin.start() < end:
            continue  # inside the content of a part
        stop = _END.search(content, at)
        said = _ESCAPED.sub(_meant, content[at : stop.start() if stop else None])
        drawn = Counter[bytes]()
        if stop and stop.group().startswith(b"stream") and not _PICTURE.search(said):
            start, length = stop.end(), _LENGTH.search(said)
            end = start + int(length.group(1)) if length else content.find(b"endstream", start)
            words = _unpacked(content[start:end], left)
            left -= len(words)
            if left <= 0:
                raise beyond(limits.inflated, "bytes")
            if _PACKED.search(said):
                said += _ESCAPED.sub(_meant, words)
            else:
                drawn = Counter(_ESCAPED.sub(_meant, name) for name in _DRAWN.findall(words))
        yield _Part(int(begin.group(1)), said, drawn)


def _unpacked(content: bytes, most: int) -> bytes:
    """Return what is packed in *content*, of *most* bytes at most; what is packed in no known way, as it stands."""
    try:
        return zlib.decompressobj().decompress(content, most)
    except zlib.error:
        return content[:most]


def _meant(escaped: re.Match[bytes]) -> bytes:
    return bytes.fromhex(escaped.group(1).decode())
