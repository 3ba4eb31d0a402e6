"""Data sets: whatever moment a process is killed at, no row is lost and none is there twice."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.corpus.collecting import NotASet, parts_of
from govinfo_reports.corpus.collecting.data_set import DataSet
from govinfo_reports.corpus.collecting.manifest import Key, Manifest
from govinfo_reports.tables import FileResult, Tables, tabulate

from .collected import held, on_disk
from .conftest import counts
from .invented import received
from .killed_at import STEPS, counted


class _KilledError(BaseException):
    """The process is killed here."""


class _Killing:
    """Kills the process at one of its steps on the disk: before, in the middle of, or behind it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
        self.left = at
        for owner, name in STEPS:
            monkeypatch.setattr(owner, name, counted(getattr(owner, name), self._tick))

    def _tick(self) -> None:
        self.left -= 1
        if self.left == -1:
            raise _KilledError


@cache
def _tables(*names: str, figure: int) -> Tables:
    none = gr.Unreadable("empty", "文件中没有文字。", "The file holds no text.")
    return tabulate([FileResult(name, none if "bad" in name else received(figure, *"123456")) for name in names])


def _keys(*names: str, figure: int) -> dict[str, Key]:
    return {name: Key(str(figure), "o", "empty" if "bad" in name else None) for name in names}


def _steps(folder: Path) -> None:
    """Do what runs do that are not stopped: three parts, the last of which replaces files of the two before."""
    data = DataSet(folder)
    for names, figure in ((("a", "b", "bad"), 1), (("c", "d"), 2), (("b", "d", "bad", "e"), 3)):
        missing = [name for name in names if (key := data.manifest.key(name)) is None or key.sha256 < str(figure)]
        if missing:
            data.add(_tables(*missing, figure=figure), _keys(*missing, figure=figure))
    data.close()


@counts
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # what is killed closes nothing
def test_no_moment_to_be_killed_at_loses_or_doubles_a_row(count: str, tmp_path: Path) -> None:
    """
    Killed at any step on the disk and started again, a set holds what one holds that was not killed, and no more files.
    """
    _steps(tmp_path / "whole")
    expected = held(tmp_path / "whole")
    assert len(expected["values"]) == 5 * 7
    killed = 0
    for at in range(0, 1_000, 5 if count == "few" else 1):
        folder = tmp_path / f"killed {at}"
        with pytest.MonkeyPatch.context() as monkeypatch:
            killing = _Killing(monkeypatch, at)
            with suppress(_KilledError):
                _steps(folder)
        if killing.left >= 0:
            break
        killed += 1
        if (folder / "manifest.jsonl").exists():
            rows = [row["file"] for row in held(folder)["files"]]
            assert len(rows) == len(set(rows)), at
        _steps(folder)
        assert held(folder) == expected, at
        assert sum("part-" in name for name in on_disk(folder)) == 5 * len(parts_of(folder)["files"]), at
    assert killed > 8


@given(st.integers(1, 400))
@settings(max_examples=15)
def test_a_torn_line_does_not_count(cut: int) -> None:
    """
    A manifest that was cut off anywhere names the parts of its whole lines, and can be gone on with.
    """
    import tempfile  # noqa: PLC0415 - Hypothesis and the folder of a test do not go together

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "manifest.jsonl"
        whole = Manifest(path)
        whole.add("part-000001", [], _keys("a", "b", figure=1))
        whole.add("part-000002", [], _keys("c", figure=1))
        content = path.read_bytes()
        path.write_bytes(content[:-cut] if cut < len(content) else b"")
        torn = Manifest(path)
        assert list(torn.parts) == ["part-000001", "part-000002"][: path.read_bytes().count(b"\n")]
        torn.add(torn.next, [], _keys("x", figure=2))
        again = Manifest(path)
        assert (again.parts, again.part_of) == (torn.parts, torn.part_of)
        assert again.key("x") == Key("2", "o", None)
        assert all(json.loads(line) for line in path.read_bytes().splitlines())


_OTHER = b'{"format": "other/1", "part": "part-000001", "retired": [], "files": {}}'


@pytest.mark.parametrize("line", [b"{}", b"nonsense", b"[]", _OTHER])
def test_a_damaged_manifest_is_left_alone(line: bytes, tmp_path: Path) -> None:
    """
    A manifest that holds something else is refused, and nothing in the folder is touched.
    """
    _steps(tmp_path / "set")
    manifest = tmp_path / "set" / "manifest.jsonl"
    manifest.write_bytes(line + b"\n" + manifest.read_bytes())
    before = on_disk(tmp_path / "set")
    with pytest.raises(NotASet):
        DataSet(tmp_path / "set")
    assert on_disk(tmp_path / "set") == before


def test_a_folder_of_others_is_left_alone(tmp_path: Path) -> None:
    """
    A folder with other files is no data set, and an open one cannot be opened again.
    """
    (tmp_path / "mine.txt").touch()
    with pytest.raises(NotASet):
        DataSet(tmp_path)
    with pytest.raises(NotASet):
        parts_of(tmp_path)
    assert on_disk(tmp_path) == {"mine.txt"}
    first = DataSet(tmp_path / "set")
    with pytest.raises(NotASet):
        DataSet(tmp_path / "set")
    first.close()
    DataSet(tmp_path / "set").close()
