"""A path, bytes or a stream -> a document, by the reader of its kind."""

from __future__ import annotations

import os
from errno import ENAMETOOLONG
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from govinfo_reports.arguments import named
from govinfo_reports.errors import Unreadable

from .canonical import Writer
from .document import Document
from .kinds import kind_of
from .limits import Limits
from .refusals import beyond, refusal, to_be_saved

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

    from .canonical import Remarks

    Source = str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes]
    _Reader = Callable[..., Remarks]

#: The module and function that read each kind of binary file, and the extra that they need.
_READERS: Final = {
    "html": ("html", "read_html", "html"),
    "mhtml": ("mail", "read_mhtml", "html"),
    "doc": ("office", "read_doc", ""),
    "rtf": ("office", "read_rtf", ""),
    "text": ("plain", "read_text", ""),
    "docx": ("word", "read_docx", ""),
    "pdf": ("pdf", "read_pdf", "pdf"),
    "xlsx": ("sheets", "read_sheets", "sheets"),
    "xlsb": ("sheets", "read_sheets", "sheets"),
    "xls": ("sheets", "read_sheets", "sheets"),
    "image": ("ocr", "read_image", "ocr"),
    "ods": ("odf", "read_ods", ""),
    "odt": ("odf", "read_odt", ""),
}

#: Kinds of files that may show pictures, on which text can be recognised.
_WITH_PICTURES: Final = frozenset({"pdf", "html", "mhtml", "docx", "odt"})
_IN_TEXT: Final = frozenset("\n\r\0")  # what the names of files do not have
_REFUSED: Final = {"zip": "archive", "tar": "archive", "encrypted": "encrypted"}
_NAMES: Final = {"ole": "OLE"}
#: Kinds that are not read, and the kind that the program which opens them can make of them.
_SAVED_AS: Final = {"word_xml": ("Word 2003 XML", ".docx"), "excel_xml": ("Excel 2003 XML", ".xlsx")}


def read(source: Source, *, name: str | None = None, ocr: bool = False, limits: Limits | None = None) -> Document:
    """Read one file.

    Args:
        source: the file: a path, its bytes, or a binary stream.
        name: what to call it; by default the last part of its path.
        ocr: whether text is recognised on pictures: scans, and those in PDF files, web pages and Word files; it needs
            the extra ``ocr``.
        limits: what the file may cost; by default `Limits()`.

    Returns:
        The document, for `parse`.

    Raises:
        Unreadable: the file gives no text; its ``code`` says why.
        OSError: there is no such file, or it may not be read.
        TypeError: *source* is none of these, or is a text, which `parse` takes.
    """
    bounds = limits or Limits()
    content, found = content_of(source, bounds)
    called = name if name is not None else found
    try:
        return document_of(content, called, bounds, ocr=ocr)
    except Unreadable as error:
        raise error.named(called) from error.__cause__


def content_of(source: Source, limits: Limits) -> tuple[bytes, str]:
    """Return the bytes of *source* and its name.

    Raises:
        Unreadable: it is larger than the limits allow.
        OSError: it cannot be read.
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        content, name = bytes(source), ""
    elif isinstance(source, (str, os.PathLike)):
        with _opened(source) as stream:
            content, name = stream.read(limits.size + 1), Path(source).name
    else:
        name = Path(str(getattr(source, "name", ""))).name
        given = source.read(limits.size + 1) if hasattr(source, "read") else None
        if not isinstance(given, bytes):
            message = f"a file is given as a path, its bytes or a binary stream, not {named(source)}"
            raise TypeError(message)
        content = given
    if len(content) > limits.size:
        raise beyond(limits.size, "bytes").named(name)
    return content, name


def _opened(path: str | os.PathLike[str]) -> IO[bytes]:
    """Return the file at *path* as a stream; say so where it is no path, but the text of a page."""
    try:
        return Path(path).open("rb")
    except (OSError, ValueError) as error:
        too_long = isinstance(error, OSError) and error.errno == ENAMETOOLONG
        if not too_long and _IN_TEXT.isdisjoint(str(path)):
            raise
        message = "this is a text, not the name of a file; a text is read as it is: parse(text)"
        raise TypeError(message) from None


def document_of(content: bytes, name: str, limits: Limits, *, ocr: bool = False) -> Document:
    """Return the document that *content* is; *ocr* says whether text is recognised on pictures."""
    kind = kind_of(content)
    if kind == "image" and not ocr:
        raise refusal("scanned")
    if kind in _SAVED_AS:
        raise to_be_saved(*_SAVED_AS[kind])
    if kind not in _READERS:
        raise refusal(_REFUSED.get(kind, "unsupported"), kind=_NAMES.get(kind, kind.upper()))
    writer = Writer(limits.cells, limits.characters)
    try:
        outcome = _reader(kind)(content, writer, limits, **({"ocr": True} if ocr and kind in _WITH_PICTURES else {}))
    except RecursionError:
        raise refusal("too_large", detail="nesting") from None
    text = writer.text()
    if not text.strip():
        raise refusal("empty")
    hashed = sha256(content).hexdigest()
    regions, notes = tuple(writer.regions), tuple(outcome.notes)
    return Document(name, kind, text, regions, hashed, outcome.encoding, notes, outcome.recognised)


def _reader(kind: str) -> _Reader:
    """Return what reads files of *kind*; its library is loaded now."""
    module, function, extra = _READERS[kind]
    try:
        reader: _Reader = getattr(import_module(f"govinfo_reports.files.{module}"), function)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("govinfo_reports"):
            raise
        raise refusal("missing_extra", kind=kind.upper(), extra=extra) from error
    return reader
