"""Tables <-> bytes, to hand them from one process to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from .building import Tables

if TYPE_CHECKING:
    from collections.abc import Mapping


def packed(tables: Tables) -> dict[str, bytes]:
    """Return *tables* by their names, each as a stream of Arrow."""
    return {name: _stream(table) for name, table in tables.by_name().items()}


def unpacked(streams: Mapping[str, bytes]) -> Tables:
    """Return the tables that `packed` made *streams* from."""
    return Tables(**{name: pa.ipc.open_stream(stream).read_all() for name, stream in streams.items()})


def _stream(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue().to_pybytes()
