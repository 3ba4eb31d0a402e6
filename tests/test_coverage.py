"""The ledger: what each character of a page was taken for."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given

import govinfo_reports as gr
from govinfo_reports.ledger import Coverage, StretchKind
from govinfo_reports.strategies import Damaged, damaged_pages, pages

from .conftest import counts
from .process import environment

_PAGES = 60
_READINGS = f"""
from random import Random
import govinfo_reports as gr
from govinfo_reports.strategies import damage
for template in gr.templates():
    for seed in range({_PAGES}):
        report = gr.parse(damage(template, Random(seed)).text)
        print(gr.to_json(report), gr.coverage(report).stretches)
"""


def _ledger(report: gr.Report) -> Coverage:
    return gr.coverage(report)


@counts
def test_the_ledger_accounts_for_every_character(template: gr.Template) -> None:
    """
    The stretches of the ledger partition the page, and a page that is read to the end leaves nothing unknown.
    """

    @given(pages(template))
    def law(drawn: tuple[gr.Report, str]) -> None:
        ledger = _ledger(gr.parse(drawn[1]))

        assert "".join(stretch.span.of(drawn[1]) for stretch in ledger.stretches) == drawn[1]
        assert ledger.complete

    law()


@counts
def test_a_value_that_was_read_is_a_value_in_the_ledger(template: gr.Template) -> None:
    """
    Whatever else its line was taken for, and whatever happened to the page.
    """

    @given(damaged_pages(template))
    def law(drawn: Damaged) -> None:
        try:
            report = gr.parse(drawn.text)
        except gr.NotAReport:
            return
        values = {place for span in _ledger(report).of(StretchKind.VALUE) for place in range(span.start, span.end)}

        for path, cell in report.cells():
            assert values.issuperset(range(cell.span.start, cell.span.end)), path

    law()


def test_a_page_reads_the_same_in_every_process() -> None:
    """
    Python orders sets anew in each process; what is read, found and accounted for depends on the page alone.
    """
    readings = [
        subprocess.Popen(
            [sys.executable, "-c", _READINGS],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=environment(PYTHONHASHSEED=seed, PYTHONIOENCODING="utf-8"),
        )
        for seed in ("1", "2")
    ]
    one, other = (reading.communicate()[0] for reading in readings)

    assert [reading.returncode for reading in readings] == [0, 0]
    assert one.splitlines() == other.splitlines()
    assert len(one.splitlines()) == _PAGES * len(gr.templates())
