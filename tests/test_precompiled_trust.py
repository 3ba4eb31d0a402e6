"""Precompiled grammars that are damaged, or not those of the files at hand: they count as absent."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import lark
import pytest

import govinfo_reports as gr
from govinfo_reports.forms import GRAMMARS, packaged, precompiled
from govinfo_reports.reading import parsers

from .precompiled_files import DAMAGE, brings, compiled_parser, forget, rules_and_terminals

if TYPE_CHECKING:
    from pathlib import Path

PACKAGED = packaged()


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
    assert brings(PACKAGED[2]) == [name == "template_2021.parser.json", name == "template_2021.form.json"]


def test_without_data_the_grammar_is_compiled(brought: Path) -> None:
    """
    Where the data are damaged, form and parser are those of the grammar.
    """
    for path in brought.glob("*.*.json"):
        path.write_bytes(path.read_bytes()[:-2])
    template = gr.Template(PACKAGED[1].name, PACKAGED[1].path)

    assert brings(template) == [False, False]
    assert template.form.items == PACKAGED[1].form.items
    assert rules_and_terminals(parsers.parser_of(template)) == rules_and_terminals(compiled_parser(template))


def test_data_that_only_look_right_are_not_taken(brought: Path) -> None:
    """
    Data with the right hash that are no form and no parser count as absent too.
    """
    name, other = "template_2021.form.json", "template_2021.parser.json"
    files = {name: {"items": [["Slot", "a", "b", "c", None]], "sections": "ab", "themes": {}, "columns": {}}, other: {}}
    precompiled.write(brought, files)

    assert brings(PACKAGED[2]) == [False, False]


def test_data_of_another_lark_or_other_grammars_count_as_absent(
    brought: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    The key names the release of Lark and every grammar file; if either differs, the grammar is compiled.
    """
    assert brings(PACKAGED[0]) == [True, True]

    forget()
    with monkeypatch.context() as other_lark:
        other_lark.setattr(lark, "__version__", "0.0.1")

        assert brings(PACKAGED[0]) == [False, False]

    edited = tmp_path / "grammars"
    shutil.copytree(GRAMMARS, edited)
    monkeypatch.setattr(precompiled, "GRAMMARS", edited)
    forget()
    own = gr.Template("2021", edited / "template_2021.lark")

    assert brought.is_dir()
    assert brings(own) == [True, True]

    base = edited / "base.lark"
    base.write_text(base.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    forget()

    assert brings(own) == [False, False]


def test_a_users_copy_of_a_packaged_grammar_is_compiled(brought: Path, tmp_path: Path) -> None:
    """
    The data are those of the packaged files alone; a file of the same name elsewhere is read itself.
    """
    copy = tmp_path / "template_2021.lark"
    copy.write_bytes((GRAMMARS / copy.name).read_bytes())

    assert brought.is_dir()
    assert brings(gr.load_template(copy)) == [False, False]
    assert brings(PACKAGED[2]) == [True, True]
