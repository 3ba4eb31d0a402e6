"""A file of OpenDocument, text or spreadsheet -> its text and places, by the standard library alone.

Cells of spreadsheets keep the text that they show beside what they store; the text is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.looking import looker
from govinfo_reports.files.refusals import refusal
from govinfo_reports.files.zipped import Parts

from ._flow import Flow
from ._names import OFFICE, TABLE
from ._sheets import write_sheet
from ._styles import Styles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.document import Note
    from govinfo_reports.files.limits import Limits
    from govinfo_reports.files.places import WordPlace


def read_odt(content: bytes, writer: Writer, limits: Limits, *, ocr: bool = False) -> Remarks:
    """Write what the text document *content* shows, all changes accepted; with *ocr*, also words on pictures."""
    parts = Parts(content, limits)
    body, styles = _opened(parts, "text")
    look = looker(writer, limits) if ocr else None

    def seen(part: str, place: WordPlace, number: int) -> list[Note]:
        return look(parts.get(part), place, number) if look else []

    flow = Flow(writer, styles, limits.nesting, seen)
    flow.blocks(body)
    return Remarks(flow.notes, recognised=any(note.kind == "recognised" for note in flow.notes))


def read_ods(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the visible sheets of the spreadsheet *content* show."""
    body, styles = _opened(Parts(content, limits), "spreadsheet")
    notes: list[Note] = []
    for table in body.iter(f"{TABLE}table"):
        notes += write_sheet(table, writer, styles, limits)
    return Remarks(notes)


def _opened(parts: Parts, kind: str) -> tuple[Element, Styles]:
    """Return the body of a document, and its styles."""
    if "META-INF/manifest.xml" in parts and b"encryption-data" in parts.read("META-INF/manifest.xml"):
        raise refusal("encrypted")
    root = parts.xml("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}{kind}")
    if body is None:
        raise refusal("damaged", detail="content.xml")
    return body, Styles([parts.xml("styles.xml"), root] if "styles.xml" in parts else [root])
