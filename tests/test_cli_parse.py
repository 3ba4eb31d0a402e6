"""``parse``: what is read from files of every usual kind, for a person, for other programs, and for spreadsheets."""

from __future__ import annotations

import csv
import io
import json
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr

from .command import PAGE, run, saved
from .invented import TITLE

if TYPE_CHECKING:
    from pathlib import Path


def test_summary_tells_what_the_report_is(tmp_path: Path) -> None:
    """The summary begins with file, title, agency, year and template."""
    page = saved(tmp_path)
    result = run("parse", page)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:5] == [
        str(page),
        TITLE,
        "机关  青禾县商务局",
        "年度  2024",
        "格式  2021",
    ]


def test_json_is_one_object_a_line(tmp_path: Path) -> None:
    """Each line of JSON names its file and holds what `from_dict` reads."""
    pages = [saved(tmp_path), saved(tmp_path, name="other.txt")]
    lines = run("parse", "--json", *pages).stdout.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [str(page) for page in pages]
    assert gr.from_dict(json.loads(lines[0])) == gr.parse(PAGE)


def test_csv_has_one_header_for_all_files(tmp_path: Path) -> None:
    """CSV holds a row for each value of each file, under one header."""
    page, other = saved(tmp_path), saved(tmp_path, PAGE.replace("12", "13"), "other.txt")
    rows = list(csv.DictReader(io.StringIO(run("parse", "--csv", page, other).stdout)))
    values = [(row["file"], row["value"]) for row in rows if row["path"] == "disclosure.licensing.decisions"]
    assert values == [(str(page), "12"), (str(other), "13")]
    assert len(rows) == 2 * len(gr.to_rows(gr.parse(PAGE)))


@pytest.mark.parametrize(
    "content",
    [PAGE.encode("utf-8-sig"), PAGE.encode("gb18030"), PAGE.replace("\n", "\r\n").encode()],
    ids=["byte order mark", "gb18030", "windows line ends"],
)
def test_encoding_and_line_ends_do_not_matter(content: bytes) -> None:
    """A page reads the same from every usual kind of text file, and its places are places in it."""
    report = gr.from_dict(json.loads(run("parse", "--json", "-", given=content).stdout))
    assert report == gr.parse(PAGE)
    assert all(cell.span.of(report.text).strip() == cell.text for _, cell in report.cells())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, {"zh": "没有这个文件", "en": "no such file"}),
        ("folder", {"zh": "文件夹里没有可读的文件", "en": "no files to read"}),
        (b"\xff\xfe\x00", {"zh": "UTF-8 或 GB18030", "en": "UTF-8 or GB18030"}),
        ("今天".encode(), {"zh": "没有找到", "en": "No title"}),
        ("今天".encode()[:4], {"zh": "没有找到", "en": "read as GB18030"}),
    ],
    ids=["missing", "empty folder", "undecodable", "no report", "damaged"],
)
def test_unreadable_file_gives_one_line_and_the_others_are_read(
    content: bytes | str | None, words: dict[str, str], language: str, tmp_path: Path
) -> None:
    """A file that gives no report is named in one line, the status is 2, and the next file is still read."""
    bad = tmp_path / "bad.txt"
    if isinstance(content, bytes):
        bad.write_bytes(content)
    elif content:
        bad.mkdir()
    result = run("parse", "--lang", language, bad, saved(tmp_path))
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert str(bad) in result.stderr
    assert words[language] in result.stderr
    assert TITLE in result.stdout


@pytest.mark.parametrize("words", [["--csv", "-o", "out.txt"], ["-o", "out.csv"]])
def test_a_file_of_csv_begins_with_the_mark_of_its_encoding(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A file of CSV holds what is printed, behind the mark by which spreadsheets know UTF-8; what is printed has none.
    """
    page = saved(tmp_path, PAGE)
    printed = run("parse", "--csv", page)
    monkeypatch.chdir(tmp_path)
    written = run("parse", page, *words)

    assert (written.exit_code, written.stdout) == (0, "")
    assert not printed.stdout_bytes.startswith(BOM_UTF8)
    assert (tmp_path / words[-1]).read_bytes() == BOM_UTF8 + printed.stdout_bytes


def test_a_file_of_json_has_no_mark(tmp_path: Path) -> None:
    """
    A file of JSON holds what is printed, and nothing before it.
    """
    page = saved(tmp_path, PAGE)
    run("parse", page, "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == run("parse", "--json", page).stdout_bytes


@pytest.mark.parametrize(("name", "words"), [("out.doc", "--csv"), ("a.csv", "覆盖"), ("no/folder.csv", "无法写出")])
def test_a_file_that_cannot_be_written_is_refused(
    name: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A file of no known form, one that is to be read, and one in a folder that is not there: one line, nothing written.
    """
    monkeypatch.chdir(tmp_path)
    saved(tmp_path, PAGE, "a.csv")
    before = (tmp_path / "a.csv").read_bytes()
    result = run("parse", "a.csv", "-o", name)

    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.csv", before)]
