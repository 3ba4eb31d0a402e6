"""Access by key: `get`, iteration, lengths and completion; and an error that says why a value is not there."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings

import govinfo_reports as gr
from govinfo_reports.models import Absence, Missing, explained
from govinfo_reports.strategies import Damaged, damaged_pages

PAGE = (Path(__file__).parents[1] / "examples" / "qinghe-commerce-2024.txt").read_text(encoding="utf-8")
ROW = "requests.outcomes.refused.state_secret"


@pytest.fixture
def unread() -> gr.Report:
    """A report that has a row with one figure too few."""
    lines = PAGE.splitlines()
    place = next(number for number, line in enumerate(lines) if "1.属于国家秘密" in line)
    lines[place] = lines[place].removesuffix("\t0")
    return gr.parse("\n".join(lines))


def test_children_are_reached_by_key() -> None:
    """
    `get`, `in`, iteration and length agree with one another; what is empty is true all the same.
    """
    report = gr.parse(PAGE)

    assert list(report) == [key for key, _ in report.children]
    assert len(report.disclosure) == len(list(report.disclosure)) == 6
    assert [report.disclosure[key] for key in report.disclosure] == [row for _, row in report.disclosure.children]
    assert report.get("requests.received.total") is report.requests.received.total
    assert report.get("requests.recieved") is None
    assert report.requests.get("received.nothing", 0) == 0
    assert gr.Section()
    assert not len(gr.Group())


def test_completion_offers_every_path(template: gr.Template) -> None:
    """
    All that is offered is there, and no value is left out.
    """

    @given(damaged_pages(template))
    @settings(max_examples=settings().max_examples // 5)
    def law(drawn: Damaged) -> None:
        report = gr.parse(drawn.text)
        for it in (report, *(section for _, section in report.children)):
            offered = it._ipython_key_completions_()
            assert [path for path in offered if path not in it] == []
            assert {path for path, _ in it.cells()} <= set(offered)
            assert len(offered) == len(set(offered))

    law()


def test_an_unread_row_says_why(unread: gr.Report) -> None:
    """
    The error names the finding that explains it in both languages, by attribute and by path, from wherever one asks.
    """
    missing = unread.missing[f"{ROW}.total"]
    finding = missing.findings[0]

    assert missing.why is Absence.NOT_READ
    for ask in (
        lambda: unread.requests.outcomes.refused.state_secret,
        lambda: unread[f"{ROW}.total"],
        lambda: unread.requests["outcomes.refused.state_secret"],
    ):
        with pytest.raises((AttributeError, KeyError)) as raised:
            ask()
        assert finding.message.zh in str(raised.value)
        assert finding.message.en in str(raised.value)
        assert f"{finding.code} line {finding.line}" in str(raised.value)
        assert "did you mean" not in str(raised.value)


def test_what_is_not_on_the_page_is_said_too() -> None:
    """
    A text that ends says so; a mistyped key is answered with the nearest one, however long it is.
    """
    report = gr.parse(PAGE[: PAGE.index("四、")])

    with pytest.raises(AttributeError, match=r"文本到此之前已经结束。 The text ends before it\."):
        report.disputes  # noqa: B018 - it is not there
    with pytest.raises(KeyError, match=r"did you mean 'requests\.received\.total'"):
        report["requests.recieved.total"]
    with pytest.raises(AttributeError) as raised:
        getattr(report, "x" * 10_000)
    assert len(str(raised.value)) < 300


def test_every_part_knows_what_is_missing_below_it(template: gr.Template) -> None:
    """
    What a section or a group says is missing is what the report says, and stays so through `to_dict` and pickle.
    """

    @given(damaged_pages(template))
    @settings(max_examples=settings().max_examples // 5)
    def law(drawn: Damaged) -> None:
        report = gr.parse(drawn.text)
        again = gr.from_dict(gr.to_dict(report), report.template)
        for one in (report, again, pickle.loads(pickle.dumps(report))):  # noqa: S301 - written above
            for key, section in one.children:
                below = {path: each for path, each in report.missing.items() if path.startswith(f"{key}.")}
                assert {f"{key}.{path}": each for path, each in section.missing.items()} == below
        assert again == report

    law()


def test_cells_stay_as_they_are() -> None:
    """
    Saying what is missing makes new groups where something is, and leaves all others and every cell alone.
    """
    cell = gr.Cell("1", 1, gr.State.FIGURE)
    row, other = gr.Group((("a", cell),)), gr.Group((("a", cell),))
    why = Missing(Absence.NOT_ON_PAGE)

    (_, one), (_, two) = explained((("row", row), ("other", other)), {"row.b": why, "third.a": why})
    assert one == row
    assert one.missing == {"b": why}
    assert one.a is cell
    assert two is other
