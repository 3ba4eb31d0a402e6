"""A page -> the headings of its sections, as distinct from the sub-headings of section 一.

Every place that may be a heading is a candidate: by its number, by its words, or by both. A page numbers all its
sections in one style; a heading in another style belongs to a sub-section. The candidates that keep the order of the
form and have the most evidence win.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.forms import Role
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import skeleton, spell

from ._candidates import Heading, Style, Weight, candidates, is_sure
from ._contents import without_contents
from ._wording import worded_alike, wordings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from govinfo_reports.forms import Form

__all__ = [
    "Heading",
    "HeadingCandidates",
    "find_headings",
    "find_second_report",
    "headed_anywhere",
    "heading_words",
    "weights_of_headings",
]

_NEAR_ITS_TABLE: Final = 2
_HAS_TEXT: Final = 1
_BELOW: Final = 96  # characters below a heading; if it heads a section, text begins within them
_OPENING: Final = 60  # characters below a heading; they differ between a report and another one


class HeadingCandidates(NamedTuple):
    """Every place of a page that may be the heading of a section of a form."""

    text: str
    spelled: str
    form: Form
    found: tuple[Heading, ...]

    @classmethod
    def of(cls, text: str, form: Form) -> HeadingCandidates:
        """Look for them on the page *text*."""
        spelled = spell(text)
        return cls(text, spelled, form, tuple(candidates(spelled, form)))

    def with_form(self, form: Form) -> HeadingCandidates:
        """Look for those of another *form* on the same page."""
        if form is self.form:
            return self
        found = self.found if worded_alike(form, self.form) else tuple(candidates(self.spelled, form))
        return HeadingCandidates(self.text, self.spelled, form, found)


def find_headings(page: HeadingCandidates, tables: Mapping[str, Span]) -> dict[str, Heading]:
    """Return the headings of the sections on a page, by key, in page order.

    Args:
        page: the candidates on it.
        tables: the places of the tables that were found, by the keys of their sections.
    """
    return {one.key: one for _, one in _chosen(page, tables)}


def weights_of_headings(page: HeadingCandidates, forms: Sequence[Form]) -> list[int]:
    """Return for each of *forms* the weight of the evidence for the headings of its sections on a page without tables.

    Forms that are worded alike weigh the same.
    """
    weights: dict[Form, int] = {}
    for form in forms:
        alike = next((other for other in weights if worded_alike(form, other)), None)
        own = sum(weight for weight, _ in _chosen(page.with_form(form), {})) if alike is None else weights[alike]
        weights[form] = own
    return [weights[form] for form in forms]


def _chosen(page: HeadingCandidates, tables: Mapping[str, Span]) -> list[tuple[int, Heading]]:
    """Return the headings of the sections, each with its weight among the others."""
    if not page.found:
        return []
    text, form = page.text, page.form
    found = _in_one_style([one for one in page.found if is_sure(page.spelled, one, form, tables)])
    found = without_contents(text, [one for one in found if _agrees(one, form, tables)])
    return _chain(_weighed(text, found, tables))


def find_second_report(page: HeadingCandidates, another_title: Callable[[Span, Span], bool]) -> Span | None:
    """Return the stretch in which a second report begins, from the last heading of the first one to its own first.

    There is a second report if the first heading comes again and others follow it. A copy of the same report does not
    count; some pages carry one for telephones.

    Args:
        page: the page, with the headings on it.
        another_title: whether the second of two stretches holds the title of another report than the first. It is
            asked where both reports begin in the same words: offices copy from one another.
    """
    text = page.text
    numbered = [one for one in page.found if one.style is Style.MAIN and one.weight == Weight.WHOLE]
    found = without_contents(text, numbered)
    last = max((one.order for one in found), default=0)
    for before, one in pairwise(found):
        first = found[0]
        if not (one.order == first.order < before.order and one.order < last):
            continue
        between = Span(before.span.end, one.span.start)
        if _opening(text, first) != _opening(text, one) or another_title(Span(0, first.span.start), between):
            return between
    return None


def headed_anywhere(text: str, form: Form) -> frozenset[str]:
    """Return the sections of *form* for which any place of the page *text* may be the heading, in order or not.

    Rows whose label is numbered as a heading is, and much like one, are none.
    """
    rows = tuple(
        skeleton(spell(spelling))
        for label in form.labels
        if label.role is not Role.HEADING
        for spelling in label.spellings
    )
    page = HeadingCandidates.of(text, form)
    sure = (one for one in page.found if is_sure(page.spelled, one, form, {}))
    return frozenset(one.key for one in sure if not skeleton(one.span.of(page.spelled)).startswith(rows))


def heading_words(form: Form, section: str) -> tuple[str, ...]:
    """Return the spellings of the heading of a *section* of *form*: their letters, without the number."""
    return next((wording.spellings for wording in wordings(form) if wording.key == section), ())


def _opening(text: str, heading: Heading) -> str:
    return skeleton(spell(text[heading.span.end : heading.span.end + _OPENING]))


def _in_one_style(found: Sequence[Heading]) -> list[Heading]:
    """Keep the headings in the style that numbers the sections: 一、 or, without that, the style of the first one."""
    styles = {one.style for one in found}
    style = Style.MAIN
    if style not in styles:
        first = min((one.order for one in found), default=0)
        leading = {one.style for one in found if one.order == first and one.weight == Weight.WHOLE}
        opened = first == 1 and leading
        style = next((kind for kind in (Style.BRACKET, Style.DIGIT) if opened and kind in leading), Style.MAIN)
    return [one for one in found if one.style in (style, Style.LOST, Style.NONE)]


def _agrees(one: Heading, form: Form, tables: Mapping[str, Span]) -> bool:
    """Whether a heading stands behind the tables of earlier sections and before those of later ones.

    A table whose text is out of order may reach across headings. A heading with its own number counts all the same.
    """
    for key, table in tables.items():
        order = form.sections.index(key)
        behind = table.start if one.weight >= Weight.RUNNING_ON else table.end
        if (order < one.order and one.span.start < behind) or (order > one.order and one.span.start >= table.start):
            return False
    return True


def _weighed(text: str, found: Sequence[Heading], tables: Mapping[str, Span]) -> list[tuple[int, Heading]]:
    """Return each heading with its weight, and more where text stands below it, or next the table of its section."""
    weighed: list[tuple[int, Heading]] = []
    end = len(text)
    near: set[str] = set()
    for one in reversed(found):
        weight = one.weight
        table = tables.get(one.key)
        if table and one.span.start < table.start and one.key not in near:
            near.add(one.key)
            weight += _NEAR_ITS_TABLE
        if any(letter.isalpha() for letter in text[one.span.end : min(end, one.span.end + _BELOW)]):
            weight += _HAS_TEXT
        weighed.append((weight, one))
        end = one.span.start
    return weighed[::-1]


_Chain = tuple[int, list[tuple[int, Heading]]]
_NO_CHAIN: Final[_Chain] = (0, [])


def _chain(found: Iterable[tuple[int, Heading]]) -> list[tuple[int, Heading]]:
    """Return the heaviest chain of headings that keeps the order of page and form; on a tie, the first on the page."""
    best: dict[int, _Chain] = {}
    for weight, one in found:
        before = max((best[order] for order in best if order < one.order), key=_first, default=_NO_CHAIN)
        chain = before[0] + weight, [*before[1], (weight, one)]
        if one.order not in best or chain[0] > best[one.order][0]:
            best[one.order] = chain
    return max(best.values(), key=_first, default=_NO_CHAIN)[1]


def _first(chain: _Chain) -> int:
    return chain[0]
