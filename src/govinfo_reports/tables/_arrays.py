"""Lists of Python values -> Arrow arrays: exact numbers, and words that repeat."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from decimal import Context, Decimal, InvalidOperation
from itertools import accumulate
from struct import pack
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from ._column import COUNT, DECIMAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WHOLE: Final = 10**28
_LEAST: Final = Decimal(1).scaleb(-10)
_CONTEXT: Final = Context(prec=38)


def fitting(value: int | Decimal | None) -> int | Decimal | None:
    """Return *value* if the column of figures holds it exactly; None if not. It is never rounded.

    >>> fitting(12), fitting(Decimal("0.4500")), fitting(Decimal("0.12345678901")), fitting(10**28)
    (12, Decimal('0.4500'), None, None)
    """
    if type(value) is int:
        return value if -_WHOLE < value < _WHOLE else None
    if value is None:
        return None
    try:
        held = Decimal(value).quantize(_LEAST, context=_CONTEXT)
    except InvalidOperation:
        return None
    return value if held == value else None


def bytes_of(numbers: Sequence[int]) -> bytes:
    """Return whole *numbers* as the bytes of an array."""
    return pack(f"{len(numbers)}i", *numbers)


def numbers_in(held: bytes | bytearray) -> pa.Array[Any]:
    """Return the numbers whose `bytes_of` are *held* as an array."""
    return pa.Array.from_buffers(COUNT, len(held) // COUNT.byte_width, [None, pa.py_buffer(held)])


def counts(numbers: Sequence[int]) -> pa.Array[Any]:
    """Return whole *numbers* as an array: their bytes are handed over, as each alone takes twice as long."""
    return numbers_in(bytes_of(numbers))


def decimals(values: Sequence[int | Decimal | None]) -> pa.Array[Any]:
    """Return *values* as exact numbers; null for those that do not fit."""
    return pa.array([fitting(value) for value in values], DECIMAL)


def texts(values: Sequence[str | None]) -> pa.Array[Any]:
    """Return *values* as texts. What is no character, half of a surrogate pair, becomes U+FFFD."""
    try:
        return pa.array(values, pa.string())
    except UnicodeEncodeError:
        return pa.array([_sound(text) for text in values], pa.string())


def _sound(text: str | None) -> str | None:
    return None if text is None else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def words(values: Sequence[str | None]) -> pa.DictionaryArray[Any, Any]:
    """Return *values* as words of a dictionary; null stands beside the dictionary, never in it."""
    return texts(values).dictionary_encode()


def spread(distinct: Sequence[str | None], numbers: pa.Array[Any]) -> pa.DictionaryArray[Any, Any]:
    """Return, for each of *numbers*, the word of *distinct* that stands at that number."""
    encoded = words(distinct)
    return pa.DictionaryArray.from_arrays(encoded.indices.take(numbers), encoded.dictionary)


def lists(kind: pa.ListType[Any], columns: Mapping[str, pa.Array[Any]], lengths: Iterable[int]) -> pa.Array[Any]:
    """Return lists of structures: *columns* hold the fields of all, *lengths* say how many are in each list."""
    fields = list(kind.value_type)
    every = pa.StructArray.from_arrays([columns[field.name] for field in fields], fields=fields)
    return pa.ListArray.from_arrays(pa.array(list(accumulate(lengths, initial=0)), pa.int32()), every, type=kind)
