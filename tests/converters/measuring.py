"""Converters and files -> how well the package reads the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .from_html import HTML
from .from_pdf import PDF
from .from_tables import TABLES
from .from_word import WORD
from .own import OWN
from .scoring import Score, score

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from .converter import Converter
    from .files import Written

CONVERTERS = (*OWN, *HTML, *WORD, *PDF, *TABLES)

#: The samples that have no empty cell, those that have, and the one whose figures are too long for narrow columns.
FILLED, GAPPED, LONG = ("full", "sparse"), ("unfilled", "marked"), ("wild",)


def measure(converter: Converter, written: Iterable[Written], samples: Collection[str]) -> Score:
    """Return how the texts that *converter* makes of these *samples* are read, taken together."""
    result = Score()
    for path, sample, report in written:
        if sample in samples:
            result += score(converter.convert(path), report)
    return result
