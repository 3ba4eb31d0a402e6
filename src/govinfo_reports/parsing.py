"""Text -> Report: the way of the data, from the layout to the models.

A page that follows a template exactly is read by the template's grammar. Any other page is first brought into line
with it, see `careful`; the tree and the models are built the same way for both.

What only some pages or readers need is loaded when it is asked for: a page that fits pays nothing for the others.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lark import UnexpectedInput

from .building import sections
from .choice import leading
from .identity import identify
from .judging import judge, require_a_report
from .layout import Piece, pieces
from .models import Report, Section
from .page import Page
from .templates import Template, templates, votes, votes_in

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Sequence

    from .claims import Claim
    from .coverage import Coverage, Kind


def detect(text: str, template: Template | Sequence[Template] | None = None) -> Template:
    """Return the template whose labels *text* follows; where they do not tell, the one due in the year it names.

    As for `parse`, *template* may say among which to choose.

    >>> from govinfo_reports.authoring import blank_form
    >>> [detect(blank_form(form)).name for form in templates()]
    ['2014', '2020', '2021']
    """
    from .alignment import stream  # noqa: PLC0415 - as above

    known = _among(template)
    found = pieces(text)
    counts, torn = votes((piece.text for piece in found), known), votes_in(stream(found).letters, known)
    return leading({template: (counts[template], torn[template]) for template in known}, text)


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
    first = leading({template: (counts[template],) for template in known}, text)
    page = _exactly(text, found, first) or _carefully(text, found, counts, known)
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
        covered=partial(_coverage, places=page.places),
    )


def _carefully(text: str, found: Sequence[Piece], counts: Counter[Template], known: tuple[Template, ...]) -> Page:
    from .careful import read_carefully  # noqa: PLC0415 - as above

    return read_carefully(text, found, counts, known)


def _claims(report: Report) -> tuple[Claim, ...]:
    from .claims import claims_of  # noqa: PLC0415 - as above

    return claims_of(report)


def _coverage(report: Report, places: Iterable[tuple[int, int, Kind]] | None) -> Coverage:
    from .coverage import ledger  # noqa: PLC0415 - as above

    return ledger(report, places)


def _begin(section: Section, text: str) -> int:
    """Return where on the page a section begins."""
    if section.heading:
        return section.heading.span.start
    return min((cell.span.start for _, cell in section.cells()), default=len(text))


def _among(template: Template | Sequence[Template] | None) -> tuple[Template, ...]:
    if template is None:
        return templates()
    return (template,) if isinstance(template, Template) else tuple(template)


def _exactly(text: str, found: Sequence[Piece], template: Template) -> Page | None:
    if sum(piece.text.isdecimal() for piece in found) > len(template.form.slots):
        return None  # more figures than the form has room for: nothing to try
    try:
        tree = template.tree(found)
    except UnexpectedInput:
        return None
    return Page(template, sections(tree, text, template.form, {}), (), len(template.form.items))
