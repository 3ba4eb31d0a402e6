"""``check PATH…``: reports -> what is found in them, for people, for programs and for code reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click
from rich.text import Text

from govinfo_reports.corpus.baseline import Baseline
from govinfo_reports.corpus.checking import check_together
from govinfo_reports.corpus.matrix import matrix
from govinfo_reports.findings import Severity

from ._baseline import baseline_options, keep, print_gone
from ._choosing import choice_options, every_option, fail_on_option, shown_options, weighs
from ._expected import expect_option
from ._formats import FORMATS, format_option
from ._listing import print_findings
from ._overview import print_matrix, print_table, print_totals
from ._printing import console
from ._reading import FOUND, UNREADABLE, files_argument, language_option, ocr_option, read_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from govinfo_reports.corpus.checking import Checked
    from govinfo_reports.corpus.choice import Choice

    from ._reading import Language

_CLEAN: Final = {"zh": "没有需要留意之处。", "en": "No findings."}


@click.command("check")
@files_argument
@format_option
@fail_on_option
@shown_options
@choice_options
@every_option("Write each of many findings of one kind, and of many reports. 全部逐条列出。")
@baseline_options
@click.option("--matrix", "shows", is_flag=True, help="Show who has a report of which year. 列出各机关各年度有无报告。")
@expect_option
@ocr_option
@language_option
@click.pass_context
def check_files(  # noqa: PLR0913, PLR0917 - click passes each option by name
    context: click.Context,
    files: tuple[str, ...],
    form: str,
    least: str,
    shown: Severity | None,
    choice: Choice,
    every: bool,  # noqa: FBT001 - click passes options by name
    baseline: Baseline | None,
    kept: str | None,
    shows: bool,  # noqa: FBT001 - click passes options by name
    expected: tuple[str, ...] | None,
    ocr: bool,  # noqa: FBT001 - click passes options by name
    language: Language,
) -> None:
    """Say what does not add up in reports.

    核对报告的数字与内容；可以是一份，也可以是整个文件夹。

    PATH is a file of any kind, an archive, a folder or a pattern. What could not be read with certainty is said too,
    and where the years of one agency do not continue one another. Several reports end with a table of the files.

    Exit status: 0 where nothing weighs as much as --fail-on; 1 where something new does, or an office of --expect lacks
    a report; 2 where a file holds no report or could not be read, whatever is found in the others.
    """
    entries = read_all(files, language, ocr=ocr)
    known = baseline or Baseline()
    results: Sequence[Checked] = known.mark(check_together(entries, choice))
    held = matrix(entries, expected or ()) if shows or expected is not None else None
    if kept:
        results = keep(kept, results, language)
    if form == "text":
        out = console()
        unread = len(entries) - len(results)
        _print(out, results, shown or Severity.WARNING, language, every=every)
        if results:
            print_totals(out, results, unread, language, information=shown is Severity.INFO)
        print_gone(out, [each for each in known.gone(results) if each.code in choice], language)
        if held:
            out.print()
    else:
        write, usual = FORMATS[form]
        write(results, shown or usual, language)
    if held:
        print_matrix(console(errors=form != "text"), held, expected, language)
    failed = any(weighs(finding, least) for checked in results for finding in checked.new)
    missing = bool(expected and held and (not held.years or held.without_report(expected)))
    status = FOUND if failed or missing else 0
    context.exit(UNREADABLE if len(entries) > len(results) else status)


def _print(out: Console, results: Sequence[Checked], shown: Severity, language: Language, *, every: bool) -> None:
    """Print the findings of each report that has some, and behind those of several a table."""
    for checked in results:
        found = [finding for finding in checked.new if weighs(finding, shown)]
        if found or len(results) == 1:
            print_findings(out, checked.name, found, language, every=every)
            if not found:
                out.print(Text(_CLEAN[language]))
            out.print()
    if len(results) > 1:
        print_table(out, results, language, every=every)
        out.print()
