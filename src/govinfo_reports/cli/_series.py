"""``series PATH…``: the reports of an agency -> its figures by years, and where the years do not go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import click

from govinfo_reports.corpus.agencies import by_agency, taken_as_one
from govinfo_reports.corpus.checking import check_years
from govinfo_reports.corpus.series import chosen, figures_of, main_figures
from govinfo_reports.findings import Severity
from govinfo_reports.view import series

from ._choosing import choice_options, every_option, fail_on_option, shown_options, weighs
from ._printing import console
from ._reading import FOUND, UNREADABLE, files_argument, language_option, read_all
from ._view import page_in, page_option, write_one
from ._years import print_found, print_years, write_csv, write_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.corpus.agencies import Agency
    from govinfo_reports.corpus.choice import Choice
    from govinfo_reports.corpus.series import Figures

    from ._reading import Language

_UNKNOWN: Final = {"zh": "没有“{}”这一项。", "en": "There is no figure “{}”."}


@click.command("series")
@files_argument
@click.option(
    "--figure",
    "names",
    metavar="NAME",
    multiple=True,
    help="A path, the beginning of paths, or words of a label; else the main figures. 路径、路径开头或行名栏名。",
)
@every_option("All figures. 列出全部数值。")
@click.option("--together", is_flag=True, help="Take all reports as those of one agency. 视为同一机关的报告。")
@click.option("--json", "form", flag_value="json", help="One JSON object a line for each agency. 每个机关一行 JSON。")
@click.option("--csv", "form", flag_value="csv", help="The table as CSV, with a column for each year. 每年一栏的 CSV。")
@page_option
@fail_on_option
@shown_options
@choice_options
@language_option
@click.pass_context
def series_of_files(  # noqa: PLR0913, PLR0917 - click passes each option by name
    context: click.Context,
    files: tuple[str, ...],
    names: tuple[str, ...],
    every: bool,  # noqa: FBT001 - click passes options by name
    together: bool,  # noqa: FBT001 - click passes options by name
    form: str | None,
    page: str | None,
    least: str,
    shown: Severity | None,
    choice: Choice,
    language: Language,
) -> None:
    """Show figures of an agency by years, and where one year does not go on from the one before.

    逐年列出一个机关的数值，并核对年度之间的衔接。

    Each agency has a table of its own; --together takes all reports as those of one, whatever names they bear.

    Exit status: 0 where nothing weighs as much as --fail-on, 1 where something does, 2 where a file holds no report or
    could not be read.
    """
    entries = read_all(files, language)
    agencies = [taken_as_one(entries)] if together else by_agency(entries)
    if not together:
        agencies += [taken_as_one([entry]) for entry in entries if entry.report and not entry.report.agency]
    agencies = [agency for agency in agencies if agency.entries]
    tables = [_chosen(agency, names, every=every, language=language) for agency in agencies]
    results = [check_years(agency, choice) for agency in agencies]
    if form == "csv":
        write_csv(agencies, tables)
    if page is not None:
        for agency in agencies:
            target = page if len(agencies) == 1 else page_in(page, agency.name)
            write_one(target, partial(series, agency.reports, language), files, language)
    for agency, figures, found in zip(agencies, tables, results, strict=True):
        if form == "json":
            write_json(agency, figures, found)
        elif form is None and page is None:
            print_years(console(), agency, figures, language)
            print_found(console(), found, shown or Severity.WARNING, language)
    failed = any(weighs(finding, least) for found in results for checked in found for finding in checked.findings)
    unread = any(entry.trouble for entry in entries)
    context.exit(UNREADABLE if unread else FOUND if failed else 0)


def _chosen(agency: Agency, names: Sequence[str], *, every: bool, language: Language) -> list[Figures]:
    figures = figures_of(agency)
    if names:
        for name in names:
            if not chosen(figures, [name]):
                raise click.BadParameter(_UNKNOWN[language].format(name))
        return chosen(figures, names)
    main = main_figures(agency)
    return figures if every else [each for each in figures if each.path in main]
