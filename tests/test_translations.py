"""The Chinese of the guides: complete, and with the same code and links as the English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog

from docs import translating
from docs.translating import faults, guides, stale, translation, update

if TYPE_CHECKING:
    from pathlib import Path

_SAID = "Read `gr.parse` and [more](more.md)."


_TRANSLATED = [page for page in guides() if (translating.TRANSLATIONS / f"{page}.po").exists()]


@pytest.mark.parametrize("page", _TRANSLATED)
def test_what_is_translated_is_whole(page: str) -> None:
    """
    Each sentence in a file of translations has its Chinese, with the same code and links, and no mark of a change.
    """
    assert list(faults(page, translation(page))) == []


def test_the_guides_are_translated() -> None:
    """
    The pages that people open first have a file of translations; the gate asks for all guides.
    """
    assert {"index", "tutorial/first-report", "how-to/check-before-publishing"} <= set(_TRANSLATED)


@pytest.mark.parametrize(
    ("translated", "fault"),
    [
        ("读 `gr.parse` 和[更多](more.md)。", None),
        ("先看[更多](more.md)，再读 `gr.parse`。", None),
        ("", "not translated"),
        ("读 `gr.read` 和[更多](more.md)。", "code or links differ"),
        ("读 `gr.parse`。", "code or links differ"),
        ("读 `gr.parse` 和[更多](less.md)。", "code or links differ"),
        ("读 `gr.parse`、`gr.parse` 和[更多](more.md)。", "code or links differ"),
    ],
)
def test_a_translation_keeps_code_and_links(translated: str, fault: str | None) -> None:
    """
    The words may stand in another order; code and links are those of the English, as often.
    """
    catalog = Catalog("zh_CN")
    catalog.add(_SAID, translated)
    assert [found.split(": ")[1] for found in faults("page", catalog)] == ([fault] if fault else [])


def test_a_changed_sentence_is_marked_until_it_is_translated_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A changed sentence keeps the old Chinese under a mark, a new one has none; one that is gone is named, then dropped.
    """
    monkeypatch.setattr(translating, "TRANSLATIONS", tmp_path)
    first, then = Catalog(), Catalog()
    for catalog, sentences in (
        (first, ("Each value has a place on the page.", "Nothing is guessed.")),
        (then, ("Each value has its place on the page.", "Wholly different words stand here now.")),
    ):
        for sentence in sentences:
            catalog.add(sentence)
    update("page", first)
    done = translation("page")
    done["Each value has a place on the page."].string = "每个数值都有位置。"
    done["Nothing is guessed."].string = "什么也不猜。"
    translating.write("page", done)
    assert list(faults("page", translation("page"))) == []
    assert len(list(stale("page", then))) == 4

    update("page", then)
    assert list(stale("page", then)) == []
    assert [found.split(": ")[1] for found in faults("page", translation("page"))] == [
        "changed since it was translated",
        "not translated",
        "no longer on the page",
    ]

    done = translation("page")
    done["Each value has its place on the page."].flags.discard("fuzzy")
    done["Wholly different words stand here now."].string = "现在是别的话。"
    translating.write("page", done)
    update("page", then)
    assert list(faults("page", translation("page"))) == []
    assert translation("page")["Each value has its place on the page."].string == "每个数值都有位置。"
