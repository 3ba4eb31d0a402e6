"""``template``: what the authors of a form ask of the command line."""

from __future__ import annotations

import errno
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from govinfo_reports.forms import Role

from .command import columns, run, saved
from .conftest import BROKEN, TEMPLATES

if TYPE_CHECKING:
    import govinfo_reports as gr

FICTIONAL = TEMPLATES / "template_2027.lark"


def test_check_prints_the_table_and_the_laws() -> None:
    """``check`` of a good file ends with 0, its paths with their labels, and how the laws fared."""
    result = run("template", "check", FICTIONAL)
    assert result.exit_code == 0
    assert "disclosure.rules.issued\t规章\t本年新制定件数" in result.output
    assert result.output.count("全部成立") == 12


def test_check_of_a_broken_file_ends_with_1() -> None:
    """``check`` of a broken file shows the line with a caret and ends with 1."""
    result = run("template", "check", BROKEN / "unknown_name_2030.lark", "--lang", "en")
    assert result.exit_code == 1
    assert "Did you mean “decisions”?" in result.output
    assert "^^^^^^^^^" in result.output


def test_show_and_diff_take_names_and_files() -> None:
    """``show`` and ``diff`` work on names and on files alike, and a name that is unknown is explained."""
    assert "安全生产监督检查" in run("template", "show", FICTIONAL).output
    assert "+ disclosure.other_documents" in run("template", "diff", "2020", "hubei_2020").output
    assert run("template", "diff", "2021", "2021", "--lang", "en").output == "The two forms do not differ.\n"
    assert "2014、2020、2021" in run("template", "show", "1999").output


@pytest.mark.parametrize("width", [None, 80, 160])
def test_show_draws_the_form_as_it_is_printed(template: gr.Template, width: int | None) -> None:
    """``show`` draws tables whose lines are equally wide, fit the terminal, and print every label of the form."""
    shown = re.sub(r"\x1b\[[0-9;]*m", "", run("template", "show", template.path, width=width).output)
    tables = re.findall(r"┌(?:.|\n)*?┘", shown)
    labels = [label for label in template.form.labels if label.role is not Role.HEADING]
    printed = "".join(text for label in labels for text in (label.spellings[0], *label.behind))
    assert len(tables) == len({path.section for path in template.form.paths})
    assert Counter(re.sub(r"[┌┬┐├┼┤└┴┘│─\s]", "", "".join(tables))) == Counter(printed)
    for table in tables:
        (wide,) = {columns(line) for line in table.splitlines()}
        assert wide <= (width or wide)


def test_new_does_not_overwrite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``new`` writes a file once and leaves one alone that is there."""
    monkeypatch.chdir(tmp_path)
    written = tmp_path / "template_2031.lark"

    first = run("template", "new", "2031")
    begun = written.read_text(encoding="utf-8")
    written.write_text("mine", encoding="utf-8")
    second = run("template", "new", "2031")

    assert (first.exit_code, second.exit_code) == (0, 2)
    assert "report" in begun
    assert written.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("command", ["parse", "check"])
def test_broken_template_of_a_folder_is_one_line(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken file in the user's own folder stops every page: one line names it and what to run, and no page."""
    (tmp_path / "template_2030.lark").write_text('report : "规章', encoding="utf-8")
    monkeypatch.setenv("GOVINFO_REPORTS_TEMPLATES", str(tmp_path))
    page = saved(tmp_path)
    result = run(command, page, page)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith(f"govinfo-reports: {tmp_path.resolve() / 'template_2030.lark'}: ")
    assert "govinfo-reports template check" in result.stderr


def test_new_where_nothing_may_be_written_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that cannot be begun gives one line that names it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "open", _full)
    result = run("template", "new", "2031")
    assert result.exit_code == 2
    assert result.stderr == (
        "govinfo-reports: template_2031.lark: 无法写出：No space left on device。"
        " It cannot be written: No space left on device.\n"
    )


def _full(path: Path, *_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device", str(path))
