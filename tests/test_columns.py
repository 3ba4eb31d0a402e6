"""Columns: what their figures are is said in the grammar, and nowhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import Verdict, check, verdicts
from govinfo_reports.forms import GRAMMARS
from govinfo_reports.reading.exact import load_template

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("in_force issued repealed -> stock", Verdict.HOLDS),
        ("in_force issued -> stock", Verdict.FAILS),
        ("in_force -> stock", Verdict.NOT_APPLICABLE),
        ("issued rules -> stock", Verdict.NOT_APPLICABLE),
        ("", Verdict.NOT_APPLICABLE),
    ],
)
def test_what_columns_hold_is_known_from_the_grammar(said: str, verdict: Verdict, tmp_path: Path) -> None:
    """
    A form whose grammar says nothing of its columns, or nothing that can be understood, has no stock to check.
    """
    path = tmp_path / "template_2021.lark"
    before = "columns : in_force issued repealed -> stock"
    text = (GRAMMARS / path.name).read_text(encoding="utf-8")
    path.write_text(text.replace(before, f"columns : {said}" if said else ""), encoding="utf-8")
    page = "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\t4\t3\t2\n"

    judged = verdicts(gr.parse(page, load_template(path)))

    assert before in text
    assert {each.verdict for each in judged if each.rule.code == "C105"} == {verdict}


def test_amounts_and_changes_are_known_from_the_grammar(tmp_path: Path) -> None:
    """
    Only what the grammar calls an amount may have a fraction, and only what it calls signed may be negative.
    """
    path = tmp_path / "template_2020.lark"
    text = (GRAMMARS / path.name).read_text(encoding="utf-8")
    path.write_text(re.sub(r"^columns .*\n(?: +\|.*\n)+", "", text, flags=re.MULTILINE), encoding="utf-8")
    head = "青禾县商务局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    page = f"{head}行政强制\t9\t-2\t0\n政府集中采购\t3\t1.5\n"

    forms = map(load_template, (GRAMMARS / path.name, path))
    said, unsaid = (check(gr.parse(page, form), select=["C104"]) for form in forms)

    assert said == []
    assert [finding.path for finding in unsaid] == ["disclosure.compulsion.change", "disclosure.procurement.amount"]
