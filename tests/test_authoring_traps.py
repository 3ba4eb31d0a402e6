"""Mistakes that authors of forms make: each in one place of a form that is in order, and each with what mends it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

import pytest

from govinfo_reports.authoring import check_template
from govinfo_reports.forms import GRAMMARS

from .conftest import BROKEN, TEMPLATES

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo_reports.findings import Finding

RIGHT = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
MISTAKES = tomllib.loads((TEMPLATES / "mistakes.toml").read_text(encoding="utf-8"))


def mistaken(name: str) -> str:
    """Return the form of 2021 with one mistake."""
    mistake = MISTAKES[name]
    pattern = mistake.get("pattern") or re.escape(mistake["right"])
    text, times = re.subn(pattern, lambda _: mistake["wrong"], RIGHT)
    assert times
    return text


@cache
def found_in(name: str) -> list[Finding]:
    """Return what is said of a mistake."""
    return check_template(mistaken(name))


@pytest.mark.parametrize("name", MISTAKES)
def test_each_mistake_gets_a_message_that_names_the_mend(name: str) -> None:
    """
    The first problem is the mistake, in both languages, at its place, and with what to write instead.
    """
    first = found_in(name)[0]

    assert first.code == MISTAKES[name]["code"]
    assert MISTAKES[name]["zh"] in first.message.zh
    assert MISTAKES[name]["en"] in first.message.en
    assert first.placed
    assert first.line > 1


def test_there_are_as_many_mistakes_as_authors_make() -> None:
    """
    The table is long, names no mistake twice, and the form that it spoils is in order.
    """
    assert len(MISTAKES) >= 30
    assert len({mistaken(name) for name in MISTAKES}) == len(MISTAKES)
    assert check_template(RIGHT) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_does_not_become_many(name: str) -> None:
    """
    What follows from a mistake is not reported beside it: at most one finding for each mark that is wrong.
    """
    assert len(found_in(name)) <= 2
    assert len({finding.code for finding in found_in(name)}) == 1


def test_a_byte_order_mark_is_explained() -> None:
    """
    The mark that some editors put before a text cannot be seen, so it is named.
    """
    (found,) = check_template(f"\ufeff{RIGHT}")

    assert (found.code, found.line, found.column) == ("T115", 1, 1)


def test_a_year_that_has_a_form_is_warned_of(tmp_path: Path) -> None:
    """
    A file with the name of a packaged form takes its place, which its author is told; the packaged one is in order.
    """
    path = tmp_path / "template_2021.lark"
    path.write_text(RIGHT, encoding="utf-8")

    assert [found.code for found in check_template(path)] == ["T123"]
    assert "qinghe_2021.lark" in check_template(path)[0].message.zh
    assert check_template(GRAMMARS / "template_2021.lark") == []
    assert check_template(path.rename(tmp_path / "qinghe_2021.lark")) == []


@pytest.mark.parametrize(
    "path", [*sorted(BROKEN.glob("*_2030.lark")), TEMPLATES / "template_2027.lark"], ids=lambda path: path.stem
)
def test_a_text_is_checked_like_its_file(path: Path) -> None:
    """
    `check_template` says the same of the text of a grammar as of the file that holds it.
    """
    assert check_template(path.read_text(encoding="utf-8")) == check_template(path)


@pytest.mark.parametrize("comment", ["//", "#"])
def test_what_is_commented_out_is_no_mistake(comment: str) -> None:
    """
    Nothing is said of comments, whichever sign begins them.
    """
    text = f"{comment} rules, “规章”： = \"x ('\n{comment}licensing : x\n{RIGHT}"

    assert check_template(text) == []
