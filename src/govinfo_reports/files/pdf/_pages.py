"""A PDF file -> its pages as letters and rules, by pypdfium2."""

from __future__ import annotations

import ctypes
from collections import Counter
from itertools import pairwise
from math import pi
from typing import TYPE_CHECKING, Any, Final

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]  # it has none
import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from govinfo_reports.files.refusals import refusal

from ._letters import usual
from ._marks import Box, Letter, Page, Rule, turned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.files.limits import Limits

_THIN: Final = 3.0  # points: a filled shape that is thinner is a rule
_SHORT: Final = 4.0  # points: a rule that is shorter separates no cells
_WIDE: Final = 60.0  # points: no letter of a report is as large
_NEST: Final = 6
_UNSEEN: Final = 3  # the mode of drawing letters that leaves no ink
_SAMPLE: Final = 200


def pages(content: bytes, limits: Limits) -> Iterator[Page]:
    """Yield the pages of *content*.

    Raises:
        Unreadable: the file is damaged, protected by a password, or has more pages or marks than the limits allow.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise refusal("encrypted") from error
        raise refusal("damaged", detail="PDF") from error
    try:
        if len(document) > limits.pages:
            raise refusal("too_large", detail=f"{len(document)} pages")
        left = limits.cells
        for number in range(len(document)):
            try:
                page = document[number]
            except pypdfium2.PdfiumError as error:
                raise refusal("damaged", detail=f"PDF, page {number + 1}") from error
            read = _page(page, number + 1, left)
            left -= len(read.letters) + len(read.across) + len(read.down)
            yield read
            page.close()
    finally:
        document.close()


class _Frame:
    """Turns the coordinates of a page's content into those of the page as it is shown."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - pypdfium2 has no types
        left, bottom, right, top = page.get_cropbox()
        self.left, self.bottom, self.right, self.top = left, bottom, right, top
        self.turns = page.get_rotation() // 90

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turns % 2 else (width, height)

    def shown(self, left: float, bottom: float, right: float, top: float) -> Box:
        upright = (left - self.left, self.top - top, right - self.left, self.top - bottom)
        return turned(upright, self.turns, self.right - self.left, self.top - self.bottom)


def _page(page: Any, number: int, left: int) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    frame = _Frame(page)
    width, height = frame.size
    text = page.get_textpage()
    if (count := text.count_chars()) > left:
        raise refusal("too_large", detail=f"{count} letters on page {number}")
    turns = _sideways(text, count, frame.turns)
    size = (height, width) if turns % 2 else (width, height)
    read = Page(number, *size, turned=turns)
    for letter, box, (x, y) in _letters(text, count):
        base = turned(frame.shown(x, y, x, y), turns, width, height)[1]
        read.letters.append(Letter.within(letter, turned(frame.shown(*box), turns, width, height), base))
    unseen = 0
    for kind, each, matrix in _objects(page.raw, None, _NEST):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            for box in _strokes(each, matrix):
                _add_rule(read, turned(frame.shown(*box), turns, width, height))
                if len(read.across) + len(read.down) > left:
                    raise refusal("too_large", detail=f"rules on page {number}")
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            read.pictures.append(turned(frame.shown(*_bounds(each, matrix)), turns, width, height))
        elif kind == pdfium.FPDF_PAGEOBJ_TEXT:
            unseen += pdfium.FPDFTextObj_GetTextRenderMode(each) == _UNSEEN
    read.recognised = unseen > 0 and bool(read.pictures)
    text.close()
    return read


def _letters(text: Any, count: int) -> Iterator[tuple[str, Box, tuple[float, float]]]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the letters that leave ink.

    Each comes with its box as lines of text are set (left, bottom, right, top) and the point that it is set from. The
    boxes that pdfium gives to letters set one below the other are many times too large; theirs are drawn tightly.
    """
    whole = text.get_text_range(0, count) if count else ""
    rect, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    pointer, x_pointer, y_pointer = ctypes.byref(rect), ctypes.byref(x), ctypes.byref(y)
    box_of, origin_of, raw = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin, text.raw
    even = len(whole) == count
    for index in range(count):
        letter = whole[index] if even else chr(pdfium.FPDFText_GetUnicode(raw, index) or 0x20)
        if letter.isspace() or letter < " " or not box_of(raw, index, pointer):
            continue
        origin_of(raw, index, x_pointer, y_pointer)
        box = rect.left, rect.bottom, rect.right, rect.top
        if box[2] - box[0] > _WIDE and box[3] - box[1] > _WIDE:
            box = text.get_charbox(index)
        yield usual(letter), box, (x.value, y.value)


def _sideways(text: Any, count: int, turns: int) -> int:  # noqa: ANN401 - pypdfium2 has no types
    """Return the quarter turns that set most of the letters of a shown page upright."""
    angles: Counter[int] = Counter()
    for index in range(0, count, max(1, count // _SAMPLE)):
        angle = pdfium.FPDFText_GetCharAngle(text.raw, index)
        if angle >= 0:
            angles[round(angle / (pi / 2)) % 4] += 1
    most = angles.most_common(1)[0][0] if angles else 0
    return -(most + turns) % 4


def _objects(holder: Any, matrix: Any, depth: int) -> Iterator[tuple[int, Any, Any]]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield what is drawn on a page, or in a form that is placed on it: its kind, itself, and where the form is put."""
    if matrix is None:
        count, get = pdfium.FPDFPage_CountObjects(holder), pdfium.FPDFPage_GetObject
    else:
        count, get = pdfium.FPDFFormObj_CountObjects(holder), pdfium.FPDFFormObj_GetObject
    for index in range(count):
        each = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(each)
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield kind, each, matrix
        elif depth:
            own = _matrix(each)
            yield from _objects(each, own if matrix is None else own.multiply(matrix), depth - 1)


def _matrix(each: Any) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(each, ctypes.byref(raw))
    return pypdfium2.PdfMatrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _bounds(each: Any, matrix: Any) -> Box:  # noqa: ANN401 - pypdfium2 has no types
    left, bottom, right, top = ctypes.c_float(), ctypes.c_float(), ctypes.c_float(), ctypes.c_float()
    pdfium.FPDFPageObj_GetBounds(each, left, bottom, right, top)
    box = left.value, bottom.value, right.value, top.value
    return box if matrix is None else tuple(matrix.on_rect(*box))


def _strokes(path: Any, matrix: Any) -> Iterator[Box]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the thin boxes of a path: of a thin shape that is filled, or of the lines of one that is drawn."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return
    left, bottom, right, top = box = _bounds(path, matrix)
    segments = pdfium.FPDFPath_CountSegments(path)
    if min(right - left, top - bottom) <= _THIN:
        yield box
    elif segments > 5 or stroke.value:  # noqa: PLR2004 - more than one rectangle
        own = _matrix(path)
        yield from _pieces(path, segments, own if matrix is None else own.multiply(matrix), stroked=bool(stroke.value))


def _pieces(path: Any, segments: int, matrix: Any, *, stroked: bool) -> Iterator[Box]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the straight lines of a path, or the thin shapes that it is made of."""
    x, y = ctypes.c_float(), ctypes.c_float()
    shape: list[tuple[float, float]] = []
    for index in range(segments + 1):
        segment = pdfium.FPDFPath_GetPathSegment(path, index) if index < segments else None
        kind = pdfium.FPDFPathSegment_GetType(segment) if segment else pdfium.FPDF_SEGMENT_MOVETO
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield from _lines(shape) if stroked else _thin(shape)
            shape = []
        if segment:
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            shape.append(matrix.on_point(x.value, y.value))
            if pdfium.FPDFPathSegment_GetClose(segment) and stroked:
                shape.append(shape[0])


def _lines(shape: list[tuple[float, float]]) -> Iterator[Box]:
    for (x, y), (right, top) in pairwise(shape):
        if min(abs(x - right), abs(y - top)) <= _THIN:
            yield min(x, right), min(y, top), max(x, right), max(y, top)


def _thin(shape: list[tuple[float, float]]) -> Iterator[Box]:
    if shape:
        xs, ys = zip(*shape, strict=True)
        if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THIN:
            yield min(xs), min(ys), max(xs), max(ys)


def _add_rule(page: Page, box: Box) -> None:
    left, top, right, bottom = box
    if right - left >= bottom - top:
        if right - left >= _SHORT:
            page.across.append(Rule((top + bottom) / 2, left, right))
    elif bottom - top >= _SHORT:
        page.down.append(Rule((left + right) / 2, top, bottom))
