"""A Word file -> its text and places, by the standard library alone.

What Word shows when all changes are accepted is the page: hidden runs and deleted text are left out; content controls,
inserted text and text boxes are taken; automatic numbers stand where they are printed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from attrs import evolve

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.kinds import kind_of
from govinfo_reports.files.looking import looker
from govinfo_reports.files.refusals import refusal
from govinfo_reports.files.zipped import Parts, tree_of

from ._fields import leave_results
from ._flow import Counts, Flow
from ._grounds import PAPER, UNKNOWN
from ._names import W
from ._numbers import Numbering, printed_number
from ._styles import Styles

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.document import Note
    from govinfo_reports.files.limits import Limits
    from govinfo_reports.files.looking import Look
    from govinfo_reports.files.places import WordPlace

__all__ = ["printed_number", "read_docx"]

_TYPE = "/officeDocument"
_PAGES = {"html": "html", "mhtml": "mail"}
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}


def read_docx(content: bytes, writer: Writer, limits: Limits, *, ocr: bool = False) -> Remarks:
    """Write what the Word file *content* shows; with *ocr*, also words on pictures."""
    look = looker(writer, limits) if ocr else None
    notes = _read(Parts(content, limits), writer, limits, Counts(), look, inside=True)
    return Remarks(notes, recognised=any(note.kind == "recognised" for note in notes))


def _read(  # noqa: PLR0913 - the same for Word files inside
    parts: Parts, writer: Writer, limits: Limits, counts: Counts, look: Look | None, *, inside: bool
) -> list[Note]:
    """Write a document; *inside* says whether Word files that stand in it are read too."""
    main = _main(parts)
    folder, _, name = main.rpartition("/")
    document = _tree(parts, main)
    body = document.find(f"{W}body")
    if body is None:
        raise refusal("damaged", detail=main)
    leave_results(body)
    styles = Styles(_optional(parts, f"{folder}/styles.xml"))
    numbering = Numbering(_optional(parts, f"{folder}/numbering.xml"))
    relations = _optional(parts, f"{folder}/_rels/{name}.rels")
    targets = {} if relations is None else {each.get("Id", ""): each.get("Target", "") for each in relations}

    def part_of(relation: str) -> str:
        target = targets.get(relation, "")
        return target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"

    def foreign(relation: str, around: str) -> list[Note] | None:
        where = part_of(relation)
        if where not in parts:
            return None
        content = parts.read(where)
        if kind_of(content) == "docx" and inside:
            inner = Parts(content, evolve(limits, inflated=parts.left))
            notes = _read(inner, writer, limits, counts, look, inside=False)
            parts.left = inner.left
            return notes
        return _page(content, writer, limits, around, ocr=look is not None)

    def seen(relation: str, place: WordPlace, number: int) -> list[Note]:
        return look(parts.get(part_of(relation)), place, number) if look else []

    flow = Flow(writer, styles, numbering, limits.nesting, counts, foreign, seen)
    flow.blocks(body, PAPER if document.find(f"{W}background") is None else UNKNOWN)
    flow.footnotes(_optional(parts, f"{folder}/footnotes.xml"), _optional(parts, f"{folder}/endnotes.xml"))
    return flow.notes


def _page(content: bytes, writer: Writer, limits: Limits, around: str, *, ocr: bool) -> list[Note] | None:
    """Write a web page that stands in a document; None where it is none, or pages cannot be read here."""
    named = _PAGES.get(kind_of(content))
    try:
        module = import_module(f"govinfo_reports.files.{named}") if named else None
    except ModuleNotFoundError:
        return None
    if module is None:
        return None
    read: Callable[..., Remarks] = getattr(module, f"read_{kind_of(content)}")
    return read(content, writer, limits, around, ocr=ocr).notes


def _main(parts: Parts) -> str:
    """Return the name of the part that holds the text."""
    if "_rels/.rels" in parts:
        for relation in parts.xml("_rels/.rels"):
            if relation.get("Type", "").endswith(_TYPE):
                return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _optional(parts: Parts, name: str) -> Element | None:
    return _tree(parts, name) if name in parts else None


def _tree(parts: Parts, name: str) -> Element:
    """Return the XML of a part, with the usual names where it uses those of strict Open XML."""
    content = parts.read(name)
    if _STRICT in content[:8192]:
        for strict, usual in _USUAL.items():
            content = content.replace(strict, usual)
    return tree_of(content, name)
