"""`collect`, killed again and again at any moment: what it leaves in the end is what an undisturbed run leaves."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from itertools import count
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from govinfo_reports.corpus.collecting import parts_of

from .collected import content, folder_of, held, on_disk
from .process import environment
from .test_collect_hostile import alive, children, until

_FILES, _ARCHIVED, _KILLS = 1_600, 400, 20
_ROOT = Path(__file__).parents[1]


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


def _assert_whole(out: Path, expected: Path) -> None:
    """Assert that a set holds what the *expected* one does, and that the disk holds nothing but that."""
    assert held(out) == held(expected)
    parts = {str(path.relative_to(out)) for paths in parts_of(out).values() for path in paths}
    assert on_disk(out) == parts | {"manifest.jsonl", "datapackage.json", ".lock"}


@pytest.mark.hours
def test_killed_at_random_moments(tmp_path: Path) -> None:
    """
    Two thousand files, one in six of them junk and a fifth of them in an archive, are read in spite of twenty kills.

    Whenever a set is whole, another one is begun, so that each kill meets a run that has something to do.
    """
    where = folder_of(tmp_path / "own", _FILES, archived=_ARCHIVED)
    began = monotonic()
    assert _run(where, tmp_path / "whole") == 2
    took = monotonic() - began
    assert len(held(tmp_path / "whole")["files"]) == _FILES + _ARCHIVED
    dice = Random(7)  # noqa: S311 - when it is killed, no secret
    killed = 0
    for number in count():
        out = tmp_path / f"killed {number}"
        while (status := _run(where, out, dice.uniform(0.1, took / 2) if killed < _KILLS else None)) < 0:
            assert status == -signal.SIGKILL
            killed += 1
        assert status == 2
        _assert_whole(out, tmp_path / "whole")
        if killed == _KILLS:
            break


@pytest.mark.hours
@pytest.mark.parametrize("changed", [False, True], ids=["a new set", "a set whose files have changed"])
def test_killed_at_each_step_on_the_disk(changed: bool, tmp_path: Path) -> None:
    """
    Killed before or behind each renaming, each removing and each line of the manifest, a run leaves a sound set.
    """
    where, begun, whole = folder_of(tmp_path / "own", 12), tmp_path / "begun", tmp_path / "whole"
    begun.mkdir()
    if changed:
        assert _run(where, begun) == 2
        (where / content(0)[0]).write_bytes(content(3)[1])
    assert _run(where, whole) == 2
    killed = 0
    while True:
        out = tmp_path / f"killed {killed}"
        shutil.copytree(begun, out)
        words = [sys.executable, "-m", "tests.killed_at", where, out, str(killed)]
        status = subprocess.run(words, check=False, env=environment(), cwd=_ROOT, capture_output=True).returncode
        if not status:
            break
        assert status == -signal.SIGKILL
        assert _run(where, out) == 2
        _assert_whole(out, whole)
        killed += 1
    assert killed >= 12
