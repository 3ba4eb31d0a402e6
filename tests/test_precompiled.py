"""Precompiled grammars: what the wheel brings is what compiling gives."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.forms import form_of, grammar_of, packaged, precompiled
from govinfo_reports.forms.form_data import form_from_data, form_to_data
from govinfo_reports.forms.word_rules import compiled_word_rules, word_rules
from govinfo_reports.reading.layout import pieces
from govinfo_reports.reading.parser_data import parser_from_data, parser_to_data
from govinfo_reports.reading.plans import Plans
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS

from .precompiled_files import DAMAGE, compiled_parser, forget, rules_and_terminals

if TYPE_CHECKING:
    from pathlib import Path

PACKAGED = packaged()


@pytest.mark.parametrize("template", PACKAGED, ids=str)
def test_a_form_from_the_data_is_the_form_compiled(template: gr.Template, brought: Path) -> None:
    """
    Every field of a form is the same, whether it comes from the data or from the grammar.
    """
    read = precompiled.precompiled(template.path, "form", form_from_data)
    form = form_of(grammar_of(template.path.read_text(encoding="utf-8"), template.path))

    assert brought.is_dir()
    assert read is not None
    assert len(read.items) > 50
    for name in ("items", "sections", "themes", "columns", "rows", "slots", "headings", "row_labels"):
        assert getattr(read, name) == getattr(form, name)
    assert [type(item) for item in read.items] == [type(item) for item in form.items]
    assert {type(item.path) for item in read.items} == {type(item.path) for item in form.items}


@pytest.mark.parametrize("template", PACKAGED, ids=str)
def test_a_parser_from_the_data_parses_as_the_parser_compiled(template: gr.Template, brought: Path) -> None:
    """
    Rules and terminals are the same, and so is the tree of every page, or its rejection.
    """
    compiled = compiled_parser(template)
    read = precompiled.precompiled(template.path, "parser", parser_from_data)

    assert brought.is_dir()
    assert read is not None
    assert rules_and_terminals(read) == rules_and_terminals(compiled)

    @given(st.integers(0, 2**32), st.sampled_from(sorted(LAYOUTS)), st.booleans())
    @settings(max_examples=settings().max_examples // 3)
    def law(seed: int, layout: str, sound: bool) -> None:
        page = gr.render(compose(Random(seed), template, blank=False), layout)  # noqa: S311 - drawn by Hypothesis
        found = pieces(page if sound else page.replace("总计", "0", 1))
        outlines = [Plans(parser, template.form).outline(found) for parser in (read, compiled)]

        assert outlines[0] == outlines[1]
        assert (outlines[0] is not None) or not sound

    law()


def test_the_rules_of_the_prose_from_the_data_are_those_compiled(
    brought: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The wheel brings the rules as Lark compiles them; where their file is damaged, they are compiled.
    """
    rules = compiled_word_rules()
    compiled: list[object] = []
    monkeypatch.setattr("govinfo_reports.forms.word_rules.compiled_word_rules", lambda: compiled.append(1) or rules)

    assert word_rules() == rules
    assert len(rules.rules) > 1_000
    assert not compiled

    forget()
    path = brought / "claims.rules.json"
    path.write_bytes(DAMAGE["cut off"](path.read_bytes()))

    assert word_rules() == rules
    assert compiled


@pytest.mark.parametrize("template", PACKAGED, ids=str)
def test_the_data_of_a_grammar_are_always_the_same(template: gr.Template) -> None:
    """
    Compiling again, and reading and writing, change nothing: two builds of the wheel hold the same bytes.
    """
    first, again = (json.dumps(parser_to_data(compiled_parser(template))) for _ in range(2))

    assert first == again
    assert json.dumps(parser_to_data(parser_from_data(json.loads(first)))) == first
    assert form_to_data(form_from_data(json.loads(json.dumps(form_to_data(template.form))))) == form_to_data(
        template.form
    )


def test_nothing_is_compiled_where_the_data_match(brought: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    With the data at hand a page is read without its grammar.
    """
    monkeypatch.setattr(gr.Template, "grammar", property(lambda _: pytest.fail("the grammar was read")))
    templates = [gr.Template(template.name, template.path) for template in PACKAGED[:3]]
    page = gr.render(compose(Random(1), PACKAGED[2], blank=False))  # noqa: S311 - the same page every time

    assert brought.is_dir()
    assert gr.parse(page, templates).template.name == "2021"
