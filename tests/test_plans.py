"""Plans of page shapes: what a form's parser said of one page holds for every page of the same shape."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.forms import Role
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

_TWO_LINES: Final = 4  # letters of a label that is set on two lines
_ENOUGH: Final = 3


def _page(template: gr.Template, seed: int, layout: str) -> str:
    return gr.render(compose(Random(seed), template, blank=False), layout)  # noqa: S311 - drawn by Hypothesis


def _values(tree: Tree[Token]) -> list[tuple[int | None, int | None]]:
    return [(token.start_pos, token.end_pos) for token in tree.scan_values(lambda token: token.type == "CELL")]


def test_a_known_shape_gives_what_the_parser_gives(template: gr.Template) -> None:
    """
    The values of a page stand where the parser has them, whether its shape was learned from it or from another page.
    """
    fresh, used = Plans(parser_of(template), template.form), Plans(parser_of(template), template.form)

    @given(st.integers(0, 2**32), st.sampled_from(sorted(LAYOUTS)))
    @settings(max_examples=2 * settings().max_examples)
    def law(seed: int, layout: str) -> None:
        found = pieces(_page(template, seed, layout))
        expected = _values(tree_of(template, found))
        read = [used.outline(found), Plans(parser_of(template), template.form).outline(found), fresh.outline(found)]

        assert read[0] == read[1] == read[2]
        assert read[0] is not None
        assert [(span.start, span.end) for section in read[0] for span in section.places] == expected

    law()


def test_prose_of_any_length_is_one_shape() -> None:
    """
    A page with more paragraphs than the one its shape was learned from keeps all of them.
    """
    template = gr.templates()[-1]
    page = _page(template, 1, "cells")
    heading = page.index("二、")
    longer = page[:heading] + "全年开展培训三次。\n" * 7 + page[heading:]
    known = Plans(parser_of(template), template.form)
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
    known = Plans(parser_of(template), template.form)
    broken = pieces(page.replace("规章\t", "规章\t7\t"))

    assert [known.outline(broken), known.outline(broken)] == [None, None]
    assert known.outline(pieces(page)) is not None


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Shapes beyond the limit push out the others, and nothing is read differently.
    """
    monkeypatch.setattr(plans, "_MOST", 3)
    template = gr.templates()[-1]
    known = Plans(parser_of(template), template.form)
    pages = [_page(template, seed, layout) for seed in range(4) for layout in LAYOUTS]
    outlines = [known.outline(pieces(page)) for page in pages]

    assert len(known._known) <= 3  # noqa: SLF001 - what a user cannot see is what this is about
    assert outlines == [Plans(parser_of(template), template.form).outline(pieces(page)) for page in pages]
    assert None not in outlines


def test_a_label_on_two_lines_is_one_label() -> None:
    """
    The head of a narrow column that a page sets on two lines is that head; one half of it alone is none.
    """
    template = gr.templates()[-1]
    page = _page(template, 1, "cells")
    heads = {label.spellings[0] for label in template.form.labels if label.role is Role.COLUMN_HEAD}
    tried = [head for head in sorted(heads) if len(head) >= _TWO_LINES and page.count(f"\t{head}\n") == 1]
    assert len(tried) >= _ENOUGH
    for head in tried:
        broken = gr.parse(page.replace(f"\t{head}\n", f"\t{head[:2]}\n\t{head[2:]}\n"))
        halved = pieces(page.replace(f"\t{head}\n", f"\t{head[:2]}\n"))

        assert broken.labels is None
        assert [(path, cell.text) for path, cell in broken.cells()] == [
            (path, cell.text) for path, cell in gr.parse(page).cells()
        ]
        assert Plans(parser_of(template), template.form).outline(halved) is None


def test_prose_that_spells_a_label_on_two_lines_stays_on_them() -> None:
    """
    Two lines of prose are two paragraphs, even where they spell the head of a column together.
    """
    template = gr.templates()[-1]
    page = _page(template, 1, "cells")
    heads = (label.spellings[0] for label in template.form.labels if label.role is Role.COLUMN_HEAD)
    head = next(head for head in heads if len(head) >= _TWO_LINES)
    heading = page.index("二、")
    longer = gr.parse(f"{page[:heading]}{head[:2]}\n{head[2:]}\n{page[heading:]}")

    assert longer.labels is None
    assert [paragraph.text for paragraph in longer.overview.paragraphs[-2:]] == [head[:2], head[2:]]
