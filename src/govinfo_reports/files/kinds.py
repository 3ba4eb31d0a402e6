"""Bytes -> what kind of file they are, told by their content and never by the file's name."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final

from .refusals import refusal
from .zipped import DAMAGE

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURES: Final = (
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "tar"),
    (b"BZh", "tar"),
    (b"\xfd7zXZ\x00", "tar"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
)
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")
_PARTS: Final = (
    ("OFD.xml", "ofd"),
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("ppt/presentation.xml", "pptx"),
)
_MIMES: Final = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_STREAMS: Final = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
_HTML: Final = re.compile(
    rb"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|table|meta|div|p|title|style|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE: Final = re.compile(rb"<(?:!doctype\s+html|html|body)\b", re.IGNORECASE)
_WORD_XML: Final = re.compile(rb"<(?:w:wordDocument|pkg:package)\b")
_EXCEL_XML: Final = re.compile(rb"<(?:ss:)?Workbook\s[^<>]{0,2000}?urn:schemas-microsoft-com:office:spreadsheet")
_FLAT: Final = re.compile(
    rb"<office:document(?=\s)[^<>]{0,8000}?\soffice:mimetype=[\"'](application/vnd\.oasis\.opendocument\.(?:text|spreadsheet))[\"']"
)
_HEAD: Final = 65_536


def kind_of(content: bytes) -> str:  # noqa: C901, PLR0911 - one question after the other, each with its answer
    """Return the kind of file that *content* is.

    Raises:
        Unreadable: it is empty, or a damaged archive.
    """
    if not content.strip(b"\x00\t\n\r ") or content in {b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"}:
        raise refusal("empty")
    if content.startswith(_ZIP):
        return _kind_of_zip(content)
    if content.startswith(_OLE):
        return _kind_of_ole(content)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if is_picture(content):
        return "image"
    for signature, kind in _SIGNATURES:
        if content.startswith(signature):
            return kind
    if content[257:262] == b"ustar":
        return "tar"
    head = content[:_HEAD]
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        wide = "utf-32" if head[2:4] == b"\0\0" else "utf-16"
        head = head.decode(wide, "ignore").encode()
    head = head.removeprefix(b"\xef\xbb\xbf")
    if _is_mail(head):
        return "mhtml"
    if single := _kind_of_xml(head):
        return single
    if _HTML.match(head) or _PAGE.search(head):
        return "html"
    return "text"


def is_picture(content: bytes) -> bool:
    """Whether *content* begins as the files of pictures do."""
    return content.startswith(_PICTURES) or (content[:4] == b"RIFF" and content[8:12] == b"WEBP")


def _is_mail(head: bytes) -> bool:
    lowered = head[:4096].lower()
    return b"mime-version:" in lowered and (b"multipart/related" in lowered or b"text/html" in lowered)


def _kind_of_xml(head: bytes) -> str | None:
    """Return the kind of a document that is one file of XML, by its *head*; None where it is none."""
    if flat := _FLAT.search(head):
        return _MIMES[flat.group(1)]
    if _WORD_XML.search(head):
        return "word_xml"
    return "excel_xml" if _EXCEL_XML.search(head) else None


def _kind_of_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            for part, kind in _PARTS:
                if part in names:
                    return kind
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:  # noqa: PLR2004 - one line of type
                return _MIMES.get(archive.read("mimetype").strip(), "zip")
            if "[Content_Types].xml" in names:
                return "docx"
            return "zip"
    except DAMAGE as error:
        raise refusal("damaged", detail="ZIP") from error


def _kind_of_ole(content: bytes) -> str:
    """Return the kind of a compound file by the names of the streams in it."""
    for name, kind in _STREAMS:
        if name.encode("utf-16-le") in content:
            return kind
    return "ole"
