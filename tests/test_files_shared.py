"""Files as people hold them, with their truth, where the folder of them is at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import govinfo_reports as gr

FILES = Path(__file__).parents[1].parent / "shared" / "files"
_TRUTHS = sorted(FILES.glob("*.json"))

pytestmark = pytest.mark.skipif(not _TRUTHS, reason="the files are not beside this checkout")


def _outcome(path: Path) -> tuple[str, gr.Report | None]:
    try:
        return "report", gr.parse(gr.read(path))
    except gr.Unreadable as error:
        return error.code, None
    except gr.NotAReport:
        return "not_a_report", None


@pytest.mark.parametrize("truth", _TRUTHS, ids=lambda path: path.stem)
def test_a_file_comes_to_what_its_truth_says(truth: Path) -> None:
    """
    Every figure of a report is read with a place of its own; every other file is refused for the right reason.
    """
    wanted: dict[str, Any] = json.loads(truth.read_text(encoding="utf-8"))
    (path,) = (each for each in FILES.glob(f"{truth.stem}.*") if each.suffix != ".json")
    outcome, report = _outcome(path)

    assert outcome in {wanted["expects"], *wanted.get("expects_also_ok", ())}
    if report is not None:
        values = {path: cell.value for path, cell in report.cells()}
        places = [report.place(cell.span) for _, cell in report.cells()]
        missed = {path for path, value in wanted["cells"].items() if value is not None and path not in values}
        assert missed == set()
        assert len({place for place in places if place}) == len(values)
