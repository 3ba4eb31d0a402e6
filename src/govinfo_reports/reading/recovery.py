"""A page that does not follow its form exactly -> what is certain of it.

The page is brought into line with every form whose labels it prints, see `alignment`. One of them is its own; where
another one's labels fill a part of the page better, that part is taken from the other, and a finding says so.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports import findings as f
from govinfo_reports.forms import Form, Label, Role, row_of
from govinfo_reports.text.source import Span
from govinfo_reports.text.values import unit_of

from . import segmentation
from .alignment import Alignment, Lexicon, align, stream
from .building import sections
from .result import ParseResult
from .template_choice import leading

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from lark import Token

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Item, Template

    from .layout import Piece


@cache
def _lexicon(form: Form) -> Lexicon:
    return Lexicon(form)


def recover(text: str, found: Sequence[Piece], counts: Counter[Template], known: tuple[Template, ...]) -> ParseResult:
    """Read what is certain of the page *text*.

    Args:
        text: the page.
        found: its pieces.
        counts: how many labels of each template are among them.
        known: the templates that the page can follow.
    """
    words = stream(found)
    tried = [template for template in known if counts[template]] or list(known)
    aligned = {template: align(text, words, _lexicon(template.form)) for template in tried}
    own = leading({template: (*_fitness(aligned[template]), counts[template]) for template in tried}, text)
    cells, findings, other_form = _combined(text, aligned, own)
    result = aligned[own]
    heads = {own.form.items[label.item].path.section: result.page.place(label) for label in result.headings}
    parts = segmentation.parts(own.form, heads, result.tables, len(text))
    tree = segmentation.tree(text, own.form, parts, cells)
    units = _units(text, aligned)
    labels = sorted({span for one in aligned.values() for span in one.labels})
    repeats = sorted({span for one in aligned.values() for span in one.repeats})
    return ParseResult(
        own,
        sections(tree, text, own.form, units),
        tuple(findings),
        len(result.chosen),
        tuple(labels),
        tuple(repeats),
        other_form,
    )


def _fitness(result: Alignment) -> tuple[int, int]:
    """Return how well a form fits a page: by the values it makes sense of; where there are none, by its headings."""
    if result.cells:
        return len(result.cells), sum(result.scores.values())
    return 0, len(result.headings)


def _combined(
    text: str, aligned: Mapping[Template, Alignment], own: Template
) -> tuple[dict[str, Token], list[Finding], frozenset[str]]:
    """Take each block of the form from the template that more of the page's labels follow.

    Returns:
        The cells by path, the findings in page order, and the paths of *own* whose block another template has.
    """
    if len(aligned) == 1:
        return aligned[own].cells, sorted(aligned[own].findings, key=_place), frozenset()
    others: set[str] = set()
    cells: dict[str, Token] = {}
    findings: list[Finding] = []
    blocks: dict[str, Template] = {}
    for template in (own, *(other for other in aligned if other is not own)):
        for item in template.form.items:
            score = aligned[template].scores[item.block]
            best = blocks.get(item.block)
            if best is None or score > aligned[best].scores[item.block]:
                blocks[item.block] = template
    for template, result in aligned.items():
        block_of = {str(item.path): item.block for item in template.form.items if not _is_heading(item)}
        rows = {str(row.path): block_of[row.slots[0].path] for row in template.form.rows}
        taken = [path for path in result.cells if blocks[block_of[path]] is template]
        cells.update({path: result.cells[path] for path in taken})
        findings += [
            finding
            for finding in result.findings
            if blocks.get(rows.get(finding.path or "", "")) is template
            or (template is own and (finding.path or "") not in rows)
        ]
        if template is not own and taken:
            first = min((result.cells[path] for path in taken), key=lambda token: token.start_pos or 0)
            span = Span(first.start_pos or 0, first.end_pos or 0)
            path = row_of(taken[0])
            row = template.form.row_labels.get(path, path)
            findings.append(f.OTHER_TEMPLATE.at(text, span, path, row=row, other=template, own=own))
            others.update(slot.path for slot in own.form.slots.values() if blocks[slot.block] is template)
    return cells, sorted(findings, key=_place), frozenset(others - cells.keys())


def _is_heading(item: Item) -> bool:
    return isinstance(item, Label) and item.role is Role.HEADING


def _place(finding: Finding) -> tuple[int, int]:
    return finding.span.start, finding.span.end


def _units(text: str, aligned: Mapping[Template, Alignment]) -> dict[str, str]:
    """Return the units that the page prints in the labels of its columns, by the path of the cells below."""
    units: dict[str, str] = {}
    for template, result in aligned.items():
        for label in result.chosen:
            item = template.form.items[label.item]
            if not (isinstance(item, Label) and item.role.in_head):
                continue
            if not (unit := unit_of(result.page.place(label).of(text))):
                continue
            below = (slot for slot in template.form.slots.values() if slot.block == item.block)
            units.update({slot.path: unit for slot in below if slot.column in item.spellings})
    return units
