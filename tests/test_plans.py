"""Plans of page shapes: what a form's parser said of one page holds for every page of the same shape."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.reading import plans
from govinfo_reports.reading.exact import tree_of
from govinfo_reports.reading.layout import pieces
from govinfo_reports.reading.parsers import parser_of
from govinfo_reports.reading.plans import Plans
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS

if TYPE_CHECKING:
    import pytest
    from lark import Token, Tree


def _page(template: gr.Template, seed: int, layout: str) -> str:
    return gr.render(compose(Random(seed), template, blank=False), layout)  # noqa: S311 - drawn by Hypothesis


def _values(tree: Tree[Token]) -> list[tuple[int | None, int | None]]:
    return [(token.start_pos, token.end_pos) for token in tree.scan_values(lambda token: token.type == "CELL")]


def test_a_known_shape_gives_what_the_parser_gives(template: gr.Template) -> None:
    """
    The values of a page stand where the parser has them, whether its shape was learned from it or from another page.
    """
    fresh, used = Plans(parser_of(template)), Plans(parser_of(template))

    @given(st.integers(0, 2**32), st.sampled_from(sorted(LAYOUTS)))
    @settings(max_examples=2 * settings().max_examples)
    def law(seed: int, layout: str) -> None:
        found = pieces(_page(template, seed, layout))
        expected = _values(tree_of(template, found))
        read = [used.outline(found), Plans(parser_of(template)).outline(found), fresh.outline(found)]

        assert read[0] == read[1] == read[2]
        assert read[0] is not None
        assert [(span.start, span.end) for section in read[0] for _, span in section.cells] == expected

    law()


def test_prose_of_any_length_is_one_shape() -> None:
    """
    A page with more paragraphs than the one its shape was learned from keeps all of them.
    """
    template = gr.templates()[-1]
    page = _page(template, 1, "cells")
    heading = page.index("二、")
    longer = page[:heading] + "全年开展培训三次。\n" * 7 + page[heading:]
    known = Plans(parser_of(template))
    first, second = known.outline(pieces(page)), known.outline(pieces(longer))

    assert first is not None
    assert second is not None
    assert len(second[1].prose) == len(first[1].prose) + 7
    assert gr.parse(longer).overview.paragraphs[-1].text == "全年开展培训三次。"


def test_a_page_that_does_not_follow_the_form_has_no_plan() -> None:
    """
    A figure too many is no shape of the form, the first time and ever after.
    """
    template = gr.templates()[-1]
    page = _page(template, 1, "tabs")
    known = Plans(parser_of(template))
    broken = pieces(page.replace("规章\t", "规章\t7\t"))

    assert [known.outline(broken), known.outline(broken)] == [None, None]
    assert known.outline(pieces(page)) is not None


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Shapes beyond the limit push out the others, and nothing is read differently.
    """
    monkeypatch.setattr(plans, "_MOST", 3)
    template = gr.templates()[-1]
    known = Plans(parser_of(template))
    pages = [_page(template, seed, layout) for seed in range(4) for layout in LAYOUTS]
    outlines = [known.outline(pieces(page)) for page in pages]

    assert len(known._known) <= 3  # noqa: SLF001 - what a user cannot see is what this is about
    assert outlines == [Plans(parser_of(template)).outline(pieces(page)) for page in pages]
    assert None not in outlines
