"""The files of ``--baseline`` and ``--write-baseline``, and what a baseline holds that is found no more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from rich.text import Text

from govinfo_reports.corpus.baseline import Baseline, NotABaseline, read_baseline, written
from govinfo_reports.errors import why_unread
from govinfo_reports.findings import Message

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from rich.console import Console

    from govinfo_reports.corpus.baseline import Known
    from govinfo_reports.corpus.checking import Checked

    from ._reading import Language

_GONE: Final = Message("基线中有 {} 处已不再出现：", "{} in the baseline and found no more:")
_WRITTEN: Final = Message(
    "已把 {count} 处写入 {file}。以后加 --baseline {file}，只有新的问题才算不通过。",
    "{count} findings written to {file}. With --baseline {file}, only new ones count from now on.",
)


def baseline_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--baseline`` and ``--write-baseline`` to a command."""
    known = click.option(
        "--baseline",
        metavar="FILE",
        callback=_opened,
        help="Findings in this file are known: neither listed nor counted. 基线中已知的问题不列出，也不计入。",
    )
    kept = click.option(
        "--write-baseline",
        "kept",
        metavar="FILE",
        help="Write all findings to this file, as known ones; notes in it stay. 把现有问题写成基线，已有的批注保留。",
    )
    return known(kept(command))


def _opened(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Baseline | None:
    return None if value is None else _read(value)


def _read(name: str) -> Baseline:
    try:
        return read_baseline(Path(name).read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        reason = NotABaseline().reason
    except NotABaseline as error:
        reason = error.reason
    except OSError as error:
        reason = why_unread(error)
    words = f"{visible(click.format_filename(name))}：{' '.join(reason)}"
    raise click.BadParameter(words)


def keep(name: str, results: Sequence[Checked], language: Language) -> Sequence[Checked]:
    """Write all findings of *results* to the baseline *name*, say so, and return *results* with all of them known."""
    before = _read(name) if Path(name).exists() else Baseline()
    baseline = before.of(results)
    Path(name).write_text(written(baseline), encoding="utf-8")
    words = getattr(_WRITTEN, language).format(count=len(baseline.known), file=click.format_filename(name))
    click.echo(visible(words), err=True)
    return baseline.mark(results)


def print_gone(out: Console, gone: Sequence[Known], language: Language) -> None:
    """Print what is known and found no more."""
    if gone:
        out.print(Text(getattr(_GONE, language).format(len(gone)), "green"), soft_wrap=True)
    for each in gone:
        whose = " ".join(str(part) for part in (each.agency, each.year) if part)
        out.print(Text(f"  {visible(f'{whose} {each.code} {each.message}'.strip())}"), soft_wrap=True)
