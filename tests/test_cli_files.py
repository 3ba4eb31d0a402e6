"""Files on the command line: read as they are, told of in one line where they give nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import MAKERS, html, zipped
from tests.make_examples import EXAMPLES, NAME, made

from .command import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", MAKERS)
def test_every_command_takes_a_file(kind: str) -> None:
    """
    A file of any kind is parsed, checked, compared and printed as text.
    """
    path = EXAMPLES / f"{NAME}.{kind}"

    assert "青禾县商务局" in run("parse", path).stdout
    assert "C101" in run("check", path).stdout
    assert run("compare", path, EXAMPLES / f"{NAME}.txt").exit_code == 0
    assert run("text", path).stdout == gr.read(path).text


def test_findings_name_page_and_cell() -> None:
    """
    What is found in a file is said with its place there.
    """
    assert ", page 1 (left " in run("check", "--lang", "en", EXAMPLES / f"{NAME}.pdf").stdout
    assert "，工作表“年报”单元格 " in run("check", EXAMPLES / f"{NAME}.xlsx").stdout


def test_members_of_an_archive_are_told_apart(tmp_path: Path) -> None:
    """
    Each member is named with its archive, and a bad one does not hold up the others.
    """
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"good.html": html(full(templates()[-1])), "bad.bin": b"\x00\x01"}))
    result = run("parse", "--csv", path)

    assert result.exit_code == 2
    assert result.stderr.splitlines()[0].startswith(f"govinfo-reports: {path}/bad.bin: ")
    assert result.stdout.splitlines()[1].startswith(f"{path}/good.html,")
    assert run("compare", path, path).exit_code == 2


def test_what_was_left_out_is_told_when_asked(tmp_path: Path) -> None:
    """
    The notes of a document go to standard error, and its text alone to standard output.
    """
    path = tmp_path / "a.html"
    path.write_text("<html><body><ul><li><a href=1>首页</a></ul><p>正文</p></body></html>", encoding="utf-8")
    result = run("text", "--notes", path)

    assert result.stdout == "正文\n"
    assert "未计入正文的链接区块：首页" in result.stderr
    assert run("text", tmp_path / "none.html").exit_code == 2


def test_the_examples_are_what_their_script_makes() -> None:
    """
    The example files hold the example report, as the script that is kept with them writes it.
    """
    for path, content in made().items():
        assert gr.read(path).text == gr.read(content).text
