"""The search of the documentation finds Latin and Chinese words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from docs.two_scripts import TwoScripts

from .browsing import browser
from .process import python

DOCS = Path(__file__).parents[1] / "docs"
SEARCHED = ("合计", "结转", "勾稽", "予以公开", "received", "refused")
_CONFIGURATION = f"""
import sys
sys.path.append({str(DOCS)!r})
extensions = ["two_scripts"]
html_search_language = "two_scripts"
html_theme = "basic"
"""


def _found(index: dict[str, Any], query: str) -> list[str]:
    """Return the pages that have all parts of *query*, as the script of Sphinx looks for them."""
    search = TwoScripts({})
    pages: set[int] = set(range(len(index["docnames"])))
    for part in search.split(query.lower()):
        found: set[int] = set()
        for terms in (index["terms"], index["titleterms"]):
            where = terms.get(search.stem(part), [])
            found.update([where] if isinstance(where, int) else where)
        pages &= found
    return [index["docnames"][page] for page in sorted(pages)]


def _index(folder: Path) -> dict[str, Any]:
    written = (folder / "searchindex.js").read_text(encoding="utf-8")
    index: dict[str, Any] = json.loads(written.removeprefix("Search.setIndex(").removesuffix(")"))
    return index


def _build(source: Path, target: Path, *options: str) -> None:
    done = python("-m", "sphinx", "-q", "-n", "-W", *options, str(source), str(target))
    assert (done.returncode, done.stderr.decode()) == (0, "")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages: one with all words that are searched, and one with their characters in another order."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "conf.py").write_text(_CONFIGURATION, encoding="utf-8")
    (folder / "index.rst").write_text("Index\n=====\n\n.. toctree::\n\n   one\n   other\n", encoding="utf-8")
    words = "。".join(f"本表{word}不符" for word in SEARCHED[:4]) + " ".join(SEARCHED[4:])
    (folder / "one.rst").write_text(f"One\n===\n\n{words}\n", encoding="utf-8")
    (folder / "other.rst").write_text(f"Other\n=====\n\n{words[::-1]} 公开予以\n", encoding="utf-8")
    _build(folder, folder / "html")
    return folder / "html"


def test_words_are_cut_where_the_script_changes() -> None:
    """
    Latin words stay whole, Chinese ones give each pair of characters, and a single character stays alone.
    """
    cut = TwoScripts({}).split
    assert cut("C101：received 予以公开x2021年") == ["C101", "received", "予以", "以公", "公开", "x2021", "年"]
    assert cut("") == []


@pytest.mark.parametrize("query", SEARCHED)
def test_the_search_finds_the_page_that_has_the_word_and_no_other(site: Path, query: str) -> None:
    """
    A word is found inside a sentence, and a page that has its characters in another order is not.
    """
    assert _found(_index(site), query) == ["one"]


@pytest.mark.browser
def test_a_browser_cuts_words_in_the_same_way(site: Path) -> None:
    """
    The page of results lists what the index has, for each word.
    """
    with browser() as started:
        page = started.new_page()
        for query in SEARCHED:
            page.goto(f"{(site / 'search.html').as_uri()}?q={query}")
            page.wait_for_selector("ul.search li")
            found = page.eval_on_selector_all("ul.search li > a", "links => links.map(link => link.textContent)")
            assert found == ["One"], query


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_both_sites_build_without_a_warning_and_find_the_words_of_the_field(tmp_path: Path, language: str) -> None:
    """
    The documentation builds in both languages, and its search finds what people look for.
    """
    _build(DOCS, tmp_path, "-D", f"language={language}")
    index = _index(tmp_path)
    assert [word for word in SEARCHED if not _found(index, word)] == []
    assert _found(index, "龘龘") == []
