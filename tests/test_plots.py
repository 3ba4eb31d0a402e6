"""Charts of many reports: each figure is the sum of what counts, and what does not count is said."""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Literal

import pytest
from attrs import evolve

import govinfo_reports as gr
from govinfo_reports import plots
from govinfo_reports.corpus.collecting import collect
from govinfo_reports.forms import template_named
from govinfo_reports.plots._asked import asked
from govinfo_reports.plots._years import Years, years
from govinfo_reports.strategies import compose
from govinfo_reports.tables import FileResult, Tables, tabulate

from .command import run

if TYPE_CHECKING:
    from pathlib import Path

FORM = template_named("2021").form


def made(
    agency: str, year: int, *, form: str = "2021", seed: int = 1, changed: dict[str, str] | None = None
) -> gr.Report:
    """Return a report of *agency*, read from its page; *changed* cells print something else."""
    dice = Random(f"{agency} {year} {seed}")  # noqa: S311 - which figures they are, no secret
    composed = compose(dice, template_named(form), consistent=True, blank=False)
    page = gr.render(composed)
    report = gr.parse(page, form)
    for path, text in (changed or {}).items():
        span = report[path].span
        page = page[: span.start] + text + page[span.end :]
        report = gr.parse(page, form)
    return evolve(report, agency=agency, year=year)


def tables_of(*reports: gr.Report) -> Tables:
    """Return the tables of *reports*."""
    return tabulate([FileResult(f"{number}.txt", report) for number, report in enumerate(reports)])


def counted(*reports: gr.Report) -> Years:
    """Return the figures by years of *reports*."""
    return years(plots.records_of(tables_of(*reports)).reports)


@pytest.mark.parametrize("name", ["2020", "2021", "hubei_2020"])
def test_a_form_with_a_balance_tells_what_is_asked(name: str) -> None:
    """
    What came in, what was dealt with, and six outcomes with all their rows follow from the form.
    """
    form = template_named(name).form
    found = asked(form)

    assert found is not None
    assert found.received.endswith(".received.total")
    assert found.total.endswith(".total.total")
    assert len(found.outcomes) == len(found.labels) == 6
    parts = [path for paths in found.outcomes.values() for path in paths]
    assert len(parts) == len(set(parts)) == len([row for row in form.value_rows if ".outcomes." in row]) - 1
    assert set(found.paths) <= form.slots.keys()


def test_another_form_is_not_asked() -> None:
    """
    The form of 2014 prints no balance; its reports are counted as left out.
    """
    assert asked(template_named("2014").form) is None
    assert counted(made("甲局", 2016, form="2014")).other_form == 1


def test_sums_are_those_of_the_reports() -> None:
    """
    Received and outcomes of a year are what its reports print, added up; a year between two without report is a gap.
    """
    reports = [made(agency, 2021, seed=seed) for seed, agency in enumerate(("甲局", "乙局", "丙局"))]
    found = counted(*reports, made("甲局", 2023))
    form = asked(FORM)
    first, gap, last = found.years

    assert form is not None
    assert first.received == sum(report[form.received].value for report in reports)
    assert first.ended == sum(report[form.total].value for report in reports) > 0
    for key, paths in form.outcomes.items():
        assert first.outcomes[key] == sum(report[path].value for report in reports for path in paths)
    assert (first.year, first.reports, first.received_of, first.outcomes_of) == (2021, 3, 3, 3)
    assert (gap.year, gap.reports, gap.outcomes_of) == (2022, 0, 0)
    assert (last.year, last.reports) == (2023, 1)


@pytest.mark.parametrize("bad_first", [True, False])
def test_what_was_not_read_differs_from_nothing(bad_first: bool) -> None:
    """
    Of files with one report, one from which little was read does not hide the one from which all was.
    """
    report, form = made("甲局", 2022), asked(FORM)
    assert form is not None
    little = gr.parse("甲局2022年政府信息公开工作年度报告\n一、总体情况\n全年认真开展工作。\n")
    nothing = evolve(little, agency=report.agency, year=report.year)
    found = counted(*([nothing, report] if bad_first else [report, nothing]))
    assert (found.repeated, found.contested) == (1, 0)
    assert found.years[0].received == report[form.received].value > 0


def test_outcomes_count_where_they_make_up_their_total() -> None:
    """
    A report whose outcomes do not add up counts for what came in alone; a blank cell is no figure.
    """
    form = asked(FORM)
    assert form is not None
    wrong = made("甲局", 2022, changed={form.total: "999999"})
    blank = made("乙局", 2022, changed={form.received: "/"})
    (year,) = counted(wrong, blank).years

    assert (year.reports, year.received_of, year.outcomes_of) == (2, 1, 1)
    assert year.received == wrong[form.received].value
    assert year.ended == blank[form.total].value


def test_an_agency_counts_once_a_year() -> None:
    """
    The same report in two files counts once; two that differ count not at all, nor does one without year or agency.
    """
    one, other = made("甲局", 2022), made("甲局", 2022, seed=2)
    nameless = [evolve(one, agency=None), evolve(one, year=None)]

    same = counted(one, one, *nameless)
    assert (same.repeated, same.contested, same.nameless) == (1, 0, 2)
    assert same.years[0].reports == 1
    differing = counted(one, other)
    assert (differing.repeated, differing.contested, differing.years) == (0, 2, ())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_charts_say_what_they_are_made_of(language: Literal["zh", "en"]) -> None:
    """
    The chart holds the figures, the number of reports behind each year, and what was left out, in its language.
    """
    one = made("甲局", 2022)
    tables = tables_of(one, made("乙局", 2022), evolve(one, agency=None), made("乙局", 2024))
    drawn = plots.chart(tables, language).to_dict()
    written = json.dumps(drawn, ensure_ascii=False)

    assert "2022（2）" in written if language == "zh" else "2022 (2)" in written
    axes = [part["encoding"]["x"] for row in drawn["vconcat"] for part in row["hconcat"]]
    assert [len(axis["scale"]["domain"]) for axis in axes if axis["field"] == "year"] == [3, 3, 3]
    assert drawn["title"]["subtitle"][1].startswith(("未计入：1 份", "Not counted: 1 "))
    assert len(drawn["title"]["subtitle"]) == 2
    assert len(re.findall('"mark"', written)) == 4
    assert plots.chart(tables, language).to_dict() == drawn
    found = dict(plots.records_of(tables).findings)
    assert sum(found.values()) == tables.findings.num_rows > 0
    assert all(code in written for code, _ in found)


def test_nothing_to_draw_is_said() -> None:
    """
    Without any report there is a picture that says so.
    """
    picture = plots.svg(tables_of(), "en")

    assert picture.startswith("<svg")
    assert "There is no figure to draw." in picture
    with pytest.raises(ValueError, match="language is 'zh' or 'en', not 'de'"):
        plots.svg(tables_of(), "de")  # type: ignore[arg-type]  # that is what is tried


def test_a_page_needs_no_network_and_escapes() -> None:
    """
    The page carries all it needs, forbids every request, shows a picture without scripts, and lets no markup through.
    """
    records = plots.records_of(tables_of(made("甲局", 2022)))
    hostile = evolve(records, findings={("</script><img src=x>", "error"): 3})
    page = plots.page(hostile)

    assert "default-src 'none'" in page
    assert not re.search(r"<(?:link|img|iframe|script )", re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL))
    assert page.count("<script>") == page.count("</script>") == 2
    assert "<svg" in page
    assert "</script><img" not in page
    assert len(page.encode()) < 1_500_000
    assert page == plots.page(hostile)


def test_a_set_is_plotted_from_its_folder(tmp_path: Path) -> None:
    """
    The command draws what a data set holds as if its reports were at hand; other outputs and folders get one line.
    """
    pages = tmp_path / "pages"
    pages.mkdir()
    reports = [compose(Random(seed), template_named("2021"), consistent=True) for seed in range(4)]  # noqa: S311 - the same
    for number, report in enumerate(reports):
        (pages / f"{number}.txt").write_text(gr.render(report), encoding="utf-8")
    collect([str(pages)], tmp_path / "set", jobs=1)
    again = [FileResult(path.name, gr.parse(gr.read(path))) for path in sorted(pages.iterdir())]

    gathered, direct = plots.records_in(tmp_path / "set"), plots.records_of(tabulate(again))
    assert gathered.findings == direct.findings
    assert years(gathered.reports) == years(direct.reports)
    assert years(direct.reports).years[0].received > Decimal(0)
    for name, begin in (("a.svg", "<svg"), ("a.html", "<!doctype html>")):
        assert run("plot", tmp_path / "set", "-o", tmp_path / name).exit_code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)
    for folder, name, said in ((tmp_path / "set", "a.png", ".svg"), (pages, "b.svg", "不是数据集")):
        refused = run("plot", folder, "-o", tmp_path / name)
        assert refused.exit_code == 2
        assert said in refused.output
        assert not (tmp_path / name).exists()


def test_what_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Without the extra, the command says in one line what to install.
    """
    for name in [name for name in sys.modules if name.startswith("govinfo_reports.plots")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "altair", None)
    refused = run("plot", tmp_path, "-o", tmp_path / "a.svg")

    assert refused.exit_code == 2
    assert "govinfo-reports[plots]" in refused.output
    assert len(refused.output.splitlines()) == 1
