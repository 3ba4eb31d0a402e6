"""The command line, as a person, a pipe and another program meet it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check
from govinfo_reports.forms import Label

pytest.importorskip("click", reason="the extra cli is not installed")
pytest.importorskip("rich", reason="the extra cli is not installed")

from click.testing import CliRunner
from rich.cells import cell_len

from govinfo_reports.cli import command

from .conftest import PAGES, needs_real_pages

if TYPE_CHECKING:
    from click.testing import Result

TITLE = "青禾县商务局2024年政府信息公开工作年度报告"
PAGE = f"{TITLE}\n二、主动公开政府信息情况\n规章\t5\t\t7\n行政许可\t12\n行政处罚\t/\n"
SHORT_ROW = (
    f"{TITLE}\n三、收到和处理政府信息公开申请情况\n"
    "一、本年新收政府信息公开申请数量\t31\t32\t33\n"
    "二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
)


def run(*arguments: str | Path, given: bytes | None = None, width: int | None = None) -> Result:
    """Run the command; with a *width*, as on a terminal of so many columns."""
    terminal = {"FORCE_COLOR": "1", "COLUMNS": str(width)} if width else {}
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=given, env=terminal)


def plain(output: str) -> str:
    """Return *output* without its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", output)


def table_cells(output: str) -> list[str]:
    """Return what stands in the columns of the tables in *output*."""
    return [cell.strip() for line in output.splitlines() if "│" in line for cell in line.split("│")[1:]]


def whole_page(template: gr.Template) -> tuple[str, list[str]]:
    """Return a page that prints all labels of *template*, a cell a line, and its figures: each another one."""
    form = template.form
    figures = dict(zip(form.slots, map(str, range(100_001, 200_000)), strict=False))
    lines = [item.spellings[0] if isinstance(item, Label) else figures[item.path] for item in form.items]
    return "\n".join((TITLE, *lines)), list(figures.values())


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a file with a small page."""
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run Python with *arguments*, the package importable."""
    source = str(Path(gr.__file__).parents[1])
    return subprocess.run(
        [sys.executable, *arguments],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": source, **environment},
    )


def test_summary_tells_what_the_report_is(page: Path) -> None:
    """The summary begins with file, title, agency, year and template."""
    result = run("parse", page)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:5] == [
        str(page),
        TITLE,
        "机关  青禾县商务局",
        "年度  2024",
        "格式  2021",
    ]


def test_blank_mark_and_absent_look_different(page: Path) -> None:
    """A blank cell is blank, a mark is as printed, and what is not on the page is a dot, which is explained."""
    rows = {
        cells[0]: cells[1:]
        for line in run("parse", page).stdout.splitlines()
        if "│" in line
        for cells in [[cell.strip() for cell in line.split("│")]]
    }
    assert rows["规章"] == ["5", "", "7"]
    assert rows["行政处罚"] == ["/"]
    assert rows["行政强制"] == ["·"]
    assert "· 页面上没有，或无法确定而未读取" in run("parse", page).stdout


@pytest.mark.parametrize("width", [None, 30, 80, 160])
@pytest.mark.parametrize("template", gr.templates(), ids=str)
def test_no_figure_is_cut_at_any_width(template: gr.Template, width: int | None) -> None:
    """Every figure of a page stands whole in the summary, on a narrow terminal and in a pipe."""
    text, figures = whole_page(template)
    shown = plain(run("parse", "-", given=text.encode(), width=width).stdout)
    assert sorted(re.findall(r"\b\d{6}\b", shown)) == figures


@pytest.mark.parametrize("width", [None, 80, 160])
def test_columns_align_in_east_asian_widths(width: int | None) -> None:
    """The rules between the columns of a table stand under one another where Chinese characters take two columns."""
    text, _ = whole_page(gr.templates()[-1])
    shown = plain(run("parse", "-", given=text.encode(), width=width).stdout)
    tables = [table for table in re.split(r"\n(?:[^│┼\n]*\n)+", shown) if "│" in table]
    assert tables
    for table in tables:
        lines = [line for line in table.split("\n") if line]
        rules = [[cell_len(line[: rule.start()]) for rule in re.finditer("[│┼]", line)] for line in lines]
        assert rules == [rules[0]] * len(lines)


def test_groups_that_only_the_head_names_are_labelled() -> None:
    """The groups of table 四 carry their printed labels, those of a wider group indented under it."""
    text, _ = whole_page(gr.templates()[-1])
    shown = run("parse", "-", given=text.encode()).stdout
    stubs = [line.split("│")[0].rstrip() for line in shown.splitlines() if "│" in line]
    assert stubs[-4:] == ["行政复议", "行政诉讼", "  未经复议直接起诉", "  复议后起诉"]


def test_page_of_two_forms_shows_the_figures_of_both() -> None:
    """Rows that follow another form than the rest of the page are shown too."""
    old, new = (whole_page(template)[0].partition("第二十条第（五）项") for template in gr.templates()[-2:])
    mixed = old[0] + new[1] + new[2]
    report = gr.parse(mixed)
    shown = run("parse", "-", given=mixed.encode()).stdout
    assert any(path not in report.template.form.slots for path, _ in report.cells())
    assert {cell.text for _, cell in report.cells()} <= set(table_cells(shown))


def test_findings_follow_in_three_lines_each() -> None:
    """A finding shows as in the library: message, excerpt and caret."""
    finding = gr.parse(SHORT_ROW).findings[0]
    for language in ("zh", "en"):
        shown = run("parse", "--lang", language, "-", given=SHORT_ROW.encode()).stdout
        excerpts = " ".join(finding.excerpt.split())
        assert finding.show(language).split("\n")[0] in shown
        assert excerpts in " ".join(shown.split())


def test_caret_stays_under_its_place_on_a_narrow_terminal() -> None:
    """An excerpt that is wider than the terminal is cut on the left, and the caret moves with it."""
    shown = plain(run("parse", "-", given=SHORT_ROW.encode(), width=30).stdout).split("\n")
    place = next(number for number, line in enumerate(shown) if "31 32 33" in line)
    excerpt, caret = shown[place : place + 2]
    assert excerpt.startswith("  …")
    assert cell_len(excerpt) <= 30
    assert cell_len(excerpt[: excerpt.index("31")]) == cell_len(caret[: caret.index("^")])


def test_colour_is_for_terminals() -> None:
    """A pipe gets no colours, a terminal gets red for an error."""
    assert "\x1b" not in run("parse", "-", given=SHORT_ROW.encode()).stdout
    assert "\x1b[1;31m" in run("parse", "-", given=SHORT_ROW.encode(), width=80).stdout


def test_page_cannot_command_the_terminal() -> None:
    """Control characters on a page show as pictures."""
    text = SHORT_ROW.replace("31", "31\x1b[2J").replace("青禾县", "\x1b]0;青禾县")
    assert "\x1b" not in run("parse", "-", given=text.encode()).stdout


def test_json_is_one_object_a_line(page: Path) -> None:
    """Each line of JSON names its file and holds what `from_dict` reads."""
    lines = run("parse", "--json", page, page).stdout.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [str(page)] * 2
    assert gr.from_dict(json.loads(lines[0])) == gr.parse(PAGE)


def test_csv_has_one_header_for_all_files(page: Path, tmp_path: Path) -> None:
    """CSV holds a row for each value of each file, under one header."""
    other = tmp_path / "other.txt"
    other.write_text(PAGE.replace("12", "13"), encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(run("parse", "--csv", page, other).stdout)))
    values = [(row["file"], row["value"]) for row in rows if row["path"] == "disclosure.licensing.decisions"]
    assert values == [(str(page), "12"), (str(other), "13")]
    assert len(rows) == 2 * len(gr.to_rows(gr.parse(PAGE)))


@pytest.mark.parametrize(
    "content",
    [PAGE.encode("utf-8-sig"), PAGE.encode("gb18030"), PAGE.replace("\n", "\r\n").encode()],
    ids=["byte order mark", "gb18030", "windows line ends"],
)
def test_encoding_and_line_ends_do_not_matter(content: bytes) -> None:
    """A page reads the same from every usual kind of text file, and its places are places in it."""
    report = gr.from_dict(json.loads(run("parse", "--json", "-", given=content).stdout))
    assert report == gr.parse(PAGE)
    assert all(cell.span.of(report.text).strip() == cell.text for _, cell in report.cells())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, {"zh": "没有这个文件", "en": "no such file"}),
        ("folder", {"zh": "这是文件夹", "en": "is a folder"}),
        (b"\xff\xfe\x00", {"zh": "UTF-8 或 GB18030", "en": "UTF-8 or GB18030"}),
        ("今天".encode(), {"zh": "没有找到", "en": "No title"}),
        ("今天".encode()[:4], {"zh": "没有找到", "en": "read as GB18030"}),
    ],
    ids=["missing", "folder", "undecodable", "no report", "damaged"],
)
def test_unreadable_file_gives_one_line_and_the_others_are_read(
    content: bytes | str | None, words: dict[str, str], language: str, page: Path, tmp_path: Path
) -> None:
    """A file that gives no report is named in one line, the status is 2, and the next file is still read."""
    bad = tmp_path / "bad.txt"
    if isinstance(content, bytes):
        bad.write_bytes(content)
    elif content:
        bad.mkdir()
    result = run("parse", "--lang", language, bad, page)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert str(bad) in result.stderr
    assert words[language] in result.stderr
    assert TITLE in result.stdout


def test_closed_standard_input_is_named() -> None:
    """A command that runs without any standard input says so in one line."""
    code = (
        "import sys; sys.stdin = None; sys.argv[1:] = ['parse', '-']; from govinfo_reports.__main__ import main; main()"
    )
    done = python("-c", code, PYTHONUTF8="1")
    assert (done.returncode, done.stderr.decode().strip()) == (2, "govinfo-reports: -: 没有标准输入。")


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_command_says_what_to_install(missing: str) -> None:
    """Where click or rich is not installed, one line says how to install it, and the status is 2."""
    code = f"import sys; sys.modules[{missing!r}] = None; from govinfo_reports.__main__ import main; main()"
    done = python("-c", code, PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b'pip install "govinfo-reports[cli]"' in done.stderr


def test_other_missing_modules_are_not_blamed_on_the_extra() -> None:
    """A module of the package itself that cannot be imported is an error, and no advice to install the extra."""
    code = "import sys; sys.modules['lark'] = None; from govinfo_reports.__main__ import main; main()"
    done = python("-c", code)
    assert b"ModuleNotFoundError" in done.stderr
    assert b"pip install" not in done.stderr


@pytest.mark.parametrize("form", ["--csv", "--json", "--lang=zh"])
def test_reader_that_leaves_early_is_no_error(form: str, page: Path) -> None:
    """When the reading end of a pipe closes, as with `head`, nothing is printed on standard error."""
    source = str(Path(gr.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-m", "govinfo_reports", "parse", form, *[str(page)] * 150],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": source},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_terminal_without_chinese_does_not_break_the_command(page: Path) -> None:
    """A summary in an encoding that lacks the characters shows their codes; JSON is in UTF-8 all the same."""
    ascii_only = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    summary = python("-m", "govinfo_reports", "parse", str(page), str(page) + "没有", **ascii_only)
    assert summary.returncode == 2
    assert rb"\u9752\u79be" in summary.stdout
    assert b"Traceback" not in summary.stderr
    data = python("-m", "govinfo_reports", "parse", "--json", str(page), **ascii_only)
    assert json.loads(data.stdout)["title"] == TITLE


WRONG_TOTAL = f"{TITLE}\n一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t0\n"


@pytest.mark.parametrize(("mark", "least", "status"), [("/", "error", 0), ("/", "warning", 1), ("-1", "error", 1)])
def test_check_fails_from_the_severity_asked_for(mark: str, least: str, status: int) -> None:
    """The status of a check is 1 where a finding weighs as much as --fail-on, else 0."""
    text, figures = whole_page(gr.templates()[-1])
    text = re.sub("|".join(figures), "0", text.replace(figures[0], mark))
    assert run("check", "--fail-on", least, "-", given=text.encode()).exit_code == status


def test_check_that_cannot_read_a_file_says_so_above_all(tmp_path: Path) -> None:
    """An unreadable file outweighs findings in the others, which are still shown."""
    result = run("check", tmp_path / "missing.txt", "-", given=WRONG_TOTAL.encode())
    assert result.exit_code == 2
    assert "C101" in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_check_writes_each_finding_in_every_format(form: str, tmp_path: Path) -> None:
    """Each format names code and line of a finding."""
    file = tmp_path / "a,b:100%.txt"
    file.write_text(WRONG_TOTAL, encoding="utf-8")
    shown = run("check", "--format", form, file).stdout
    finding = next(finding for finding in check(gr.parse(WRONG_TOTAL)) if finding.code == "C101")
    expected = {
        "text": finding.show().split("\n")[0],
        "json": json.dumps(finding.message.zh, ensure_ascii=False),
        "github": f"a%2Cb%3A100%25.txt,line={finding.line},col={finding.column},title=C101::{finding.message.zh}",
    }
    assert expected[form] in shown


def test_compare_shows_both_prints_of_a_value_that_differs(page: Path, tmp_path: Path) -> None:
    """A value that differs stands with its row, its column, and what each page prints."""
    other = tmp_path / "other.txt"
    other.write_text(PAGE.replace("12", "13").replace("行政处罚\t/\n", ""), encoding="utf-8")
    result = run("compare", page, other)
    rows = [[cell.strip() for cell in line.split("│")] for line in result.stdout.splitlines() if "│" in line]
    assert result.exit_code == 0
    assert rows[1:] == [["行政许可", "本年处理决定数量", "12", "13"], ["行政处罚", "本年处理决定数量", "/", "·"]]


def test_compare_needs_both_reports(page: Path, tmp_path: Path) -> None:
    """Where one of the two cannot be read the status is 2 and nothing is compared."""
    result = run("compare", page, tmp_path / "missing.txt")
    assert (result.exit_code, result.stdout) == (2, "")


@needs_real_pages
@pytest.mark.parametrize("name", [f"seed_00{number}" for number in range(5)])
def test_real_pages_are_shown_whole(name: str) -> None:
    """The summary of a real page shows as many cells as were read, and says when some are absent."""
    file = PAGES / f"{name}.txt"
    report = gr.parse(file.read_text(encoding="utf-8"))
    result = run("parse", file)
    assert result.exit_code == 0
    printed = table_cells(result.stdout)
    for text in {cell.text for _, cell in report.cells()} - {""}:
        assert printed.count(text) == sum(cell.text == text for _, cell in report.cells())
    assert ("·" in printed) == (len(list(report.cells())) < len(report.template.form.slots))


def test_check_writes_one_sarif_log_for_all_files(tmp_path: Path) -> None:
    """
    ``check --format sarif`` writes a single log in which each result names its file.
    """
    names = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for name in names:
        name.write_text(PAGE, encoding="utf-8")

    result = run("check", "--format", "sarif", *names)
    log = json.loads(result.stdout)

    places = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in log["runs"][0]["results"]}
    assert len(places) == 2
