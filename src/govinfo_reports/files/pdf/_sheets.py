"""A page of a file -> the pages that are printed on it side by side: two on a sheet, or two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.files.figures import is_figure

from ._lines import lines_of
from ._marks import Page, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ._marks import Letter

_GUTTER: Final = 12.0  # points between two columns, at least
_MIDDLE: Final = (0.4, 0.6)  # parts of a sheet between which its gutter lies
_LETTERS: Final = 10  # that a line of running text has at least
_LINES: Final = 3  # of running text that a column has at least


def side_by_side(page: Page) -> list[Page]:
    """Return the two pages that stand side by side on *page*, or the page itself.

    Nothing reaches over the gutter between them, and there is running text on both sides of it: a table without rules
    has its figures on one.
    """
    gutter = _gutter(page)
    if gutter is None:
        return [page]
    left, right = _part(page, 0.0, gutter), _part(page, gutter, page.width)
    return [left, right] if _has_text(left) and _has_text(right) else [page]


def _gutter(page: Page) -> float | None:
    """Return the middle of the widest gap in the middle of a page, down all of it."""
    low, high = (part * page.width for part in _MIDDLE)
    if any(rule.first <= low and high <= rule.last for rule in page.across):
        return None
    spans = [(rule.first, rule.last) for rule in page.across] + [(rule.at, rule.at) for rule in page.down]
    for span in _stretches(page.letters):
        if span[0] <= low and high <= span[1]:
            return None
        spans.append(span)
    reach, widest, found = 0.0, _GUTTER, None
    for first, last in sorted(spans):
        middle = (reach + first) / 2
        if first - reach > widest and low < middle < high:
            widest, found = first - reach, middle
        reach = max(reach, last)
    return found


def _stretches(letters: Iterable[Letter]) -> Iterator[tuple[float, float]]:
    """Yield from where to where *letters* reach; those that follow each other with no gutter between them are one."""
    first = last = -_GUTTER
    for _, left, _, right, _, _, _ in letters:
        if first <= left <= last + _GUTTER:
            last = max(last, right)
        else:
            yield first, last
            first, last = left, right
    yield first, last


def _part(page: Page, left: float, right: float) -> Page:
    """Return what stands between two heights of the width of a page, as a page of its own."""
    part = Page(page.number, right - left, page.height, turned=page.turned, sheet=(page.width, left))
    part.letters = [
        letter._replace(left=letter.left - left, right=letter.right - left)
        for letter in page.letters
        if left <= _middle(letter) < right
    ]
    part.across = [
        Rule(rule.at, rule.first - left, rule.last - left)
        for rule in page.across
        if left <= (rule.first + rule.last) / 2 < right
    ]
    part.down = [Rule(rule.at - left, rule.first, rule.last) for rule in page.down if left <= rule.at < right]
    return part


def _middle(letter: Letter) -> float:
    return (letter.left + letter.right) / 2


def _has_text(page: Page) -> bool:
    lines = (line for line in lines_of(page, page.letters) if len(line.letters) >= _LETTERS)
    return sum(not all(map(is_figure, line.text.split())) for line in lines) >= _LINES
