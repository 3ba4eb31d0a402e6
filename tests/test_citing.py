"""Citations: one sentence with all that a reader needs to check a figure."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

import govinfo_reports as gr
from govinfo_reports.writing.citing import labels_of

from .invented import requests_page

_EXAMPLES = Path(__file__).parents[1] / "examples"
_ROW = ("一、本年新收政府信息公开申请数量", 7, "", "/", 0, 0, 0, 7)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["txt", "html", "docx", "pdf", "xlsx", "csv"])
def test_a_citation_names_all_that_leads_back_to_the_figure(kind: str, language: str) -> None:
    """
    Each citation has agency, year, table, row and column, the figure as printed, its place, and the hash of the file.
    """
    file = _EXAMPLES / f"qinghe-commerce-2024.{kind}"
    report = gr.parse(gr.read(file))
    hashed = sha256(file.read_bytes()).hexdigest()

    for path, cell in report.cells():
        said = gr.cite(report, path, language)
        labels = labels_of(report.template.form, path)
        place = report.place(cell.span)
        assert place
        named = ("青禾县商务局", "2024", f"“{cell.text}”", place.show(language), file.name, hashed, f"#{path}")
        for words in (*named, "·".join(labels.row), "·".join(labels.column)):
            assert words in said
        assert "\n" not in said


def test_no_two_values_have_the_same_labels(template: gr.Template) -> None:
    """
    Table, row and column lead to one value of a form, and each value has at least one label.
    """
    form = template.form
    named = {(path.section, labels_of(form, path)) for path in form.paths}

    assert len(named) == len(form.paths)
    assert all(any(labels) for _, labels in named)


def test_a_blank_cell_and_a_page_without_title_are_said_to_be_so() -> None:
    """
    What is blank is said to be blank, what the page does not name is said not to be named, and text has a line.
    """
    report = gr.parse(requests_page(_ROW, title="报告"))

    assert "为空白" in gr.cite(report, "requests.received.enterprise")
    assert "为“/”" in gr.cite(report, "requests.received.research")
    assert "（页面未写明机关）（页面未写明年度）" in gr.cite(report, "requests.received.research")
    assert "第 3 行" in gr.cite(report, "requests.received.research")
    assert sha256(report.text.encode()).hexdigest() in gr.cite(report, "requests.received.research")


@pytest.mark.parametrize("path", ["requests.received", "requests.granted.total", "requests"])
def test_only_cells_can_be_cited(path: str) -> None:
    """
    A row, a section and what is not on the page are no cells.
    """
    with pytest.raises(KeyError):
        gr.cite(gr.parse(requests_page(_ROW)), path)
