"""How much of a report a text holds: only what is surely not in the report is called missing."""

from __future__ import annotations

from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check
from govinfo_reports.files.document import Note
from govinfo_reports.strategies import compose

NEWEST = gr.templates()[-1]
KEYS = NEWEST.form.sections[1:]
HEADINGS = {key: NEWEST.form.row_labels[key] for key in KEYS}


def _page(year: int | None = None) -> str:
    report = compose(Random(5), NEWEST, consistent=True, blank=False)  # noqa: S311 - an invented report
    page = gr.render(report, "tabs")
    return page if year is None else page.replace(str(report.year), str(year))


def _without(page: str, key: str) -> str:
    """Return *page* without the section *key*."""
    lines = page.split("\n")
    starts = [number for number, line in enumerate(lines) if line in HEADINGS.values()]
    first = next(number for number in starts if lines[number] == HEADINGS[key])
    last = next((number for number in starts if number > first), len(lines))
    return "\n".join((*lines[:first], *lines[last:]))


def _missing(page: str) -> list[gr.Finding]:
    return check(gr.parse(page), select=["C301"])


def test_a_whole_report_lacks_nothing() -> None:
    """
    All six sections are found.
    """
    assert _missing(_page()) == []


@pytest.mark.parametrize("key", KEYS[:-1])
def test_a_section_that_was_left_out_is_missing(key: str) -> None:
    """
    Between a title and the last section every section that is left out is named, without a place.
    """
    (finding,) = _missing(_without(_page(), key))

    assert (finding.severity, finding.path, finding.placed) == (gr.Severity.ERROR, key, False)
    assert HEADINGS[key] in finding.message.zh


def test_the_last_section_is_missing_where_the_report_is_signed() -> None:
    """
    A date at the end shows that the report ends there; without one the text may have been cut.
    """
    page = _without(_page(), KEYS[-1]).rstrip()

    assert [each.severity for each in _missing(page)] == [gr.Severity.INFO]
    assert [each.severity for each in _missing(f"{page}\n2025年1月20日\n")] == [gr.Severity.ERROR]


@pytest.mark.parametrize(
    ("kind", "note", "severity"),
    [
        ("docx", None, gr.Severity.ERROR),
        ("pdf", "links", gr.Severity.ERROR),
        ("html", "picture", gr.Severity.INFO),
        ("html", "elsewhere", gr.Severity.INFO),
        ("text", None, gr.Severity.INFO),
        ("xlsx", None, gr.Severity.INFO),
    ],
)
def test_the_last_section_is_missing_from_a_file_that_shows_all(
    kind: str, note: str | None, severity: gr.Severity
) -> None:
    """
    A Word file, a PDF file or a web page is no pasted part; one with a picture may show the section there.
    """
    page = _without(_page(), KEYS[-1]).rstrip()
    notes = (Note(note, "附件"),) if note else ()
    document = gr.Document("report", kind, page, notes=notes)

    assert [each.severity for each in check(gr.parse(document), select=["C301"])] == [severity]


def test_a_part_of_a_report_gives_one_finding_and_no_accusation() -> None:
    """
    Wherever a text begins and ends, what lies outside is not missing, and is said in one line.
    """
    lines = _page().split("\n")
    told = 0
    for start in range(0, len(lines), 7):
        for end in range(start + 5, len(lines), 11):
            try:
                found = _missing("\n".join(lines[start:end]))
            except gr.NotAReport:
                continue
            assert len(found) <= 1
            assert all(each.severity is gr.Severity.INFO for each in found), (start, end)
            told += len(found)

    assert told > 10  # of something


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("\n五、存在的主要问题及改进情况\n", "。五、存在的主要问题及改进情况："),
        ("\n五、存在的主要问题及改进情况\n", "\n五、存在的主要问題及改迸情况\n"),
        ("\n五、存在的主要问题及改进情况\n", "\n| 五、存在的主要问题及改进情况 | |\n"),
    ],
    ids=["glued", "misspelled", "in a table"],
)
def test_a_heading_out_of_shape_is_a_heading(printed: str, instead: str) -> None:
    """
    A section whose heading is glued to its line, misspelled or within a table is there.
    """
    page = _page()
    assert printed in page

    assert _missing(page.replace(printed, instead)) == []


def test_nothing_of_a_form_is_asked_of_years_before_it() -> None:
    """
    A report before 2019 owes none of its sections, whatever form its page looks like; one after it does.
    """
    page = _without(_page(2018), KEYS[1])

    assert gr.parse(page).year == 2018
    assert check(gr.parse(page), select=["C3"], ignore=["C307", "C308", "C309", "C310", "C311"]) == []
    assert _missing(page.replace("2018", "2022"))


def test_the_empty_form_owes_nothing() -> None:
    """
    A text that is no report, such as the blank form, is not held against the rules for reports.
    """
    from govinfo_reports.authoring import blank_form  # noqa: PLC0415 - slow to import

    report = gr.parse(_without(blank_form(NEWEST), KEYS[1]))

    assert "R203" in {finding.code for finding in report.findings}
    assert check(report, select=["C3"]) == []


def test_a_fee_is_asked_of_the_last_section_alone() -> None:
    """
    Without a word on the fee the last section is named; where the text may end in it nothing is said.
    """
    page = _page().rstrip()
    start = page.rindex(HEADINGS[KEYS[-1]]) + len(HEADINGS[KEYS[-1]])
    codes = [
        [each.code for each in check(gr.parse(page[:start] + said), select=["C312"])]
        for said in ("\n无。", "", "\n未收取信息处理费。")
    ]

    assert codes == [["C312"], [], []]
