"""A folder of many kinds of files for `collect`, and what a data set holds."""

from __future__ import annotations

import csv
import zipfile
from random import Random
from typing import TYPE_CHECKING, Any, Final

import pyarrow.parquet as pq

import govinfo_reports as gr
from govinfo_reports.corpus.collecting import parts_of
from govinfo_reports.corpus.collecting.harvest import harvest
from govinfo_reports.strategies import compose

from .made_files import docx, html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import pytest

    from govinfo_reports.corpus.collecting.harvest import Harvest, Order
    from govinfo_reports.corpus.collecting.tasks import Task

#: Files that hold no report, by the code that says why.
JUNK: Final = {
    "empty": b"",
    "scanned": b"\x89PNG\r\n\x1a\n" + bytes(50),
    "damaged": b"%PDF-1.4 nothing more",
    "not_text": b"\x00\xff\x01" * 100,
    "not_a_report": "只是一段话。".encode(),
}


def content(number: int) -> tuple[str, bytes]:
    """Return the name and the bytes of the file of a number: texts, web pages, Word files; every sixth is junk."""
    if number % 6 == 5:
        code = list(JUNK)[number // 6 % len(JUNK)]
        return f"{number:04}-{code}.bin", JUNK[code]
    report = compose(Random(number), gr.templates()[number % 3])  # noqa: S311 - which figures they are, no secret
    if number % 3 == 1:
        return f"{number:04}.html", html(report)
    if number % 3 == 2:
        return f"{number:04}.docx", docx(report)
    return f"{number:04}.txt", gr.render(report).encode()


def folder_of(where: Path, count: int, *, archived: int = 0) -> Path:
    """Make a folder of *count* files, with an archive of *archived* others."""
    where.mkdir()
    for number in range(count):
        name, written = content(number)
        (where / name).write_bytes(written)
    if archived:
        with zipfile.ZipFile(where / "more.zip", "w") as archive:
            for number in range(count, count + archived):
                archive.writestr(*content(number))
    return where


def held(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows that a data set holds, table by table, in one order."""
    return {
        name: sorted((row for path in paths for row in pq.ParquetFile(path).read().to_pylist()), key=repr)
        for name, paths in parts_of(folder).items()
    }


def on_disk(folder: Path) -> set[str]:
    """Return the files in the folder of a data set."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file of CSV that `collect` wrote."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have `collect` read its files in this process."""

    def harvests(batches: Iterable[list[Task]], order: Order, _: int) -> Iterator[Harvest]:
        return (harvest(batch, order, started=lambda _: None) for batch in batches)

    monkeypatch.setattr("govinfo_reports.corpus.collecting._collect.harvests", harvests)
