"""Files that are refused: each in one sentence of its own, soon, and without a trace."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import tarfile
import time
import tracemalloc
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import docx, html, pdf, word, zipped
from tests.made_pdf import Canvas

if TYPE_CHECKING:
    from pathlib import Path

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTITY = b'<!DOCTYPE a [<!ENTITY a "aaaa">]>'


def _bomb(size: int) -> bytes:
    return zipped({"word/document.xml": b"<a>" + b" " * size})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<html><body><script>document.write(1)</script></body></html>", "empty"),
        (word(""), "empty"),
        (Canvas().content(), "empty"),
        (b"\x00\x01\x02\x03 text", "not_text"),
        (b"\x06" + bytes(160), "not_text"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (_OLE + b"whatever", "unsupported"),
        (zipped({"OFD.xml": "<a/>"}), "unsupported"),
        (b"Rar!\x1a\x07\x00", "unsupported"),
        (b"\x89PNG\r\n\x1a\n", "scanned"),
        (zipped({"a.txt": "b"}), "archive"),
        (zipped({"word/document.xml": "<a>"}), "damaged"),
        (zipped({"word/document.xml": _ENTITY + b"<a>&a;</a>"}), "damaged"),
        (docx(full(templates()[-1]))[:3000], "damaged"),
        (pdf(full(templates()[-1]))[:3000], "damaged"),
        (_bomb(50_000_000), "too_large"),
        (("<html><body>" + "<div>" * 300 + "1").encode(), "too_large"),
        (word("<w:tbl><w:tr><w:tc>" * 300 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 300), "too_large"),
    ],
)
def test_a_file_that_gives_no_text_says_why(content: bytes, code: str) -> None:
    """
    A refusal has its code, a sentence in each language, the name of the file, and survives pickling.
    """
    with pytest.raises(gr.Unreadable) as caught:
        gr.read(content, name="甲.bin")
    again = pickle.loads(pickle.dumps(caught.value))

    assert (caught.value.code, caught.value.name) == (code, "甲.bin")
    assert all(caught.value.reason)
    assert (again.code, again.reason, again.name) == (caught.value.code, caught.value.reason, caught.value.name)


def test_every_limit_can_be_set() -> None:
    """
    A file is refused just beyond each limit, and read at it.
    """
    content = html(full(templates()[-1]))
    assert gr.read(content, limits=gr.Limits(size=len(content))).text
    for limits in (gr.Limits(size=len(content) - 1), gr.Limits(cells=50), gr.Limits(nesting=3)):
        with pytest.raises(gr.Unreadable) as caught:
            gr.read(content, limits=limits)
        assert caught.value.code == "too_large"
    two = Canvas()
    two.text(60, 200, "正文")
    two.turn()
    assert gr.read(two.content(), limits=gr.Limits(pages=2)).text
    with pytest.raises(gr.Unreadable):
        gr.read(two.content(), limits=gr.Limits(pages=1))


def test_sources_of_every_kind_are_taken(tmp_path: Path) -> None:
    """
    A path, its name, its bytes and a stream give the same document; a file that is not there is an OSError.
    """
    path = tmp_path / "a.html"
    path.write_bytes(html(full(templates()[-1])))
    document = gr.read(path)

    assert document.name == "a.html"
    assert gr.read(str(path)) == document
    assert gr.read(path.read_bytes(), name="a.html") == document
    with path.open("rb") as stream:
        assert gr.read(stream) == document
    with pytest.raises(FileNotFoundError):
        gr.read(tmp_path / "b.html")


def test_the_members_of_an_archive_come_one_by_one() -> None:
    """
    Good members are documents, bad ones say why, and names are nothing but names.
    """
    report = html(full(templates()[-1]))
    content = zipped(
        {"a/b.html": report, "../../evil.html": report, "c.bin": b"\x00\x01", "d.zip": zipped({"e.html": report})}
    )
    found = list(gr.documents(content))

    assert [(each.name, isinstance(each, gr.Document)) for each in found] == [
        ("a/b.html", True),
        ("../../evil.html", True),
        ("c.bin", False),
        ("e.html", True),
    ]


def test_a_file_that_is_no_archive_yields_itself() -> None:
    """
    One document is a sequence of one, and so is one refusal.
    """
    assert [each.name for each in gr.documents(html(full(templates()[-1])), name="a")] == ["a"]
    (refused,) = gr.documents(b"", name="b")
    assert isinstance(refused, gr.Unreadable)
    assert (refused.code, refused.name) == ("empty", "b")


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tapes_are_archives_and_links_are_not_followed(mode: str) -> None:
    """
    A tar archive gives its files, and says of a link that it is one.
    """
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]  # the mode is one of four
        info = tarfile.TarInfo("a.html")
        content = html(full(templates()[-1]))
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
        link = tarfile.TarInfo("b.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(link)
    good, bad = gr.documents(out.getvalue())

    assert isinstance(good, gr.Document)
    assert isinstance(bad, gr.Unreadable)
    assert (good.name, bad.name) == ("a.html", "b.html")


def test_names_in_the_encoding_of_chinese_programs_are_told() -> None:
    """
    A name that an archive keeps in GBK is read as it was meant.
    """
    name = "年报.html"
    placed = zipped({"xxxx.html": html(full(templates()[-1]))}).replace(b"xxxx", name[:2].encode("gbk"))

    assert [each.name for each in gr.documents(placed)] == [name]


@pytest.mark.parametrize("depth", [1, 4])
def test_bombs_are_refused_soon_and_in_little_memory(depth: int) -> None:
    """
    What would fill the memory is refused within a second and within 100 MB.
    """
    content = zipped({"a.html": b" " * 200_000_000})
    for _ in range(depth):
        content = zipped({"b.zip": content, "c.zip": content})
    tracemalloc.start()
    start = time.process_time()
    found = list(gr.documents(content))
    spent, peak = time.process_time() - start, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert found
    assert {each.code for each in found if isinstance(each, gr.Unreadable)} == {"too_large"}
    assert not any(isinstance(each, gr.Document) for each in found)
    assert spent < 1
    assert peak < 100_000_000


def test_a_missing_extra_says_what_to_install(tmp_path: Path) -> None:
    """
    Without the library of a reader, the refusal is one line that says what to install.
    """
    for module in ("selectolax", "pypdfium2", "python_calamine"):
        (tmp_path / f"{module}.py").write_text("raise ModuleNotFoundError(name=__name__)\n")
    path = tmp_path / "a.html"
    path.write_bytes(html(full(templates()[-1])))
    script = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\nimport govinfo_reports as gr\ngr.read({str(path)!r})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert "pip install 'govinfo-reports[html]'" in done.stderr.splitlines()[-1]


def test_the_import_loads_no_library_of_a_reader() -> None:
    """
    To import the package costs nothing of what reads files.
    """
    script = (
        "import sys, govinfo_reports; print(sorted({'selectolax','pypdfium2','python_calamine'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_member_without_a_name_is_read() -> None:
    """
    A damaged archive may lose the name of a member; its content is there all the same.
    """
    content = zipped({"@@@": "松柏\n", "b/": ""}).replace(b"@@@", b"\0@@")

    assert [(each.name, getattr(each, "text", "")) for each in gr.documents(content)] == [("", "松柏\n")]
