"""A compound file, as Office wrote its files until 2003 -> one of the streams in it.

The file is cut into sectors; tables say which sector follows which. Each is followed within bounds.
"""

from __future__ import annotations

import struct
from struct import unpack_from
from typing import TYPE_CHECKING, Final

from attrs import frozen

from .refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_LAST: Final = 0xFFFFFFFA  # numbers from here on are no sectors
_ENTRY: Final = 128  # bytes that tell of a stream
_IN_HEADER: Final = 109  # numbers of sectors of the first table that the header has room for
_SHIFTS: Final = frozenset({9, 12})
_SMALL: Final = 6
_NAME: Final = 64  # bytes that a name may have


def stream_of(content: bytes, names: Collection[str]) -> bytes:
    """Return the stream of *content* that has one of the *names*; empty where there is none.

    Raises:
        Unreadable: the file is damaged.
    """
    try:
        return _Compound.of(content).stream(names)
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise refusal("damaged", detail="OLE") from error


@frozen
class _Compound:
    content: bytes
    size: int
    """Bytes of a sector."""
    table: Sequence[int]
    """For each sector, the number of the one that follows."""

    @classmethod
    def of(cls, content: bytes) -> _Compound:
        (shift,) = unpack_from("<H", content, 30)
        if shift not in _SHIFTS:
            raise IndexError(shift)
        size = 1 << shift
        (count,) = unpack_from("<L", content, 44)
        minor, more, others = unpack_from("<3L", content, 64)
        if max(count, minor, others) * size > len(content):
            raise IndexError(count)  # readers make room for as many tables as a file says it has
        numbers = list(unpack_from(f"<{_IN_HEADER}L", content, 76))
        per = size // 4
        while more < _LAST and len(numbers) < count:
            *next_numbers, more = unpack_from(f"<{per}L", content, (more + 1) * size)
            numbers += next_numbers
        table: list[int] = []
        for number in numbers[:count]:
            if number < _LAST:
                table += unpack_from(f"<{per}L", content, (number + 1) * size)
        return cls(content, size, table)

    def stream(self, names: Collection[str]) -> bytes:
        """Return the stream that has one of the *names*."""
        directory = b"".join(self._sectors(unpack_from("<L", self.content, 48)[0], whole=True))
        root = -1
        for at in range(0, len(directory), _ENTRY):
            length, kind, start, size = (
                *unpack_from("<HB", directory, at + _NAME),
                *unpack_from("<2L", directory, at + 116),
            )
            if length > _NAME or (kind and size > len(self.content)):
                raise IndexError(length)
            root = start if root < 0 else root
            if kind == 2 and directory[at : at + max(0, length - 2)].decode("utf-16-le") in names:  # noqa: PLR2004 - 2 is a stream
                least, small = unpack_from("<2L", self.content, 56)
                return self._small(start, size, small, root) if size < least else b"".join(self._sectors(start))[:size]
        return b""

    def _sectors(self, number: int, *, whole: bool = False) -> Iterator[bytes]:
        """Yield the sectors of a chain, the file's last one filled up with zeros; or none but *whole* ones."""
        for _ in range(len(self.table) + 1):
            if number >= _LAST:
                return
            sector = self.content[(number + 1) * self.size : (number + 2) * self.size]
            if whole and len(sector) < self.size:
                raise IndexError(number)
            yield sector.ljust(self.size, b"\0")
            number = self.table[number]
        raise IndexError(number)  # a chain without an end

    def _small(self, number: int, size: int, table: int, root: int) -> bytes:
        """Return a stream that stands, in small sectors, in the stream of the root."""
        raw = b"".join(self._sectors(table))
        follows, inside = unpack_from(f"<{len(raw) // 4}L", raw), b"".join(self._sectors(root))
        found: list[bytes] = []
        while number < _LAST and len(found) <= len(follows):
            found.append(inside[number << _SMALL : (number + 1) << _SMALL])
            number = follows[number]
        return b"".join(found)[:size]
