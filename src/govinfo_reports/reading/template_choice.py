"""The labels on a page -> the template it follows.

Each template gets one vote for each label of its form on the page. The year of the report only breaks ties. A page
without tables does not show which form it follows; it gets one that was in use in its year.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import Label, Role, templates
from govinfo_reports.text.spelling import label_key, numbering, skeleton

from .identity import year_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from govinfo_reports.forms import Template


_EVERYDAY: Final = 3  # letters; words as short as 其他 and 总计 stand on any page


def in_use(template: Template, year: int) -> bool:
    """Whether a form was in use for a fiscal year: from the year before it was mandatory until the next form."""
    later = [other.year for other in templates() if other.year > template.year]
    return template.year - 1 <= year < min(later, default=year + 1)


def without_tables(headings: Mapping[Template, int], text: str) -> Template:
    """Return the template for a page that shows no table.

    Args:
        headings: how much evidence the page gives for the headings of each template.
        text: the page.

    Returns:
        Of the templates in use in the year of the report, the one with the most headings. A year before all templates
        gets the oldest one. If the year is unknown, all templates are considered.
    """
    year = _year(text)
    used = [template for template in headings if year is None or in_use(template, year)]
    if not used and year is not None:
        oldest = min(template.year for template in headings)
        begun = [template.year for template in headings if template.year <= year]
        used = [template for template in headings if template.year == max(begun, default=oldest)]
    most = max(headings[template] for template in used)
    return _newest_due([template for template in used if headings[template] == most], text)


def leading(fitness: Mapping[Template, tuple[int, ...]], text: str) -> Template:
    """Return the template that fits best; on a tie, the one that was due in the year of the report."""
    best = max(fitness.values())
    return _newest_due([template for template, its in fitness.items() if its == best], text)


def _newest_due(equals: Sequence[Template], text: str) -> Template:
    """Return the newest template that is not newer than the report. Prefer the base form to its variants."""
    if len(equals) == 1:
        return equals[0]
    year = _year(text)
    begun = [template.year for template in equals if year is None or template.year <= year]
    first = max(begun) if begun else min(template.year for template in equals)
    return min((template for template in equals if template.year == first), key=lambda template: len(template.marks))


@lru_cache(maxsize=1)
def _year(text: str) -> int | None:
    """Return the year of the report; a page that is in doubt is asked for it more than once."""
    return year_shown(text)


@cache
def _letters(known: tuple[Template, ...]) -> tuple[tuple[str, str], ...]:
    marks = frozenset[str]().union(*(template.marks for template in known))
    return tuple((mark, letters) for mark in marks if (letters := skeleton(mark)))


def votes(words: Iterable[str], known: tuple[Template, ...]) -> Counter[Template]:
    """Count for each template how many of its labels are among *words*.

    A template gets no votes if another one has all of its labels on the page, and more. Nobody gets votes if all
    templates have the same labels on the page, or if these are only headings and everyday words.
    """
    return _counted(frozenset(words), known)


def votes_in(letters: str, known: tuple[Template, ...]) -> Counter[Template]:
    """Count as `votes` does, but look for the labels anywhere in the *letters* of a page."""
    return _counted(frozenset(mark for mark, spelled in _letters(known) if spelled in letters), known)


def _tells(mark: str, template: Template) -> bool:
    """Whether a label shows that a page has tables: headings and everyday words do not."""
    return len(mark) > _EVERYDAY and mark not in _headings(template)


@cache
def _headings(template: Template) -> frozenset[str]:
    """Return the headings of sections in the spelling used for comparison."""
    labels = [item for item in template.form.items if isinstance(item, Label) and item.role is Role.HEADING]
    keys = [label_key(spelling) for label in labels for spelling in label.spellings]
    return frozenset(mark for key in keys for mark in (key, key[numbering(key) :]))


def _counted(words: frozenset[str], known: tuple[Template, ...]) -> Counter[Template]:
    found = [(template, template.marks & words) for template in dict.fromkeys(known)]
    if not any(_tells(mark, template) for template, its in found for mark in its):
        return Counter()
    left = [
        (template, its)
        for template, its in found
        if not any(_explains(other, others, template, its) for other, others in found if other is not template)
    ]
    if len(left) == len(known) > 1 and len({its for _, its in left}) == 1:
        return Counter()
    return Counter({template: len(its) for template, its in left})


def _explains(other: Template, others: frozenset[str], template: Template, its: frozenset[str]) -> bool:
    """Whether *other* explains all labels of *template* on the page, and more; or just those, having fewer in all."""
    return its < others or (its == others and other.marks < template.marks)
