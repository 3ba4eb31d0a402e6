"""``rollup PARENT CHILD…``: a report that sums up others -> where it is not the sum of theirs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import click
from rich.text import Text

from govinfo_reports.checks import ROLLUP_RULES, Rollup, Subject, Verdict, check_rollup
from govinfo_reports.corpus.checking import Checked
from govinfo_reports.corpus.rollup import children_of
from govinfo_reports.findings import Severity

from ._choosing import choice_options, every_option, fail_on_option, shown_options, weighs
from ._formats import FORMATS, format_option
from ._listing import print_findings
from ._printing import console
from ._reading import FOUND, UNREADABLE, language_option, read_all, report_in, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from govinfo_reports.corpus.choice import Choice
    from govinfo_reports.models import Report

    from ._reading import Language

_WORDS: Final = {
    "zh": {
        "compared": "核对 {all} 项，下级报告 {children} 份：一致 {same}，不一致 {differ}，无法核对 {open}。",
        "missing": "另有 {} 份没有可用的报告，因此缺数的各项不判定。",
        "information": "无法核对的各项加 --info 查看。",
    },
    "en": {
        "compared": "{all} figures held against {children} reports: the same {same}, different {differ}, "
        "cannot be checked {open}.",
        "missing": "Without a usable report: {}. Figures that need them are not judged.",
        "information": "--info lists those that cannot be checked.",
    },
}


@click.command("rollup")
@click.argument("parent", metavar="PARENT", type=click.Path())
@click.argument("files", metavar="CHILD...", nargs=-1, required=True, type=click.Path())
@format_option
@fail_on_option
@every_option("Write each of many findings of one kind. 同类问题也逐条列出。")
@shown_options
@choice_options
@language_option
@click.pass_context
def rollup_of_files(  # noqa: PLR0913, PLR0917 - click passes each option by name
    context: click.Context,
    parent: str,
    files: tuple[str, ...],
    form: str,
    least: str,
    every: bool,  # noqa: FBT001 - click passes options by name
    shown: Severity | None,
    choice: Choice,
    language: Language,
) -> None:
    """Hold a report that sums up others against the sums of their figures.

    核对汇总报告是否等于下级各报告之和。

    PARENT is one report. CHILD is a file, an archive, a folder or a pattern, as for check; the office of the parent is
    one of the children if the parent counts it. The report for the parent's year of each agency counts once. Where one
    is missing, no figure is called wrong.

    Exit status: 0 where nothing weighs as much as --fail-on, 1 where something does, 2 where a file holds no report or
    could not be read.
    """
    whole = report_in(parent, language)
    entries = read_all(files, language)
    if whole is None:
        context.exit(UNREADABLE)
    children = children_of(whole, entries)
    for name, reason in children.aside:
        say(name, reason, language)
    found = choice.run(check_rollup, ROLLUP_RULES, whole, children.reports)
    name = click.format_filename(parent)
    if form == "text":
        least_shown = shown or Severity.WARNING
        listed = [finding for finding in found if weighs(finding, least_shown)]
        out = console()
        if listed:
            print_findings(out, name, listed, language, every=every)
            out.print()
        _print_counts(out, whole, children.reports, language)
        if least_shown is not Severity.INFO and len(listed) < len(found):
            out.print(Text(_WORDS[language]["information"], "dim"), soft_wrap=True)
    else:
        write, usual = FORMATS[form]
        write([Checked(name, whole, tuple(found))], shown or usual, language)
    failed = any(weighs(finding, least) for finding in found)
    context.exit(UNREADABLE if any(entry.trouble for entry in entries) else FOUND if failed else 0)


def _print_counts(out: Console, parent: Report, children: Sequence[Report | None], language: Language) -> None:
    """Print how many figures were held against the children, and how many children are not at hand."""
    rollup = Rollup(Subject(parent), tuple(Subject(child) if child else None for child in children))
    verdicts = Counter[Verdict]()
    for outcome in (each for rule in ROLLUP_RULES for each in rule.test(rollup)):
        verdicts[outcome.verdict] += len(outcome.cells) or 1
    said = _WORDS[language]["compared"].format(
        all=verdicts.total(),
        children=len([child for child in children if child]),
        same=verdicts[Verdict.HOLDS],
        differ=verdicts[Verdict.FAILS],
        open=verdicts[Verdict.CANNOT_TELL],
    )
    out.print(Text(said, "bold"), soft_wrap=True)
    if missing := children.count(None):
        out.print(Text(_WORDS[language]["missing"].format(missing), "yellow"), soft_wrap=True)
