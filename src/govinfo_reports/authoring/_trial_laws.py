"""The laws that a form is tried by -> where a page first breaks one, in words."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from govinfo_reports.errors import NotAReport
from govinfo_reports.findings import Message
from govinfo_reports.reading.parsing import detect, parse
from govinfo_reports.writing.rendering import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.forms import Template
    from govinfo_reports.models import Report

    Law = Callable[[Report, str, str, tuple[Template, ...]], Message | None]

_NO_REPORT: Final = Message("这份样张读不出报告。", "The page is not read as a report.")
_NOTHING: Final = Message("没有", "nothing")


def read_back(report: Report, page: str, _: str, known: tuple[Template, ...]) -> Message | None:
    """Say where what is read of *page* first differs from the *report* that it prints."""
    try:
        read = parse(page, known)
    except NotAReport:
        return _NO_REPORT
    if read == report:
        return None
    wanted, found = _said(report), _said(read)
    for what, words in wanted.items():
        if found.get(what) != words:
            return _differs(what, words, found.get(what))
    extra = next((what for what in found if what not in wanted), "report")
    return _differs(extra, None, found.get(extra))


def printed_again(_: Report, page: str, layout: str, known: tuple[Template, ...]) -> Message | None:
    """Say where *page* first differs from a print of what is read of it."""
    try:
        again = render(parse(page, known), layout)
    except NotAReport:
        return _NO_REPORT
    lines = zip_longest(page.splitlines(), again.splitlines())
    different = ((number, *pair) for number, pair in enumerate(lines, 1) if pair[0] != pair[1])
    number, line, other = next(different, (0, "", ""))
    if not number:
        return None
    return Message(
        f"第 {number} 行原来印的是“{line or ''}”，再印成了“{other or ''}”。",
        f"Line {number} was printed “{line or ''}”, and is printed again as “{other or ''}”.",
    )


def told_apart(report: Report, page: str, _: str, known: tuple[Template, ...]) -> Message | None:
    """Say which other form *page* is taken for."""
    found = detect(page, known)
    if found == report.template:
        return None
    return Message(f"认作了格式 {found}。", f"It is taken for the form {found}.")


def _said(report: Report) -> dict[str, str | None]:
    """Return what a report says, by the name or the path of each thing, in the order of its form."""
    said: dict[str, str | None] = {
        "template": report.template.name,
        "title": report.title,
        "agency": report.agency,
        "year": None if report.year is None else str(report.year),
    }
    for key, section in report.children:
        said[f"{key}.heading"] = section.heading.text if section.heading else None
        said |= {f"{key}.{path}": cell.text for path, cell in section.cells()}
        said |= {f"{key}.paragraphs[{place}]": prose.text for place, prose in enumerate(section.paragraphs)}
    return said


def _differs(what: str, printed: str | None, read: str | None) -> Message:
    zh, en = (
        [f"“{words}”" if words is not None else getattr(_NOTHING, language) for words in (printed, read)]
        for language in ("zh", "en")
    )
    return Message(f"{what} 印的是{zh[0]}，读到的是{zh[1]}。", f"{what} is printed as {en[0]} and read as {en[1]}.")
