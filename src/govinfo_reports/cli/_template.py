"""``template check|show|diff|new|stubs``: commands for authors of templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from govinfo_reports.authoring import check_template, differences, new_template
from govinfo_reports.authoring.stubs import is_generated, stub_of
from govinfo_reports.authoring.trials import trials
from govinfo_reports.errors import BrokenTemplate, UnknownTemplate
from govinfo_reports.findings import Severity
from govinfo_reports.forms import template_named
from govinfo_reports.reading.exact import load_template
from govinfo_reports.reading.parsers import parser_of
from govinfo_reports.writing.grid import grid

from ._drawing import drawing
from ._printing import console, print_finding
from ._reading import language_option

if TYPE_CHECKING:
    from rich.console import Console

    from govinfo_reports.forms import Template

    from ._reading import Language

_WORDS: Final = {
    "zh": {
        "usable": "{name}：可以用作格式，{rows} 行，{values} 个数值。",
        "read back": "印出后读回",
        "printed again": "读回后再印",
        "told apart": "与其他格式区分",
        "holds": "{law}（{layout}）：{pages} 份样张全部成立",
        "fails": "{law}（{layout}）：不成立",
        "first": "第一处不同：{difference}样张：{sample}",
        "same": "两个格式没有差别。",
        "there": "{path} 已经存在，没有改动。",
    },
    "en": {
        "usable": "{name}: can be used as a form; {rows} rows, {values} values.",
        "read back": "read back",
        "printed again": "printed again",
        "told apart": "told from other forms",
        "holds": "{law} ({layout}): holds for all {pages} sample pages",
        "fails": "{law} ({layout}): does not hold",
        "first": "The first difference: {difference} The page: {sample}",
        "same": "The two forms do not differ.",
        "there": "{path} is there already and was left alone.",
    },
}


def named(_context: click.Context, _parameter: click.Parameter, value: str) -> Template:
    """Return the template that an argument names, by its name or by the path of its file."""
    if value.endswith(".lark"):
        return _of_file(_context, _parameter, value)
    try:
        template = template_named(value)
        parser_of(template)
    except (UnknownTemplate, BrokenTemplate) as error:
        raise click.BadParameter(str(error)) from error
    return template


def _of_file(_context: click.Context, _parameter: click.Parameter, value: str) -> Template:
    """Return the template in the file at the path of an argument."""
    try:
        return load_template(value)
    except (UnknownTemplate, BrokenTemplate) as error:
        raise click.BadParameter(str(error)) from error


@click.group("template")
def template_commands() -> None:
    """Write, check and compare templates.

    编写、检查和比较格式文件。
    """


@template_commands.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@language_option
@click.pass_context
def check(context: click.Context, file: Path, language: Language) -> None:
    """Explain what is wrong with a grammar FILE, list its values, and try it on sample pages.

    It ends with 1 if something is wrong.

    检查格式文件，列出路径和行名，并用样张试读。有问题时返回 1。
    """
    out = console()
    found = check_template(file)
    for finding in found:
        print_finding(out, finding, language)
    if any(finding.severity is Severity.ERROR for finding in found):
        context.exit(1)
    template = load_template(file)
    form = template.form
    out.print(_WORDS[language]["usable"].format(name=template, rows=len(form.rows), values=len(form.slots)))
    for slot in form.slots.values():
        row = form.row_labels.get(slot.path.row, "")
        click.echo(f"{slot.path}\t{row}\t{slot.column}")
    context.exit(_try(out, template, language))


def _try(out: Console, template: Template, language: Language) -> int:
    """Print whether each law holds. Return 0 if all do, 1 if one does not."""
    words = _WORDS[language]
    held = trials(template)
    for trial in held:
        line = words["holds" if trial.holds else "fails"]
        out.print(line.format(law=words[trial.law], layout=trial.layout, pages=trial.pages))
    failed = next((trial for trial in held if not trial.holds), None)
    if failed is None:
        return 0
    sample = template.path.with_suffix(".sample.txt")
    sample.write_text(failed.failing or "", encoding="utf-8", newline="\n")
    out.print(words["first"].format(difference=getattr(failed.difference, language), sample=sample), soft_wrap=True)
    return 1


@template_commands.command("show")
@click.argument("template", callback=named)
def show(template: Template) -> None:
    """Print the form of a TEMPLATE as blank tables.

    把格式印成空表。
    """
    out = console()
    for section, heading in template.form.headings.items():
        out.print(heading.spellings[0], style="bold", soft_wrap=True)
        if table := grid(template.form, section):
            out.print(*drawing(table, out.width), "", sep="\n", soft_wrap=True)


@template_commands.command("diff")
@click.argument("one", callback=named)
@click.argument("other", callback=named)
@language_option
def diff(one: Template, other: Template, language: Language) -> None:
    """List what template OTHER adds (+), drops (-), renames (~), renumbers (#), moves (>), reorders (%) or rekeys (!).

    列出两个格式的差别：增加（+）、删去（-）、改名（~）、改序号（#）、移到别的组（>）、改次序（%）、改用别的名称（!）。
    """
    out = console()
    found = differences(one, other)
    for difference in found:
        out.print(str(difference), soft_wrap=True)
    if not found:
        out.print(_WORDS[language]["same"])


@template_commands.command("new")
@click.argument("year", type=click.IntRange(1000, 9999))
@click.option("--from", "base", callback=named, default="2021", show_default=True, help="以哪个格式为底。")
@language_option
@click.pass_context
def new(context: click.Context, year: int, base: Template, language: Language) -> None:
    """Start a file template_YEAR.lark in the current folder.

    在当前文件夹里新建 template_YEAR.lark。
    """
    path = Path(f"template_{year}.lark")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(new_template(year, base))
    except FileExistsError:
        click.echo(_WORDS[language]["there"].format(path=path), err=True)
        context.exit(2)
    click.echo(path)


@template_commands.command("stubs")
@click.argument("file", callback=_of_file)
@language_option
@click.pass_context
def stubs(context: click.Context, file: Template, language: Language) -> None:
    """Write the keys of the form in FILE beside it, as a stub (.pyi) for type checkers and editors.

    为格式文件生成同名的 .pyi，供类型检查和编辑器补全路径。
    """
    path = file.path.with_suffix(".pyi")
    if path.exists() and not is_generated(path.read_text(encoding="utf-8", errors="replace")):
        click.echo(_WORDS[language]["there"].format(path=path.name), err=True)
        context.exit(2)
    path.write_text(stub_of(file), encoding="utf-8", newline="\n")
    click.echo(path)
