"""Text -> Report: the journey of a page, from its layout to the models.

`exact` reads a page that follows its template in every piece. `recovery` reads what is certain of any other page. Both
give an outline, and the same builder makes models of it.

Imports used by few pages are deferred: a page that follows its form does not pay for them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import evolve

from govinfo_reports.arguments import refused, require
from govinfo_reports.findings import numbered
from govinfo_reports.forms import Template, template_named, templates
from govinfo_reports.models import Report, Section, explained
from govinfo_reports.text.line_ends import with_line_feeds

from .cell_checks import check_cells
from .exact import read_exactly
from .identity import identify
from .layout import Piece, pieces
from .missing import missing_paths
from .page_checks import judge, require_a_report
from .sum_evidence import check_by_sums
from .template_choice import leading, votes, votes_in
from .text_end import check_text_end
from .words_apart import check_words_apart

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Sequence

    from govinfo_reports.files.document import Document
    from govinfo_reports.findings import Finding

    from .result import ParseResult

_LONGEST_PATH: Final = 1024
_IN_TEXT: Final = frozenset("\n\r\0")  # what the names of files do not have


def detect(text: str, template: Template | str | Sequence[Template | str] | None = None) -> Template:
    """Return the template whose labels *text* prints; on a tie, the one due in the year that the text names.

    *template* may limit the choice, as for `parse`.

    >>> from govinfo_reports.authoring import blank_form
    >>> [detect(blank_form(form)).name for form in templates()]
    ['2014', '2020', '2021']
    """
    require(str, text, "detect", "the text of a page")
    from .alignment import stream  # noqa: PLC0415 - few callers detect, and alignment is slow to import

    known = _among(template)
    text = with_line_feeds(text)
    found = pieces(text)
    counts, torn = votes((piece.text for piece in found), known), votes_in(stream(found).letters, known)
    return leading({template: (counts[template], torn[template]) for template in known}, text)


def parse(page: Document | str, template: Template | str | Sequence[Template | str] | None = None) -> Report:
    """Read one annual report.

    Args:
        page: the document that `read` made of a file, or the text of a page, as any converter gave it.
        template: the form that the page follows, or its name; or those that it can follow; by default all that are
            known.

    Returns:
        The report. It holds only what could be read with certainty; its `findings` name the rest.

    Raises:
        NotAReport: nothing in the text is a report.
        UnknownTemplate: there is no template of that name.
        TypeError: *page* is neither, or is the name of a file, which `read` takes.
    """
    given, document = _given(page)
    text = with_line_feeds(given)
    found = pieces(text)
    known = _among(template)
    counts = votes([piece.text for piece in found], known)
    result = _follow(text, found, counts, known) or _recover(text, found, counts, known)
    if document:
        result = result._replace(findings=_placed(document, result.findings))
    body = next((section for _, section in result.sections[1:]), None)
    head_end = _begin(body, text) if body else len(text)
    identity = identify(text, head_end)
    cells = result.cells
    require_a_report(text, result, cells, identity, document)
    doubted = check_cells(text, result.template.form, cells, {finding.path for finding in result.findings})
    ended = check_text_end(text, result.template.form, cells, result.findings, document)
    by_sums = check_by_sums(text, result.template.form, cells, result.findings)
    apart = check_words_apart(text, result.template.form, cells)
    judged: Sequence[Finding] = [*doubted, *apart, *ended, *by_sums, *judge(text, result, cells, found, identity)]
    if document:
        from .file_checks import judge_file  # noqa: PLC0415 - the text of a page has no file

        judged = _placed(document, judge_file(document, result, cells, judged))
    result = result._replace(findings=numbered((*result.findings, *judged)))
    missing = missing_paths(result, frozenset(path for path, _ in cells))
    return Report(
        identity.title,
        identity.agency,
        identity.year,
        result.template,
        explained(result.sections, missing),
        identity.evidence,
        result.findings,
        given,
        result.labels,
        result.repeats,
        missing,
        document,
    )


def _placed(document: Document, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return *findings* with their places in the file."""
    return tuple(evolve(each, place=document.place(each.span)) if each.placed else each for each in findings)


def _given(page: object) -> tuple[str, Document | None]:
    """Return the text of *page*, which is not the name of a file, and the document that it may be."""
    if isinstance(page, Path) or (isinstance(page, str) and _names_a_file(page)):
        message = f"this is the name of a file, not its text; read the file first: parse(read({str(page)!r}))"
        raise TypeError(message)
    if isinstance(page, str):
        return page, None
    from govinfo_reports.files.document import Document  # noqa: PLC0415 - the text of a page is none

    if not isinstance(page, Document):
        raise refused("parse", "a document, or the text of a page as str", page)
    return page.text, page


def _names_a_file(text: str) -> bool:
    if not 0 < len(text) < _LONGEST_PATH or not _IN_TEXT.isdisjoint(text):
        return False
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _follow(
    text: str, found: Sequence[Piece], counts: Counter[Template], known: tuple[Template, ...]
) -> ParseResult | None:
    """Return what is read of a page that follows its form exactly; None for one that does not, or shows no form."""
    if not counts and len(known) > 1:
        return None  # no label tells which form it may follow
    return read_exactly(text, found, leading({template: (counts[template],) for template in known}, text))


def _recover(text: str, found: Sequence[Piece], counts: Counter[Template], known: tuple[Template, ...]) -> ParseResult:
    from .recovery import recover  # noqa: PLC0415 - a page that follows its form does not need it

    return recover(text, found, counts, known)


def _begin(section: Section, text: str) -> int:
    """Return the place on the page where a section begins."""
    if section.heading:
        return section.heading.span.start
    return min((cell.span.start for _, cell in section.cells()), default=len(text))


def _among(template: Template | str | Sequence[Template | str] | None) -> tuple[Template, ...]:
    if template is None:
        return templates()
    chosen = (template,) if isinstance(template, Template | str) else template
    return tuple(template_named(each) if isinstance(each, str) else each for each in chosen)
