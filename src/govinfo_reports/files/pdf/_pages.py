"""A PDF file -> its pages as letters and rules, by pypdfium2."""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections import Counter
from functools import partial
from math import pi
from typing import TYPE_CHECKING, Any, Final

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]  # it has none
import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs

from govinfo_reports.files.refusals import refusal

from ._calls import (
    address_of,
    angle_of,
    count_of_form,
    count_of_page,
    kind_of,
    object_of_form,
    object_of_page,
    render_mode_of,
)
from ._glyphs import UNSEEN, Reach, letters_of
from ._marks import Box, Page, Rule, turned
from ._shapes import Shapes, matrix_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from govinfo_reports.files.limits import Limits

    from ._calls import Each

    _Placing = Callable[[float, float, float, float], Box]

_TEXT, _PATH, _PICTURE, _FORM = (
    pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM,
)  # fmt: skip
_SHORT: Final = 4.0  # points: a rule that is shorter separates no cells
_NEST: Final = 6
_SAMPLE: Final = 200


def pages(
    content: bytes, limits: Limits, look: Callable[[Page, Callable[[float], Any]], None] | None = None
) -> Iterator[Page]:
    """Yield the pages of *content*; *look* may add to a page what it sees on it, drawn at a scale.

    Raises:
        Unreadable: the file is damaged, protected by a password, or has more pages or marks than the limits allow.
    """
    try:
        document: Any = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise refusal("encrypted") from error
        raise refusal("damaged", detail="PDF") from error
    try:
        if len(document) > limits.pages:
            raise refusal("too_large", detail=f"{len(document)} pages")
        if document.get_formtype():
            document.init_forms()
        left = limits.cells
        for number in range(len(document)):
            try:
                page = _with_fields(document, number)
            except pypdfium2.PdfiumError as error:
                raise refusal("damaged", detail=f"PDF, page {number + 1}") from error
            read = _page(page, number + 1, left)
            if look:
                look(read, partial(_drawn, page))
            left -= len(read.letters) + len(read.across) + len(read.down)
            yield read
            page.close()
    finally:
        document.close()


def _drawn(page: Any, scale: float) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """Return a picture of a page, as rows, columns and colours."""
    return page.render(scale=scale).to_numpy()


def _with_fields(document: Any, number: int) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """Return a page, in memory, with what its fields and annotations show as part of its content."""
    page = document[number]
    raw: Any = pdfium
    if raw.FPDFPage_GetAnnotCount(page.raw) and (
        raw.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
    ):
        page.close()
        page = document[number]
    return page


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

    def turning(self, turns: int) -> Callable[[Box], Box] | None:
        """Return what turns a box on the content to the page as it is read, *turns* from the page as it is shown."""
        if not self.turns and not turns:
            return None
        width, height = self.size

        def turn(box: Box) -> Box:
            shown = turned(box, self.turns, self.right - self.left, self.top - self.bottom)
            return turned(shown, turns, width, height)

        return turn

    def placing(self, turn: Callable[[Box], Box] | None) -> _Placing:
        """Return what places a box of the content on the page."""
        x, y = self.left, self.top

        def placed(left: float, bottom: float, right: float, top: float) -> Box:
            box = left - x, y - top, right - x, y - bottom
            return turn(box) if turn else box

        return placed


def _page(page: Any, number: int, left: int) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    frame = _Frame(page)
    width, height = frame.size
    text = page.get_textpage()
    if (count := text.count_chars()) > left:
        raise refusal("too_large", detail=f"{count} letters on page {number}")
    turns = _sideways(text, count, frame.turns)
    size = (height, width) if turns % 2 else (width, height)
    read = Page(number, *size, turned=turns)
    turn = frame.turning(turns)
    placed = frame.placing(turn)
    shapes, unseen = Shapes(), 0
    for kind, each, matrix in _objects(address_of(page.raw), None, _NEST):
        if kind == _PATH:
            for box in shapes.strokes(each, matrix):
                _add_rule(read, placed(*box))
                if len(read.across) + len(read.down) > left:
                    raise refusal("too_large", detail=f"rules on page {number}")
        elif kind == _TEXT:
            unseen += render_mode_of(each) == UNSEEN
        elif kind == _PICTURE:
            read.pictures.append(placed(*shapes.bounds(each, matrix)))
    read.recognised = unseen > 0 and bool(read.pictures)
    reach = Reach(frame.left, frame.top, *size)
    read.letters += letters_of(text, count, reach, turn, unseen=unseen > 0 and not read.pictures)
    text.close()
    return read


def _sideways(text: Any, count: int, turns: int) -> int:  # noqa: ANN401 - pypdfium2 has no types
    """Return the quarter turns that set most of the letters of a shown page upright."""
    at = address_of(text.raw)
    sample = Counter([angle_of(at, index) for index in range(0, count, max(1, count // _SAMPLE))])
    angles: Counter[int] = Counter()
    for angle, times in sample.items():
        if angle >= 0:
            angles[round(angle / (pi / 2)) % 4] += times
    most = angles.most_common(1)[0][0] if angles else 0
    return -(most + turns) % 4


def _objects(holder: Any, matrix: Any, depth: int) -> Iterator[tuple[int, Each, Any]]:  # noqa: ANN401 - pypdfium2 has no types
    """Yield what is drawn on a page, or in a form that is placed on it: its kind, itself, and where the form is put."""
    count, get = (count_of_page, object_of_page) if matrix is None else (count_of_form, object_of_form)
    for index in range(count(holder)):
        each = get(holder, index)
        kind = kind_of(each)
        if kind != _FORM:
            yield kind, each, matrix
        elif depth:
            own = matrix_of(each)
            yield from _objects(each, own if matrix is None else own.multiply(matrix), depth - 1)


def _add_rule(page: Page, box: Box) -> None:
    left, top, right, bottom = box
    wide, tall = right - left, bottom - top
    if wide >= tall:
        if wide >= _SHORT:
            page.across.append(Rule((top + bottom) / 2, left, right))
    elif tall >= _SHORT:
        page.down.append(Rule((left + right) / 2, top, bottom))
