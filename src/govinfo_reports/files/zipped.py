"""A ZIP file -> the parts that are asked for, unpacked in memory and never beyond the limits."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, fromstring

from govinfo_reports.errors import Unreadable

from .refusals import beyond, refusal

if TYPE_CHECKING:
    from .limits import Limits

#: What reading a damaged archive raises.
DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, OSError, ValueError, EOFError, KeyError,
    RuntimeError,
)  # fmt: skip


class Parts:
    """The parts of a document that is a ZIP file inside."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except DAMAGE as error:
            raise refusal("damaged", detail="ZIP") from error
        self.left = limits.inflated
        """How many bytes may still be unpacked."""
        if len(self._archive.filelist) > limits.members:
            raise beyond(limits.members, "files", len(self._archive.filelist))

    def __contains__(self, name: str) -> bool:
        return name in self._archive.NameToInfo

    def read(self, name: str) -> bytes:
        """Return the part *name*.

        Raises:
            Unreadable: it is not there, is damaged, protected, or larger than what is left of the limits.
        """
        if name not in self._archive.NameToInfo:
            raise refusal("damaged", detail=name)
        content = inflated(self._archive, self._archive.getinfo(name), self.left)
        self.left -= len(content)
        return content

    def get(self, name: str) -> bytes:
        """Return the part *name*, and nothing where it cannot be read: for parts that the text does not need."""
        try:
            return self.read(name)
        except Unreadable:
            return b""

    def xml(self, name: str) -> Element:
        """Return the root of the XML in the part *name*; a document type, and so any entity, is refused."""
        return tree_of(self.read(name), name)


def inflated(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """Return the content of a member, of *most* bytes at most, whatever size the archive says that it has.

    Raises:
        Unreadable: it is larger, damaged, or protected by a password.
    """
    if info.flag_bits & 1:
        raise refusal("encrypted")
    if info.file_size > most:
        raise beyond(most, "bytes", info.file_size)
    try:
        with archive.open(info) as stream:
            content = stream.read(most + 1)
    except DAMAGE as error:
        raise refusal("damaged", detail=info.filename) from error
    if len(content) > most:
        raise beyond(most, "bytes")
    return content


def tree_of(content: bytes, name: str) -> Element:
    """Return the root of the XML *content* of the part *name*."""
    if b"<!DOCTYPE" in content or b"<\x00!\x00D\x00" in content or b"\x00<\x00!\x00D" in content:
        raise refusal("damaged", detail=f"{name}: DOCTYPE")
    try:
        return fromstring(content)  # noqa: S314 - a document type, where entities come from, is refused
    except (ParseError, ValueError, LookupError) as error:
        raise refusal("damaged", detail=name) from error
