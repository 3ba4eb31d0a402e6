"""Title, agency and year, found in the heads of invented pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.reading.identity import Identity, identify
from govinfo_reports.reading.identity._names import LAST

_FIRST_SECTION: Final = re.compile("一、(?:总体|總體)情[况況]")


class Head(NamedTuple):
    """The head of a page and what it shows."""

    text: str
    agency: str | None
    year: int | None
    title: str | None

    def read(self) -> Identity:
        """Return what `identify` finds in it."""
        section = _FIRST_SECTION.search(self.text)
        return identify(self.text, section.start() if section else len(self.text))


def _heads() -> dict[str, Head]:
    written = (Path(__file__).parent / "identity_heads.txt").read_text(encoding="utf-8")
    heads: dict[str, Head] = {}
    for block in written.split("\n### ")[1:]:
        name, _, rest = block.partition("\n")
        text, _, shown = rest.rpartition("\n>>> ")
        agency, year, title = (None if part == "-" else part for part in shown.strip().split(" | "))
        heads[name] = Head(text, agency, int(year) if year else None, title)
    return heads


HEADS: Final = _heads()


@pytest.fixture(params=HEADS, name="head")
def _head(request: pytest.FixtureRequest) -> Head:
    return HEADS[request.param]


def test_heads_show_their_identity(head: Head) -> None:
    """What a page shows is found, and nothing is found that it does not show."""
    found = head.read()
    assert (found.agency, found.year, found.title) == (head.agency, head.year, head.title)


def test_evidence_shows_what_was_found(head: Head) -> None:
    """The evidence of each part is a place on the page that prints it, and there is none for what is unknown."""
    found = head.read()
    assert set(found.evidence) == {name for name in ("title", "agency", "year") if getattr(found, name) is not None}
    for name in found.evidence.keys() & {"title", "agency"}:
        printed = re.sub(r"<[^>]*>|&nbsp;|\([a-zà-ǜ]+\)|[\s*>]", "", found.evidence[name].of(head.text))
        assert printed == getattr(found, name)


def test_year_stands_in_its_evidence(head: Head) -> None:
    """The evidence of a year is four digits, whatever digits the page uses."""
    found = head.read()
    if found.year is not None:
        printed = "".join(found.evidence["year"].of(head.text).split())
        digits = str.maketrans("０１２３４５６７８９〇○\u041e一二三四五六七八九", "0123456789000123456789")
        assert printed.translate(digits) == str(found.year)


@pytest.mark.parametrize("gap", ["\n\n", "\n\u3000\u3000", " \n", "\r\n"])
def test_breaks_between_lines_may_be_any(head: Head, gap: str) -> None:
    """Blank lines, indentation and foreign line ends change nothing."""
    changed = head._replace(text=head.text.replace("\n", gap))
    assert (changed.read().agency, changed.read().year) == (head.agency, head.year)


_WORDS = (
    *(
        "青禾县",
        "司法局",
        "人民政府",
        "办公室",
        "2021年",
        "二〇二二年度",
        "政府信息公开工作年度报告",
        "政府信息公开年报",
    ),
    *("本报告由", "编制", "关于", "发布机构:", "《", "》", "(", ")", "，", "。", "\n", "\u3000", "1"),
)


@given(st.lists(st.sampled_from(_WORDS) | st.text(max_size=1), min_size=3, max_size=20).map("".join))
@settings(max_examples=20 * settings().max_examples)  # in one of thirty such texts there is a title
def test_whatever_is_found_stands_on_the_page(text: str) -> None:
    """Whatever is put together from the words of titles, nothing is found that does not stand there."""
    found = identify(text, len(text))
    for name in ("title", "agency", "year"):
        assert (getattr(found, name) is None) == (name not in found.evidence)
    for name in found.evidence.keys() & {"title", "agency"}:
        printed = found.evidence[name].of(text)
        assert "".join(filter(str.isalnum, printed)) == "".join(filter(str.isalnum, getattr(found, name)))
    if found.agency is not None:
        assert re.search(rf"(?:{LAST}|\))\Z", found.agency)


@pytest.mark.parametrize("lost", ["\0", "\x01", "\x1b", "\x7f", "\x9f", "\ue000", "\ufffd", "\0\0\0"], ids=ascii)
@pytest.mark.parametrize("place", range(1, 6))
def test_a_name_with_a_lost_letter_is_none(lost: str, place: int) -> None:
    """
    The rest of a name, behind a letter that a converter lost, is no name; one that is whole elsewhere counts.
    """
    name = "青禾县商务局"
    title = f"{name[:place]}{lost}{name[place:]}2024年政府信息公开工作年度报告"
    below = "本报告由{}编制。\n一、总体情况\n全年认真开展工作。\n"
    torn = gr.parse(f"{title}\n{below.format(title[: len(name) + len(lost)])}")
    assert (torn.agency, torn.year) == (None, 2024)
    assert torn.title is None or torn.title.startswith(name[:place])
    whole = gr.parse(f"{title}\n{below.format(name)}")
    assert (whole.agency, whole.year) in {(name, 2024), (None, 2024)}


@pytest.mark.parametrize("mark", ["\x07", "\uf0b7", " ", "\ufffd "], ids=ascii)
def test_a_mark_before_a_name_loses_nothing(mark: str) -> None:
    """
    The mark of a cell, or a bullet, before a name is not part of it.
    """
    report = gr.parse(f"{mark}青禾县商务局2024年政府信息公开工作年度报告\n一、总体情况\n全年认真开展工作。\n")
    assert (report.agency, report.year) == ("青禾县商务局", 2024)
