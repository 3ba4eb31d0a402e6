"""The paths of a page, as pdfium has them -> the thin boxes that may be rules."""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]  # it has none
import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from ._calls import bounds_of, draw_mode_of, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ._calls import Each
    from ._marks import Box

_THIN: Final = 3.0  # points: a filled shape that is thinner is a rule


def matrix_of(each: Each) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """Return how a part of a page is moved, turned and scaled."""
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(_known(each), ctypes.byref(raw))
    return pypdfium2.PdfMatrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


class Shapes:
    """Measures shapes, with one set of numbers for pdfium to write into."""

    def __init__(self) -> None:
        self.sides, self._to_sides = numbers("f", 4)
        self.modes, (self._to_fill, self._to_stroke) = numbers("i", 2)

    def bounds(self, each: Each, matrix: Any) -> Box:  # noqa: ANN401 - pypdfium2 has no types
        """Return the box around a part of a page."""
        bounds_of(each, *self._to_sides)
        left, bottom, right, top = self.sides
        return (left, bottom, right, top) if matrix is None else tuple(matrix.on_rect(left, bottom, right, top))

    def strokes(self, path: Each, matrix: Any) -> Iterable[Box]:  # noqa: ANN401 - pypdfium2 has no types
        """Return the thin boxes of a path: of a thin shape that is filled, or of the lines of one that is drawn."""
        draw_mode_of(path, self._to_fill, self._to_stroke)
        filled, stroked = self.modes
        if not filled and not stroked:
            return ()
        left, bottom, right, top = box = self.bounds(path, matrix)
        if right - left <= _THIN or top - bottom <= _THIN:
            return (box,)
        segments = pdfium.FPDFPath_CountSegments(_known(path))
        if segments <= 5 and not stroked:  # noqa: PLR2004 - one rectangle
            return ()
        own = matrix_of(path)
        return _pieces(path, segments, own if matrix is None else own.multiply(matrix), stroked=bool(stroked))


def _known(each: Each) -> Any:  # noqa: ANN401 - a pointer of C
    """Return *each* with the type that `pypdfium2.raw` asks for."""
    return ctypes.cast(each, pdfium.FPDF_PAGEOBJECT)


def _pieces(path: Each, segments: int, matrix: Any, *, stroked: bool) -> Iterator[Box]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the straight lines of a path, or the thin shapes that it is made of."""
    x, y = ctypes.c_float(), ctypes.c_float()
    shape: list[tuple[float, float]] = []
    known = _known(path)
    for index in range(segments + 1):
        segment = pdfium.FPDFPath_GetPathSegment(known, index) if index < segments else None
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
