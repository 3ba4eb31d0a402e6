"""Converters of HTML pages."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from .converter import BORDERS, CHARACTERS, EMPTY_CELLS, Converter, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bs4 import BeautifulSoup


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _parsed(path: Path) -> BeautifulSoup:
    """Return what BeautifulSoup makes of a page, once for all that take its text."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(_read(path), "html.parser")


def _soup(separator: str, *, strip: bool) -> Callable[[Path], str]:
    return lambda path: _parsed(path).get_text(separator, strip=strip)


def _soup_rows(path: Path) -> str:
    lines = []
    for node in _parsed(path).find_all(["h1", "p", "tr"]):
        if node.name == "tr":
            lines.append("\t".join(cell.get_text(strip=True) for cell in node.find_all(["td", "th"])))
        elif node.find_parent("table") is None:
            lines.append(node.get_text(strip=True))
    return "\n".join(lines)


def _html2text(**options: Any) -> Callable[[Path], str]:  # noqa: ANN401 - its options are attributes of any type
    def convert(path: Path) -> str:
        import html2text

        maker = html2text.HTML2Text()
        for name, value in options.items():
            setattr(maker, name, value)
        return maker.handle(_read(path))

    return convert


def _markdownify(path: Path) -> str:
    from markdownify import markdownify

    return str(markdownify(_read(path)))


def _inscriptis(path: Path) -> str:
    from inscriptis import get_text

    return get_text(_read(path))


def _trafilatura(form: str) -> Callable[[Path], str]:
    def convert(path: Path) -> str:
        import trafilatura

        return trafilatura.extract(_read(path), output_format=form, include_tables=True, favor_recall=True) or ""

    return convert


def _lxml(path: Path) -> str:
    from lxml import html

    return str(html.fromstring(path.read_bytes()).text_content())


def _lxml_texts(path: Path) -> str:
    from lxml import html

    texts = html.fromstring(path.read_bytes()).xpath("//body//text()")
    return "\n".join(text.strip() for text in texts if text.strip())


def _resiliparse(*, main: bool) -> Callable[[Path], str]:
    def convert(path: Path) -> str:
        from resiliparse.extract.html2text import extract_plain_text

        return str(extract_plain_text(_read(path), main_content=main))

    return convert


def _selectolax(separator: str, *, strip: bool) -> Callable[[Path], str]:
    def convert(path: Path) -> str:
        from selectolax.lexbor import LexborHTMLParser

        body = LexborHTMLParser(_read(path)).body
        return body.text(separator=separator, strip=strip) if body else ""

    return convert


def _markitdown(path: Path) -> str:
    from markitdown import MarkItDown

    return MarkItDown().convert(str(path)).text_content


def _html_text(path: Path) -> str:
    import html_text

    return str(html_text.extract_text(_read(path)))


def _html_to_markdown(path: Path) -> str:
    import html_to_markdown

    done: Any = html_to_markdown.convert(_read(path))
    return str(getattr(done, "content", done))


def _w3lib(path: Path) -> str:
    from w3lib.html import remove_tags, replace_entities

    return replace_entities(remove_tags(_read(path)))


def _by_hand(path: Path) -> str:
    return re.sub(r"<[^>]+>", "\n", _read(path).replace("&nbsp;", " "))


HTML = (
    Converter("BeautifulSoup get_text()", "html", _soup("", strip=False), "bs4", loses=BORDERS),
    Converter('BeautifulSoup get_text("\\n")', "html", _soup("\n", strip=False), "bs4", loses=EMPTY_CELLS),
    Converter('BeautifulSoup get_text("\\n", strip=True)', "html", _soup("\n", strip=True), "bs4", loses=EMPTY_CELLS),
    Converter('BeautifulSoup get_text(" ", strip=True)', "html", _soup(" ", strip=True), "bs4", loses=EMPTY_CELLS),
    Converter('BeautifulSoup get_text("\\t")', "html", _soup("\t", strip=False), "bs4"),
    Converter('BeautifulSoup get_text("|", strip=True)', "html", _soup("|", strip=True), "bs4", loses=EMPTY_CELLS),
    Converter("BeautifulSoup, a row a line", "html", _soup_rows, "bs4"),
    Converter("html2text", "html", _html2text(), "html2text"),
    Converter("html2text, body_width=0", "html", _html2text(body_width=0), "html2text"),
    Converter("html2text, pad_tables", "html", _html2text(body_width=0, pad_tables=True), "html2text"),
    Converter("html2text, bypass_tables", "html", _html2text(body_width=0, bypass_tables=True), "html2text"),
    Converter(
        "html2text, ignore_tables", "html", _html2text(body_width=0, ignore_tables=True), "html2text", loses=EMPTY_CELLS
    ),
    Converter("markdownify", "html", _markdownify, "markdownify"),
    Converter("tags removed with re", "html", _by_hand, loses=EMPTY_CELLS),
    Converter("inscriptis", "html", _inscriptis, "inscriptis", loses=EMPTY_CELLS),
    Converter("trafilatura, txt", "html", _trafilatura("txt"), "trafilatura"),
    Converter("trafilatura, markdown", "html", _trafilatura("markdown"), "trafilatura"),
    Converter("lxml text_content()", "html", _lxml, "lxml", loses=BORDERS),
    Converter("lxml text() nodes", "html", _lxml_texts, "lxml", loses=EMPTY_CELLS),
    Converter("resiliparse", "html", _resiliparse(main=False), "resiliparse", loses=EMPTY_CELLS),
    Converter("resiliparse, main_content", "html", _resiliparse(main=True), "resiliparse", loses=EMPTY_CELLS),
    Converter("selectolax text()", "html", _selectolax("", strip=False), "selectolax", loses=BORDERS),
    Converter(
        'selectolax text("\\n", strip=True)', "html", _selectolax("\n", strip=True), "selectolax", loses=EMPTY_CELLS
    ),
    Converter("markitdown, HTML", "html", _markitdown, "markitdown"),
    Converter("html-text", "html", _html_text, "html_text", loses=EMPTY_CELLS),
    Converter("html-to-markdown", "html", _html_to_markdown, "html_to_markdown"),
    Converter("w3lib remove_tags", "html", _w3lib, "w3lib", loses=BORDERS),
    program("pandoc -t plain, HTML", "html", "pandoc", "-f", "html", "-t", "plain", "{}", loses=EMPTY_CELLS),
    program("pandoc -t gfm, HTML", "html", "pandoc", "-f", "html", "-t", "gfm", "{}"),
    program("pandoc -t markdown, HTML", "html", "pandoc", "-f", "html", "-t", "markdown", "{}", loses=EMPTY_CELLS),
    program("w3m -dump", "html", "w3m", "-dump", "-O", "UTF-8", "-I", "UTF-8", "{}"),
    program("w3m -dump -cols 200", "html", "w3m", "-dump", "-cols", "200", "-O", "UTF-8", "-I", "UTF-8", "{}"),
    program("lynx -dump", "html", "lynx", "-dump", "-nolist", "-display_charset=UTF-8", "{}", loses=EMPTY_CELLS),
    program(
        "lynx -dump -width=200",
        "html",
        "lynx",
        "-dump",
        "-nolist",
        "-width=200",
        "-display_charset=UTF-8",
        "{}",
        loses=EMPTY_CELLS,
    ),
    program("elinks -dump", "html", "elinks", "-dump", "-dump-charset", "UTF-8", "-no-references", "{}"),
    program(
        "elinks -dump -dump-width 200",
        "html",
        *("elinks", "-dump", "-dump-width", "200", "-dump-charset", "UTF-8", "-no-references", "{}"),
    ),
    program("html2text (Debian)", "html", "html2text", "-utf8", "-width", "80", "{}", loses=CHARACTERS),
)
