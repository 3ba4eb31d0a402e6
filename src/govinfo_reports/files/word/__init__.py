"""A Word file -> its text and places, by the standard library alone.

What Word shows when all changes are accepted is the page: hidden runs and deleted text are left out; content controls,
inserted text and text boxes are taken; automatic numbers stand where they are printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.files.canonical import Remarks
from govinfo_reports.files.refusals import refusal
from govinfo_reports.files.zipped import Parts, tree_of

from ._flow import Flow
from ._numbers import Numbering
from ._styles import Styles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from govinfo_reports.files.canonical import Writer
    from govinfo_reports.files.limits import Limits

_TYPE = "/officeDocument"
_STRICT = b"http://purl.oclc.org/ooxml/"
_USUAL = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
}


def read_docx(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the Word file *content* shows."""
    parts = Parts(content, limits)
    main = _main(parts)
    folder = main.rpartition("/")[0]
    body = next(iter(_tree(parts, main)), None)
    if body is None:
        raise refusal("damaged", detail=main)
    styles = Styles(_optional(parts, f"{folder}/styles.xml"))
    numbering = Numbering(_optional(parts, f"{folder}/numbering.xml"))
    flow = Flow(writer, styles, numbering, limits.nesting)
    flow.blocks(body)
    flow.footnotes(_optional(parts, f"{folder}/footnotes.xml"), _optional(parts, f"{folder}/endnotes.xml"))
    return Remarks(flow.notes)


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
