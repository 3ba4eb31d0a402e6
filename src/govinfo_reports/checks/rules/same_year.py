"""Two reports of one agency and one year -> whether they are one report in two formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.text.source import NOWHERE

from .._rule import HOLDS, Outcome, Verdict, rule
from .series import Years

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES: Final = Message("（{one}、{other}）", " ({one}, {other})")
_NAMELESS: Final = Message("", "")
_DIFFER: Final = Message("有 {count} 处数值不同", "{count} of their values differ")
_NOT_COMPARED: Final = Message("没有都读出的数值可以对照", "no value was read from both")
_NO_YEAR: Final = Message(
    "有一份报告没有年度，无法与其他年度衔接。",
    "A report has no year, so that it cannot be put in line with the others.",
)


@rule("C406", Years)
def one_report_a_year(years: Years) -> Iterator[Outcome]:
    """Look for two reports of one year; two files with the same values are one report in two formats."""
    if years.gap == 0:
        before, after = years.earlier.cells, years.later.cells
        shared = [path for path in after if path in before]
        differ = [path for path in shared if before[path].value != after[path].value]
        if shared and not differ:
            yield HOLDS
            return
        details = {
            "year": years.later.report.year,
            "files": _files(years),
            "differ": _DIFFER.filled({"count": len(differ)}) if differ else _NOT_COMPARED,
        }
        yield Outcome(
            Verdict.FAILS, None, years.later.report.evidence.get("year", NOWHERE), details, cells=tuple(differ)
        )
    elif years.gap is None:
        yield Outcome(Verdict.CANNOT_TELL, None, details={"year": "?"}, words=_NO_YEAR)
    else:
        yield HOLDS


def _files(years: Years) -> Message:
    """Return the names of the two files, as far as they have names."""
    documents = (years.earlier.report.document, years.later.report.document)
    names = [document.name for document in documents if document and document.name]
    return _NAMES.filled(dict(zip(("one", "other"), names, strict=True))) if len(names) == len(documents) else _NAMELESS
