"""What a report tells in words -> whether each theme is spoken of, and whether its problems have a remedy."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.text.source import NOWHERE
from govinfo_reports.text.spelling import skeleton

from .._lexicon import any_of, names
from .._names import listed
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject
from ..bases import NOTICE_2021

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT: Final = 20  # letters; fewer are another rule's
_WISHED: Final = 8  # letters behind a wish that say what is wanting
_SENTENCE: Final = re.compile(r"[^。;!?]+")
_MOST: Final = 3  # themes with a heading of their own; with fewer, the section may not follow the themes at all


@rule("C316", Subject, since=NOTICE_2021.first_year)
def every_theme(subject: Subject) -> Iterator[Outcome]:
    """Look for the themes in the first section that follows them."""
    first, following = subject.form.sections[1:3]
    section = subject.sections.get(first)
    if section is None or first not in subject.headings or following not in subject.headings:
        return
    headed = {theme.key for theme in section.themes}
    if len(headed) < _MOST:
        return
    said = "".join(spelled for _, spelled in subject.told_in(first))
    named = {key for spelling, key in subject.form.themes.items() if spelling in said}
    lacking = [theme for theme in names("themes") if theme not in headed | named]
    unspoken = [theme for theme in lacking if not any_of("themes", theme).search(said)]
    if not lacking:
        yield HOLDS
        return
    verdict, words = (Verdict.FAILS, None) if unspoken else (Verdict.CANNOT_TELL, _WITHOUT_HEADING)
    details = {"section": subject.form.row_labels[first], "themes": listed([*_called(subject, unspoken or lacking)])}
    yield Outcome(verdict, first, section.heading.span if section.heading else NOWHERE, details, words)


def _called(subject: Subject, themes: list[str]) -> Iterator[str]:
    """Yield what the form calls each of *themes* first."""
    for theme in themes:
        yield from islice((name for name, key in subject.form.themes.items() if key == theme), 1)


@rule("C317", Subject, since=NOTICE_2021.first_year)
def problems_have_remedies(subject: Subject) -> Iterator[Outcome]:
    """Look for a remedy in the section that names problems."""
    key = subject.form.sections[-2]
    section = subject.sections.get(key)
    if section is None or section.heading is None or key not in subject.headings:
        return
    said = "".join(spelled for _, spelled in subject.told_in(key))
    problem = any_of("problems", "problem").search(said)
    if not problem or len(skeleton(said)) < _SHORT or (subject.cut and key == subject.last):
        return
    *_, last = (sentence for sentence in _SENTENCE.findall(said) if sentence.strip())
    if any_of("problems", "remedy").search(_without_problems(said)) or not _names_a_problem(last):
        yield HOLDS
    else:
        details = {"section": subject.form.row_labels[key], "problem": problem[0]}
        yield Outcome(Verdict.FAILS, key, section.heading.span, details)


def _names_a_problem(sentence: str) -> bool:
    return any(any_of("problems", name).search(sentence) for name in ("problem", "wish"))


def _without_problems(said: str) -> str:
    """Return what is said but for the words of the problems, which are made of those of remedies: 不规范, 有待加强."""
    wish = any_of("problems", "wish").pattern
    return any_of("problems", "problem").sub("", re.sub(rf"(?:{wish})[^,。;:!?]{{0,{_WISHED}}}", "", said))


_WITHOUT_HEADING: Final = Message(
    "“{section}”中{themes}没有单列；文中提到了有关内容，请确认五个方面都已写到。",
    "“{section}” has no sub-section on {themes}, but speaks of it; make sure that all five themes are covered.",
)
