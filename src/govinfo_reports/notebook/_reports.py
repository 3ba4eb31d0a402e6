"""A report -> what it is, what reading it found, and its tables as the form prints them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports.models import Absence
from govinfo_reports.showing import counted

from ._findings import finding_blocks, weights
from ._grids import drawn
from ._markup import Block, both, table, text
from ._values import gap, legend, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from govinfo_reports.models import Cell, Report, Section

_FINDINGS: Final = 5  # how many are shown before the tables
_WORDS: Final = {
    Absence.NOT_READ: ("未读取", "not read"),
    Absence.NOT_ON_PAGE: ("页面上没有", "not on the page"),
    Absence.CUT_OFF: ("文本已结束", "cut off"),
    Absence.OTHER_FORM: ("另一格式", "in another form"),
}


def report_blocks(report: Report) -> Iterator[Block]:
    """Yield the blocks that show *report*. Findings stand before the tables, so that no large table pushes them out."""
    cells = dict(report.cells())
    yield Block([_head(report, cells)])
    _, *listed = finding_blocks(report.findings[:_FINDINGS])
    yield from listed
    if (more := len(report.findings) - _FINDINGS) > 0:
        yield Block([f"<p>{both(f'另有 {more} 处：', f'{more} more:')} <code>report.findings</code></p>"])
    yield Block([legend(cells.values(), report.missing)])
    codes = _codes(report)
    for key in dict.fromkeys((*report.template.form.sections, *report)):
        yield from _section(report, key, cells, codes)


def _head(report: Report, cells: Mapping[str, Cell]) -> str:
    name = text(report.agency) if report.agency else both("机关未找到", "agency not found")
    year = f"{report.year}" if report.year else both("年度未找到", "year not found")
    absent = Counter(missing.why for missing in report.missing.values())
    said = [
        f"{both('格式', 'form')} {text(report.template.name)}",
        f"{both('数值', 'values')} {len(cells)}",
        *(f"{both(*_WORDS[why])} {absent[why]}" for why in Absence if absent[why]),
        f"{both('读取时', 'in reading:')} {weights(report.findings)}",
    ]
    title = f"<br>{text(report.title)}" if report.title else ""
    return f"<p><strong>{name} · {year}</strong>{title}<br>{' · '.join(said)}</p>"


def _section(
    report: Report, key: str, cells: Mapping[str, Cell], codes: Mapping[str, Sequence[str]]
) -> Iterator[Block]:
    section: Section | None = report.get(key)
    form = report.template.form
    own = {path: cell for path, cell in cells.items() if path.startswith(f"{key}.")}

    def place(path: str) -> str:
        return value(own[path], codes.get(path, ())) if path in own else gap(report.missing.get(path))

    if section or any(path.startswith(f"{key}.") for path in report.missing):
        yield Block([_heading(key, section, form.row_labels.get(key, ""))])
    for block, paths in drawn(form, key, place):
        if not own.keys().isdisjoint(paths) or any(path in codes for path in paths):
            yield block
        else:
            yield Block([_empty(len(paths))])
    if others := [path for path in own if path not in form.slots]:
        rows = [
            f"<tr><th><code>{text(path)}</code></th>{value(own[path], codes.get(path, ()))}</tr>" for path in others
        ]
        yield table(
            rows, f'<tr><th colspan="2">{both("按其他年度的格式读出", "read by the form of another year")}</th></tr>'
        )


def _heading(key: str, section: Section | None, label: str) -> str:
    if section is None:
        return f"<p><code>{text(key)}</code> {text(label)} {both('（未读到）', '(not read)')}</p>"
    heading = text(section.heading.text) if section.heading else ""
    count = len(section.paragraphs)
    prose = f" · {both(f'{count} 段文字', counted(count, 'paragraph'))}" if count else ""
    return f"<p><code>{text(key)}</code> <strong>{heading}</strong>{prose}</p>"


def _empty(count: int) -> str:
    return f"<p>{both(f'页面上没有这张表的数值（{count} 格）。', f'No values of this table ({count} cells).')}</p>"


def _codes(report: Report) -> dict[str, list[str]]:
    """Return the codes of the findings on each path."""
    codes: dict[str, list[str]] = {}
    for finding in report.findings:
        for path in dict.fromkeys((*finding.cells, finding.path)):
            if path:
                codes.setdefault(path, []).append(finding.code)
    return codes
