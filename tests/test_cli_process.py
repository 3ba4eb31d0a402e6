"""The command as a program of its own: closed pipes, other encodings, and modules that are not installed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .command import saved
from .invented import TITLE
from .process import environment, python

_FULL = Path("/dev/full")
_RUN = "from govinfo_reports.__main__ import main; main()"


def test_closed_standard_input_is_named() -> None:
    """A command that runs without any standard input says so in one line."""
    done = python("-c", f"import sys; sys.stdin = None; sys.argv[1:] = ['parse', '-']; {_RUN}", PYTHONUTF8="1")
    assert (done.returncode, done.stderr.decode().strip()) == (2, "govinfo-reports: -: 没有标准输入。")


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_command_says_what_to_install(missing: str) -> None:
    """Where click or rich is not installed, one line says how to install it, and the status is 2."""
    done = python("-c", f"import sys; sys.modules[{missing!r}] = None; {_RUN}", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b'pip install "govinfo-reports[cli]"' in done.stderr


def test_other_missing_modules_are_not_blamed_on_the_extra() -> None:
    """A module of the package itself that cannot be imported is an error, and no advice to install the extra."""
    done = python("-c", f"import sys; sys.modules['lark'] = None; {_RUN}")
    assert b"ModuleNotFoundError" in done.stderr
    assert b"pip install" not in done.stderr


@pytest.mark.parametrize("form", ["--csv", "--json", "--lang=zh"])
def test_reader_that_leaves_early_is_no_error(form: str, tmp_path: Path) -> None:
    """When the reading end of a pipe closes, as with `head`, nothing is printed on standard error."""
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "govinfo_reports",
            "parse",
            form,
            *[saved(tmp_path, name=f"{number}.txt") for number in range(150)],
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not _FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("form", ["--csv", "--json", "--lang=zh"])
def test_full_disk_is_one_line(form: str, tmp_path: Path) -> None:
    """Where the output cannot be written, one line says so, and the status is 2."""
    with _FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "govinfo_reports", "parse", form, saved(tmp_path)],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(PYTHONUTF8="1"),
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "无法写出" in done.stderr.decode()


def test_terminal_without_chinese_does_not_break_the_command(tmp_path: Path) -> None:
    """A summary in an encoding that lacks the characters shows their codes; JSON is in UTF-8 all the same."""
    page, ascii_only = saved(tmp_path), {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    summary = python("-m", "govinfo_reports", "parse", page, tmp_path / "没有", **ascii_only)
    assert summary.returncode == 2
    assert rb"\u9752\u79be" in summary.stdout
    assert b"Traceback" not in summary.stderr
    data = python("-m", "govinfo_reports", "parse", "--json", page, **ascii_only)
    assert json.loads(data.stdout)["title"] == TITLE
