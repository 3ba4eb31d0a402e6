"""Run the benchmarks and write `docs/reference/measured.md` from what they find.

python benchmarks/write_measured.py [--pages FOLDER ...] [--python PYTHON] [--quick] [--only NAME ...]
    [--results FOLDER] [PAGE]

Figures of benchmarks that are not run are taken from the folder of results, so that each can be run at its time.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from importlib.metadata import version
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from attrs import frozen
from results import Table, kept

HERE: Final = Path(__file__).parent


@frozen
class Run:
    """A benchmark, and what to call it with."""

    quick: tuple[str, ...]
    """Options for figures at once, which are not to be published."""
    pages: bool = False
    """Whether it takes folders of pages."""
    python: bool = False
    """Whether it takes a Python to start."""


RUNS: Final = {
    "parse": Run(("--reports", "1", "--times", "1"), pages=True),
    "start": Run(("--times", "2"), python=True),
    "others": Run(("--reports", "2", "--times", "1")),
    "files": Run(("--times", "1", "--pages", "3")),
    "corpus": Run(("--files", "5", "--processes", "1")),
    "hostile": Run(("--large", "2000", "--only", "tabs", "a label", "claims: totals")),
    "detection": Run(("--pairs", "2", "--cells", "3")),
}
_OPENING: Final = """\
# Measured

Every figure here comes from a command that anybody can run; `python benchmarks/write_measured.py` runs them all and
writes this page. Times are processor time, the least of several runs, unless a table says otherwise. Look at the
ratios: they hold for other machines too. These figures are from {machine}.
"""
_CLOSING: Final = """\
## Damage

`pytest -m long tests/test_damage.py` reads ten thousand damaged pages of each form, in 18 layouts. They have values
lost, doubled, split and joined; labels lost, doubled and misread; rows lost, swapped and added; words for figures; bits
of websites; a cut at the start or the end. The law is: every value is right, or missing, or named by a finding. About
nine in ten of the values that such pages still print are read.

Further laws set pages in columns so narrow that figures break over lines, print the values of each row before its
label, or exchange and replace the heads of columns. There too, nothing may be wrong without a finding.

## Converters

See [](converters.md).
"""


def run(name: str, chosen: Namespace) -> None:
    """Run the benchmark *name*, which keeps its figures in the folder of results."""
    how = RUNS[name]
    words = [*(how.quick if chosen.quick else ()), "--results", chosen.results]
    words += ["--pages", *chosen.pages] if how.pages and chosen.pages else []
    words += ["--python", chosen.python] if how.python and chosen.python else []
    subprocess.run([sys.executable, HERE / f"bench_{name}.py", *words], check=True)  # noqa: S603 - it runs this Python


def page(found: dict[str, Table], machine: str) -> str:
    """Return the page on what the benchmarks *found* on a *machine*."""
    sections = (
        f"## {table.title}\n\n`python benchmarks/bench_{name}.py`\n\n{table.markdown()}\n"
        for name, table in found.items()
    )
    return "\n".join((_OPENING.format(machine=machine), *sections, _CLOSING))


def _machine() -> str:
    python, lark = platform.python_version(), version("lark")
    return f"a machine with {os.cpu_count()} cores, Python {python} and Lark {lark}"


def main() -> None:
    """Run what is asked for, and write the page."""
    options = ArgumentParser()
    options.add_argument("page", type=Path, nargs="?", default=HERE.parent / "docs" / "reference" / "measured.md")
    options.add_argument("--pages", type=Path, nargs="*", default=[], metavar="FOLDER", help="folders of pages to time")
    options.add_argument("--python", type=Path, help="a Python with the wheel and the core alone, to time its start")
    options.add_argument("--quick", action="store_true", help="run each benchmark with the smallest counts")
    options.add_argument("--only", nargs="*", choices=RUNS, metavar="NAME", help="run these alone; none without a name")
    default = Path(gettempdir(), "govinfo-reports-measured")
    options.add_argument("--results", type=Path, default=default, help="where the figures of each benchmark are kept")
    chosen = options.parse_args()
    for name in RUNS if chosen.only is None else chosen.only:
        run(name, chosen)
    chosen.page.write_text(page(kept(chosen.results, RUNS), _machine()), encoding="utf-8")


if __name__ == "__main__":
    main()
