"""What Python answers to the page of the playground, called without a browser."""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

import govinfo_reports as gr
from govinfo_reports.playground import answer
from govinfo_reports.workbooks import write_report

from .conftest import TEMPLATES

EXAMPLES = Path(__file__).parents[1] / "examples"
_TEXT = (EXAMPLES / "qinghe-commerce-2024.txt").read_text(encoding="utf-8")
_SOURCE = {"name": "", "language": "zh"}


def _asked(ask: str, file: bytes | memoryview | None = None, **details: Any) -> Any:  # noqa: ANN401 - what JSON holds
    return json.loads(answer(json.dumps({"ask": ask, **details}), file))


def _look(text: str, **details: Any) -> Any:  # noqa: ANN401 - what JSON holds
    return _asked("look", **_SOURCE, content=text, **details)


def _saved(kind: str) -> bytes:
    found = answer(json.dumps({"ask": "export", "kind": kind, **_SOURCE, "content": _TEXT}))
    assert isinstance(found, bytes)
    return found


def test_a_text_gives_what_the_library_gives() -> None:
    """
    Values, findings and the linked page of a pasted text are those of the library.
    """
    report = gr.parse(_TEXT)
    found = _look(_TEXT)

    assert (found["title"], found["agency"], found["year"], found["form"]) == (
        report.title,
        "青禾县商务局",
        2024,
        "2021",
    )
    assert found["values"] == 200
    assert {each["code"] for each in found["findings"]} == {each.code for each in (*report.findings, *gr.check(report))}
    assert found["page"] == gr.view.page(report)
    assert all(f'id="{each["anchor"]}"' in found["page"] for each in found["findings"])


@pytest.mark.parametrize("name", ["qinghe-commerce-2024.docx", "baishi-town-2020.md", "qinghe-commerce-2024.txt"])
def test_a_dropped_file_gives_its_report(name: str) -> None:
    """
    The bytes of a file, as JavaScript passes them on, give the report that `read` gives, with its place in the file.
    """
    found = _asked("look", memoryview((EXAMPLES / name).read_bytes()), name=name, language="en")

    assert found["page"] == gr.view.page(gr.parse(gr.read(EXAMPLES / name)), language="en")


def test_what_is_saved_is_what_the_library_writes() -> None:
    """
    JSON, CSV, Excel and the linked page are those of the library; CSV has the mark that spreadsheets look for.
    """
    report = gr.parse(_TEXT)
    workbook = io.BytesIO()
    write_report(report, workbook)

    assert json.loads(_saved("json")) == gr.to_dict(report)
    assert list(csv.DictReader(io.StringIO(_saved("csv").decode("utf-8-sig")))) == [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in gr.to_rows(report)
    ]
    assert _saved("csv").startswith("\ufeff".encode())
    assert _sheets(_saved("xlsx")) == _sheets(workbook.getvalue())
    assert _saved("html").decode() == gr.view.page(report)


def _sheets(workbook: bytes) -> dict[str, bytes]:
    """Return the parts of *workbook*, without the one that holds the time."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        return {name: parts.read(name) for name in parts.namelist() if name != "docProps/core.xml"}


@pytest.mark.parametrize(
    ("content", "name", "command"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "a b.doc", "view 'a b.doc'"),
        (b"PK\x05\x06" + bytes(18), "all.zip", "collect all.zip -o values.csv"),
    ],
)
def test_a_file_for_the_command_line_is_answered_by_the_command(
    content: bytes, name: str, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    What cannot be read in the browser gives one line with the command to use, in both languages.
    """
    monkeypatch.setenv("PATH", "")
    trouble = _asked("look", content, name=name, language="zh")["trouble"]

    for words in trouble.values():
        assert f"govinfo-reports {command}" in words
        assert "\n" not in words


@pytest.mark.parametrize(("module", "ending"), [("pypdfium2", "pdf"), ("selectolax", "html")])
def test_a_kind_whose_reader_is_missing_is_answered_by_the_command(
    module: str, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Where the library of a reader is missing, as in the browser, the answer names the command and asks for no extra.
    """
    file = EXAMPLES / f"qinghe-commerce-2024.{ending}"
    content = file.read_bytes() if file.is_file() else b"<!doctype html><html><p>x</p></html>"
    for each in [each for each in sys.modules if each.startswith((module, f"govinfo_reports.files.{ending}"))]:
        monkeypatch.delitem(sys.modules, each)
    monkeypatch.setitem(sys.modules, module, None)
    trouble = _asked("look", content, name=file.name, language="zh")["trouble"]

    assert trouble["zh"].endswith(f"govinfo-reports view {file.name}")
    assert trouble["en"].endswith(f"govinfo-reports view {file.name}")
    assert "pip" not in trouble["en"]


@pytest.mark.parametrize("text", ["今天天气很好。", "\0", "<script>alert(1)</script>"])
def test_what_is_no_report_gives_a_reason(text: str) -> None:
    """
    A text that is no report gives a sentence in each language, and nothing else.
    """
    found = _look(text)

    assert set(found) == {"trouble"}
    assert all(found["trouble"].values())


def test_a_form_is_checked_and_shown_by_a_sample_that_it_reads() -> None:
    """
    A whole form has a sample on which all sums hold; every value of it is read back by that form.
    """
    form = {"text": (TEMPLATES / "template_2027.lark").read_text(encoding="utf-8"), "year": 2027}
    checked = _asked("check_form", form=form)
    read = _look(checked["sample"], form=form)
    tried = _asked("try_form", form=form)

    assert [each for each in checked["findings"] if each["severity"] == "error"] == []
    assert read["form"] == "2027"
    assert read["values"] == checked["values"] > 200
    assert [each for each in read["findings"] if each["severity"] == "error"] == []
    assert tried["hold"] == tried["laws"] > 0


def test_a_faulty_form_is_explained_by_its_line() -> None:
    """
    A form that cannot be used has findings with their lines, and no sample; a report is not read by it.
    """
    base = _asked("bases", year=2026)[0]
    form = {"text": base["text"].replace("preamble : paragraph*", "preamble : paragraph* nothing"), "year": 2026}
    checked = _asked("check_form", form=form)

    assert checked["sample"] is None
    assert [each["line"] for each in checked["findings"] if each["severity"] == "error"] == [5]
    assert set(_look(_TEXT, form=form)) == {"trouble"}


def test_an_edit_is_seen_at_once() -> None:
    """
    The same form with another label gives another sample: nothing of the form before is kept.
    """
    base = _asked("bases", year=2026)[0]["text"]
    edited = base.replace('"行政许可"', '"行政特许"')
    samples = [_asked("check_form", form={"text": text, "year": 2026})["sample"] for text in (base, edited, base)]

    assert samples[0] == samples[2]
    assert ["行政特许" in sample for sample in samples] == [False, True, False]
