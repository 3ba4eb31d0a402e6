"""An archive -> its members one by one, each a document or the reason why it is none.

Members are unpacked in memory, one at a time. Their names are taken as names only: nothing is written, whatever path a
name says, and no link is followed.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import stat
import tarfile
import zipfile
import zlib
from io import BytesIO
from typing import IO, TYPE_CHECKING, Final, NamedTuple, Protocol, cast

from govinfo_reports.errors import Unreadable

from .kinds import kind_of
from .limits import Limits
from .reading import content_of, document_of
from .refusals import beyond, refusal
from .zipped import DAMAGE, inflated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .document import Document
    from .reading import Source

_ARCHIVES: Final = frozenset({"zip", "tar"})
_LITTER: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db")
_UTF8: Final = 0x800  # the mark of a member whose name is in UTF-8
_TAR_DAMAGE: Final = (tarfile.TarError, EOFError, OSError, zlib.error, lzma.LZMAError, ValueError)
_UNPACKED: Final = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\x00", lzma.open))


class Member(NamedTuple):
    """A member of an archive: its path there, and its bytes or the reason why they cannot be had."""

    name: str
    content: bytes | Unreadable


class _Budget:
    """What is left of the limits for one archive and those inside it."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.members = limits.members
        self.bytes = limits.archive

    def take(self, size: int) -> None:
        """Count one member of *size* bytes.

        Raises:
            Unreadable: that is more than is left.
        """
        self.members -= 1
        self.bytes -= size
        if self.members < 0:
            raise beyond(self.limits.members, "files")
        if self.bytes < 0:
            raise beyond(self.limits.archive, "bytes")


def documents(
    source: Source, *, name: str | None = None, ocr: bool = False, limits: Limits | None = None
) -> Iterator[Document | Unreadable]:
    """Yield the members of an archive, each as a document, or as the `Unreadable` that says why it is none.

    A file that is no archive yields itself. Archives inside an archive are entered. Each member has its path in the
    archive as its ``name``.

    Args:
        source: the file: a path, its bytes, or a binary stream.
        name: what to call it; by default the last part of its path.
        ocr: whether text is recognised on pictures, as `read` does.
        limits: what the archive and each member may cost; by default `Limits()`.

    Raises:
        OSError: there is no such file, or it may not be read.
    """
    bounds = limits or Limits()
    for member in members(source, name=name, limits=bounds):
        if isinstance(member.content, Unreadable):
            yield member.content.named(member.name)
            continue
        try:
            yield document_of(member.content, member.name, bounds, ocr=ocr)
        except Unreadable as error:
            yield error.named(member.name)


def members(source: Source, *, name: str | None = None, limits: Limits | None = None) -> Iterator[Member]:
    """Yield the members of an archive as they are, unread; a file that is no archive yields itself.

    Args:
        source: as for `documents`.
        name: as for `documents`.
        limits: as for `documents`.

    Raises:
        OSError: there is no such file, or it may not be read.
    """
    bounds = limits or Limits()
    try:
        content, found = content_of(source, bounds)
    except Unreadable as error:
        yield Member(error.name if name is None else name, error)
        return
    yield from _members(content, found if name is None else name, _Budget(bounds), bounds.archives)


def _members(content: bytes, name: str, budget: _Budget, depth: int) -> Iterator[Member]:
    try:
        kind = kind_of(content)
        if kind not in _ARCHIVES:
            yield Member(name, content)
            return
        if not depth:
            raise refusal("too_large", detail=f"archives > {budget.limits.archives}")
        for member in _zipped(content, budget) if kind == "zip" else _taped(content, name, budget):
            if isinstance(member.content, Unreadable):
                yield member
            else:
                yield from _members(member.content, member.name, budget, depth - 1)
    except Unreadable as error:
        yield Member(name, error)


def _zipped(content: bytes, budget: _Budget) -> Iterator[Member]:
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except DAMAGE as error:
        raise refusal("damaged", detail="ZIP") from error
    for info in archive.infolist():
        name = _name(info)
        if name.startswith(_LITTER) or name.endswith(("/", *_LITTER)):
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            yield Member(name, refusal("unsupported", kind="symlink"))
            continue
        budget.take(0)
        try:
            member = inflated(archive, info, min(budget.limits.inflated, budget.bytes))
        except Unreadable as error:
            yield Member(name, error)
            continue
        budget.bytes -= len(member)
        yield Member(name, member)


def _name(info: zipfile.ZipInfo) -> str:
    """Return the name of a member; programs in China write it in GBK without saying so."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


class _Stream(Protocol):
    """What can be read from."""

    def read(self, size: int, /) -> bytes: ...


class _Bounded:
    """A stream that refuses to give more than a number of bytes, however far it could be unpacked."""

    def __init__(self, stream: _Stream, most: int) -> None:
        self._stream = stream
        self._left = most

    def read(self, size: int = -1) -> bytes:
        """Return up to *size* bytes."""
        content = self._stream.read(min(size, self._left + 1) if size >= 0 else self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise refusal("too_large", detail="tar")
        return content


def _taped(content: bytes, name: str, budget: _Budget) -> Iterator[Member]:
    """Yield the members of a tar archive, or the one file that was packed without one."""
    unpacked = next(
        (function(BytesIO(content), "rb") for mark, function in _UNPACKED if content.startswith(mark)), None
    )
    try:
        if unpacked is not None:
            head = unpacked.read(512)
            unpacked.seek(0)
            if head[257:262] != b"ustar":
                alone = _Bounded(unpacked, budget.limits.inflated).read()
                yield Member(name.rpartition(".")[0] or name, alone)
                return
        stream = cast(
            "IO[bytes]", _Bounded(unpacked or BytesIO(content), budget.bytes)
        )  # a tar file is read from its beginning to its end
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            members: Iterator[tarfile.TarInfo] = iter(archive)
            for info in members:
                yield from _from_tape(archive, info, budget)
    except Unreadable:
        raise
    except _TAR_DAMAGE as error:
        raise refusal("damaged", detail="TAR") from error


def _from_tape(archive: tarfile.TarFile, info: tarfile.TarInfo, budget: _Budget) -> Iterator[Member]:
    if info.issym() or info.islnk():
        yield Member(info.name, refusal("unsupported", kind="link"))
    elif info.isfile() and not info.name.endswith(_LITTER):
        budget.take(0)
        if info.size > budget.limits.inflated:
            yield Member(info.name, beyond(budget.limits.inflated, "bytes", info.size))
        elif (stream := archive.extractfile(info)) is not None:
            yield Member(info.name, stream.read())
