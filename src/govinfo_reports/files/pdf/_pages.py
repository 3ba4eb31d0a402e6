"""A PDF file -> its pages as letters, rules and pictures, by pypdfium2."""

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

from ._calls import address_of, angle_of
from ._forms import check_forms
from ._glyphs import Reach, characters_of, letters_of
from ._hidden import Hidden, not_seen
from ._marks import Page, turned
from ._shapes import Shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from govinfo_reports.files.limits import Limits

    from ._marks import Box
    from ._shapes import Placing

_SAMPLE: Final = 200
#: Annotations that show no words of the page: closed notes, files and sounds put down as icons, and marks on words.
_REMARKS: Final = frozenset(
    {
        pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_POPUP, pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_FILEATTACHMENT,
        pdfium.FPDF_ANNOT_SOUND, pdfium.FPDF_ANNOT_MOVIE,
    }
)  # fmt: skip
_LONGEST: Final = 1_000_000  # points: pdfium takes memory for each of the width of a page; those of paper have 14,400


def pages(
    content: bytes, limits: Limits, look: Callable[[Page, Callable[[float], Any]], None] | None = None
) -> Iterator[Page]:
    """Yield the pages of *content*; *look* may add to a page what it sees on it, drawn at a scale.

    Raises:
        Unreadable: the file is damaged, protected by a password, or has more pages or marks than the limits allow.
    """
    check_forms(content, limits)
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
            read, drawn = _page(page, number + 1, left)
            if look:
                look(read, partial(_drawn, page))
            left -= max(drawn, len(read.letters) + len(read.across) + len(read.down))
            yield read
            page.close()
    finally:
        document.close()


def _drawn(page: Any, scale: float) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """Return a picture of a page, as rows, columns and colours."""
    return page.render(scale=scale).to_numpy()


def _with_fields(document: Any, number: int) -> Any:  # noqa: ANN401 - pypdfium2 has no types
    """Return a page, in memory, with what its fields and annotations show as part of its content.

    Remarks on the page are not shown: their icons would pass for rules of its tables.
    """
    page = document[number]
    raw: Any = pdfium
    left = raw.FPDFPage_GetAnnotCount(page.raw)
    for index in range(left - 1, -1, -1):
        annotation = raw.FPDFPage_GetAnnot(page.raw, index)
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        left -= kind in _REMARKS and bool(raw.FPDFPage_RemoveAnnot(page.raw, index))
    if left and raw.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS:
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

    def placing(self, turn: Callable[[Box], Box] | None) -> Placing:
        """Return what places a box of the content on the page."""
        x, y = self.left, self.top

        def placed(left: float, bottom: float, right: float, top: float) -> Box:
            box = left - x, y - top, right - x, y - bottom
            return turn(box) if turn else box

        return placed


def _page(page: Any, number: int, left: int) -> tuple[Page, int]:  # noqa: ANN401 - pypdfium2 has no types
    """Return a page, and how many things are drawn on it; more than are *left* are refused."""
    frame = _Frame(page)
    width, height = frame.size
    if max(page.get_size()) > _LONGEST:
        raise refusal("too_large", detail="{:.0f} x {:.0f} points on page {}".format(*page.get_size(), number))
    text = page.get_textpage()
    if (count := text.count_chars()) > left:
        raise refusal("too_large", detail=f"{count} letters on page {number}")
    turns = _sideways(text, count, frame.turns)
    size = (height, width) if turns % 2 else (width, height)
    read = Page(number, *size, turned=turns)
    turn = frame.turning(turns)
    shapes = Shapes(read, frame.placing(turn), left)
    shapes.look(address_of(page.raw))
    read.recognised = bool(shapes.unseen and read.pictures)
    whole = characters_of(text, count)
    found = Hidden(shapes.bounds)
    found.look(page, text, whole)
    hidden: dict[int, Box | None] = dict(found.clips)
    if not read.pictures:
        hidden.update(dict.fromkeys(shapes.unseen))
    if found.doubtful:
        gone = not_seen(page, found.doubtful, frame.placing(frame.turning(0)))
        if read.pictures and 2 * len(gone) > found.texts:
            read.recognised = True
        else:
            hidden.update(dict.fromkeys(gone))
    reach = Reach(frame.left, frame.top, *size)
    read.letters += letters_of(text, whole, reach, turn, hidden)
    text.close()
    return read, shapes.seen


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
