"""The paths of values -> the columns that follow from them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from govinfo_reports.writing.rows import PathWords, words_of

from ._arrays import bytes_of, numbers_in, words
from ._column import FLAG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Template

_TOLD: Final = ("path", *PathWords._fields)


class Paths:
    """The paths met so far, each with a number; the same path of two forms has two, for its labels differ."""

    def __init__(self) -> None:
        self._numbers: dict[Template, dict[str, int]] = {}
        self._described: list[tuple[Any, ...]] = []
        self._last: dict[tuple[Template, int], tuple[Sequence[str], bytes]] = {}
        self._met = bytearray()

    def add(self, paths: Sequence[str], template: Template) -> None:
        """Take the *paths* of the values of a report.

        Most reports have those of another one before them, in its order. Two lists are compared in a tenth of the time
        in which each path is looked up.
        """
        kind = template, len(paths)
        last, numbers = self._last.get(kind, ((), b""))
        if paths != last:
            numbers = bytes_of(self._numbered(paths, template))
            self._last[kind] = paths, numbers
        self._met += numbers

    def _numbered(self, paths: Sequence[str], template: Template) -> list[int]:
        """Return the number of each of *paths*."""
        known = self._numbers.setdefault(template, {})
        try:
            return [known[path] for path in paths]
        except KeyError:  # few reports have a path that none before them had
            for path in paths:
                if path not in known:
                    known[path] = len(self._described)
                    self._described.append((path, *words_of(template.form, path)))
        return [known[path] for path in paths]

    def columns(self) -> dict[str, pa.Array[Any]]:
        """Return the columns that follow from the path of each value."""
        met = numbers_in(self._met)
        told = dict.fromkeys(_TOLD, ()) | dict(zip(_TOLD, zip(*self._described, strict=True), strict=False))
        totals = pa.array(told.pop("is_total"), FLAG)
        columns: dict[str, pa.Array[Any]] = {name: words(each).take(met) for name, each in told.items()}
        return columns | {"is_total": totals.take(met)}
