"""The options that choose findings: by code, by weight, and whether all of them are written."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import click

from govinfo_reports.corpus.choice import CODES, Choice
from govinfo_reports.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.findings import Finding

WEIGHTS: Final = (Severity.INFO, Severity.WARNING, Severity.ERROR)


def weight(severity: Severity | str) -> int:
    """Return how much a severity weighs."""
    return WEIGHTS.index(Severity(severity))


def weighs(finding: Finding, least: Severity | str) -> bool:
    """Whether *finding* weighs at least as much as *least*."""
    return weight(finding.severity) >= weight(least)


def fail_on_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--fail-on`` to a command, which gets the severity as *least*."""
    option = _severity_option(
        "--fail-on",
        "least",
        default=str(Severity.ERROR),
        show_default=True,
        help="From which severity on the exit status is 1. 从哪一级起退出码为 1。",
    )
    added: Callable[..., Any] = option(command)
    return added


def every_option(words: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return what adds ``--all`` to a command, which gets it as *every*; *words* say what else is left out."""
    return click.option("--all", "every", is_flag=True, help=words)


def _severity_option(name: str, parameter: str, **more: Any) -> Callable[..., Any]:  # noqa: ANN401 - as click takes them
    return click.option(name, parameter, type=click.Choice([*map(str, WEIGHTS)]), **more)


def choice_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--select`` and ``--ignore`` to a command, which gets them as *choice*."""

    @wraps(command)
    def chosen(*arguments: Any, select: tuple[str, ...], ignore: tuple[str, ...], **options: Any) -> Any:  # noqa: ANN401 - what click passes on
        choice = Choice(select, ignore)
        for code in choice.unknown:
            words = f"没有代码 {code}。 No finding has the code {code}; there are {', '.join(CODES)}."
            raise click.BadParameter(words)
        return command(*arguments, choice=choice, **options)

    some = click.option(
        "--select", metavar="CODE", multiple=True, help="Codes, or beginnings of codes, to look for. 只查这些。"
    )
    others = click.option(
        "--ignore", metavar="CODE", multiple=True, help="Codes, or beginnings of codes, to leave out. 不查这些。"
    )
    return some(others(chosen))


def shown_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--min-severity`` and ``--info`` to a command, which gets the least severity to write as *shown*.

    It is None where neither is given.
    """

    @wraps(command)
    def chosen(*arguments: Any, info: bool, shown: str | None, **options: Any) -> Any:  # noqa: ANN401 - what click passes on
        return command(*arguments, shown=shown or (Severity.INFO if info else None), **options)

    least = _severity_option(
        "--min-severity", "shown", help="From which severity on to write findings. 从哪一级起列出。"
    )
    more = click.option("--info", is_flag=True, help="Write information too, which text leaves out. 提示也列出。")
    both: Callable[..., Any] = least(more(chosen))
    return both
