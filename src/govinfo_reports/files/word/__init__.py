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
from govinfo_reports.files.refusals import refusal
from govinfo_reports.files.zipped import Parts, tree_of

from ._flow import Counts, Flow
from ._numbers import Numbering, printed_number
from ._styles import Styles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.document import Note
    from govinfo_reports.files.limits import Limits

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


def read_docx(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the Word file *content* shows."""
    return Remarks(_read(Parts(content, limits), writer, limits, Counts(), inside=True))


def _read(parts: Parts, writer: Writer, limits: Limits, counts: Counts, *, inside: bool) -> list[Note]:
    """Write a document; *inside* says whether Word files that stand in it are read too."""
    main = _main(parts)
    folder, _, name = main.rpartition("/")
    body = next(iter(_tree(parts, main)), None)
    if body is None:
        raise refusal("damaged", detail=main)
    styles = Styles(_optional(parts, f"{folder}/styles.xml"))
    numbering = Numbering(_optional(parts, f"{folder}/numbering.xml"))
    relations = _optional(parts, f"{folder}/_rels/{name}.rels")
    targets = {} if relations is None else {each.get("Id", ""): each.get("Target", "") for each in relations}

    def foreign(relation: str, around: str) -> list[Note] | None:
        target = targets.get(relation, "")
        where = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
        if where not in parts:
            return None
        content = parts.read(where)
        if kind_of(content) == "docx" and inside:
            inner = Parts(content, evolve(limits, inflated=parts.left))
            notes = _read(inner, writer, limits, counts, inside=False)
            parts.left = inner.left
            return notes
        return _page(content, writer, limits, around)

    flow = Flow(writer, styles, numbering, limits.nesting, counts, foreign)
    flow.blocks(body)
    flow.footnotes(_optional(parts, f"{folder}/footnotes.xml"), _optional(parts, f"{folder}/endnotes.xml"))
    return flow.notes


def _page(content: bytes, writer: Writer, limits: Limits, around: str) -> list[Note] | None:
    """Write a web page that stands in a document; None where it is none, or pages cannot be read here."""
    named = _PAGES.get(kind_of(content))
    try:
        module = import_module(f"govinfo_reports.files.{named}") if named else None
    except ModuleNotFoundError:
        return None
    return getattr(module, f"read_{kind_of(content)}")(content, writer, limits, around).notes if module else None


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
