"""How far a long run is, on standard error: a bar on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

from contextlib import contextmanager
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING, Final

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from govinfo_reports.corpus.collecting import Progress

    from ._reading import Language

_EVERY: Final = 10.0  # seconds between two plain lines
_COUNTS: Final = {
    "zh": "报告 {reports}，未成 {failed}，每秒 {rate:.0f}，还需 {left}",
    "en": "{reports} reports, {failed} without, {rate:.0f}/s, {left} left",
}
_LINE: Final = {"zh": "{done}/{of}：{counts}", "en": "{done}/{of}: {counts}"}


@contextmanager
def shown_progress(language: Language) -> Generator[Callable[[Progress], None]]:
    """Yield what shows how far a run is."""
    err = Console(stderr=True, highlight=False)
    began = monotonic()

    def counts(state: Progress) -> str:
        rate = max(state.done - state.kept, 1) / max(monotonic() - began, 1e-3)
        left = ceil((state.of - state.done) / rate)
        clock = f"{left // 60}:{left % 60:02}"
        return _COUNTS[language].format(reports=state.reports, failed=state.failed, rate=rate, left=clock)

    if err.is_terminal:
        columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
        with Bar(*columns, console=err, transient=True) as bar:
            task = bar.add_task("", total=None)
            yield lambda state: bar.update(task, total=state.of, completed=state.done, description=counts(state))
        return
    last = began

    def line(state: Progress) -> None:
        nonlocal last
        now = monotonic()
        if now - last >= _EVERY and state.kept < state.done < state.of:
            last = now
            click.echo(_LINE[language].format(done=state.done, of=state.of, counts=counts(state)), err=True)

    yield line
