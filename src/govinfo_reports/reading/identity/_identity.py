"""The candidates of a page -> its title, agency and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from govinfo_reports.text.spelling import spell

from . import _sentences, _years
from ._candidates import Candidate, Evidence
from ._compact_text import CompactText
from ._contest import Decision, decide
from ._joint import body_before
from ._judged_titles import is_in, judged_titles
from ._names import begins_cut, names_government, same_body
from ._surroundings import breadcrumbs, without_documents
from ._titles import names_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from govinfo_reports.text.source import Span

    from ._judged_titles import JudgedTitle

_HEAD: Final = 6_000
_BODY: Final = 4_000
_END: Final = 300
_MOST: Final = 24
_DAY: Final = "日"  # every date has it


class Identity(NamedTuple):
    """The agency whose report it is, and the year that it covers."""

    title: str | None
    agency: str | None
    year: int | None
    evidence: Mapping[str, Span]
    """The places that show them, under the names ``title``, ``agency`` and ``year``."""
    rivals: Mapping[str, Span]
    """The places that show another agency or year with nearly as much evidence, under the same names."""


def identify(text: str, head_end: int) -> Identity:
    """Return the identity that the page shows.

    Args:
        text: the page.
        head_end: the place where its sections begin.

    >>> found = identify("2021年政府信息公开工作年度报告(青禾县司法局)", 25)
    >>> found.title, found.agency, found.year
    ('2021年政府信息公开工作年度报告(青禾县司法局)', '青禾县司法局', 2021)
    """
    head, crumbs, found = _titles(text, head_end)
    agencies = _whole([one for title in found if (one := title.agency)], text)
    years = [one for title in found if (one := title.year)]
    if not _is_settled(agencies, years):
        body = (head_end, min(len(text), head_end + _BODY))
        near = head
        if body[0] < body[1]:
            near = head.going_on(*without_documents(text, [body]))
            titles = judged_titles(near, []) if names_kind(near, len(head.letters)) else ()  # most bodies have none
            below = [title for title in titles if title.compact.span(*title.title.place).start >= head_end]
            agencies += [one for title in below if (one := title.agency)]
            years += [one for title in below if (one := title.year)]
        end = _dated_end(text, head_end)
        agencies += [one for one in _sentences.agencies(near, head, end) if not is_in(one.span.start, crumbs)]
        years = _more_years(years, near, crumbs, [*_head(head_end), body])
    agency = decide(_first_places(_whole(agencies, text)), same_body)
    year = decide(_first_places(years), str.__eq__)
    return _identity(text, _title(found, agency, year), agency, year)


def year_shown(text: str) -> int | None:
    """Return the year that a page shows, whether it has sections or not: that of `identify`, without the agency."""
    head, crumbs, found = _titles(text, len(text))
    years = [one for title in found if (one := title.year)]
    if not _is_settled([one for title in found if (one := title.agency)], years):
        years = _more_years(years, head, crumbs, _head(len(text)))
    year = decide(_first_places(years), str.__eq__)
    return int(year.winner.name) if year.winner else None


def _titles(text: str, head_end: int) -> tuple[CompactText, list[Span], list[JudgedTitle]]:
    """Return the head of the page, its breadcrumbs, and its titles."""
    head = CompactText.of(text, *without_documents(text, _head(head_end)))
    crumbs = [crumb for stretch in _head(head_end) for crumb in breadcrumbs(text, *stretch)]
    return head, crumbs, list(judged_titles(head, crumbs))


def _dated_end(text: str, head_end: int) -> CompactText | None:
    """Return the last lines of the page; None if they hold no date, as where a table ends it."""
    start = max(len(text) - _END, head_end)
    return CompactText.of(text, (start, len(text))) if _DAY in spell(text[start:]) else None


def _more_years(
    years: Sequence[Candidate], near: CompactText, crumbs: Sequence[Span], stretches: Sequence[tuple[int, int]]
) -> list[Candidate]:
    """Return *years* with those of the sentences in *near*, without those that only breadcrumbs show.

    If there are none, the documents that the *stretches* of the page cite may tell.
    """
    spoken = _years.years(near)
    told = [*years, *_sentences.announced_years(near), *spoken]
    outside = [one for one in told if one.evidence is Evidence.CITED or not is_in(one.span.start, crumbs)]
    if outside or without_documents(near.text, stretches) == list(stretches):
        return outside or spoken
    return _years.years(CompactText.of(near.text, *stretches))


def _head(end: int) -> list[tuple[int, int]]:
    """Return the stretches to read before *end*. Of a long head, these are its beginning and its end."""
    if end <= _HEAD:
        return [(0, end)]
    return [(0, _HEAD // 2), (end - _HEAD // 2, end)]


def _is_settled(agencies: Sequence[Candidate], years: Sequence[Candidate]) -> bool:
    """Whether the titles agree on one agency and one year, so that the text need not be searched.

    The name of a government on a line of its own does not count: it may be the name of the site.
    """
    named = [
        one.name
        for one in agencies
        if one.evidence is Evidence.TITLE
        or (one.evidence is Evidence.TITLE_ON_TWO_LINES and not names_government(one.name))
    ]
    dated = [one.name for one in years if one.evidence is Evidence.TITLE]
    if not named or not dated:
        return False
    return all(name == dated[0] for name in dated) and all(same_body(name, named[0]) for name in named)


def _first_places(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the first place of each candidate for each kind of evidence, up to a limit."""
    different = {(one.name, one.evidence): one for one in reversed(candidates)}
    return list(reversed(different.values()))[:_MOST]


def _whole(agencies: Iterable[Candidate], text: str) -> list[Candidate]:
    """Return the *agencies* of whose names no letter was lost on the page *text* right before them."""
    return [one for one in agencies if not begins_cut(text, one.span.start)]


def _title(found: Sequence[JudgedTitle], agency: Decision, year: Decision) -> Span | None:
    """Return the title that tells most without contradicting the winners; on a tie, one that is printed twice."""
    alone = [one for one in found if one.title.stands_alone and _agrees(one, agency, year) and not _begins_cut(one)]
    printed = [one.printed(one.title.place) for one in alone]

    def rank(number: int) -> tuple[bool, int, bool]:
        one = alone[number]
        return one.evidence is Evidence.TITLE, one.title.worth, printed.count(printed[number]) > 1

    whole = [not begins_cut(one.compact.text, one.compact.span(*one.title.place).start) for one in alone]
    best = max(
        (number for number, one in enumerate(alone) if one.title.worth and whole[number]), key=rank, default=None
    )
    return None if best is None else alone[best].compact.span(*alone[best].title.place)


def _begins_cut(one: JudgedTitle) -> bool:
    return begins_cut(one.compact.text, one.compact.span(*one.title.place).start)


def _agrees(one: JudgedTitle, agency: Decision, year: Decision) -> bool:
    own, when = one.agency, one.year
    return (own is None or agency.winner is None or same_body(own.name, agency.winner.name)) and (
        when is None or year.winner is None or when.name == year.winner.name
    )


def _identity(text: str, title: Span | None, agency: Decision, year: Decision) -> Identity:
    winners = {"title": title, "agency": agency.winner and agency.winner.span, "year": year.winner and year.winner.span}
    evidence = {name: span for name, span in winners.items() if span}
    rivals = {name: one.rival.span for name, one in (("agency", agency), ("year", year)) if one.rival}
    if "agency" in evidence and "agency" not in rivals and (other := body_before(text, evidence["agency"])):
        rivals["agency"] = other
    return Identity(
        _printed(text, title),
        _printed(text, evidence.get("agency")),
        int(year.winner.name) if year.winner else None,
        evidence,
        rivals,
    )


def _printed(text: str, span: Span | None) -> str | None:
    """Return the text at *span* without gaps and junk."""
    if span is None:
        return None
    words = span.of(text)
    return words if words.isalnum() else CompactText.of(text, (span.start, span.end)).printed
