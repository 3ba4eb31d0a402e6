"""Type checkers know the keys of every form: they accept each path that a form has, and reject a misspelled one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

import govinfo_reports as gr
from govinfo_reports import typed
from govinfo_reports.authoring.stubs import report_class, stub_of, typed_module
from govinfo_reports.forms import packaged
from govinfo_reports.reading.exact import load_template
from govinfo_reports.strategies import compose

from .command import run
from .conftest import TEMPLATES

STUB = Path(typed.__file__).with_suffix(".pyi")
_HEAD = """\
from decimal import Decimal
import govinfo_reports as gr
from govinfo_reports import typed

def figure(cell: gr.Cell) -> int | Decimal | None:
    return cell.value

"""
#: Each is an error; the first is of any form, the others of one form each.
MISSPELLED = {
    "gr.parse('').agncy": "agncy",
    "gr.parse('').request.received": "request",
    "gr.parse('').requests.recieved.total": "recieved",
    "gr.parse('').requests.received.totl.value": "totl",
    "gr.parse('').requests.received.total.valu": "valu",
    "gr.parse('', template='2021').statistics": "statistics",
    "gr.parse('', template='2020').requests.outcomes.other.fee_unpaid": "fee_unpaid",
    "gr.parse('', template='2014').requests.received": "received",
    "gr.parse('', template='hubei_2020').disclosure.other_document": "other_document",
    "gr.parse('', '2021').disputes.litigation.direct.uphold": "uphold",
    "gr.from_dict({}).disclosure.rules.isued": "isued",
}


def sample() -> str:
    """A program that reads every value and every section of each form, and again of a report in any form."""
    lines = [_HEAD]
    for number, template in enumerate(packaged()):
        lines.append(f"def _{number}(page: str) -> None:\n")
        lines.append(f"    one: typed.{report_class(template)} = gr.parse(page, template='{template}')\n")
        lines.append("    other: typed.Report = gr.parse(page)\n    report: gr.Report = other\n")
        for name in ("one", "report"):
            lines += (f"    figure({name}.{path})\n    figure({name}['{path}'])\n" for path in template.form.paths)
            lines += (f"    {name}.{section}.paragraphs\n" for section in template.form.sections)
        lines.append("    gr.check(one)\n    gr.check(report)\n")
    return "".join(lines)


def test_the_stub_is_up_to_date() -> None:
    """
    The stub is what the forms give; `python -m govinfo_reports.authoring types` writes it.
    """
    assert STUB.read_text(encoding="utf-8") == typed_module(packaged())


def test_the_sample_reads_every_form() -> None:
    """
    The program that type checkers read runs, on a page of each form.
    """
    names: dict[str, object] = {}
    exec(sample(), names)  # noqa: S102 - it is written above
    read = [name for name in names if re.fullmatch(r"_\d", name)]
    dice = Random(1)  # noqa: S311 - which figures they are, no secret
    for template, name in zip(packaged(), read, strict=True):
        page = gr.render(compose(dice, template))
        if gr.parse(page).template == template:  # a local variant is not taken unless it is named
            names[name](page)  # type: ignore[operator]
        assert isinstance(gr.parse(page, template=template.name), getattr(typed, report_class(template)))
    assert len(read) == len(packaged()) > 3


@pytest.mark.parametrize("chosen", ["2021", ["2020", "2021"]])
def test_a_form_is_chosen_by_its_name(chosen: str | list[str]) -> None:
    """
    `parse` and `detect` take the names of templates, and an unknown name is an error that lists the known ones.
    """
    page = gr.render(compose(Random(2), packaged()[2]))  # noqa: S311 - which figures they are, no secret

    assert gr.parse(page, chosen).template.name == gr.detect(page, chosen).name == "2021"
    with pytest.raises(gr.UnknownTemplate, match="2014、2020、2021"):
        gr.parse(page, "1999")


def _checked(program: Path) -> dict[str, list[tuple[int, str]]]:
    """Return what mypy and pyright say against *program*, each with its line."""
    mypy = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", str(program)],
        capture_output=True,
        text=True,
        check=False,
        cwd=program.parent,
    )
    settings = program.with_name("pyrightconfig.json")
    settings.write_text(json.dumps({"include": [program.name], "typeCheckingMode": "strict"}), encoding="utf-8")
    pyright = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(settings)],
        capture_output=True,
        text=True,
        check=False,
        cwd=program.parent,
    )
    said = [re.match(r"[^:]+:(\d+): error: (.*)", line) for line in mypy.stdout.splitlines()]
    assert mypy.returncode in {0, 1}, mypy.stderr
    return {
        "mypy": [(int(one[1]), one[2]) for one in said if one],
        "pyright": [
            (one["range"]["start"]["line"] + 1, one["message"])
            for one in json.loads(pyright.stdout)["generalDiagnostics"]
            if one["severity"] == "error"
            and one.get("rule") not in {"reportUnusedExpression", "reportUnknownMemberType", "reportUnusedFunction"}
        ],
    }


@pytest.mark.long
def test_checkers_accept_every_path_of_every_form(tmp_path: Path) -> None:
    """
    Both mypy and pyright accept a program that reads all values and sections of all forms.
    """
    program = tmp_path / "reads_all.py"
    program.write_text(sample(), encoding="utf-8")

    assert _checked(program) == {"mypy": [], "pyright": []}


@pytest.mark.long
def test_checkers_reject_what_is_misspelled(tmp_path: Path) -> None:
    """
    Both mypy and pyright find each misspelled key, by its name, and nothing else.
    """
    program = tmp_path / "misspelled.py"
    program.write_text("import govinfo_reports as gr\n" + "".join(f"{one}\n" for one in MISSPELLED), encoding="utf-8")

    for found in _checked(program).values():
        assert {line for line, _ in found} == set(range(2, 2 + len(MISSPELLED)))
        for number, key in enumerate(MISSPELLED.values(), 2):
            assert any(f'"{key}"' in words for line, words in found if line == number)


def test_an_own_form_gets_its_stub(tmp_path: Path) -> None:
    """
    ``template stubs`` writes the keys of a form beside its file, again if they change, and never over another file.
    """
    form = tmp_path / "template_2027.lark"
    form.write_text((TEMPLATES / "template_2027.lark").read_text(encoding="utf-8"), encoding="utf-8")
    stub = form.with_suffix(".pyi")

    for _ in range(2):
        assert run("template", "stubs", form).exit_code == 0
        assert stub.read_text(encoding="utf-8") == stub_of(load_template(form))
    assert "def personal_data(self)" in stub.read_text(encoding="utf-8")
    assert "class Report2027(" in stub.read_text(encoding="utf-8")
    stub.write_text("mine", encoding="utf-8")
    assert run("template", "stubs", form).exit_code == 2
    assert stub.read_text(encoding="utf-8") == "mine"


def test_a_stub_is_only_of_a_form(tmp_path: Path) -> None:
    """
    ``template stubs`` of what is no form is one line, and writes nothing.
    """
    (tmp_path / "template_2030.lark").write_text('report : "规章', encoding="utf-8")

    assert run("template", "stubs", tmp_path / "template_2030.lark").exit_code == 2
    assert run("template", "stubs", tmp_path / "none.lark").exit_code == 2
    assert not list(tmp_path.glob("*.pyi"))
