"""The command line: files of reports -> output for people, spreadsheets and programs. Each command has a module."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from govinfo_reports.errors import BrokenTemplate

from ._check import check_files
from ._collect import collect_files
from ._compare import compare_files
from ._learn import learn
from ._parse import parse_files
from ._playground import playground
from ._plot import plot_set
from ._printing import visible
from ._reading import UNREADABLE
from ._rollup import rollup_of_files
from ._schema import schema
from ._series import series_of_files
from ._template import template_commands
from ._text import text_of_files
from ._view import view_files
from ._workbook import workbook_of_file

__all__ = ["command", "learn"]


class _Group(click.Group):
    """A group of commands. An error that stops them all is printed as one line."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except BrokenTemplate as error:  # a broken template in a user's folder stops the reading of every page
            words = f"{error.path}: {' '.join(error.reason)}"
        except OSError as error:
            if isinstance(error, BrokenPipeError):  # click exits silently
                raise
            words = f"{error.filename or '-'}: 无法写出：{error.strerror}。 It cannot be written: {error.strerror}."
        click.echo(visible(f"govinfo-reports: {words}"), err=True)
        raise click.exceptions.Exit(UNREADABLE)


@click.group(name="govinfo-reports", cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="govinfo-reports")
def command() -> None:
    """Read Chinese annual reports on government information.

    读取政府信息公开工作年度报告。

    Exit status: 0 when all is well, 1 when a check found something, 2 when a file could not be read.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character prints its code, instead of raising an error.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


for each in (
    parse_files,
    check_files,
    series_of_files,
    rollup_of_files,
    compare_files,
    view_files,
    collect_files,
    plot_set,
    text_of_files,
    schema,
    workbook_of_file,
    template_commands,
    playground,
):
    command.add_command(each)
