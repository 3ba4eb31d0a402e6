"""The how-to on folders prints what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from .command import run

if TYPE_CHECKING:
    import pytest

_ROOT = Path(__file__).parents[1]
_PAGE = (_ROOT / "docs" / "how-to" / "check-a-folder.md").read_text(encoding="utf-8")
_STEPS = re.findall(r"```sh\ngovinfo-reports ([^\n]*)\n```(?:\n\n```text\n(.*?)```)?", _PAGE, re.DOTALL)


def test_each_command_prints_what_stands_below_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Every command of the page is run in a folder like the one it speaks of, in the order of the page.
    """
    (tmp_path / "drafts").mkdir()
    for path in (_ROOT / "examples").glob("*.txt"):
        shutil.copy(path, tmp_path / "drafts")
    (tmp_path / "offices.txt").write_text("统计局\n青禾县商务局\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert len(_STEPS) == _PAGE.count("```sh")
    for command, printed in _STEPS:
        result = run(*shlex.split(command))
        assert not printed or [line.rstrip() for line in result.stdout.splitlines()] == printed.splitlines()
