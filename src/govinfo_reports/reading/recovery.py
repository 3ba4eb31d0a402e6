"""A page that does not follow its form exactly -> what is certain of it.

The page is brought into line with every form whose labels it prints, see `alignment`. One of them is its own; where
another one's labels fill a part of the page better, that part is taken from the other, and a finding says so.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from govinfo_reports.forms import Form, Label
from govinfo_reports.text.values import unit_of

from . import segmentation
from .alignment import Alignment, Lexicon, align, stream
from .building import sections
from .combination import combine, has_row_for
from .result import ParseResult
from .template_choice import leading

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Mapping, Sequence

    from govinfo_reports.forms import Template

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
    for template in known:
        if template not in aligned and has_row_for(template.form, aligned[own]):
            aligned[template] = align(text, words, _lexicon(template.form))
    read = combine(text, aligned, own)
    result = aligned[own]
    heads = {own.form.items[label.item].path.section: result.page.place(label) for label in result.headings}
    parts = segmentation.parts(own.form, heads, result.tables, len(text))
    outline = segmentation.outline(text, own.form, parts, read.cells)
    units = _units(text, aligned)
    labels = sorted({span for one in aligned.values() for span in one.labels})
    repeats = sorted({span for one in aligned.values() for span in one.repeats})
    return ParseResult(
        own,
        sections(outline, text, own.form, units),
        read.findings,
        len(result.chosen),
        tuple(labels),
        tuple(repeats),
        read.other_form,
    )


def _fitness(result: Alignment) -> tuple[int, int]:
    """Return how well a form fits a page: by the values it makes sense of; where there are none, by its headings."""
    if result.cells:
        return len(result.cells), sum(result.scores.values())
    return 0, len(result.headings)


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
