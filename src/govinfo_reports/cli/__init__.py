"""The commands: files of reports -> what a person, a spreadsheet or another program reads. A module for each."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from ._check import check_files
from ._compare import compare_files
from ._parse import parse_files
from ._template import template_commands

__all__ = ["command"]


@click.group(name="govinfo-reports", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="govinfo-reports")
def command() -> None:
    """Read Chinese annual reports on government information.

    读取政府信息公开工作年度报告。

    Exit status: 0 when all is well, 1 when a check found something, 2 when a file could not be read.
    """
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets its code; the command does not die of it.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


for each in (parse_files, check_files, compare_files, template_commands):
    command.add_command(each)
