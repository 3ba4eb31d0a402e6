"""Reports in a real notebook: a kernel runs the cells, and its outputs are what a person sees."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
START = """
import govinfo_reports as gr
report = gr.parse(gr.read('examples/qinghe-commerce-2024.docx'))
requests = report.requests
get_ipython().Completer.use_jedi = False
"""
CELLS = (
    START,
    "report",
    "report.requests",
    "gr.check(report)",
    "report.findings",
    "gr.coverage(report)",
    "report.template",
    "report.requests.received.total",
    "get_ipython().complete('report[\"requests.rec', cursor_pos=20)[1]",
    "get_ipython().complete('requests.')[1]",
)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What each of `CELLS` shows, by kind."""
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    os.environ["IPYTHONDIR"] = str(tmp_path_factory.mktemp("ipython"))
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS])
    nbclient.NotebookClient(notebook, timeout=60, resources={"metadata": {"path": str(ROOT)}}).execute()
    return [cell.outputs[0].data if cell.outputs else {} for cell in notebook.cells]


@pytest.mark.kernel
def test_a_notebook_shows_tables(outputs: list[dict[str, Any]]) -> None:
    """
    Reports, sections, findings, coverage and forms come as HTML, each beside its short line.
    """
    for output in outputs[1:7]:
        assert output["text/html"].startswith('<div class="govinfo-reports')
        assert len(output["text/html"].encode()) <= 30_000
    assert outputs[1]["text/plain"] == "<Report '青禾县商务局' 2024, form 2021, 200 values, 0 findings>"
    assert outputs[1]["text/html"].count("<td>") == 200
    assert "C101" in outputs[3]["text/html"]
    assert outputs[7] == {"text/plain": "<Cell '15', figure, value 15, at 600:602>"}


@pytest.mark.kernel
def test_a_notebook_completes_keys(outputs: list[dict[str, Any]]) -> None:
    """
    The paths are offered behind a bracket, the keys behind a dot.
    """
    assert "requests.received.total" in outputs[8]["text/plain"]
    assert ".carried_in" in outputs[9]["text/plain"]
    assert ".get" in outputs[9]["text/plain"]
