"""Text -> Report: the way of the data, from the layout to the models.

A page that follows a template exactly is read by the template's grammar. Any other page is first brought into line
with it, see `alignment`; the tree and the models are built the same way for both.
"""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from attrs import frozen
from lark import UnexpectedInput

from . import findings as f
from . import sectioning
from .alignment import Alignment, Lexicon, align, stream
from .building import sections
from .coverage import Kind, ledger
from .forms import Form, Label
from .identity import identify
from .judging import judge, require_a_report
from .layout import Piece, pieces
from .models import Report, Section
from .source import Span
from .templates import Template, templates, votes, votes_in
from .values import unit_of

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from lark import Token

    from .claims import Claim
    from .findings import Finding


def detect(text: str, template: Template | Sequence[Template] | None = None) -> Template:
    """Return the template whose labels *text* follows; where they do not tell, the one due in the year it names.

    As for `parse`, *template* may say among which to choose.

    >>> from govinfo_reports.authoring import blank_form
    >>> [detect(blank_form(form)).name for form in templates()]
    ['2014', '2020', '2021']
    """
    known = _among(template)
    found = pieces(text)
    counts, torn = votes((piece.text for piece in found), known), votes_in(stream(found).letters, known)
    return _leading({template: (counts[template], torn[template]) for template in known}, text)


def parse(text: str, template: Template | Sequence[Template] | None = None) -> Report:
    """Read one annual report.

    Args:
        text: the page, as any converter gave it.
        template: the form that the page follows, or those that it can follow; by default all that are known.

    Returns:
        The report. What could not be read with certainty is not in it, and is named in its `findings`.

    Raises:
        NotAReport: nothing in the text is a report.
        TypeError: *text* is not a str.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - for those who do not check types
        message = f"parse() takes the text of a page as str, not {type(text).__name__}"
        raise TypeError(message)
    found = pieces(text)
    known = _among(template)
    counts = votes((piece.text for piece in found), known)
    first = _leading({template: (counts[template],) for template in known}, text)
    page = _exactly(text, found, first) or _as_far_as_certain(text, found, counts, known)
    body = next((section for _, section in page.sections[1:]), None)
    head_end = _begin(body, text) if body else len(text)
    identity = identify(text, head_end)
    require_a_report(text, page.sections, page.labels, identity)
    return Report(
        identity.title,
        identity.agency,
        identity.year,
        page.template,
        page.sections,
        identity.evidence,
        (*page.findings, *judge(text, page.sections, page.template, page.labels, identity)),
        text,
        claimed=_claims,
        covered=partial(ledger, places=page.places),
    )


def _claims(report: Report) -> tuple[Claim, ...]:
    # Most who parse never ask for claims, and their wording takes as long to load as all the rest.
    from .claims import claims_of  # noqa: PLC0415

    return claims_of(report)


@frozen
class _Page:
    template: Template
    sections: tuple[tuple[str, Section], ...]
    findings: tuple[Finding, ...]
    labels: int
    """How many labels of the form are on the page."""
    places: Sequence[tuple[int, int, Kind]] | None = None
    """Where labels and repeated values stand; None if the page follows the form exactly."""
    exact: bool = False
    """Whether it follows the form exactly."""


def _begin(section: Section, text: str) -> int:
    """Return where on the page a section begins."""
    if section.heading:
        return section.heading.span.start
    return min((cell.span.start for _, cell in section.cells()), default=len(text))


def _leading(fitness: Mapping[Template, tuple[int, ...]], text: str) -> Template:
    """Return the template that fits best; of equals, the one that was due in the year of the report."""
    best = max(fitness.values())
    return _due([template for template, its in fitness.items() if its == best], text)


def _due(equals: Sequence[Template], text: str) -> Template:
    """Return the newest template that is not newer than the report; before a local variant the form without it."""
    if len(equals) == 1:
        return equals[0]
    year = identify(text, len(text)).year
    begun = [template.year for template in equals if year is None or template.year <= year]
    first = max(begun) if begun else min(template.year for template in equals)
    return min((template for template in equals if template.year == first), key=lambda template: len(template.marks))


def _among(template: Template | Sequence[Template] | None) -> tuple[Template, ...]:
    if template is None:
        return templates()
    return (template,) if isinstance(template, Template) else tuple(template)


def _exactly(text: str, found: Sequence[Piece], template: Template) -> _Page | None:
    try:
        tree = template.tree(found)
    except UnexpectedInput:
        return None
    return _Page(template, sections(tree, text, template.form, {}), (), len(template.form.items), exact=True)


@cache
def _lexicon(form: Form) -> Lexicon:
    return Lexicon(form)


def _as_far_as_certain(
    text: str, found: Sequence[Piece], counts: Counter[Template], known: tuple[Template, ...]
) -> _Page:
    words = stream(found)
    tried = [template for template in known if counts[template]] or list(known)
    aligned = {template: align(text, words, _lexicon(template.form)) for template in tried}
    own = _leading({template: (*_fitness(aligned[template]), counts[template]) for template in tried}, text)
    cells, findings = _combined(text, aligned, own)
    result = aligned[own]
    heads = {own.form.items[label.item].path: result.place(label) for label in result.headings}
    parts = sectioning.parts(own.form, heads, result.reach, len(text))
    tree = sectioning.tree(text, own.form, parts, cells)
    units = _units(text, aligned)
    places = [(*place, Kind.LABEL) for one in aligned.values() for place in one.labels]
    places += [(*place, Kind.VALUE) for one in aligned.values() for place in one.repeats]
    return _Page(own, sections(tree, text, own.form, units), tuple(findings), len(result.chosen), places)


def _fitness(result: Alignment) -> tuple[int, int]:
    """Return how well a form fits a page: by the values it makes sense of; where there are none, by its headings."""
    if result.cells:
        return len(result.cells), sum(result.scores.values())
    return 0, len(result.headings)


def _combined(
    text: str, aligned: Mapping[Template, Alignment], own: Template
) -> tuple[dict[str, Token], list[Finding]]:
    """Take each block of the form from the template that more of the page's labels follow."""
    if len(aligned) == 1:
        return aligned[own].cells, sorted(aligned[own].findings, key=_place)
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
        block_of = {item.path: item.block for item in template.form.items if not getattr(item, "heading", False)}
        rows = {row.path: block_of[row.slots[0].path] for row in template.form.rows}
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
            path = taken[0].rpartition(".")[0]
            row = template.form.row_labels.get(path, path)
            findings.append(f.OTHER_TEMPLATE.at(text, span, path, row=row, other=template, own=own))
    return cells, sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[int, int]:
    return finding.span.start, finding.span.end


def _units(text: str, aligned: Mapping[Template, Alignment]) -> dict[str, str]:
    """Return the units that the page prints in the labels of its columns, by the path of the cells below."""
    units: dict[str, str] = {}
    for template, result in aligned.items():
        for label in result.chosen:
            item = template.form.items[label.item]
            if "." in item.path or not isinstance(item, Label) or item.heading:
                continue
            if not (unit := unit_of(text[slice(*result.place(label))])):
                continue
            below = (slot for slot in template.form.slots.values() if slot.block == item.block)
            units.update({slot.path: unit for slot in below if slot.column in item.spellings})
    return units
