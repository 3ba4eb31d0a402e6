"""A file of OpenDocument, text or spreadsheet -> its text and places, by the standard library alone.

Cells of spreadsheets keep the text that they show beside what they store; the text is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.looking import looker
from govinfo_reports.files.refusals import refusal
from govinfo_reports.files.zipped import Parts, tree_of

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
    parts = _parts(content, limits)
    body, styles = _opened(content, parts, "text")
    look = looker(writer, limits) if ocr else None

    def seen(part: str, place: WordPlace, number: int) -> list[Note]:
        return look(parts.get(part), place, number) if look and parts else []

    flow = Flow(writer, styles, limits.nesting, seen)
    flow.blocks(body)
    return Remarks(flow.notes, recognised=any(note.kind == "recognised" for note in flow.notes))


def read_ods(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the visible sheets of the spreadsheet *content* show."""
    body, styles = _opened(content, _parts(content, limits), "spreadsheet")
    notes: list[Note] = []
    for table in body.iter(f"{TABLE}table"):
        notes += write_sheet(table, writer, styles, limits)
    return Remarks(notes)


def _parts(content: bytes, limits: Limits) -> Parts | None:
    """Return the parts of a document; None for one that is a single file of XML (FODT, FODS)."""
    return Parts(content, limits) if content.startswith(b"PK") else None


def _opened(content: bytes, parts: Parts | None, kind: str) -> tuple[Element, Styles]:
    """Return the body of a document, and its styles."""
    if parts is None:
        roots = [tree_of(content, "office:document")]
    else:
        if "META-INF/manifest.xml" in parts and b"encryption-data" in parts.read("META-INF/manifest.xml"):
            raise refusal("encrypted")
        root = parts.xml("content.xml")
        roots = [parts.xml("styles.xml"), root] if "styles.xml" in parts else [root]
    body = roots[-1].find(f"{OFFICE}body/{OFFICE}{kind}")
    if body is None:
        raise refusal("damaged", detail="office:body")
    return body, Styles(roots)
