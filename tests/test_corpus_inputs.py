"""Inputs: folders and patterns stand for the files in them, each once, in one order, and nothing outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo_reports.corpus.entries import entries
from govinfo_reports.corpus.inputs import inputs

from .command import PAGE, saved
from .made_files import zipped

_FOLDERS = st.lists(st.sampled_from(["县", "乡", "2024", ".县"]), max_size=2)
_FILES = st.builds("{}{}".format, st.sampled_from(["", "", "."]), st.text("ab2", min_size=1, max_size=3))
_NAMES = st.builds(lambda folders, name: "/".join((*folders, name)), _FOLDERS, _FILES)


def _made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return folder


def _found(folder: Path, *paths: str | Path) -> list[str]:
    """Return the names, within *folder*, of the files that *paths* stand for."""
    return [Path(each.name).relative_to(folder).as_posix() for each in inputs(paths or (folder,)) if not each.trouble]


@given(st.sets(_NAMES, max_size=6))
def test_a_folder_stands_for_the_files_in_it(tmp_path_factory: pytest.TempPathFactory, names: set[str]) -> None:
    """
    Every file that is not hidden is found once and in sorted order, wherever below the folder it lies.
    """
    folder = _made(tmp_path_factory.mktemp("folder"), *names)
    expected = sorted(parts for parts in (Path(name).parts for name in names) if not "".join(parts).count("."))

    assert [Path(name).parts for name in _found(folder)] == expected
    assert _found(folder, folder, *[folder.joinpath(*parts) for parts in expected]) == _found(folder)


def test_hidden_files_and_litter_are_passed_over(tmp_path: Path) -> None:
    """
    Hidden files, lock files of Word and the companions of a saved page are no reports; a named file is always read.
    """
    folder = _made(tmp_path, ".git/a", ".b", "~$c.docx", "Thumbs.db", "页.html", "页_files/d.js", "e_files/f.txt")

    assert _found(folder) == ["e_files/f.txt", "页.html"]
    assert _found(folder, folder / ".b") == [".b"]


def test_no_link_is_followed_out_of_the_folder(tmp_path: Path) -> None:
    """
    A link to a file of the folder is that file; one that leads out, or nowhere, is a line, and loops do no harm.
    """
    folder = _made(tmp_path, "in/a.txt", "in/.store/b", "out/c.txt") / "in"
    targets = {"a2": "a.txt", "b": ".store/b", "c": "../out/c.txt", "d": "../out", "loop": ".", "gone": "none"}
    for name, target in targets.items():
        (folder / name).symlink_to(target)

    assert _found(folder) == ["a.txt", "b"]
    troubles = {Path(each.name).name: each.trouble.en for each in inputs([folder]) if each.trouble}
    assert set(troubles) == {"c", "d", "gone"}
    assert "does not exist" in troubles["gone"]
    assert _found(folder, str(folder / "**")) == ["a.txt", "b"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    """
    What is no file is passed over in a folder.
    """
    os.mkfifo(_made(tmp_path, "a.txt") / "pipe")

    assert _found(tmp_path) == ["a.txt"]


def test_patterns_are_expanded(tmp_path: Path) -> None:
    """
    A pattern stands for what matches it, and a file of that very name for itself; what matches nothing is a line.
    """
    folder = _made(tmp_path, "2023/a.txt", "2024/b.txt", "2024/c.pdf", "2024/.d.txt", "e[1].txt")

    assert _found(folder, str(folder / "*" / "*.txt")) == ["2023/a.txt", "2024/b.txt"]
    assert _found(folder, str(folder / "**" / "*.pdf")) == ["2024/c.pdf"]
    assert _found(folder, str(folder / "202?")) == ["2023/a.txt", "2024/b.txt", "2024/c.pdf"]
    assert _found(folder, str(folder / "e[1].txt")) == ["e[1].txt"]
    for nothing in (str(folder / "*.docx"), str(folder / "a**b"), str(_made(folder, "z/.x") / "z")):
        (each,) = inputs([nothing])
        assert each.trouble
        assert each.name == nothing


def test_what_holds_no_report_does_not_hold_up_the_others(tmp_path: Path) -> None:
    """
    Every file of a folder gives an entry, a report or the reason why there is none.
    """
    saved(tmp_path, name="b.txt")
    (tmp_path / "a.bin").write_bytes(b"\x00\x01")
    saved(tmp_path, "会议通知", "c.txt")
    found = list(entries(inputs([tmp_path, tmp_path / "none.txt"])))

    assert [Path(each.name).name for each in found] == ["a.bin", "b.txt", "c.txt", "none.txt"]
    assert [each.report is not None for each in found] == [False, True, False, False]
    assert all((each.report is None) == (each.trouble is not None) for each in found)
    assert found[1].report
    assert found[1].report.text == PAGE


def test_members_stay_below_their_archive(tmp_path: Path) -> None:
    """
    Each member is named below its archive, whatever path its own name says, and two of one name are two entries.
    """
    path = tmp_path / "a.zip"
    members = {"../../out.txt": PAGE, "/abs.txt": PAGE, "in/./b.txt": PAGE}
    path.write_bytes(zipped(members))

    assert [each.name for each in entries(inputs([path]))] == [
        f"{path}/{name}" for name in ("out.txt", "abs.txt", "in/b.txt")
    ]
