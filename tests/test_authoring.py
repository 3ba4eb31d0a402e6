"""What authors of templates are shown of a form: its blank tables, its paths, its changes, and how its laws fare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govinfo_reports.authoring import (
    DifferenceKind,
    blank_form,
    check_template,
    differences,
    form_of_paths,
    new_template,
)
from govinfo_reports.authoring.trials import trials
from govinfo_reports.forms import GRAMMARS, template_named
from govinfo_reports.reading.exact import load_template

from .conftest import TEMPLATES

if TYPE_CHECKING:
    from pathlib import Path

    import govinfo_reports as gr


def test_laws_are_tried_in_every_layout() -> None:
    """
    The trial of a form tries three laws in four layouts, and all hold for the fictional form.
    """
    held = trials(load_template(TEMPLATES / "template_2027.lark"), pages=2)

    assert len(held) == 12
    assert [trial for trial in held if not trial.holds] == []


def test_a_law_that_fails_shows_its_page(tmp_path: Path) -> None:
    """
    A form whose label cannot be told from a remark fails its trial, and the page that shows it is given.
    """
    path = tmp_path / "template_2021.lark"
    text = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
    path.write_text(text.replace('"行政处罚"', '"/"'), encoding="utf-8")

    failing = [trial for trial in trials(load_template(path), pages=3) if not trial.holds]

    assert failing
    assert "/" in (failing[0].failing or "")


def test_the_blank_form_is_the_printed_one() -> None:
    """
    The blank table has the form's labels in their official spelling, and not one figure in its cells.
    """
    table = blank_form(template_named("2014"))

    assert "| 统计指标 | 单位 | 统计数 |" in table
    assert "| （一）收到申请数 | 件 |  |" in table
    assert "| 一、主动公开情况 | —— | —— |" in table


def test_the_form_of_paths_names_every_value(template: gr.Template) -> None:
    """
    Every path of a form stands in one cell of its reference table.
    """
    shown = re.findall(r"`([\w.]+)`", form_of_paths(template))

    assert sorted(shown) == sorted(template.form.slots)


def test_differences_name_what_the_fictional_year_changes() -> None:
    """
    Added, dropped, renamed and re-keyed rows and columns are told apart, with their paths.
    """
    found = differences(template_named("2021"), load_template(TEMPLATES / "template_2027.lark"))
    changes = {(difference.kind, difference.path) for difference in found}

    assert (DifferenceKind.ADDED, "requests.outcomes.refused.personal_data") in changes
    assert (DifferenceKind.REMOVED, "requests.outcomes.refused.enforcement_files") in changes
    assert (DifferenceKind.RENAMED, "disclosure.rules.issued") in changes
    assert (DifferenceKind.ADDED, "disclosure.inspections") in changes
    assert differences(template_named("2021"), template_named("2021")) == []


def test_a_row_with_another_key_is_not_called_new(tmp_path: Path) -> None:
    """
    A row whose key alone differs is named as such, since years cannot be compared across it.
    """
    path = tmp_path / "template_2030.lark"
    text = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
    path.write_text(text.replace("licensing", "permits"), encoding="utf-8")

    found = differences(template_named("2021"), load_template(path))

    assert [(one.kind, one.before, one.after) for one in found] == [
        (DifferenceKind.REKEYED, "disclosure.licensing", "disclosure.permits")
    ]


def test_a_new_template_can_be_used_at_once(tmp_path: Path) -> None:
    """
    The file that a new year begins with is in order and prints the form it was copied from.
    """
    path = tmp_path / "template_2031.lark"
    path.write_text(new_template(2031, template_named("2021")), encoding="utf-8")

    assert check_template(path) == []
    assert blank_form(load_template(path)) == blank_form(template_named("2021"))
