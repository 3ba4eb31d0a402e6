"""How long a folder of reports takes on all cores, from files to rows.

python benchmarks/bench_corpus.py [--files N] [--processes N] [--folder FOLDER] [--results FOLDER]
"""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from results import Table, main

import govinfo_reports as gr
from govinfo_reports.strategies import compose, damage
from govinfo_reports.writing.rendering import LAYOUTS

_WORDS = """\
A folder of invented reports as texts, a quarter of them damaged, in {processes} processes. Each file is read, parsed,
and written as rows; then the same with all checks."""
_DAMAGED = 4  # one file in so many
_AT_ONCE = 50


def fill(folder: Path, files: int) -> None:
    """Write *files* invented reports into *folder*."""
    dice = Random(0)  # noqa: S311 - the same files every time
    kinds = cycle((template, layout) for template in gr.templates() for layout in LAYOUTS)
    for number, (template, layout) in enumerate(islice(kinds, files)):
        damaged = number % _DAMAGED == 0
        text = damage(template, dice).text if damaged else gr.render(compose(dice, template, consistent=True), layout)
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def rows_of(path: Path) -> tuple[int, float]:
    """Return how many rows a file gives, and the processor time that it takes."""
    start = process_time()
    rows = sum(1 for _ in gr.to_rows(gr.parse(gr.read(path))))
    return rows, process_time() - start


def rows_and_findings_of(path: Path) -> tuple[int, float]:
    """Return how many rows and findings a file gives, and the processor time that it takes."""
    start = process_time()
    report = gr.parse(gr.read(path))
    found = sum(1 for _ in gr.to_rows(report)) + len(gr.check(report))
    return found, process_time() - start


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    rows: list[tuple[str, ...]] = []
    with nullcontext(chosen.folder) if chosen.folder else TemporaryDirectory() as place:
        folder = Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        if not any(folder.glob("*.txt")):
            fill(folder, chosen.files)
        paths = sorted(folder.glob("*.txt"))
        with ProcessPoolExecutor(chosen.processes, get_context("spawn")) as pool:
            list(pool.map(rows_of, paths[: 10 * chosen.processes]))
            for name, task in {"to rows": rows_of, "to rows and findings": rows_and_findings_of}.items():
                start = perf_counter()
                done = list(pool.map(task, paths, chunksize=_AT_ONCE))
                elapsed = perf_counter() - start
                each = sum(cost for _, cost in done) / len(done)
                found = sum(number for number, _ in done)
                figures = (f"{elapsed:.1f}", f"{len(done) / elapsed:.0f}", f"{each * 1e3:.2f}")
                rows.append((name, str(len(done)), str(found), *figures))
    head = ("from files", "files", "rows and findings", "seconds", "files a second", "CPU, ms a file")
    return Table("A folder", _WORDS.format(processes=chosen.processes), head, tuple(rows))


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--files", type=int, default=20_000, help="how many files to make")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="how many processes read them")
    parser.add_argument("--folder", type=Path, help="keep the files here, and use those that are there already")
    return parser


if __name__ == "__main__":
    main("corpus", measure, options())
