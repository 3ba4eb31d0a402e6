"""A row of another form inside a block of the page's own: it is read under the path that its own form gives it."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports import Absence
from govinfo_reports import findings as f
from govinfo_reports.strategies import compose

OLDER, NEWER = gr.templates()[-2:]
ROW = "requests.outcomes.other"


def _page(layout: str, values: str) -> str:
    """Return a page on the newer form whose sixth outcome is one row with *values*, as on the older form."""
    report = compose(Random(5), NEWER, consistent=True, blank=False)  # noqa: S311 - an invented report
    lines = gr.render(report, layout).split("\n")
    labels = NEWER.form.row_labels
    first = next(number for number, line in enumerate(lines) if labels[ROW] in line)
    last = next(number for number, line in enumerate(lines) if labels["requests.outcomes.total"] in line)
    separator = "\t" if layout == "tabs" else " | "
    row = separator.join((labels[ROW], *values.split()))
    return "\n".join((*lines[:first], row + (" |" if layout == "pipes" else ""), *lines[last:]))


@pytest.mark.parametrize("layout", ["tabs", "pipes"])
def test_it_is_read_by_its_own_form(layout: str) -> None:
    """
    Its values have the paths of the older form, a finding says so, and the newer form's rows are missing for it.
    """
    report = gr.parse(_page(layout, "1 2 3 4 5 6 21"))
    read = {path: cell.value for path, cell in report.cells() if path.startswith(f"{ROW}.")}

    assert report.template == NEWER
    assert list(read.values()) == [1, 2, 3, 4, 5, 6, 21]
    assert read.keys() <= OLDER.form.slots.keys()
    assert {finding.code for finding in report.findings} == {f.OTHER_TEMPLATE.code}
    assert {missing.why for path, missing in report.missing.items()} == {Absence.OTHER_FORM}
    assert all(path.startswith(f"{ROW}.") for path in report.missing)


def test_a_row_with_another_number_of_values_is_none_of_the_older_form() -> None:
    """
    With a value too few it is not read, and named.
    """
    report = gr.parse(_page("tabs", "1 2 3 4 5 6"))

    assert not any(path.startswith(f"{ROW}.") for path, _ in report.cells())
    assert f.ROW_UNKNOWN.code in {finding.code for finding in report.findings}
