"""`collect` over a folder in which one file in twenty is junk, of every kind: each is named, all others are read."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

import pytest

import govinfo_reports as gr

from .collected import read_here, rows_of
from .command import run
from .converters.samples import full
from .made_files import docx, pdf, word, zipped
from .made_pdf import Canvas

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE: Final = """青禾县第{}中学2024年政府信息公开工作年度报告
二、主动公开政府信息情况
行政许可\t{}
三、收到和处理政府信息公开申请情况
"""


def _junk() -> Iterator[tuple[str, bytes]]:
    """Yield junk of every kind, each with the code that says why it is none of a report."""
    report = full(gr.templates()[-1])
    yield "empty", b""
    yield "empty", b"<html><body><script>document.write(1)</script></body></html>"
    yield "empty", word("")
    yield "empty", Canvas().content()
    yield "not_text", b"\x00\x01\x02\x03 text"
    yield "encrypted", _OLE + "EncryptedPackage".encode("utf-16-le")
    yield "unsupported", _OLE + b"whatever"
    yield "unsupported", zipped({"OFD.xml": "<a/>"})
    yield "unsupported", b"Rar!\x1a\x07\x00"
    yield "scanned", b"\x89PNG\r\n\x1a\n" + bytes(50)
    yield "damaged", docx(report)[:3000]
    yield "damaged", pdf(report)[:3000]
    yield "damaged", b"%PDF-1.4 nothing more"
    yield "too_large", zipped({"word/document.xml": b"<a>" + b" " * 50_000_000})
    yield "not_a_report", "关于召开会议的通知：请各单位准时参加。".encode()


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process: that several read alike is tested elsewhere."""
    read_here(monkeypatch)


def test_junk_of_every_kind_stops_nothing(tmp_path: Path) -> None:
    """
    Every junk file stands in the table of files with its code and sentences, the exit status is 2, all else is read.
    """
    junk = [(f"{number:03}.{code}", code, content) for number, (code, content) in enumerate(_junk())]
    good = {f"{number:03}.txt": number for number in range(19 * len(junk))}
    where, out = tmp_path / "reports", tmp_path / "out.csv"
    where.mkdir()
    for name, number in good.items():
        (where / name).write_text(_PAGE.format(number, number), encoding="utf-8")
    for name, _, content in junk[::2]:
        (where / name).write_bytes(content)
    with zipfile.ZipFile(where / "more.zip", "w") as archive:
        for name, _, content in junk[1::2]:
            archive.writestr(name, content)
    for litter in (".DS_Store", "~$a.docx"):
        (where / litter).write_bytes(b"\x00\x01")
    result = run("collect", where, "-o", out, "--lang", "en")

    assert result.exit_code == 2
    files = rows_of(out.with_name("out.csv.files.csv"))
    bad = {row["file"]: row for row in files if row["code"]}
    assert {name.rpartition("/")[2]: row["code"] for name, row in bad.items()} == {name: code for name, code, _ in junk}
    assert all(row["reason_zh"] and row["reason_en"] for row in bad.values())
    assert all(row["file"].rpartition("/")[2] in result.stdout for row in bad.values())
    assert len(files) == len(good) + len(junk)
    read = {row["file"].rpartition("/")[2]: row["value"] for row in rows_of(out) if row["path"].endswith("decisions")}
    assert read == {name: str(number) for name, number in good.items()}
