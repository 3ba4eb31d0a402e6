"""A page that does not follow its form exactly -> what is certain of it.

The page is aligned with every form whose labels it prints, see `alignment`. One of them is its own. If the labels of
another form fit a part of the page better, that form reads the part, see `combination`, and a finding says so.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, Final

from govinfo_reports import findings as f
from govinfo_reports.forms import Form, Label, section_of
from govinfo_reports.instances import instances
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import skeleton, spell
from govinfo_reports.text.values import names_units, unit_of

from . import segmentation
from .alignment import Alignment, Lexicon, align, stream
from .broken_figures import rejoin
from .building import build
from .combination import combine, has_row_for
from .headings import HeadingCandidates, find_headings, find_second_report, weights_of_headings
from .identity import title_lines
from .result import ParseResult
from .template_choice import leading, without_tables

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from govinfo_reports.forms import Slot, Template

    from .layout import Piece


_SHOWN: Final = 60
_FORM: Final = 8  # labels: so many meet only in a form
_FEWEST_LABELS: Final = 3  # of a table; one or two may be everyday words


@cache
def _column_counts(known: tuple[Template, ...]) -> tuple[int, ...]:
    """Return how many columns the rows of *known* forms have, where they have more than one."""
    return tuple(sorted({len(row.slots) for template in known for row in template.form.rows} - {1}))


@cache
def _lexicon(form: Form) -> Lexicon:
    return Lexicon(form)


def recover(text: str, found: Sequence[Piece], counts: Counter[Template], known: tuple[Template, ...]) -> ParseResult:
    """Read what is certain of the page *text*.

    Args:
        text: the page.
        found: its pieces.
        counts: how many of the pieces are labels of each template.
        known: the templates to choose from.
    """
    likely = max(known, key=lambda template: (counts[template], template.year))
    candidates = HeadingCandidates.of(text, likely.form)
    second = find_second_report(candidates, partial(_has_another_title, text))
    if second is not None:
        return _first_of_two(text, second, found, counts, known)
    rejoined = rejoin(text, found, _column_counts(known))
    words = stream(rejoined.pieces if rejoined else found)
    tried = [template for template in known if counts[template]] or list(known)
    aligned = {template: align(text, words, _lexicon(template.form)) for template in tried}
    own = _fullest_form(candidates, aligned, counts)
    for template in known:
        if template not in aligned and has_row_for(template.form, aligned[own]):
            aligned[template] = align(text, words, _lexicon(template.form))
    read = combine(text, aligned, own)
    result = aligned[own]
    tables = _tables(result)
    cells, findings = read.cells, read.findings
    if rejoined:
        findings = (*findings, *rejoined.findings(text, own.form, cells))
        cells, tables = rejoined.certain(cells), rejoined.around(tables)
    found_heads = find_headings(candidates.with_form(own.form), tables)
    heads = {key: heading.span for key, heading in found_heads.items()}
    parts = segmentation.section_extents(own.form, heads, tables, len(text))
    outline = segmentation.outline(text, own.form, parts, cells)
    units = _units(text, aligned) if names_units(candidates.spelled) else {}
    numbers = frozenset[int]().union(*(one.labels for one in aligned.values()))
    labels = _in_order({(piece.start, piece.end) for piece in map(words.pieces.__getitem__, numbers)})
    repeats = _in_order({(span.start, span.end) for one in aligned.values() for span in one.repeats})
    return ParseResult(
        own,
        *build(outline, text, own.form, units, rejoined.figures if rejoined else {}),
        findings,
        len(result.chosen),
        labels,
        repeats,
        read.other_form,
    )


def _has_another_title(text: str, head: Span, between: Span) -> bool:
    """Whether the last title in the stretch *between* two reports is none of those at the *head* of the first."""
    heads, others = (
        [skeleton(spell(title.of(text))) for title in title_lines(text, stretch.start, stretch.end)]
        for stretch in (head, between)
    )
    return bool(heads and others) and others[-1] not in heads


def _first_of_two(
    text: str, second: Span, found: Sequence[Piece], counts: Counter[Template], known: tuple[Template, ...]
) -> ParseResult:
    """Read the first of two reports, with a finding about the second; it begins somewhere in the stretch *second*."""
    title = next(title_lines(text, second.start, second.end), Span(second.end, second.end))
    first = recover(text[: title.start], [piece for piece in found if piece.end <= title.start], counts, known)
    line_end = text.find("\n", title.start)
    line = Span(title.start, line_end if line_end >= 0 else len(text))
    words = "".join(line.of(text).split())[:_SHOWN]
    return first._replace(findings=(*first.findings, f.TWO_REPORTS.at(text, line, None, words=words)))


def _tables(result: Alignment) -> dict[str, Span]:
    """Return where the tables stand, except for those with no more than a label or two on the page."""
    sections, headings = result.page.lexicon.sections, result.page.lexicon.headings
    labels = [sections[label.item] for label in result.chosen if label.item not in headings]
    return {
        key: table
        for key, table in result.tables.items()
        if labels.count(key) >= _FEWEST_LABELS or any(section_of(path) == key for path in result.cells)
    }


def _fullest_form(
    page: HeadingCandidates, aligned: Mapping[Template, Alignment], counts: Counter[Template]
) -> Template:
    """Return the form that accounts for the most values; if there are none, for the most labels, or else headings."""
    if any(result.cells for result in aligned.values()):
        fitness = {
            template: (len(result.cells), sum(result.scores.values()) if result.cells else 0, counts[template])
            for template, result in aligned.items()
        }
        return leading(fitness, page.text)
    labels = {template: len(result.chosen) - len(result.headings) for template, result in aligned.items()}
    if max(labels.values()) >= _FORM:
        return leading({template: (labels[template], counts[template]) for template in aligned}, page.text)
    weights = weights_of_headings(page, [template.form for template in aligned])
    return without_tables(dict(zip(aligned, weights, strict=True)), page.text)


def _in_order(places: set[tuple[int, int]]) -> tuple[Span, ...]:
    """Return *places* in page order."""
    in_order = sorted(places)
    return tuple(instances(Span, [start for start, _ in in_order], [end for _, end in in_order]))


@cache
def _slots(form: Form) -> Mapping[str, Sequence[Slot]]:
    """Return the slots of each block of *form*."""
    slots: dict[str, list[Slot]] = {item.block: [] for item in form.items}
    for slot in form.slots.values():
        slots[slot.block].append(slot)
    return slots


def _units(text: str, aligned: Mapping[Template, Alignment]) -> dict[str, str]:
    """Return the units that the page prints in its column heads, by the paths of the cells below them."""
    units: dict[str, str] = {}
    told: dict[tuple[int, int], str | None] = {}  # forms share most heads
    for template, result in aligned.items():
        heads = result.page.lexicon.in_heads
        for label in result.chosen:
            if label.item not in heads:
                continue
            letters = label.start, label.end
            if letters not in told:
                told[letters] = unit_of(result.page.place(label).of(text))
            unit = told[letters]
            if unit is None:
                continue
            item = template.form.items[label.item]
            if not isinstance(item, Label):
                continue
            below = _slots(template.form)[item.block]
            units.update({slot.path: unit for slot in below if slot.column in item.spellings})
    return units
