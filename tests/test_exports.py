"""Exports: what is written of a report holds all that was read, for every template."""

from __future__ import annotations

import json
import pickle

from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.strategies import damaged_pages, pages, reports

from .conftest import counts
from .saying import said


def _texts(template: gr.Template) -> st.SearchStrategy[str]:
    return st.one_of(pages(template).map(lambda drawn: drawn[1]), damaged_pages(template).map(lambda page: page.text))


@counts
def test_dict_and_json_hold_everything(template: gr.Template) -> None:
    """
    A report comes back from its dict, its JSON and its pickle, findings and places included.
    """

    @given(_texts(template))
    def law(text: str) -> None:
        report = gr.parse(text)
        data = gr.to_dict(report)
        pickled = pickle.loads(pickle.dumps(report))  # noqa: S301 - what was just written

        for back in (gr.from_dict(json.loads(gr.to_json(report))), pickled):
            assert back == report
            assert back.findings == report.findings
            assert gr.to_dict(back) == data

    law()


@counts
def test_what_is_said_of_a_report_comes_back_with_it(template: gr.Template) -> None:
    """
    A report that went through its dict or JSON is checked, and accounts for its page and its prose, as it did before.
    """
    findings: set[str] = set()
    claimed: list[gr.Claim] = []
    sentence = "本年新收政府信息公开申请12件，未发生行政诉讼。"

    @given(_texts(template))
    def law(text: str) -> None:
        report = gr.parse(text.replace("有关制度得到进一步健全。", sentence))
        expected = said(report)

        assert said(gr.from_dict(gr.to_dict(report))) == expected
        assert said(gr.from_dict(json.loads(gr.to_json(report)))) == expected
        findings.update(finding.code for finding in expected.checked)
        claimed.extend(expected.claims)

    law()
    assert findings
    assert claimed


@counts
def test_rows_hold_every_cell_once(template: gr.Template) -> None:
    """
    The tidy rows are the cells, in order, and the rest add up to the totals that are marked as such.
    """

    @given(reports(template, consistent=True))
    @settings(max_examples=settings().max_examples // 2)
    def law(report: gr.Report) -> None:
        found = gr.parse(gr.render(report))
        rows = gr.to_rows(found)
        rest = {row["path"]: row["value"] for row in rows if not row["is_total"]}

        assert [(row["path"], row["text"]) for row in rows] == [(path, cell.text) for path, cell in found.cells()]
        assert 0 < len(rest) < len(rows)
        for row in rows:
            if row["is_total"]:
                group, _, column = row["path"].partition(".total")
                below = [path for path in rest if path.startswith(f"{group}.")]
                parts = [path for path in below if path.endswith(column.removesuffix(".total"))]
                assert sum(rest[path] for path in parts) == row["value"], row["path"]

    law()
