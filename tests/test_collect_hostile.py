"""Processes that read: a file that ends one, or takes for ever, costs that file only."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest

from govinfo_reports.corpus.collecting.harvest import Order
from govinfo_reports.corpus.collecting.pool import harvests
from govinfo_reports.corpus.collecting.reading import Options
from govinfo_reports.corpus.collecting.tasks import Task, batches_of
from govinfo_reports.tables import joined

from .collected import content, folder_of
from .hostile import Deadly, Endless, Raising
from .installed import installed
from .process import environment

if TYPE_CHECKING:
    from collections.abc import Callable

_GRACE = 60.0  # seconds; a machine may be busy


def until(holds: Callable[[], bool]) -> bool:
    """Return whether something holds, now or in a while."""
    end = monotonic() + _GRACE
    while not holds() and monotonic() < end:
        sleep(0.05)
    return holds()


def children(pid: int) -> set[int]:
    """Return the processes that a process has started, and theirs."""
    found: set[int] = set()
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, listed.read_text(encoding="ascii").split()):
            found |= {child} | children(child)
    return found


def alive(pid: int) -> bool:
    """Return whether there is a process of that number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_hostile_files_cost_themselves_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Files that end the process, that never end, or that meet a fault are named with a code; all others are read.
    """
    monkeypatch.syspath_prepend(installed())
    hostile = {3: Deadly(b"x"), 4: Endless(b"x"), 6: Raising(b"x"), 9: Deadly(b"x")}
    tasks = [Task(str(number), hostile.get(number, content(0)[1]), str(number), 1) for number in range(10)]
    order = Order(Options(checks=False, seconds=8.0))
    batches = [tasks[:7], tasks[7:9], tasks[9:]]
    files = joined([harvest.unpacked() for harvest in harvests(batches, order, 2)]).files.to_pylist()

    assert [row["file"] for row in files] == [str(number) for number in range(10)]
    found = {int(row["file"]): row["code"] for row in files if row["code"]}
    assert found == {3: "crashed", 4: "too_slow", 6: "crashed", 9: "crashed"}
    assert files[4]["reason_en"] == "Reading took more than 8 seconds and was stopped."
    assert "ZeroDivisionError" in files[6]["reason_en"]


def test_batches_are_bounded() -> None:
    """
    A batch holds no more than fifty files, and no more than sixteen million bytes unless one file alone is larger.
    """
    small, large = Task("a", b"", "", 1), Task("b", b"", "", 9_000_000)
    huge = Task("c", b"", "", 90_000_000)
    assert [len(batch) for batch in batches_of([small] * 101)] == [50, 50, 1]
    assert [len(batch) for batch in batches_of([large] * 3)] == [1, 1, 1]
    assert [len(batch) for batch in batches_of([small, huge, small])] == [1, 1, 1]
    assert list(batches_of([])) == []


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="the system does not list its processes")
@pytest.mark.parametrize(("sign", "status"), [(signal.SIGKILL, -9), (signal.SIGINT, 130)])
def test_no_process_is_left_behind(sign: signal.Signals, status: int, tmp_path: Path) -> None:
    """
    When `collect` is killed or interrupted, the processes that read end too, and the next run has everything.
    """
    where, out = folder_of(tmp_path / "own", 150), tmp_path / "set"
    words = [sys.executable, "-m", "govinfo_reports", "collect", where, "-o", out, "-j", "2"]
    with subprocess.Popen(words, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        assert until(lambda: len(children(process.pid)) == 2)
        readers = children(process.pid)
        process.send_signal(sign)
        assert process.wait(_GRACE) == status
    assert until(lambda: not any(map(alive, readers)))
