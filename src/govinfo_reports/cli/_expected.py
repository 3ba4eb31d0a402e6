"""``--expect LIST``: a file with the names of offices -> the names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from govinfo_reports.errors import Unreadable, why_unread
from govinfo_reports.files.reading import read

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def expect_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--expect`` to a command, which gets the names."""
    return click.option(
        "--expect",
        "expected",
        metavar="LIST",
        callback=_names,
        help="A file that names the offices that should be there, one a line; says whose report of which year is "
        "missing. 应有机关的名单，每行一个；列出各年缺哪家的报告。",
    )(command)


def _names(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    if value is None:
        return None
    try:
        lines = read(value).text.splitlines()
    except Unreadable as error:
        reason = error.reason
    except OSError as error:
        reason = why_unread(error)
    else:
        return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))
    words = f"{visible(click.format_filename(value))}：{' '.join(reason)}"
    raise click.BadParameter(words)
