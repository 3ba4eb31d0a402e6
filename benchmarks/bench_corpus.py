"""How long `collect` takes over a folder of reports on all cores, where the time goes, and how much memory it needs.

python benchmarks/bench_corpus.py [--files N] [--processes N] [--folder FOLDER] [--results FOLDER]
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from attrs import frozen
from results import Table, main

import govinfo_reports as gr
from govinfo_reports.corpus.collecting import collect
from govinfo_reports.strategies import compose, damage
from govinfo_reports.tables import FileResult
from govinfo_reports.tables.building import examine, joined, tables_of
from govinfo_reports.tables.packing import packed, unpacked
from govinfo_reports.tables.parquet import write_table
from govinfo_reports.writing.rendering import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORDS = """\
`collect` over a folder of invented reports, as the texts that converters make of them, a quarter of them damaged, into
a data set in Parquet: a tenth of the files, then all of them, with {processes} processes that read and one that
writes. The peak is that of the largest of these processes. Below, the processor time by stages, in one process: the
least of several runs."""
_HEAD = ("what", "files", "seconds", "files a second", "CPU, ms a file", "peak, MB")
_DAMAGED = 4  # one file in so many
_BATCH = 50  # files that a process reads at a time
_STAGED = 500  # files, over which the stages are measured
_TIMES = 5


@frozen
class _Run:
    """What one run of `collect` cost."""

    seconds: float
    readers: float
    """Processor time of the processes that read, in seconds."""
    writer: float
    readers_peak: float
    """The most memory that one of them took, in MB."""
    writer_peak: float

    def rows(self, files: int) -> list[tuple[str, ...]]:
        """Return its rows of the table."""
        speed = (f"{self.seconds:.1f}", f"{files / self.seconds:.0f}")
        return [
            (name, str(files), *shown, f"{cost / files * 1e3:.2f}", f"{peak:.0f}")
            for name, shown, cost, peak in (
                ("`collect`, reading", speed, self.readers, self.readers_peak),
                ("`collect`, writing", ("", ""), self.writer, self.writer_peak),
            )
        ]


def fill(folder: Path, files: int) -> None:
    """Write *files* invented reports into *folder*."""
    dice = Random(0)  # noqa: S311 - the same files every time
    kinds = cycle((template, layout) for template in gr.templates() for layout in LAYOUTS)
    for number, (template, layout) in enumerate(islice(kinds, files)):
        damaged = number % _DAMAGED == 0
        text = damage(template, dice).text if damaged else gr.render(compose(dice, template, consistent=True), layout)
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def _collected(paths: Sequence[Path], out: Path, processes: int) -> _Run:
    """Collect the files at *paths*; this process has done nothing else before."""
    before, start = process_time(), perf_counter()
    collect(paths, out, jobs=processes)
    seconds, writer = perf_counter() - start, process_time() - before
    readers, own = getrusage(RUSAGE_CHILDREN), getrusage(RUSAGE_SELF)
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return _Run(seconds, readers.ru_utime + readers.ru_stime, writer, readers.ru_maxrss / unit, own.ru_maxrss / unit)


def _staged(paths: Sequence[Path], folder: Path) -> dict[str, float]:
    """Return the processor time of each stage over the files at *paths*, in seconds."""
    spent = dict.fromkeys(("read", "parse", "check, claims", "tables", "between processes", "Parquet"), 0.0)

    def timed(stage: str, task: Callable[..., Any], *given: object) -> Any:  # noqa: ANN401 - what the task returns
        start = process_time()
        done = task(*given)
        spent[stage] += process_time() - start
        return done

    parts: list[Any] = []
    for first in range(0, len(paths), _BATCH):
        results: list[FileResult] = []
        reads: list[Any] = []
        for path in paths[first : first + _BATCH]:
            document = timed("read", gr.read, path)
            report = timed("parse", gr.parse, document)
            results.append(FileResult(path.name, report))
            reads.append(timed("check, claims", lambda file, each: examine(file, each, checks=True), path.name, report))
        tables = timed("tables", tables_of, results, reads)
        parts.append(timed("between processes", lambda each: unpacked(packed(each)), tables))
    for name, table in joined(parts).by_name().items():
        timed("Parquet", write_table, table, folder / f"{name}.parquet")
    return spent


def _least(paths: Sequence[Path], folder: Path) -> dict[str, float]:
    """Return the least that `_staged` gives for each stage; the first run also pays what is paid once."""
    runs = [_staged(paths, folder) for _ in range(_TIMES)]
    return {stage: min(run[stage] for run in runs) for stage in runs[0]}


def _alone(task: Callable[..., Any], *given: object) -> Any:  # noqa: ANN401 - what the task returns
    """Return what *task* gives in a fresh process."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(task, *given).result()


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    rows: list[tuple[str, ...]] = []
    with (
        TemporaryDirectory() as scratch,
        nullcontext(chosen.folder) if chosen.folder else TemporaryDirectory() as place,
    ):
        folder, out = Path(place), Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if not any(folder.glob("*.txt")):
            _alone(fill, folder, chosen.files)
        paths = sorted(folder.glob("*.txt"))[: chosen.files]
        for number in (max(len(paths) // 10, 1), len(paths)):
            rows += _alone(_collected, paths[:number], out / str(number), chosen.processes).rows(number)
        some = paths[:_STAGED]
        stages = _alone(_least, some, out)
        rows += [(name, str(len(some)), "", "", f"{cost / len(some) * 1e3:.2f}", "") for name, cost in stages.items()]
    return Table("A folder", _WORDS.format(processes=chosen.processes), _HEAD, tuple(rows))


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--files", type=int, default=20_000, help="how many files to make")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many processes read them")
    parser.add_argument("--folder", type=Path, help="keep the files here, and use those that are there already")
    return parser


if __name__ == "__main__":
    main("corpus", measure, options())
