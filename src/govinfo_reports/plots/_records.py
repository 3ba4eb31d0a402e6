"""Tables, or the files of a data set -> what charts are made of: reports, some of their figures, counts of findings."""

# The stubs of pyarrow leave many types open.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from attrs import frozen

from govinfo_reports.corpus.collecting import parts_of
from govinfo_reports.errors import UnknownTemplate
from govinfo_reports.forms import template_named
from govinfo_reports.tables.building import require_tables

from ._asked import asked

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Mapping
    from decimal import Decimal

    from govinfo_reports.forms import Form
    from govinfo_reports.tables import Tables

    _Read = Callable[[str, list[str]], Any]

_REPORTS: Final = ["file", "agency", "year", "template"]
_VALUES: Final = ["file", "path", "value"]
_FINDINGS: Final = ["code", "severity"]


@frozen
class Record:
    """What charts need of one report."""

    file: str
    agency: str | None
    year: int | None
    form: Form | None
    """Its form; None where no form of that name is known here."""
    figures: Mapping[str, Decimal]
    """The figures that charts show, by their paths."""


@frozen
class Records:
    """What charts need of many reports."""

    reports: tuple[Record, ...]
    findings: Mapping[tuple[str, str], int]
    """How many findings there are of each code and severity."""


def records_of(tables: Tables) -> Records:
    """Return what charts need of *tables*.

    Raises:
        TypeError: they are no tables of reports.
    """
    every = require_tables(tables, "records_of").by_name()
    return _joined([lambda name, columns: every[name].select(columns)])


def records_in(folder: str | os.PathLike[str]) -> Records:
    """Return what charts need of the data set in *folder*, part by part, without reading the rest of it.

    Raises:
        NotASet: the folder holds no data set.
    """
    parts = parts_of(Path(folder))
    return _joined(map(_reader, (dict(zip(parts, paths, strict=True)) for paths in zip(*parts.values(), strict=True))))


def _reader(paths: Mapping[str, Path]) -> _Read:
    return lambda name, columns: pq.ParquetFile(paths[name]).read(columns)


def _joined(parts: Iterable[_Read]) -> Records:
    reports: list[Record] = []
    findings: Counter[tuple[str, str]] = Counter()
    for read in parts:
        reports += _reports(read)
        found = read("findings", _FINDINGS).group_by(_FINDINGS).aggregate([([], "count_all")]).to_pylist()
        findings.update({(each["code"], each["severity"]): each["count_all"] for each in found})
    return Records(tuple(reports), findings)


def _reports(read: _Read) -> list[Record]:
    rows: list[dict[str, Any]] = read("reports", _REPORTS).to_pylist()
    forms = {name: _form(name) for name in {row["template"] for row in rows}}
    wanted = {path for form in forms.values() if form and (found := asked(form)) for path in found.paths}
    values = read("values", _VALUES)
    values = values.filter(pc.is_in(values["path"].cast(pa.string()), pa.array(sorted(wanted), pa.string())))
    figures: dict[str, dict[str, Decimal]] = {}
    for value in values.filter(pc.is_valid(values["value"])).to_pylist():
        figures.setdefault(value["file"], {})[value["path"]] = value["value"]
    return [
        Record(row["file"], row["agency"], row["year"], forms[row["template"]], figures.get(row["file"], {}))
        for row in rows
    ]


def _form(name: str) -> Form | None:
    try:
        return template_named(name).form
    except UnknownTemplate:
        return None
