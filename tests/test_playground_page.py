"""The page of the playground, its server and its command, without a browser."""

from __future__ import annotations

import http.client
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from govinfo_reports.playground.serving import folder_of, server

from .command import run

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parents[1] / "playground" / "page"
_CHINESE = re.compile("[\u4e00-\u9fff]")
_LANGUAGES = {"zh", "en"}


class _Page(HTMLParser):
    """What a page is made of: its elements, and its phrases, each with its language, its words and its details."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.phrases: list[tuple[str, list[str], list[str]]] = []
        self.depth = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element; a span with the class of a language begins a phrase."""
        found = dict(attrs)
        self.elements.append((tag, found))
        name = found.get("class") or ""
        if self.depth:
            self.depth += 1
            self.phrases[-1][2].append(found.get("data-of") or "")
        elif name in _LANGUAGES:
            self.depth = 1
            self.phrases.append((name, [], []))

    def handle_endtag(self, _: str) -> None:
        """End the phrase that is open."""
        self.depth = max(0, self.depth - 1)

    def handle_data(self, data: str) -> None:
        """Note words of the phrase that is open."""
        if self.depth:
            self.phrases[-1][1].append(data)


@pytest.mark.parametrize("name", ["index.html", "linked.html"])
def test_a_page_asks_nobody_else(name: str) -> None:
    """
    Its policy forbids all that is not its own, scripts in the page included, and it has none of these.
    """
    elements = _Page((PAGE / name).read_text(encoding="utf-8")).elements
    (policy,) = (found["content"] or "" for _, found in elements if "http-equiv" in found)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    sources = {source for allowed in rules.values() for source in allowed.split()}

    assert [rules[name] for name in ("default-src", "base-uri", "form-action")] == ["'none'"] * 3
    assert sources <= {"'none'", "'self'", "'wasm-unsafe-eval'", "blob:"}
    assert not any(name == "style" or name.startswith("on") for _, found in elements for name in found)
    assert all("src" in found for tag, found in elements if tag == "script")
    assert "style" not in {tag for tag, _ in elements}


def test_no_file_of_the_page_names_another_address() -> None:
    """
    No page, style or script of the playground holds the address of another machine.
    """
    files = [*PAGE.iterdir()]
    named = {found for file in files for found in re.findall(r"\w*://[\w.]+", file.read_text(encoding="utf-8"))}

    assert len(files) > 10
    assert named == {"http://www.w3.org"}  # the name of SVG, which nobody asks for


def test_the_page_says_everything_in_both_languages() -> None:
    """
    Each phrase in Chinese is followed by one in English with the same details; scripts have no words of their own.
    """
    text = (PAGE / "index.html").read_text(encoding="utf-8")
    phrases = _Page(text).phrases
    pairs = list(zip(phrases[::2], phrases[1::2], strict=True))

    assert len(pairs) >= 40
    for (one, chinese, details), (other, english, same) in pairs:
        assert (one, other) == ("zh", "en")
        assert _CHINESE.search("".join(chinese))
        assert not _CHINESE.search("".join(english))
        assert re.search("[A-Za-z]", "".join(english))
        assert sorted(details) == sorted(same)
    scripts = "".join(file.read_text(encoding="utf-8") for file in PAGE.glob("*.js"))
    assert not _CHINESE.search(scripts)
    asked = set(re.findall(r'\bsay\("([\w-]+)"', scripts))
    assert len(asked) > 8
    assert asked <= set(re.findall(r'<template id="say-([\w-]+)"', text))


@pytest.fixture
def served(tmp_path: Path) -> Iterator[http.client.HTTPConnection]:
    """A connection to a server of a small folder."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("here", encoding="utf-8")
    (tmp_path / "site" / "some.wasm").write_bytes(b"\0asm")
    (tmp_path / "secret").write_text("outside", encoding="utf-8")
    with server(tmp_path / "site") as running:
        Thread(target=running.serve_forever, daemon=True).start()
        connection = http.client.HTTPConnection(*running.server_address[:2], timeout=10)
        yield connection
        connection.close()
        running.shutdown()


def _got(served: http.client.HTTPConnection, method: str, path: str) -> http.client.HTTPResponse:
    served.request(method, path)
    response = served.getresponse()
    response.read()
    return response


def test_the_server_gives_and_takes_nothing(served: http.client.HTTPConnection) -> None:
    """
    It serves this machine alone and its own folder alone, with a policy for what has none, and takes nothing in.
    """
    assert served.host == "127.0.0.1"
    first = _got(served, "GET", "/")
    assert first.status == 200
    assert "connect-src 'self'" in (first.getheader("Content-Security-Policy") or "")
    assert _got(served, "GET", "/some.wasm").getheader("Content-Type") == "application/wasm"
    assert _got(served, "POST", "/").status == 501
    assert _got(served, "GET", "/../secret").status == 404


def test_a_zip_is_served_like_its_folder(tmp_path: Path) -> None:
    """
    The folder in a zip is found, and gone afterwards.
    """
    packed = tmp_path / "playground.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("some-name/index.html", "here")
    with folder_of(packed) as folder:
        assert (folder / "index.html").read_text(encoding="utf-8") == "here"
    assert not folder.exists()


def test_the_command_says_what_is_missing(tmp_path: Path) -> None:
    """
    Where no assembled playground is, the command says so in one line, and how to get it.
    """
    empty = tmp_path / "empty.zip"
    zipfile.ZipFile(empty, "w").close()
    for place in (tmp_path, tmp_path / "nowhere", PAGE / "index.html", empty):
        done = run("playground", place)
        assert done.exit_code == 2
        assert done.stderr.count("\n") == 1
        assert "assemble.py" in done.stderr
