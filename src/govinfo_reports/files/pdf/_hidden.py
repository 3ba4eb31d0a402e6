"""Text that a page holds and a viewer does not show: out of its clip, of no colour of its own, in a layer that is off.

What may be hidden by its colour or its layer is drawn: the page is drawn with it and without it, and where hardly a
point differs, nobody sees it. Pages without such text are not drawn.
"""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from govinfo_reports.files.refusals import refusal

from ._calls import (
    Each,
    address_of,
    clip_of,
    clips_of,
    color_of,
    count_of_form,
    count_of_page,
    kind_of,
    known,
    marks_of,
    numbers,
    object_of_form,
    object_of_page,
    text_object_of,
)
from ._shapes import NEST, matrix_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ._marks import Box

    Bounds = Callable[[Each, Any], Box]
    Doubtful = tuple[Each, tuple[int, int, int, int], Box]

_PALE: Final = 160  # of 255: text as light as this may have the colour of the paper
_FAINT: Final = 16  # of 255: text as transparent as this may leave no trace
_SEEN: Final = 10  # of 255: two points that differ less look alike
_TRACE: Final = 0.3  # parts of the points that a text would leave in black
_SCALE: Final = 2.0  # points for one point of the page in which it is drawn
_LARGE: Final = 3000.0  # points of a drawing each way, at most
_MOST: Final = 400_000  # lines of a drawing that are compared
_OFF, _ON = 0, 1  # whether a text object is drawn
_LAYER: Final = "OC"
_LONG: Final = 64  # bytes of the name of a mark, at most


class Hidden:
    """Looks for the text objects of one page that are not shown, or only in part."""

    def __init__(self, bounds: Bounds) -> None:
        self.clips: dict[int, Box] = {}
        """The part of the content in which text objects show, where they reach out of it."""
        self.texts = 0
        """How many text objects there are, where one may be hidden."""
        self.doubtful: list[Doubtful] = []
        """Text objects that may not be seen, their colours, and their boxes in the content."""
        self._bounds = bounds
        self._color, self._to_color = numbers("I", 4)

    def look(self, page: Any, text: Any, whole: Sequence[str]) -> None:  # noqa: ANN401 - pypdfium2 has no types
        """Look at the digits of a page, and where one of them may be hidden at all its text objects."""
        at, last = address_of(text.raw), 0
        for index, letter in enumerate(whole):
            if letter.isdecimal() and (owner := text_object_of(at, index) or 0) != last:
                last = owner
                self._look_at(Each(owner), None)
                if self.clips or self.doubtful:
                    self.clips.clear()
                    self.doubtful.clear()
                    self._look_into(address_of(page.raw), None, 0)
                    return

    def _look_into(self, holder: Any, matrix: Any, depth: int) -> None:  # noqa: ANN401 - pypdfium2 has no types
        count, get = (count_of_page, object_of_page) if matrix is None else (count_of_form, object_of_form)
        for index in range(count(holder)):
            each = get(holder, index)
            kind = kind_of(each)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self.texts += 1
                self._look_at(each, matrix)
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < NEST:
                own = matrix_of(each)
                self._look_into(each, own if matrix is None else own.multiply(matrix), depth + 1)

    def _look_at(self, each: Each, matrix: Any) -> None:  # noqa: ANN401 - pypdfium2 has no types
        clip = clip_of(each)
        if clips_of(clip) > 0:
            self._clip(each, clip, matrix)
        color_of(each, *self._to_color)
        red, green, blue, ink = self._color
        pale = red > _PALE and green > _PALE and blue > _PALE
        if pale or ink < _FAINT or (marks_of(each) > 0 and _in_layer(each)):
            self.doubtful.append((each, (red, green, blue, ink), self._bounds(each, matrix)))

    def _clip(self, each: Each, clip: Each, matrix: Any) -> None:  # noqa: ANN401 - pypdfium2 has no types
        left, bottom, right, top = self._bounds(each, None)
        path = ctypes.cast(clip, pdfium.FPDF_CLIPPATH)
        shown: Box = (float("-inf"), float("-inf"), float("inf"), float("inf"))
        for index in range(clips_of(clip)):
            shown = _met(shown, _box_of(path, index))
        if shown[0] <= left and shown[1] <= bottom and right <= shown[2] and top <= shown[3]:
            return
        if matrix is not None and shown[0] < shown[2] and shown[1] < shown[3]:
            shown = tuple(matrix.on_rect(*shown))
        self.clips[each.value or 0] = shown


def _box_of(path: Any, index: int) -> Box:  # noqa: ANN401 - a pointer of C
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for number in range(pdfium.FPDFClipPath_CountPathSegments(path, index)):
        segment = pdfium.FPDFClipPath_GetPathSegment(path, index, number)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    if not points:
        return 0.0, 0.0, 0.0, 0.0
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _met(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _in_layer(each: Each) -> bool:
    """Whether a text object stands in a layer, which may be off."""
    name, length = ctypes.create_string_buffer(_LONG), ctypes.c_ulong()
    to_name = ctypes.cast(name, ctypes.POINTER(pdfium.FPDF_WCHAR))
    for index in range(marks_of(each)):
        mark = pdfium.FPDFPageObj_GetMark(known(each), index)
        if (
            pdfium.FPDFPageObjMark_GetName(mark, to_name, _LONG, length)
            and name.raw[: length.value].decode("utf-16-le").rstrip("\0") == _LAYER
        ):
            return True
    return False


def not_seen(
    page: Any,  # noqa: ANN401 - pypdfium2 has no types
    doubtful: list[Doubtful],
    shown: Callable[[float, float, float, float], Box],
) -> set[int]:
    """Return those of the *doubtful* text objects that leave hardly a trace on a page; *shown* places a box of it.

    What they would leave in black tells how large the trace of each would be: a white letter still parts a rule.
    """
    scale = min(_SCALE, _LARGE / max(*page.get_size(), 1))
    placed = [(each, _scaled(shown(*box), scale)) for each, _, box in doubtful]
    if sum(bottom - top + 4 for _, (_, top, _, bottom) in placed) > _MOST:
        raise refusal("too_large", detail=f"{len(doubtful)} pale stretches of text")
    whole = _drawing(page, scale)
    for each, _, _ in doubtful:
        pdfium.FPDFPageObj_SetFillColor(known(each), 0, 0, 0, 255)
    black = _drawing(page, scale)
    for each, color, _ in doubtful:
        pdfium.FPDFPageObj_SetFillColor(known(each), *color)
        pdfium.FPDFPageObj_SetIsActive(known(each), _OFF)
    without = _drawing(page, scale)
    for each, _, _ in doubtful:
        pdfium.FPDFPageObj_SetIsActive(known(each), _ON)
    found: set[int] = set()
    for each, box in placed:
        trace = _differing(whole, without, box)
        if not trace or trace < _TRACE * _differing(black, without, box):
            found.add(each.value or 0)
    return found


def _scaled(box: Box, scale: float) -> Box:
    left, top, right, bottom = box
    return left * scale, top * scale, right * scale, bottom * scale


Drawing = tuple[bytes, int, int]


def _drawing(page: Any, scale: float) -> Drawing:  # noqa: ANN401 - pypdfium2 has no types
    """Return a page drawn in grey: its points line by line, the length of a line, and how many there are."""
    bitmap = page.render(scale=scale, grayscale=True)
    drawing = bytes(bitmap.buffer), bitmap.stride, bitmap.height
    bitmap.close()
    return drawing


def _differing(one: Drawing, other: Drawing, box: Box) -> int:
    """Return how many points of two drawings of a page differ within a box of it."""
    points, stride, height = one
    left, top, right, bottom = map(round, box)
    first, last = max(0, left - 1), min(stride, right + 2)
    count = 0
    for line in range(max(0, top - 1), min(height, bottom + 2)):
        start, end = line * stride + first, line * stride + last
        mine, others = points[start:end], other[0][start:end]
        if mine != others:
            count += sum(abs(a - b) > _SEEN for a, b in zip(mine, others, strict=True))
    return count
