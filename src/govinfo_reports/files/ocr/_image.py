"""A picture file -> its text and places, as if it were a page of a PDF file."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.errors import Unreadable
from govinfo_reports.files.document import Note
from govinfo_reports.files.pdf import Page, write_pages
from govinfo_reports.files.places import PdfPlace
from govinfo_reports.files.refusals import refusal

from ._pages import recognise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.files.canonical import Remarks, Writer
    from govinfo_reports.files.limits import Limits

#: Points: A4.
WIDTH: Final = 595.0
_SMALL: Final = 1_000  # pixels: a narrower picture is made larger before it is looked at


def read_image(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what is recognised on the picture *content*, or on each of its pages."""
    pages: list[Page] = []
    notes: list[Note] = []
    for number, (picture, _) in enumerate(pictures(content, limits), 1):
        height, width = picture.shape[:2]
        scale = width / WIDTH
        page = Page(number, WIDTH, height / scale)
        if recognise(page, picture, scale):
            page.recognised = True
            notes.append(Note("recognised", "", PdfPlace(number, (0.0, 0.0, page.width, page.height))))
        pages.append(page)
    return write_pages(pages, writer, notes)


def pictures(content: bytes, limits: Limits) -> Iterator[tuple[Any, int]]:
    """Yield the pictures in a file as arrays of rows, columns and colours, and how wide each was before.

    Raises:
        Unreadable: Pillow is not installed, the file is damaged, or a picture is larger than is looked at.
    """
    try:
        image: Any = import_module("PIL.Image")
        sequence: Any = import_module("PIL.ImageSequence")
        numpy: Any = import_module("numpy")
    except ModuleNotFoundError as error:
        raise refusal("missing_extra", kind="OCR", extra="ocr") from error
    try:
        with image.open(BytesIO(content)) as file:
            for number, frame in enumerate(sequence.Iterator(file)):
                times = max(1.0, _SMALL / frame.width)
                if number >= limits.pages or times * frame.width * times * frame.height > limits.pixels:
                    raise refusal("too_large", detail=f"{frame.width} x {frame.height} pixels")
                yield numpy.asarray(_enlarged(frame.convert("RGB"))), frame.width
    except Unreadable:
        raise
    except image.DecompressionBombError as error:
        raise refusal("too_large", detail="pixels") from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise refusal("damaged", detail=type(error).__name__) from error


def _enlarged(picture: Any) -> Any:  # noqa: ANN401 - Pillow is not imported above
    if picture.width >= _SMALL:
        return picture
    times = _SMALL / picture.width
    return picture.resize((_SMALL, round(picture.height * times)))
