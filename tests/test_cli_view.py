"""``view``: reports -> linked pages in files."""

from __future__ import annotations

import sys
import webbrowser
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr

from .command import PAGE, run, saved

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _within(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    return


def test_a_page_is_written_to_the_current_folder(tmp_path: Path) -> None:
    """Without a name for it, the page is called after the file, and holds what the library gives."""
    result = run("view", saved(tmp_path))
    assert (result.exit_code, result.stdout) == (0, "page.txt.view.html\n")
    assert (tmp_path / "page.txt.view.html").read_bytes() == gr.view.page(
        gr.parse(gr.read(tmp_path / "page.txt"))
    ).encode()


def test_a_page_is_written_where_it_is_asked_for_and_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page goes to the named file, in the language asked for, and is shown in the browser."""
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    result = run("view", "--lang", "en", "--open", saved(tmp_path), "-o", "out/look.html")
    assert result.exit_code == 0
    assert '<html lang="en">' in Path("out/look.html").read_text(encoding="utf-8")
    assert opened == [(tmp_path / "out" / "look.html").as_uri()]


def test_each_report_of_several_files_and_archives_has_a_page(tmp_path: Path) -> None:
    """Members of an archive are called after both, and files of one name do not replace each other's pages."""
    (tmp_path / "a").mkdir()
    with zipfile.ZipFile("many.zip", "w") as archive:
        archive.writestr("one/page.txt", PAGE)
        archive.writestr("two.txt", PAGE)
    result = run("view", saved(tmp_path), saved(tmp_path / "a"), "many.zip", "-o", "pages")
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("pages").iterdir()) == [
        "many.zip-one-page.txt.view.html",
        "many.zip-two.txt.view.html",
        "page.txt-2.view.html",
        "page.txt.view.html",
    ]


def test_a_folder_is_read_without_the_pages_in_it(tmp_path: Path) -> None:
    """Pages that were written into a folder of reports are not taken for reports the next time."""
    saved(tmp_path)
    runs = [run("view", tmp_path, "-o", tmp_path).stdout for _ in range(2)]
    assert runs == [f"{tmp_path}/page.txt.view.html\n"] * 2


def test_no_file_that_is_read_is_replaced(tmp_path: Path) -> None:
    """The page is never written over an input, nor over another page of the same run."""
    file = saved(tmp_path, name="page.html", text=PAGE)
    result = run("view", file, "-o", "page.html")
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, PAGE)
    result = run("view", saved(tmp_path), file, "-o", "page.html")
    assert (result.exit_code, file.read_text(encoding="utf-8")) == (2, PAGE)
    result = run("view", file, saved(tmp_path), "-o", "one.html")
    assert (result.exit_code, result.stdout) == (2, "one.html\n")


def test_what_is_no_report_gives_no_page(tmp_path: Path) -> None:
    """A file without a report is named, and the others still have pages."""
    result = run("view", saved(tmp_path, "没有报告", "none.txt"), saved(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "page.txt.view.html\n")


def test_without_jinja_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is missing, the command says so, without a traceback."""
    from govinfo_reports.view import _filling  # noqa: PLC0415 - its templates have to be forgotten

    _filling._environment.cache_clear()  # noqa: SLF001 - as in a program that has shown no page yet
    monkeypatch.setitem(sys.modules, "jinja2", None)
    result = run("view", saved(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "govinfo-reports[view]" in result.stderr
