"""Benchmarks: each runs, with the smallest counts, and the page in the documentation is what they write."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .process import python

if TYPE_CHECKING:
    from collections.abc import Iterator

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
NAMES = sorted(path.stem.removeprefix("bench_") for path in BENCHMARKS.glob("bench_*.py"))
STARTING = ("corpus", "start")  # they start processes, which compile all grammars again
_LONG = pytest.mark.hours
PAGE = BENCHMARKS.parent / "docs" / "reference" / "measured.md"


@pytest.fixture(autouse=True)
def beside(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder of the benchmarks among those that Python imports from, as it is for a script."""
    monkeypatch.syspath_prepend(BENCHMARKS)
    known = set(sys.modules)
    yield
    for name in set(sys.modules) - known:
        if Path(getattr(sys.modules[name], "__file__", None) or "/").parent == BENCHMARKS:
            del sys.modules[name]


def _quick(name: str) -> Any:  # noqa: ANN401 - benchmarks are scripts, whose types nothing checks
    bench = import_module(f"bench_{name}")
    return bench.measure(bench.options().parse_args(import_module("write_measured").RUNS[name].quick))


@pytest.mark.parametrize("name", [pytest.param(name, marks=_LONG if name in STARTING else ()) for name in NAMES])
def test_a_benchmark_gives_a_table(name: str) -> None:
    """
    Each row has a figure in every column but those that do not apply, and no time is nothing.
    """
    table = _quick(name)

    assert table.words.endswith((".", "wheel."))
    assert len(table.rows) > 1
    for row in table.rows:
        assert len(row) == len(table.head)
        assert any(float(cell) > 0 for cell in row if cell.replace(".", "").isdigit())


def test_each_class_of_pages_is_timed(tmp_path: Path) -> None:
    """
    Pages of a folder come in classes of their own, beside the invented ones.
    """
    bench = import_module("bench_parse")
    report = (BENCHMARKS.parent / "examples" / "qinghe-commerce-2024.txt").read_text(encoding="utf-8")
    (tmp_path / "seed_000.txt").write_text(report, encoding="utf-8")
    (tmp_path / "other.txt").write_text(report.replace("规章\t", "规章\t7\t", 1), encoding="utf-8")
    (tmp_path / "third.txt").write_text(report[: len(report) // 3], encoding="utf-8")
    (tmp_path / "none.txt").write_text("全年认真开展工作。", encoding="utf-8")
    table = bench.measure(bench.options().parse_args(["--pages", str(tmp_path), "--reports", "0", "--times", "1"]))

    assert [row[:2] for row in table.rows] == [("real, aligned", "1"), ("real, excerpts", "1"), ("seeds, exact", "1")]


def test_files_are_read_beside_other_readers() -> None:
    """
    Each kind of file that another library reads too has its time, and how much of it `read` takes.
    """
    rows = {row[0]: row for row in _quick("files").rows}

    assert [kind for kind, row in rows.items() if not row[6]] == ["csv"]
    for own, other, ratio in ((row[3], row[7], row[8]) for row in rows.values() if row[6]):
        assert float(ratio) == pytest.approx(float(own) / float(other), rel=0.1, abs=0.01)


def test_other_ways_are_held_to_what_the_pages_print() -> None:
    """
    On sound pages every way is right somewhere; on damaged ones this package is wrong nowhere.
    """
    rows = {row[0]: row[1:] for row in _quick("others").rows}

    assert all(not right.startswith("0 ") for _, right, *_ in rows.values())
    assert rows["`parse`"][2] == rows["`parse`"][4] == "0"


def test_the_page_is_written_from_the_results(tmp_path: Path) -> None:
    """
    The page has a section for each benchmark that has left results, with its words, figures and command.
    """
    table = {"title": "Speed", "words": "Words.", "head": ["pages", "ms"], "rows": [["seeds", "1.5"]]}
    (tmp_path / "parse.json").write_text(json.dumps(table), encoding="utf-8")
    page = tmp_path / "page.md"
    done = python(BENCHMARKS / "write_measured.py", "--only", "--results", tmp_path, page)
    written = page.read_text(encoding="utf-8")

    assert done.returncode == 0, done.stderr
    assert (
        "## Speed\n\n`python benchmarks/bench_parse.py`\n\nWords.\n\n| pages | ms |\n| --- | --- |\n| seeds | 1.5 |"
        in written
    )
    assert "## Start" not in written


def test_the_page_in_the_documentation_has_every_benchmark() -> None:
    """
    No benchmark was left out when the page was written.
    """
    commands = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("`python benchmarks")]

    assert sorted(commands) == [f"`python benchmarks/bench_{name}.py`" for name in NAMES]
