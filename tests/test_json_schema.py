"""The JSON Schema: every report that is written is valid, and what no report is, is not."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import govinfo_reports as gr
from govinfo_reports.strategies import damaged_pages, pages

from .command import run
from .conftest import TEMPLATES, needs_real_pages, read_page, real_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    _Break = Callable[[dict[str, Any]], object]

_ROW = "disclosure.licensing"


def _valid(template: gr.Template | None = None) -> Callable[[dict[str, Any]], bool]:
    """Return what tells whether a dict is valid for a form, or for any that is known now."""
    return _validator(template, gr.templates()).is_valid


@cache
def _validator(template: gr.Template | None, _known: tuple[gr.Template, ...]) -> Draft202012Validator:
    return Draft202012Validator(gr.json_schema(template))


def test_every_drawn_report_is_valid(template: gr.Template) -> None:
    """
    What `to_dict` and JSON hold of a drawn report, damaged or not, is valid for its form and for all.
    """
    Draft202012Validator.check_schema(gr.json_schema(template))
    own, every = _valid(template), _valid()
    drawn = st.one_of(pages(template).map(lambda it: it[1]), damaged_pages(template).map(lambda page: page.text))

    @given(drawn)
    @settings(max_examples=2)
    def law(text: str) -> None:
        report = gr.parse(text)
        assert every(json.loads(gr.to_json(report)))
        assert own(gr.to_dict(report)) == (report.template == template)

    law()


@pytest.mark.parametrize("ending", ["docx", "html", "pdf", "xlsx", "csv", "txt"])
def test_reports_of_files_are_valid(ending: str) -> None:
    """
    A report with the places of its file is valid, with its findings and the name that the command line adds.
    """
    report = gr.parse(gr.read(f"examples/qinghe-commerce-2024.{ending}"))
    assert report.document is not None
    assert _valid(report.template)({"file": "a", **gr.to_dict(report)})


@needs_real_pages
def test_real_reports_are_valid() -> None:
    """
    Real reports, some of which print parts in two forms, are valid.
    """
    every = _valid()
    reports = [report for page in real_pages("seed*") if (report := read_page(page))]
    assert reports
    assert all(every(gr.to_dict(report)) for report in reports)


def _cell(data: dict[str, Any]) -> dict[str, Any]:
    cell: dict[str, Any] = data["sections"]["disclosure"]["table"]["licensing"]["decisions"]
    return cell


_BROKEN: dict[str, _Break] = {
    "another schema": lambda data: data.update(schema="govinfo-reports/1"),
    "a form that is unknown": lambda data: data.update(template="1999"),
    "no text": lambda data: data.pop("text"),
    "a key too many": lambda data: data.update(extra=1),
    "a year in words": lambda data: data.update(year="2024"),
    "a section that no form has": lambda data: data["sections"].update(seventh=data["sections"]["overview"]),
    "a section without a table": lambda data: data["sections"]["overview"].pop("table"),
    "a row that no form has": lambda data: data["sections"]["disclosure"]["table"].update(bogus={}),
    "a column that the row has not": lambda data: data["sections"]["disclosure"]["table"]["licensing"].update(
        total=_cell(data)
    ),
    "a row for a cell": lambda data: data["sections"]["disclosure"]["table"]["licensing"].update(decisions={}),
    "a figure without value": lambda data: _cell(data).update(value=None),
    "a figure with a rounded value": lambda data: _cell(data).update(value=1.5),
    "a figure in words": lambda data: _cell(data).update(value="twelve"),
    "a blank with a value": lambda data: _cell(data).update(text="", state="blank"),
    "a state that there is not": lambda data: _cell(data).update(state="zero"),
    "a cell without text": lambda data: _cell(data).pop("text"),
    "a cell without state": lambda data: _cell(data).pop("state"),
    "a span of one end": lambda data: _cell(data).update(span=[3]),
    "a span of three ends": lambda data: _cell(data).update(span=[3, 4, 5]),
    "a span before the text": lambda data: _cell(data).update(span=[-1, 4]),
    "a place of no kind": lambda data: _cell(data)["place"].update(kind="stone"),
    "a place of two kinds": lambda data: _cell(data)["place"].update(page=1),
    "a finding without code": lambda data: data["findings"][0].pop("code"),
    "a finding of no weight": lambda data: data["findings"][0].update(severity="fatal"),
    "a finding in one language": lambda data: data["findings"][0]["message"].pop("en"),
    "a path missing that no form has": lambda data: data["missing"].update(bogus={"why": "cut_off", "findings": []}),
    "a path missing for no reason": lambda data: data["missing"].update(
        {f"{_ROW}.decisions": {"why": "lost", "findings": []}}
    ),
    "a theme without paragraphs": lambda data: data["sections"]["overview"]["themes"].append(["requests"]),
}


@pytest.fixture(scope="module")
def written() -> dict[str, Any]:
    """What is written of a report with places, a finding and a missing row."""
    text = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
    damaged = text.replace("2.重复申请\t0\t0\t0", "2.重复申请\t0\t0\t0\t0\t0\t0\t0")
    data: dict[str, Any] = json.loads(gr.to_json(gr.parse(gr.read(damaged.encode()))))
    assert data["findings"]
    assert data["missing"]
    assert _valid()(data)
    assert _valid(gr.templates()[-1])(data)
    return data


@pytest.mark.parametrize("what", _BROKEN)
def test_what_no_report_is_is_refused(written: dict[str, Any], what: str) -> None:
    """
    A dict with one thing wrong is refused, by the schema of its form and by that of all.
    """
    data = copy.deepcopy(written)
    _BROKEN[what](data)
    assert not _valid()(data)
    assert not _valid(gr.templates()[-1])(data)


def test_a_schema_is_of_its_form() -> None:
    """
    The schema of one form refuses the reports of another.
    """
    report = gr.parse(gr.read("examples/baishi-town-2020.md"))
    oldest, older, newest = (_valid(template) for template in gr.templates())
    assert [valid(gr.to_dict(report)) for valid in (oldest, older, newest)] == [False, True, False]


def test_labels_are_in_the_schema() -> None:
    """
    Rows and columns say what the form prints beside and over them.
    """
    sections = gr.json_schema(gr.templates()[-1])["properties"]["sections"]["properties"]
    row = sections["requests"]["properties"]["table"]["properties"]["received"]
    assert row["title"] == "一、本年新收政府信息公开申请数量"
    assert row["properties"]["natural_person"] == {"$ref": "#/$defs/cell", "title": "自然人"}


def test_the_command_prints_it() -> None:
    """
    `schema` prints the schema of all forms, or of one by its name or file.
    """
    assert json.loads(run("schema").stdout) == gr.json_schema()
    own = json.loads(run("schema", "--template", TEMPLATES / "template_2027.lark").stdout)
    assert own["oneOf"][0]["properties"]["template"] == {"const": "2027"}
    assert run("schema", "--template", "1999").exit_code == 2
