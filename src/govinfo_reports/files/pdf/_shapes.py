"""What is drawn on a page, as pdfium has it -> its rules and pictures."""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]  # it has none
import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from govinfo_reports.files.canonical import made
from govinfo_reports.files.refusals import refusal

from ._calls import (
    bounds_of,
    count_of_form,
    count_of_page,
    draw_mode_of,
    kind_of,
    known,
    numbers,
    object_of_form,
    object_of_page,
    render_mode_of,
)
from ._marks import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ._calls import Each
    from ._marks import Box, Page

    Placing = Callable[[float, float, float, float], Box]

_PICTURE, _FORM = pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM
_NO_TEXT: Final = pdfium.FPDF_TEXTRENDERMODE_UNKNOWN
_UNSEEN: Final = 3  # the mode of drawing letters that leaves no ink
_THIN: Final = 3.0  # points: a filled shape that is thinner is a rule
_SHORT: Final = 4.0  # points: a rule that is shorter separates no cells
#: Forms in one another that are looked into.
NEST: Final = 6


class Shapes:
    """Looks at what is drawn on one page, and adds its rules and pictures to what is read of it."""

    def __init__(self, page: Page, placed: Placing, most: int) -> None:
        self.seen = 0
        """How many things are drawn, those in forms included."""
        self.unseen: set[int] = set()
        """The text objects that are drawn without ink."""
        self._page = page
        self._placed = placed
        self._most = self._left = most
        self._sides, self._to_sides = numbers("f", 4)
        self._modes, self._to_modes = numbers("i", 2)

    def look(self, holder: Any, matrix: Any = None, depth: int = 0) -> None:  # noqa: ANN401 - pypdfium2 has no types
        """Look at what is drawn on a page, or in a form that is placed on it by a *matrix*."""
        count, get = (count_of_page, object_of_page) if matrix is None else (count_of_form, object_of_form)
        to_fill, to_stroke = self._to_modes
        whole = count(holder)
        self.seen += whole
        if self.seen > self._most:
            raise refusal("too_large", detail=f"{self.seen} things on page {self._page.number}")
        for index in range(whole):
            each = get(holder, index)
            # What is no path has no mode of drawing, what is no text none of its own: that saves asking for the kind.
            if draw_mode_of(each, to_fill, to_stroke):
                self._stroke(each, matrix)
            elif (mode := render_mode_of(each)) != _NO_TEXT:
                if mode == _UNSEEN:
                    self.unseen.add(each.value or 0)
            elif (kind := kind_of(each)) == _PICTURE:
                self._page.pictures.append(self._placed(*self.bounds(each, matrix)))
            elif kind == _FORM and depth < NEST:
                own = matrix_of(each)
                self.look(each, own if matrix is None else own.multiply(matrix), depth + 1)

    def bounds(self, each: Each, matrix: Any = None) -> Box:  # noqa: ANN401 - pypdfium2 has no types
        """Return the box around something in the content, in a form that is placed by a *matrix*."""
        to_left, to_bottom, to_right, to_top = self._to_sides
        bounds_of(each, to_left, to_bottom, to_right, to_top)
        left, bottom, right, top = self._sides
        return (left, bottom, right, top) if matrix is None else tuple(matrix.on_rect(left, bottom, right, top))

    def _stroke(self, path: Each, matrix: Any) -> None:  # noqa: ANN401 - pypdfium2 has no types
        """Add the rules that a path draws: a thin shape that is filled, or the lines of one that is drawn."""
        filled, stroked = self._modes
        if not filled and not stroked:
            return
        left, bottom, right, top = self.bounds(path, matrix)
        if right - left <= _THIN or top - bottom <= _THIN:
            self._rule(left, bottom, right, top)
            return
        segments = pdfium.FPDFPath_CountSegments(known(path))
        if segments > 5 or stroked:  # noqa: PLR2004 - more than one rectangle
            own = matrix_of(path)
            whole = own if matrix is None else own.multiply(matrix)
            for box in _pieces(path, segments, whole, stroked=bool(stroked)):
                self._rule(*box)

    def _rule(self, left: float, bottom: float, right: float, top: float) -> None:
        """Add a rule, if it is long enough to separate cells."""
        left, top, right, bottom = self._placed(left, bottom, right, top)
        wide, tall = right - left, bottom - top
        if wide >= tall:
            if wide < _SHORT:
                return
            self._page.across.append(made(Rule, ((top + bottom) / 2, left, right)))
        elif tall >= _SHORT:
            self._page.down.append(made(Rule, ((left + right) / 2, top, bottom)))
        else:
            return
        self._left -= 1
        if self._left < 0:
            raise refusal("too_large", detail=f"rules on page {self._page.number}")


def matrix_of(each: Each) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """Return how a part of a page is moved, turned and scaled."""
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(known(each), ctypes.byref(raw))
    return pypdfium2.PdfMatrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f)


def _pieces(path: Each, segments: int, matrix: Any, *, stroked: bool) -> Iterator[Box]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield the straight lines of a path, or the thin shapes that it is made of."""
    x, y = ctypes.c_float(), ctypes.c_float()
    shape: list[tuple[float, float]] = []
    at = known(path)
    for index in range(segments + 1):
        segment = pdfium.FPDFPath_GetPathSegment(at, index) if index < segments else None
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
