"""`collect`, killed again and again at any moment: what it leaves in the end is what an undisturbed run leaves."""

from __future__ import annotations

import signal
import subprocess
import sys
from random import Random
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from .collected import folder_of, held, on_disk
from .process import environment
from .test_collect_hostile import alive, children, until

if TYPE_CHECKING:
    from pathlib import Path

_FILES, _KILLS = 1_600, 20


def _run(where: Path, out: Path, seconds: float | None = None) -> int:
    """Run the command; kill it after so many *seconds*, and see that no process of it is left."""
    words = [sys.executable, "-m", "govinfo_reports", "collect", where, "-o", out, "-j", "2"]
    with subprocess.Popen(words, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            return process.wait(seconds)
        except subprocess.TimeoutExpired:
            readers = children(process.pid)
            process.send_signal(signal.SIGKILL)
            status = process.wait()
    assert until(lambda: not any(map(alive, readers)))
    return status


@pytest.mark.hours
def test_killed_at_random_moments(tmp_path: Path) -> None:
    """
    Two thousand files, one in six of them junk and a fifth of them in an archive, read in spite of twenty kills.
    """
    where = folder_of(tmp_path / "own", _FILES, archived=_FILES // 4)
    began = monotonic()
    assert _run(where, tmp_path / "whole") == 2
    took = monotonic() - began
    expected = held(tmp_path / "whole")
    dice = Random(7)  # noqa: S311 - when it is killed, no secret
    killed = [_run(where, tmp_path / "killed", dice.uniform(0.1, took / 3)) for _ in range(_KILLS)]

    assert _run(where, tmp_path / "killed") == 2
    assert killed.count(-signal.SIGKILL) >= 3
    assert held(tmp_path / "killed") == expected
    assert len(expected["files"]) == _FILES + _FILES // 4
    assert not [name for name in on_disk(tmp_path / "killed") if "unfinished" in name]
