"""What `collect` costs: processor time of each stage, and memory over more and more files.

python benchmarks/bench_collect.py [--files N] [--processes N] [--results FOLDER]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, TypeVar

from bench_corpus import fill
from results import Table, main

import govinfo_reports as gr
from govinfo_reports.tables import FileResult
from govinfo_reports.tables.building import examine, tables_of
from govinfo_reports.tables.parquet import write_table

if TYPE_CHECKING:
    from collections.abc import Callable

    _T = TypeVar("_T")

_WORDS = """\
Invented reports as texts, a quarter of them damaged, collected into a data set in Parquet by {processes} processes.
Tables and Parquet together cost {both:.2f} ms a report. Memory is the most that the main process, and the largest of
those that read, ever held."""
_STAGED = 500
_RUN = """
import json, resource, sys
from govinfo_reports.corpus.collecting import collect
found = collect([sys.argv[1]], sys.argv[2], jobs=int(sys.argv[3]))
used = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps([found.reports, *used]))
"""


def timed(task: Callable[[], _T], times: int = 1) -> tuple[_T, float]:
    """Return what *task* gives, and the least processor time that it took, in milliseconds."""
    least = float("inf")
    for _ in range(times):
        start = process_time()
        done = task()
        least = min(least, process_time() - start)
    return done, least * 1e3


def stages(folder: Path, into: Path) -> dict[str, float]:
    """Return the processor time of each stage, in milliseconds a report."""
    paths = sorted(folder.glob("*.txt"))[:_STAGED]
    documents = [gr.read(path) for path in paths]
    for document in documents[:10]:
        examine("", gr.parse(document), checks=True)
    reports, parsing = timed(lambda: [gr.parse(document) for document in documents])
    named = list(zip(map(str, paths), reports, strict=True))
    reads, checking = timed(lambda: [examine(file, report, checks=True) for file, report in named])
    results = [FileResult(file, report) for file, report in named]
    tables, building = timed(lambda: tables_of(results, reads), 3)
    _, writing = timed(lambda: [write_table(table, into / name) for name, table in tables.by_name().items()], 3)
    costs = {"parse": parsing, "check and claims": checking, "tables": building, "Parquet": writing}
    return {name: cost / len(paths) for name, cost in costs.items()}


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    rows: list[tuple[str, ...]] = []
    with TemporaryDirectory() as place:
        folder = Path(place)
        for part, files in enumerate((chosen.files // 10, chosen.files)):
            (folder / f"files {part}").mkdir()
            fill(folder / f"files {part}", files)
        costs = stages(folder / "files 1", folder)
        rows += [(name, f"{cost:.2f}", "", "") for name, cost in costs.items()]
        for part in range(2):
            words = [
                sys.executable,
                "-c",
                _RUN,
                folder / f"files {part}",
                folder / f"set {part}",
                str(chosen.processes),
            ]
            done = subprocess.run(words, check=True, capture_output=True, text=True)  # noqa: S603 - it runs this Python
            reports, own, largest = json.loads(done.stdout)
            rows.append((f"all, for {reports:,} reports", "", f"{own:.0f}", f"{largest:.0f}"))
    words = _WORDS.format(processes=chosen.processes, both=costs["tables"] + costs["Parquet"])
    return Table(
        "Collecting", words, ("stage", "ms a report", "MB, main process", "MB, largest that reads"), tuple(rows)
    )


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--files", type=int, default=20_000, help="how many files to make; a tenth of them comes first")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many processes read them")
    return parser


if __name__ == "__main__":
    main("collect", measure, options())
