"""A batch of tasks -> what it gives: tables, and lines of JSON where these are asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.tables.building import tables_of
from govinfo_reports.tables.packing import packed, unpacked
from govinfo_reports.writing.dicts import to_dict

from .reading import Options, read_task

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govinfo_reports.tables import FileResult, Tables
    from govinfo_reports.tables.result import Read

    from .tasks import Task


@frozen
class Order:
    """What is to be done with batches."""

    options: Options
    lines: bool = False
    """Whether each report is wanted as a line of JSON, too."""
    reads: bool = False
    """Whether each report itself is wanted, too, with its findings."""


@frozen
class Harvest:
    """What a batch gives."""

    tables: dict[str, bytes]
    """The tables, as `packed` gives them."""
    lines: bytes = b""
    """The reports as lines of JSON, in UTF-8."""
    reads: tuple[Read, ...] = ()
    """The reports themselves, with their findings."""

    def unpacked(self) -> Tables:
        """Return the tables."""
        return unpacked(self.tables)


def harvest(tasks: Sequence[Task], order: Order, *, started: Callable[[int], object]) -> Harvest:
    """Return what *tasks* give; *started* is called with the number of each before it is read, and once when all are.

    Raises:
        BrokenTemplate: a form cannot be used, so that no file can be read.
    """
    results: list[FileResult] = []
    reads: list[Read] = []
    for number, task in enumerate(tasks):
        started(number)
        result, read = read_task(task, order.options)
        results.append(result)
        if read is not None:
            reads.append(read)
    started(len(tasks))
    lines = b"".join(map(_line, reads)) if order.lines else b""
    return Harvest(packed(tables_of(results, reads)), lines, tuple(reads) if order.reads else ())


def _line(read: Read) -> bytes:
    words = json.dumps({"file": read.file, **to_dict(read.report)}, ensure_ascii=False)
    return words.encode("utf-8", "replace") + b"\n"
