"""How far a long run is, on standard error: a bar on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Final

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from govinfo_reports.corpus.collecting import Progress

    from ._reading import Language

_EVERY: Final = 10.0  # seconds between two plain lines
_COUNTS: Final = {
    "zh": "报告 {reports}，未成 {failed}，每秒 {rate:.0f}",
    "en": "{reports} reports, {failed} without, {rate:.0f}/s",
}
_LINE: Final = {"zh": "{done}/{of}：{counts}，还需 {left}", "en": "{done}/{of}: {counts}, {left} left"}


@contextmanager
def shown_progress(language: Language) -> Generator[Callable[[Progress], None]]:
    """Yield what shows how far a run is."""
    err = Console(stderr=True, highlight=False)
    began = monotonic()

    def counts(state: Progress) -> str:
        rate = (state.done - state.kept) / max(monotonic() - began, 1e-3)
        return _COUNTS[language].format(reports=state.reports, failed=state.failed, rate=rate)

    if err.is_terminal:
        columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
        with Bar(*columns, TimeRemainingColumn(), console=err, transient=True) as bar:
            task = bar.add_task("", total=None)
            yield lambda state: bar.update(task, total=state.of, completed=state.done, description=counts(state))
        return
    last = began

    def line(state: Progress) -> None:
        nonlocal last
        now = monotonic()
        if now - last >= _EVERY and state.kept < state.done < state.of:
            last = now
            seconds = (now - began) / (state.done - state.kept) * (state.of - state.done)
            left = f"{seconds // 60:.0f}:{seconds % 60:02.0f}"
            click.echo(_LINE[language].format(done=state.done, of=state.of, counts=counts(state), left=left), err=True)

    yield line
