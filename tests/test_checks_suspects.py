"""Suspects: the finding on a sum names the cell that is likely wrong, and sums that fail together are one finding."""

from __future__ import annotations

import json
from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check, suspects
from govinfo_reports.strategies import compose, misprinted
from govinfo_reports.writing.dicts import finding_to_dict
from govinfo_reports.writing.sarif import to_sarif

from .command import run, saved

_SUMS = ["C101", "C102", "C103"]
_GRANTED = "requests.outcomes.granted.enterprise"
_ROW = "requests.outcomes.other"


def _wrong(sound: gr.Report, path: str, by: int = 3) -> gr.Report:
    return misprinted(sound, {path: sound[path].value + by})


def test_sums_that_fail_together_are_one_finding(sound: gr.Report) -> None:
    """
    A wrong cell breaks the sum of its row and that of its column: one finding, under the first, which names the cell.
    """
    (finding,) = check(_wrong(sound, _GRANTED), select=_SUMS)

    assert (finding.code, finding.path) == ("C101", "requests.outcomes.granted.total")
    assert [each.path for each in finding.suspects] == [_GRANTED]
    assert finding.suspects[0].implied == sound[_GRANTED].value
    assert {_GRANTED, finding.path, "requests.outcomes.total.enterprise"} <= set(finding.cells)
    assert set(finding.cells) <= sound.template.form.slots.keys()
    assert finding_to_dict(finding)["cells"] == list(finding.cells)
    assert str(sound[_GRANTED].value) in finding.message.zh
    assert "（七）总计" in finding.message.zh


@pytest.mark.parametrize("code", ["C101", "C102"])
def test_it_is_chosen_by_the_code_of_any(sound: gr.Report, code: str) -> None:
    """
    Whichever of the sums is asked for, it is the same finding.
    """
    report = _wrong(sound, _GRANTED)

    assert [each.id for each in check(report, select=[code])] == [each.id for each in check(report, select=_SUMS)]
    assert check(report, select=["C104"]) == []


def test_it_is_never_called_the_only_one(sound: gr.Report) -> None:
    """
    It is the smallest correction, and the message says no more than that.
    """
    (finding,) = check(_wrong(sound, _GRANTED), select=_SUMS)

    assert "最可能是" in finding.message.zh
    assert "只有" not in finding.message.zh
    assert "The smallest correction" in finding.message.en
    assert "only" not in finding.message.en


def test_exchanged_rows_are_never_located_as_something_else(sound: gr.Report) -> None:
    """
    Where two rows changed places so that sums fail, it is said that they could have, and no other cell is certain.
    """
    rows = ["requests.received", "requests.outcomes.total", "requests.carried_out"]
    lower = "requests.outcomes.granted"
    columns = [path.rpartition(".")[2] for path, _ in sound.cells() if path.startswith(f"{lower}.")]
    for row in rows:
        exchanged = {f"{row}.{key}": sound[f"{lower}.{key}"].value for key in columns}
        exchanged |= {f"{lower}.{key}": sound[f"{row}.{key}"].value for key in columns}
        (found,) = suspects(misprinted(sound, exchanged))

        assert "两行整行互换" in found.message.zh
        assert not found.located or set(found.paths) <= exchanged.keys()


def test_doubtful_cells_are_no_evidence() -> None:
    """
    A text that ends within a figure accuses nobody: the last row may be cut.
    """
    page = gr.render(compose(Random(5), gr.templates()[-1], consistent=True, blank=False), "tabs")  # noqa: S311 - invented
    cell = gr.parse(page)["requests.outcomes.total.total"]
    report = gr.parse(page[: cell.span.end - 1])

    assert report["requests.outcomes.granted.total"].value is not None
    assert not suspects(report)
    assert not [each for each in check(report, select=_SUMS) if each.severity is gr.Severity.ERROR]


def _with_a_row_of_the_older_form(by: int = 0) -> str:
    """Return a page whose sixth outcome is one row with the sums of its three, its first cell *by* more."""
    report = compose(Random(5), gr.templates()[-1], consistent=True, blank=False)  # noqa: S311 - an invented report
    parts = report[_ROW].children
    sums = [sum(getattr(part, key).value for _, part in parts) for key, _ in parts[0][1].children]
    sums[0] += by
    lines = gr.render(report, "tabs").split("\n")
    labels = report.template.form.row_labels
    first = next(number for number, line in enumerate(lines) if labels[_ROW] in line)
    last = next(number for number, line in enumerate(lines) if labels["requests.outcomes.total"] in line)
    return "\n".join((*lines[:first], "\t".join((labels[_ROW], *map(str, sums))), *lines[last:]))


def test_a_row_of_another_form_counts_in_the_sums() -> None:
    """
    Its figures go into the sums in place of the rows it stands for: they hold, and a wrong one is named.
    """
    assert check(gr.parse(_with_a_row_of_the_older_form()), select=_SUMS) == []

    (finding,) = check(gr.parse(_with_a_row_of_the_older_form(by=4)), select=_SUMS)
    assert [each.path for each in finding.suspects] == [f"{_ROW}.natural_person"]


def test_every_output_names_the_cell(sound: gr.Report, tmp_path_factory: pytest.TempPathFactory) -> None:
    """
    Text, JSON, SARIF and annotations lead to the cell.
    """
    report = _wrong(sound, _GRANTED)
    file = saved(tmp_path_factory.mktemp("pages"), gr.render(report))
    (finding,) = check(gr.parse(gr.render(report)), select=_SUMS)
    value = sound[_GRANTED].value

    assert finding_to_dict(finding)["suspects"][0]["path"] == _GRANTED
    (related,) = to_sarif({"a.txt": [finding]})["runs"][0]["results"][0]["relatedLocations"]
    assert related["logicalLocations"] == [{"fullyQualifiedName": _GRANTED}]
    assert related["physicalLocation"]["region"]["startLine"] >= 1
    shown = {form: run("check", "--format", form, file).output for form in ("text", "github")}
    assert all(f"应为 {value}" in output for output in shown.values())
    written = run("check", "--format", "json", file).output
    named = {each["path"] for one in json.loads(written)["findings"] for each in one["suspects"]}
    assert named == {_GRANTED}
