"""The values of a report -> how the linked page shows each: its state, where it leads to, and what concerns it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.models import Absence
from govinfo_reports.text.values import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from govinfo_reports.arguments import Language
    from govinfo_reports.models import Cell, Missing, Report

    from ._claims import Stated
    from ._findings import Card
    from ._places import Places

_SIGNS: Final[dict[str, str]] = {
    Absence.NOT_READ: "?",
    Absence.NOT_ON_PAGE: "·",
    Absence.CUT_OFF: "…",
    Absence.OTHER_FORM: "↷",
}
_SAMPLES: Final[dict[str, str]] = {
    State.FIGURE: "15",
    State.BLANK: "",
    State.PLACEHOLDER: "/",
    State.WORDS: "无此项",
    Absence.NOT_READ: _SIGNS[Absence.NOT_READ],
    Absence.NOT_ON_PAGE: _SIGNS[Absence.NOT_ON_PAGE],
}
_ABSENT: Final = Absence.NOT_ON_PAGE


@frozen
class Value:
    """What a place of a form shows."""

    state: str
    text: str
    """What the page prints there, or a sign for why it prints nothing."""
    cell: Cell | None
    href: str
    """What it leads to: its characters; for what was not read, the finding that says why. Empty where there is none."""
    classes: str
    """Its state, and the marks of what concerns it."""
    title: str = ""
    """Its place, in the language of the page."""
    other: str = ""
    """Its place, in the other language."""
    signs: Sequence[Card] = ()
    """The findings whose number stands in it."""


def values(
    report: Report, cards: Sequence[Card], claims: Sequence[Stated], places: Places, language: Language
) -> dict[str, Value]:
    """Return the value of each path that the form of *report* has, and of each cell beside those."""
    cells = dict(report.cells())
    marks, signs = _marks(cards, claims), _signs(cards)
    other: Language = "zh" if language == "en" else "en"
    found: dict[str, Value] = {}
    for path in dict.fromkeys((*report.template.form.slots, *cells)):
        cell = cells.get(path)
        if cell is None:
            found[path] = _absent(report.missing.get(path), marks.get(path, ""))
            continue
        state = cell.state.value
        place = places.of(cell.span)
        found[path] = Value(
            state,
            cell.text,
            cell,
            f"#~{path}",
            state + marks.get(path, ""),
            place.show(language),
            place.show(other),
            signs.get(path, ()),
        )
    return found


def _absent(missing: Missing | None, marks: str) -> Value:
    why = missing.why if missing else _ABSENT
    href = f"#f-{missing.findings[0].id}" if missing and missing.findings else ""
    return Value(why.value, _SIGNS[why], None, href, why.value + marks)


def _marks(cards: Iterable[Card], claims: Iterable[Stated]) -> Mapping[str, str]:
    """Return the classes of what concerns each value."""
    found: dict[str, str] = {}
    concerning: list[Card | Stated] = [*cards, *claims]
    for each in concerning:
        for path in each.cells:
            found[path] = f"{found.get(path, '')} {each.mark}"
    for path in {path for card in cards for path in card.names}:
        found[path] = f"{found.get(path, '')} suspect"
    return found


def _signs(cards: Iterable[Card]) -> Mapping[str, list[Card]]:
    """Return the cards whose number stands in each value: where a finding is, and what it suspects."""
    found: dict[str, list[Card]] = {}
    for card in cards:
        for path in card.own:
            found.setdefault(path, []).append(card)
    return found


def legend(shown: Mapping[str, Value]) -> list[tuple[str, str, int]]:
    """Return each state, a sample of it, and how many values are in it; the rarer ones only where they occur."""
    counts = Counter(value.state for value in shown.values())
    samples = _SAMPLES | {state: sign for state, sign in _SIGNS.items() if counts[state]}
    return [(str(state), sample, counts[state]) for state, sample in samples.items()]
