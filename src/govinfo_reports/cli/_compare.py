"""``compare A B``: two reports -> the values that differ, and the prose of the one that the other repeats."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import click
from rich.text import Text

from govinfo_reports.checks import compare
from govinfo_reports.view import comparison

from ._printing import console, visible
from ._reading import UNREADABLE, language_option, report_in
from ._tables import ABSENT, changes_table
from ._view import page_option, write_one

if TYPE_CHECKING:
    from ._reading import Language

_WORDS: Final = {
    "zh": {
        "agencies": "注意：两份报告的机关不同：{}，{}。",
        "forms": "两份报告的格式不同（{}、{}），只比较两种格式都有的项目。",
        "changes": "数值不同 {} 处，相同 {} 处。",
        "absent": f"{ABSENT} 这一份的页面上没有，或无法确定而未读取",
        "repeated": "后一份的文字有 {:.0%} 与前一份逐字相同。",
    },
    "en": {
        "agencies": "Note that the reports are of different agencies: {}, {}.",
        "forms": "The reports follow different forms ({}, {}); only what both forms ask for is compared.",
        "changes": "{} values differ, {} are the same.",
        "absent": f"{ABSENT} not on the page of this one, or uncertain and therefore not read",
        "repeated": "{:.0%} of the prose of the second stands word for word in the first.",
    },
}
_LONGEST: Final = 5


@click.command("compare")
@click.argument("first", metavar="A", type=click.Path())
@click.argument("second", metavar="B", type=click.Path())
@page_option
@language_option
@click.pass_context
def compare_files(context: click.Context, first: str, second: str, page: str | None, language: Language) -> None:
    """Show how report B differs from A, value by value, and what it repeats.

    逐项比较两份报告的数值，并列出逐字重复的文字。

    Where the two follow different forms, only what both forms ask for is compared. Reports of two agencies are compared
    too, with a note.

    Exit status: 0 when both were read, whether they differ or not; 2 when one could not be.
    """
    one, other = report_in(first, language), report_in(second, language)
    if one is None or other is None:
        context.exit(UNREADABLE)
    if page is not None:
        write_one(page, partial(comparison, one, other, language), (first, second), language)
        return
    words = _WORDS[language]
    found = compare(one, other)
    out = console()
    if one.agency != other.agency:
        names = (visible(report.agency or "?") for report in (one, other))
        out.print(Text(words["agencies"].format(*names), "yellow"), soft_wrap=True)
    if one.template != other.template:
        out.print(Text(words["forms"].format(one.template, other.template), "yellow"), soft_wrap=True)
    out.print(Text(words["changes"].format(len(found.changes), found.unchanged), "bold"), soft_wrap=True)
    if found.changes:
        files = (visible(click.format_filename(first)), visible(click.format_filename(second)))
        out.print(changes_table(found.changes, (one, other), files), crop=False)
    if any(change.before is None or change.after is None for change in found.changes):
        out.print(Text(words["absent"], "dim"), soft_wrap=True)
    out.print()
    out.print(Text(words["repeated"].format(found.repeated), "bold"), soft_wrap=True)
    for run in found.runs[:_LONGEST]:
        out.print(Text(f"  {visible(run.text)}"), soft_wrap=True)
