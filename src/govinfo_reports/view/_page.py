"""A report -> the linked page: its text and its tables side by side, each value linked to its characters and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.checks import check
from govinfo_reports.ledger import coverage
from govinfo_reports.models import require_report
from govinfo_reports.text.line_ends import with_line_feeds
from govinfo_reports.writing.citing import WORDS, origin

from ._claims import stated
from ._filling import filled
from ._findings import cards
from ._layout import others, tables
from ._ledger import strip
from ._linking import links, marks, points
from ._places import Places
from ._text import pieces
from ._values import legend, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from govinfo_reports.arguments import Language
    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Paragraph, Report

    from ._claims import Stated
    from ._findings import Card
    from ._layout import Table
    from ._values import Value


@frozen
class _Section:
    """The tables of a section."""

    key: str
    label: str
    """Its heading, as the form prints it."""
    heading: Paragraph | None
    """Its heading, as the page prints it."""
    tables: tuple[Table, ...]
    others: Table | None
    """The values that were read by another form; None where there are none."""
    places: int
    """How many values the form has in it."""
    values: int
    """How many of its values are on the page."""


def page(report: Report, findings: Iterable[Finding] | None = None, language: Language = "zh") -> str:
    """Return *report* as one HTML file that shows each value beside the characters it was read from.

    Each value is a link to its characters, and they are a link to the value. Findings lead to the cells and the place
    that they concern; so do the figures that the prose states. The file needs no network and works without JavaScript;
    it says everything in Chinese and in English. The same input gives the same file.

    Args:
        report: the report, as read.
        findings: what `check` or other rules found; None to check the report now. What reading it found is shown too.
        language: that which the page is first shown in, ``"zh"`` or ``"en"``.

    Raises:
        ModuleNotFoundError: Jinja2 is not installed; it comes with the extra ``view``.
        ValueError: there is no such language.
    """
    require_report(report, "view.page")
    found = cards(report, check(report) if findings is None else findings)
    said = stated(report)
    places = Places(report)
    shown = values(report, found, said, places, language)
    sections = list(_sections(report, shown))
    made = links(report, shown, said)
    ledger = coverage(report)
    return filled(
        "page",
        language,
        style="".join(_lit(found, said)),
        report=report,
        names={section.key: section.label for section in sections},
        sections=sections,
        values=shown,
        legend=legend(shown),
        cards=found,
        where={card.id: places.of(card.finding.span) for card in found if card.finding.placed},
        claims=said,
        strip=strip(ledger),
        pieces=pieces(with_line_feeds(report.text), made, marks(ledger, found), points(places, found, said, made)),
        citation={each: {**WORDS[each], **origin(report, each)} for each in WORDS},
    )


def _sections(report: Report, shown: Mapping[str, Value]) -> Iterator[_Section]:
    form, printed = report.template.form, dict(report.children)
    cells = [path for path, value in shown.items() if value.cell]
    for key in dict.fromkeys((*form.sections, *printed)):
        own = [path for path in cells if path.startswith(f"{key}.")]
        foreign = [path for path in own if path not in form.slots]
        drawn = tables(form, key)
        if drawn or foreign:
            heading = printed[key].heading if key in printed else None
            places = sum(len(table.paths) for table in drawn)
            apart = others(form, key, foreign) if foreign else None
            yield _Section(key, form.row_labels.get(key, key), heading, drawn, apart, places, len(own))


def _lit(found: Sequence[Card], said: Sequence[Stated]) -> Iterator[str]:
    """Yield the rules by which all that a finding or a claim concerns lights up with it, without a script."""
    concerning: list[Card | Stated] = [*found, *said]
    for each in concerning:
        chosen = f":root:has([id$='{each.id}']:is(:hover,:focus-within,:target),[href='#{each.id}']:is(:hover,:focus))"
        yield f"{chosen} .{each.mark}{{outline:var(--lit);outline-offset:-3px}}\n"
