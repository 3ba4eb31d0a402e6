"""A form that no file describes is learned from its pages: labels, rows, columns and tables."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.authoring.learning import ChangeKind, learn_template
from govinfo_reports.authoring.learning._grammar_text import grammar_text
from govinfo_reports.forms import Form, Label, Slot, template_named
from govinfo_reports.forms.sum_constraints import constraints_of
from govinfo_reports.strategies import compose
from govinfo_reports.strategies._damage import damage

from .changed_forms import changed, changed_form
from .conftest import TEMPLATES, counts

if TYPE_CHECKING:
    from pathlib import Path

    from govinfo_reports import Template
    from govinfo_reports.strategies._damage import Damaged

_PAGES = 10


def _dice(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - invented pages, no secret


FICTIONAL = TEMPLATES / "template_2027.lark"


def _printed(form: Form) -> list[str]:
    return [item.spellings[0] if isinstance(item, Label) else f"[{item.column}]" for item in form.items]


def _described(form: Form) -> list[object]:
    """Return what a form describes, apart from the names of its blocks."""
    return [
        (item.path, item.column, item.unit)
        if isinstance(item, Slot)
        else (item.path, item.spellings, item.role, item.behind)
        for item in form.items
    ]


def _learned(pages: list[str], folder: Path) -> Template:
    path = folder / "template_2034.lark"
    path.write_text(learn_template(pages).source, encoding="utf-8")
    return gr.load_template(path)


def test_a_form_is_printed_as_a_grammar_that_describes_it(template: Template, tmp_path: Path) -> None:
    """The grammar file that is written for a form describes the same form."""
    path = tmp_path / "template_2034.lark"
    path.write_text(grammar_text(template.form, template.name, {}), encoding="utf-8")
    form = gr.load_template(path).form
    assert _described(form) == _described(template.form)
    assert (form.sections, form.themes, form.columns) == (
        template.form.sections,
        template.form.themes,
        template.form.columns,
    )


def test_a_form_without_an_item_that_its_corner_names_has_its_other_sums() -> None:
    """Whichever rows a form loses, its sums are told, and they are over figures that it has."""
    for seed in range(1, 40):
        form = changed_form(template_named("2021"), _dice(seed))
        assert {path for each in constraints_of(form) for path in each.paths} <= form.slots.keys()


@counts
@pytest.mark.parametrize("number", range(4))
def test_a_changed_form_is_learned_from_damaged_pages(number: int, count: str, tmp_path: Path) -> None:
    """From ten damaged pages the whole form is learned, and what it reads of ten others is right or has a finding."""
    for seed in range(number, 40 if count == "many" else number + 1, 4):
        folder = tmp_path / str(seed)
        folder.mkdir()
        form = changed(template_named("2021"), _dice(seed), folder)
        pages = [damage(form, _dice(100 * seed + page)).text for page in range(_PAGES)]
        learned = _learned(pages, folder)
        assert _printed(learned.form) == _printed(form.form)
        others = [damage(form, _dice(100 * seed + 50 + page)) for page in range(_PAGES)]
        paths = dict(zip(learned.form.slots, form.form.slots, strict=True))
        assert sum(_right(page, learned, paths) for page in others) > _PAGES * len(paths) // 2


def _right(page: Damaged, learned: Template, paths: dict[str, str]) -> int:
    """Return how many values are read right; a wrong one has a finding at its row, its group or itself."""
    try:
        report = gr.parse(page.text, (learned,))
    except gr.NotAReport:
        return 0
    named = {finding.path for finding in report.findings if finding.path}
    right = 0
    for path, cell in report.cells():
        printed = page.printed.get(paths.get(path, ""))
        if cell.text == printed:
            right += 1
        elif printed is not None:
            assert any(f"{path}.".startswith(f"{name}.") or name.startswith(path.rpartition(".")[0]) for name in named)
    return right


def test_the_fictional_form_is_learned_with_its_keys(tmp_path: Path) -> None:
    """Every label of the form of 2027 is learned; what it shares with that of 2021 keeps its path."""
    form = gr.load_template(FICTIONAL)
    pages = [gr.render(compose(_dice(page), form, blank=True), "pipes") for page in range(_PAGES)]
    learned = _learned(pages, tmp_path)
    assert _printed(learned.form) == _printed(form.form)
    new = set(learned.form.slots) - set(form.form.slots)
    assert {path.split(".")[-2] for path in new} == {"new_row_1", "new_row_2"}
    assert len(new) == len(set(form.form.slots) - set(learned.form.slots)) == 10


def test_each_change_is_told_with_its_evidence() -> None:
    """A remark above the rule says what changed, on how many pages, and in the language asked for."""
    form = gr.load_template(FICTIONAL)
    pages = [gr.render(compose(_dice(page), form, blank=False)) for page in range(3)]
    learned = gr.learn_template(pages, language="en")
    told = {(change.kind, change.after or change.before) for change in learned.changes}
    assert {
        (ChangeKind.ADDED, "8.属于个人信息"),
        (ChangeKind.GONE, "7.属于行政执法案卷"),
        (ChangeKind.RENAMED, "本年新制定件数"),
        (ChangeKind.MOVED, "（五）补正后申请内容仍不明确"),
    } <= told
    lines = learned.source.splitlines()
    new = next(place for place, line in enumerate(lines) if "8.属于个人信息" in line and not line.startswith("//"))
    assert lines[new - 1] == "// New: “8.属于个人信息”, on 3 of 3 pages. Give it a key."
    assert "// 新增“8.属于个人信息”（3 页中有 3 页）：请为它取一个键名。" in gr.learn_template(pages).source


def test_known_pages_teach_nothing_new() -> None:
    """From pages of the form itself the same form is learned, without a change."""
    form = template_named("2021")
    pages = [gr.render(compose(_dice(page), form, blank=True), "cells") for page in range(4)]
    assert gr.learn_template(pages, form).changes == ()


def test_one_page_is_too_few() -> None:
    """What one page prints may be its own slip."""
    with pytest.raises(ValueError, match="at least 2 pages"):
        gr.learn_template(["一、总体情况"])
