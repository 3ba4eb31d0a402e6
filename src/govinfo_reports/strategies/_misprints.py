"""Pages with some wrong figures, as slips of the pen leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.reading.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal
    from random import Random

    from govinfo_reports.models import Report

_STEPS: Final = (1, -1, 2, -3, 7, 10, -10, 100)


def misprinted(report: Report, figures: Mapping[str, object]) -> Report:
    """Return what is read if the page of *report* prints these other *figures*, given by path."""
    text = report.text
    for path in sorted(figures, key=lambda path: -report[path].span.start):
        span = report[path].span
        text = f"{text[: span.start]}{figures[path]}{text[span.end :]}"
    return parse(text)


def slips(random: Random, report: Report, paths: Iterable[str]) -> dict[str, int | Decimal]:
    """Return a wrong figure for each cell at *paths*: somewhat more or less than the right one, but not negative."""
    return {path: _slip(random, report[path].value) for path in paths}


def _slip(random: Random, value: int | Decimal) -> int | Decimal:
    step = random.choice(_STEPS)
    return value + step if value + step >= 0 else value - step
