"""Tables <-> bytes, to hand them from one process to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa

from .building import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping

_WRITING: Final = pa.ipc.IpcWriteOptions(use_threads=False)  # for tables as small as these, threads double the work
_READING: Final = pa.ipc.IpcReadOptions(use_threads=False)


def packed(tables: Tables) -> dict[str, bytes]:
    """Return *tables* by their names, each as a stream of Arrow."""
    return {name: _stream(table) for name, table in tables.by_name().items()}


def unpacked(streams: Mapping[str, bytes]) -> Tables:
    """Return the tables that `packed` made *streams* from."""
    return Tables(**{name: pa.ipc.open_stream(stream, options=_READING).read_all() for name, stream in streams.items()})


def _stream(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema, options=_WRITING) as writer:
        writer.write_table(table)
    return sink.getvalue().to_pybytes()
