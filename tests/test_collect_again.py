"""`collect` into a data set that is there already: what it holds is kept, and what changed is read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from govinfo_reports.corpus.collecting import collect, parts_of

from .collected import content, folder_of, held, read_here

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: that several read alike is tested elsewhere."""
    read_here(monkeypatch)


def test_a_set_is_gone_on_with(tmp_path: Path) -> None:
    """
    What a data set holds is not read again; what changed or is new is, and no row is there twice.
    """
    where, out = folder_of(tmp_path / "own", 6), tmp_path / "set"
    first = collect([where], out, jobs=1)
    again = collect([where], out, jobs=1)
    assert ((first.done, first.kept), (again.done, again.kept)) == ((6, 0), (6, 6))
    assert (again.codes, again.findings) == (first.codes, first.findings)

    (where / content(0)[0]).write_bytes(content(3)[1])
    (where / "new.txt").write_bytes(content(9)[1])
    third = collect([where], out, jobs=1)
    fresh = collect([where], tmp_path / "fresh", jobs=1)
    assert (third.done, third.kept, third.codes) == (7, 5, fresh.codes)
    assert third.findings == fresh.findings
    assert held(out) == held(tmp_path / "fresh")


def test_quarantined_files_are_tried_again_when_asked(tmp_path: Path) -> None:
    """
    `retry` reads the files with a code again, or all that failed, and no others.
    """
    where, out = folder_of(tmp_path / "own", 12), tmp_path / "set"
    collect([where], out, jobs=1)
    kept = [collect([where], out, jobs=1, retry=retry).kept for retry in ([], ["scanned"], ["failed"], ["damaged"])]
    assert kept == [12, 11, 10, 12]
    assert held(out)["files"] == held(out)["files"]
    assert len(held(out)["files"]) == 12


def test_slow_files_are_written_before_a_part_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A part is written when it has enough files, or when its files took long, so that no kill costs much time.
    """
    where = tmp_path / "own"
    where.mkdir()
    for number in range(60):
        (where / f"{number}.txt").touch()
    collect([where], tmp_path / "quick", jobs=1)
    monkeypatch.setattr("govinfo_reports.corpus.collecting.set_output._SECONDS", 0.0)
    collect([where], tmp_path / "slow", jobs=1)

    assert [len(parts_of(tmp_path / name)["files"]) for name in ("quick", "slow")] == [1, 2]
    assert held(tmp_path / "quick") == held(tmp_path / "slow")


def test_the_output_is_no_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    An output in the folder that is read is not read itself.
    """
    for out in ("out.csv", "set"):
        monkeypatch.chdir(folder_of(tmp_path / f"of {out}", 2))
        assert [collect(["."], out, jobs=1).done for _ in range(2)] == [2, 2]
