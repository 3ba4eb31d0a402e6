"""A page aligned with several forms -> what is read, and by which form.

Some offices combine two forms. Each block is read by the form whose labels in that block weigh most on the page.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports import findings as f
from govinfo_reports.forms import row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form, Template
    from govinfo_reports.text.source import Span

    from .alignment import Alignment

    _Aligned = Mapping[Template, Alignment]


@frozen
class Combination:
    """What is read of a page by several forms."""

    cells: Mapping[str, Span]
    findings: tuple[Finding, ...]
    """In page order."""
    other_form: frozenset[str] = frozenset()
    """The paths of the page's own form whose block follows another form."""


def combine(text: str, aligned: _Aligned, own: Template) -> Combination:
    """Return what is read of the page *text*, by its *own* template and by the others that were *aligned*."""
    if len(aligned) == 1:
        return Combination(aligned[own].cells, tuple(sorted(aligned[own].findings, key=_place)))
    leaders = _leaders(aligned, own)
    cells: dict[str, Span] = {}
    foreign: list[Span] = []
    findings: list[Finding] = []
    other_form: set[str] = set()
    for template, result in aligned.items():
        slots = template.form.slots
        known = _known_rows(aligned[own], result) if template is not own else frozenset[str]()
        taken = [
            path
            for path in result.cells
            if leaders[slots[path].block] is template.form and slots[path].path.row not in known
        ]
        cells.update((path, result.cells[path]) for path in taken)
        findings += _findings(template, result, leaders, is_own=template is own)
        if template is own or not taken:
            continue
        foreign += (result.cells[path] for path in taken)
        other_form.update(path for path, slot in own.form.slots.items() if leaders[slot.block] is template.form)
        rows = list(dict.fromkeys(map(row_of, taken)))
        own_rows = _block_of_rows(own.form)
        spans = {row: min(result.cells[path] for path in taken if row_of(path) == row) for row in rows}
        for path in (rows[0], *(row for row in rows[1:] if row not in own_rows)):
            row = template.form.row_labels.get(path, path)
            findings.append(f.OTHER_TEMPLATE.at(text, spans[path], path, row=row, other=template, own=own))
    told = (finding for finding in findings if not (finding.code == _UNKNOWN and _holds_any(finding.span, foreign)))
    return Combination(cells, tuple(sorted(told, key=_place)), frozenset(other_form - cells.keys()))


_UNKNOWN = f.ROW_UNKNOWN.code


def _known_rows(own: Alignment, other: Alignment) -> frozenset[str]:
    """Return the rows of another form that only it has, whose labels the page's own form has under other keys."""
    blocks = _blocks(own.form)
    rows = {label.end for label in own.chosen if label.item in own.page.lexicon.announced}
    others = (label for label in other.chosen if label.end in rows and label.item in other.page.lexicon.announced)
    shared = (other.form.items[label.item] for label in others)
    return frozenset(str(item.path) for item in shared if item.block not in blocks)


def _holds_any(span: Span, spans: list[Span]) -> bool:
    return any(span.start <= other.start < span.end for other in spans)


@lru_cache(maxsize=32)
def _blocks(form: Form) -> frozenset[str]:
    return frozenset(item.block for item in form.items)


@lru_cache(maxsize=32)
def _block_of_rows(form: Form) -> dict[str, str]:
    """Return the block of each row of *form*, by the path of the row."""
    return {str(row.path): row.slots[0].block for row in form.rows}


def _leaders(aligned: _Aligned, own: Template) -> dict[str, Form]:
    """Return for each block the form whose labels weigh most on the page; on a tie, that of the page's own template."""
    leaders = dict(_first_leaders(own.form, tuple([template.form for template in aligned])))
    scores = {template.form: result.scores for template, result in aligned.items()}
    for form, weights in scores.items():
        for block, weight in weights.items():  # those on the page; most blocks of a form are not
            if weight > scores[leaders[block]][block]:
                leaders[block] = form
    return leaders


@lru_cache(maxsize=64)
def _first_leaders(own: Form, forms: tuple[Form, ...]) -> dict[str, Form]:
    """Return what leads each block before a page is weighed: the page's *own* form, or the first of *forms* with it."""
    leaders = dict.fromkeys(_blocks(own), own)
    for form in forms:
        leaders.update(dict.fromkeys(_blocks(form) - leaders.keys(), form))
    return leaders


def _findings(template: Template, result: Alignment, leaders: Mapping[str, Form], *, is_own: bool) -> Iterator[Finding]:
    """Yield the findings about rows of blocks that *template* leads. Findings about no row come from the page's own."""
    if not is_own and not any(leaders[block] is template.form for block in result.blocks):
        return  # the page's own form says all, and the findings need not be worded
    rows = _block_of_rows(template.form)
    for finding in result.findings:
        block = rows.get(finding.path or "")
        if leaders[block] is template.form if block else is_own:
            yield finding


def _place(finding: Finding) -> tuple[int, int]:
    return finding.span.start, finding.span.end


def has_row_for(form: Form, own: Alignment) -> bool:
    """Whether *form* has a row for values that stand behind a label, where the page's own form has no such row."""
    return any(
        row.label is not None
        and len(row.slots) == count
        and row.label.path == label.path
        and label.spellings[0] in row.label.spellings
        for label, count in own.unplaced
        for row in form.rows
    )
