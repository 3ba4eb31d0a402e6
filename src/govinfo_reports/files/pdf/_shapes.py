"""The paths of a page, as pdfium has them -> the thin boxes that may be rules."""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from array import array
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]  # it has none
import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._marks import Box

_THIN: Final = 3.0  # points: a filled shape that is thinner is a rule


def matrix_of(each: Any) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """Return how a part of a page is moved, turned and scaled."""
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(each, ctypes.byref(raw))
    return pypdfium2.PdfMatrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


class Shapes:
    """Measures shapes, with one set of numbers for pdfium to write into."""

    def __init__(self) -> None:
        self.sides = array("f", bytes(16))
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()
        first = self.sides.buffer_info()[0]
        self.to_sides = tuple(ctypes.cast(first + 4 * side, ctypes.POINTER(ctypes.c_float)) for side in range(4))
        self.to_modes = ctypes.byref(self.fill), ctypes.byref(self.stroke)

    def bounds(self, each: Any, matrix: Any) -> Box:  # noqa: ANN401 - pypdfium2 has no types
        """Return the box around a part of a page."""
        pdfium.FPDFPageObj_GetBounds(each, *self.to_sides)
        left, bottom, right, top = self.sides
        return (left, bottom, right, top) if matrix is None else tuple(matrix.on_rect(left, bottom, right, top))

    def strokes(self, path: Any, matrix: Any) -> Iterator[Box]:  # noqa: ANN401 - pypdfium2 has no types
        """Yield the thin boxes of a path: of a thin shape that is filled, or of the lines of one that is drawn."""
        pdfium.FPDFPath_GetDrawMode(path, *self.to_modes)
        stroked = bool(self.stroke.value)
        if not self.fill.value and not stroked:
            return
        left, bottom, right, top = box = self.bounds(path, matrix)
        if min(right - left, top - bottom) <= _THIN:
            yield box
            return
        segments = pdfium.FPDFPath_CountSegments(path)
        if segments > 5 or stroked:  # noqa: PLR2004 - more than one rectangle
            own = matrix_of(path)
            yield from _pieces(path, segments, own if matrix is None else own.multiply(matrix), stroked=stroked)


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
