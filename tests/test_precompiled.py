"""Precompiled grammars: what the wheel brings is what compiling gives, and anything else is compiled."""

from __future__ import annotations

import json
import shutil
from random import Random
from typing import TYPE_CHECKING

import lark
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.forms import GRAMMARS, form_of, grammar_of, packaged, precompiled
from govinfo_reports.forms.form_data import form_from_data, form_to_data
from govinfo_reports.forms.word_rules import compiled_word_rules, word_rules
from govinfo_reports.reading import parsers
from govinfo_reports.reading.layout import pieces
from govinfo_reports.reading.parser_data import parser_from_data, parser_to_data
from govinfo_reports.reading.plans import Plans
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PACKAGED = packaged()
#: What may happen to a file of data. Each takes its bytes and returns others.
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[:-2],
    "empty": lambda _: b"",
    "another figure": lambda data: data.replace(b"0", b"1", 1),
    "another label": lambda data: data.replace("总计".encode(), "合计".encode(), 1).replace(b'"key"', b'"kay"', 1),
    "no JSON": lambda data: data + b"]",
    "other JSON": lambda _: b"[]",
    "too deep": lambda _: b"[" * 100_000,
    "a pickle": lambda _: b"\x80\x04\x95\x0b\x00\x00\x00\x00\x00\x00\x00\x8c\x07builtins\x94.",
    "no text": lambda _: b"\xff\xfe",
}


def _compiled(template: gr.Template) -> lark.Lark:
    return parsers._compiled(grammar_of(template.path.read_text(encoding="utf-8"), template.path), template.path)  # noqa: SLF001 - the other side of the law


def _grammar(parser: lark.Lark) -> object:
    """Return the rules and the terminals of a parser."""
    rules = [(rule.origin, rule.expansion, rule.alias, rule.order) for rule in parser.rules]
    patterns = [
        (each.name, each.pattern.type, each.pattern.value, set(each.pattern.flags)) for each in parser.terminals
    ]
    return rules, patterns


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the build of the wheel writes."""
    folder = tmp_path_factory.mktemp("precompiled")
    parsers.precompile(folder)
    return folder


@pytest.fixture
def brought(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of that folder, which the package takes for its own."""
    folder = tmp_path / "precompiled"
    shutil.copytree(made, folder)
    monkeypatch.setattr(precompiled, "_FOLDER", folder)
    _forget()
    yield folder
    _forget()


def _forget() -> None:
    precompiled._made.cache_clear()  # noqa: SLF001 - another process would begin without them
    precompiled._hashes.cache_clear()  # noqa: SLF001 - another process would begin without them


def _brings(template: gr.Template) -> list[bool]:
    kinds = [("form", form_from_data), ("parser", parser_from_data)]
    return [precompiled.precompiled(template.path, what, make) is not None for what, make in kinds]


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
    compiled = _compiled(template)
    read = precompiled.precompiled(template.path, "parser", parser_from_data)

    assert brought.is_dir()
    assert read is not None
    assert _grammar(read) == _grammar(compiled)

    @given(st.integers(0, 2**32), st.sampled_from(sorted(LAYOUTS)), st.booleans())
    @settings(max_examples=settings().max_examples // 3)
    def law(seed: int, layout: str, sound: bool) -> None:
        page = gr.render(compose(Random(seed), template, blank=False), layout)  # noqa: S311 - drawn by Hypothesis
        found = pieces(page if sound else page.replace("总计", "0", 1))
        outlines = [Plans(parser).outline(found) for parser in (read, compiled)]

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

    _forget()
    path = brought / "claims.rules.json"
    path.write_bytes(DAMAGE["cut off"](path.read_bytes()))

    assert word_rules() == rules
    assert compiled


@pytest.mark.parametrize("template", PACKAGED, ids=str)
def test_the_data_of_a_grammar_are_always_the_same(template: gr.Template) -> None:
    """
    Compiling again, and reading and writing, change nothing: two builds of the wheel hold the same bytes.
    """
    first, again = (json.dumps(parser_to_data(_compiled(template))) for _ in range(2))

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


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("name", ["list.json", "template_2021.form.json", "template_2021.parser.json"])
def test_damaged_data_count_as_absent(brought: Path, name: str, damage: str) -> None:
    """
    A file that is not as the build wrote it is not believed; without a list none is.
    """
    path = brought / name
    before = path.read_bytes()
    path.write_bytes(DAMAGE[damage](before))

    assert path.read_bytes() != before
    assert _brings(PACKAGED[2]) == [name == "template_2021.parser.json", name == "template_2021.form.json"]


def test_without_data_the_grammar_is_compiled(brought: Path) -> None:
    """
    Where the data are damaged, form and parser are those of the grammar.
    """
    for path in brought.glob("*.*.json"):
        path.write_bytes(path.read_bytes()[:-2])
    template = gr.Template(PACKAGED[1].name, PACKAGED[1].path)

    assert _brings(template) == [False, False]
    assert template.form.items == PACKAGED[1].form.items
    assert _grammar(parsers.parser_of(template)) == _grammar(_compiled(template))


def test_data_that_only_look_right_are_not_taken(brought: Path) -> None:
    """
    Data with the right hash that are no form and no parser count as absent too.
    """
    name, other = "template_2021.form.json", "template_2021.parser.json"
    files = {name: {"items": [["Slot", "a", "b", "c", None]], "sections": "ab", "themes": {}, "columns": {}}, other: {}}
    precompiled.write(brought, files)

    assert _brings(PACKAGED[2]) == [False, False]


def test_data_of_another_lark_or_other_grammars_count_as_absent(
    brought: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The key names the release of Lark and every grammar file; if either differs, the grammar is compiled.
    """
    assert _brings(PACKAGED[0]) == [True, True]

    _forget()
    with monkeypatch.context() as other_lark:
        other_lark.setattr(lark, "__version__", "0.0.1")

        assert _brings(PACKAGED[0]) == [False, False]

    edited = tmp_path / "grammars"
    shutil.copytree(GRAMMARS, edited)
    monkeypatch.setattr(precompiled, "GRAMMARS", edited)
    _forget()
    own = gr.Template("2021", edited / "template_2021.lark")

    assert brought.is_dir()
    assert _brings(own) == [True, True]

    base = edited / "base.lark"
    base.write_text(base.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    _forget()

    assert _brings(own) == [False, False]


def test_a_users_copy_of_a_packaged_grammar_is_compiled(brought: Path, tmp_path: Path) -> None:
    """
    The data are those of the packaged files alone; a file of the same name elsewhere is read itself.
    """
    copy = tmp_path / "template_2021.lark"
    copy.write_bytes((GRAMMARS / copy.name).read_bytes())

    assert brought.is_dir()
    assert _brings(gr.load_template(copy)) == [False, False]
    assert _brings(PACKAGED[2]) == [True, True]
