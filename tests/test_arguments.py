"""What a caller gives: a wrong argument is one clear sentence, whatever function it is given to."""

from __future__ import annotations

import inspect
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

import govinfo_reports as gr
from govinfo_reports import authoring, plots, statements, workbooks
from govinfo_reports.authoring.learning import learn_template
from govinfo_reports.corpus.choice import Choice
from govinfo_reports.files.document import Note
from govinfo_reports.files.places import HtmlPlace, PdfPlace, PicturePlace, SheetPlace, TextPlace, WordPlace
from govinfo_reports.tables import tabulate, wide, with_reports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_PAGE: Final = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
_REPORT: Final = gr.parse(_PAGE)
_WORDS: Final = "".join(
    f"由{chr(0x4E00 + number)}{chr(0x4E80 + number)}科办理第{number}项工作。" for number in range(30)
)
_TOLD: Final = gr.parse(_PAGE.replace("一、总体情况", f"一、总体情况\n{_WORDS}", 1))
_FINDING: Final = gr.check(_REPORT)[0]
_CLAIM: Final = gr.claims(_REPORT)[0]

_PUBLIC: Final = {name: function for name in gr.__all__ if inspect.isfunction(function := getattr(gr, name))} | {
    "tabulate": tabulate,
    "wide": lambda given: wide(given, "2021"),
    "with_reports": with_reports,
    "fits": statements.fits,
    "conflicts": statements.conflicts,
    "fits, the report": lambda given: statements.fits(_CLAIM, given),
    "blank_form": authoring.blank_form,
    "form_of_paths": authoring.form_of_paths,
    "differences": authoring.differences,
    "new_template": lambda given: authoring.new_template(2027, given),
    "chart": plots.chart,
    "plots.page": plots.page,
    "svg": plots.svg,
    "records_of": plots.records_of,
    "view.page": gr.view.page,
    "view.series": gr.view.series,
    "view.comparison": lambda given: gr.view.comparison(_REPORT, given),
    "compare, the second": lambda given: gr.compare(_REPORT, given),
    "check_rollup, the children": lambda given: gr.check_rollup(_REPORT, given),
    "check_series, one of them": lambda given: gr.check_series([_REPORT, given]),
    "place": _REPORT.place,
    "write_report": lambda given: workbooks.write_report(given, io.BytesIO()),
    "write_reports": lambda given: workbooks.write_reports([given], io.BytesIO()),
}
# A text is what these take: a page, a path, the name of a form.
_TAKE_TEXT: Final = {"parse", "read", "documents", "detect", "load_template", "check_template", "templates"}


def _given(function: Callable[..., Any], given: object) -> None:
    """Call *function* with one argument, or with as many as it needs."""
    needed = [one for one in inspect.signature(function).parameters.values() if one.default is one.empty]
    result = function(*[given] * max(1, sum(one.kind is not one.VAR_POSITIONAL for one in needed)))
    if inspect.isgenerator(result):
        list(result)


@pytest.mark.parametrize("given", [None, "青禾县商务局", 3.5], ids=["None", "str", "number"])
@pytest.mark.parametrize("name", _PUBLIC)
def test_each_function_says_what_it_takes(name: str, given: object) -> None:
    """
    Given what it does not take, every public function raises one line that says what it takes and what it got.
    """
    if (given is None and name == "json_schema") or (isinstance(given, str) and name in _TAKE_TEXT):
        return
    with pytest.raises(TypeError, match=r"\b(?:takes|given as|required)\b.*\bnot (?:None|str|float)$") as raised:
        _given(_PUBLIC[name], given)
    assert "\n" not in str(raised.value)


def test_the_functions_are_those_of_the_package() -> None:
    """
    The law above speaks of all functions that the package names.
    """
    assert {"check", "cite", "parse", "read", "to_rows", "to_sarif"} < _PUBLIC.keys()
    assert len(_PUBLIC) > 30


@pytest.mark.parametrize("text", [_PAGE, _PAGE.replace("\n", "\r"), "青禾县商务局" * 60, "政府\0信息"])
def test_a_text_is_no_file(text: str) -> None:
    """
    `read`, given the text of a page, leads to `parse` and does not repeat the page.
    """
    with pytest.raises(TypeError, match=r"^this is a text, .*: parse\(text\)$"):
        gr.read(text)


def test_a_name_without_a_file_is_no_text() -> None:
    """
    A name that no file has is still the system's own error, and so is a stream of text.
    """
    with pytest.raises(FileNotFoundError):
        gr.read("青禾县商务局2024年政府信息公开工作年度报告.docx")
    with pytest.raises(TypeError, match=r"a binary stream, not StringIO$"):
        gr.read(io.StringIO(_PAGE))  # type: ignore[arg-type]


def test_a_cell_has_a_place() -> None:
    """
    The place of a cell is that of its span.
    """
    report = gr.parse(gr.read("examples/qinghe-commerce-2024.docx"))
    for _, cell in report.cells():
        assert report.place(cell) == report.place(cell.span)
        assert report.place(cell) is not None


_CHECKS: Final[dict[str, Callable[..., Iterable[gr.Finding]]]] = {
    "check": lambda **codes: gr.check(_REPORT, **codes),
    "check_series": lambda **codes: gr.check_series([_REPORT, gr.parse(_PAGE.replace("312", "313"))], **codes),
    "check_copies": lambda **codes: gr.check_copies([_TOLD, gr.parse(_TOLD.text.replace("青禾", "临江"))], **codes),
    "check_rollup": lambda **codes: gr.check_rollup(_REPORT, [_REPORT, _REPORT], **codes),
}


@pytest.mark.parametrize(
    ("name", "code"), [("check", "C107"), ("check_series", "C406"), ("check_copies", "C421"), ("check_rollup", "C4")]
)
def test_one_code_may_stand_alone(name: str, code: str) -> None:
    """
    A code by itself selects and ignores what a list with that code does.
    """
    checked = _CHECKS[name]
    assert list(checked(select=code)) == list(checked(select=[code])) != []
    assert list(checked(ignore=code)) == list(checked(ignore=[code]))
    assert list(checked(ignore=code)) != list(checked())
    with pytest.raises(ValueError, match="no rule 'X9'"):
        checked(select="X9")


def test_one_code_may_stand_alone_in_a_choice() -> None:
    """
    So it is where codes are chosen for a folder.
    """
    assert Choice("C101", "C1") == Choice(["C101"], ["C1"])


_SPEAK: Final[dict[str, Callable[[Any], object]]] = {
    "finding": _FINDING.show,
    "cite": lambda language: gr.cite(_REPORT, "requests.received.total", language),
    "to_sarif": lambda language: gr.to_sarif({}, language=language),
    "text place": lambda language: TextPlace(1, 1).show(language),
    "html place": lambda language: HtmlPlace("/html").show(language),
    "word place": lambda language: WordPlace(1).show(language),
    "cell of word": lambda language: WordPlace(None, 1, 1, 1).show(language),
    "sheet place": lambda language: SheetPlace("A1").show(language),
    "pdf place": lambda language: PdfPlace(1, (0, 0, 1, 1)).show(language),
    "picture place": lambda language: PicturePlace(HtmlPlace("/html"), 1, (0, 0, 1, 1)).show(language),
    "note": lambda language: Note("picture", "", None).show(language),
    "page": lambda language: gr.view.page(_REPORT, language=language),
    "series": lambda language: gr.view.series([_REPORT], language),
    "comparison": lambda language: gr.view.comparison(_REPORT, _REPORT, language),
    "chart": lambda language: plots.chart(tabulate([_REPORT]), language),
    "workbook": lambda language: workbooks.write_report(_REPORT, io.BytesIO(), language=language),
    "workbooks": lambda language: workbooks.write_reports([_REPORT], io.BytesIO(), language=language),
    "learn_template": lambda language: learn_template([_PAGE, _PAGE], language=language),
}


@pytest.mark.parametrize("name", _SPEAK)
def test_there_are_two_languages(name: str) -> None:
    """
    Whatever takes a language takes both, and names them where it is given another one.
    """
    speak = _SPEAK[name]
    with pytest.raises(ValueError, match=r"^language is 'zh' or 'en', not 'fr'$"):
        speak("fr")
    speak("en")
