"""How long the import and the first page take, in a process of their own.

python benchmarks/bench_start.py [--python PYTHON] [--times N] [--results FOLDER]
"""

from __future__ import annotations

import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from results import Table, main

import govinfo_reports as gr
from govinfo_reports.strategies import compose

_WORDS = """\
Processor time of a fresh process, in milliseconds: the least of several runs, and their median. The first page is the
first of its form; the second is another page of the same form. `{form}`."""
_CODE = """\
import sys
from pathlib import Path
from time import process_time
pages = [Path(path).read_text(encoding="utf-8") for path in sys.argv[1:]]
times = [process_time()]
import govinfo_reports
times.append(process_time())
for page in pages:
    govinfo_reports.parse(page)
    times.append(process_time())
print(*(after - before for before, after in zip(times, times[1:])))
"""
_PRECOMPILED = """\
import govinfo_reports
from pathlib import Path
print((Path(govinfo_reports.__file__).parent / "precompiled").is_dir())
"""


def _run(python: Path, *arguments: str) -> str:
    done = subprocess.run([python, "-c", *arguments], capture_output=True, check=True, text=True)  # noqa: S603 - a Python that the caller names
    return done.stdout.strip()


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.txt") for number in range(2)]
        for number, path in enumerate(paths):
            report = compose(Random(number), gr.templates()[-1], blank=False)  # noqa: S311 - the same pages every time
            path.write_text(gr.render(report, "cells"), encoding="utf-8")
        runs = [_run(chosen.python, _CODE, *map(str, paths)).split() for _ in range(chosen.times)]
    columns = [[float(figure) * 1e3 for figure in column] for column in zip(*runs, strict=True)]
    steps = zip(("import", "first page", "second page"), columns, strict=True)
    known = _run(chosen.python, _PRECOMPILED) == "True"
    form = "The package brings its forms compiled" if known else "The forms are compiled: this is no installed wheel"
    rows = ((step, f"{min(times):.1f}", f"{median(times):.1f}") for step, times in steps)
    return Table("Start", _WORDS.replace("`{form}`", form), ("step", "least, ms", "median, ms"), tuple(rows))


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help="the Python to start")
    parser.add_argument("--times", type=int, default=30, help="how many processes to start")
    return parser


if __name__ == "__main__":
    main("start", measure, options())
