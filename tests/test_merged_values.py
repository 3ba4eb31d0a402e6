"""Merged cells that a converter prints once for each column that they covered: heads, and the values below them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

import pytest
from attrs import evolve, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

import govinfo_reports as gr
from govinfo_reports.forms import Role
from govinfo_reports.ledger import StretchKind, coverage
from govinfo_reports.strategies import compose
from govinfo_reports.writing.rendering import table

from .silence import silently_wrong

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_FORMS: Final = gr.templates()[1:]  # the first has one column, and prints a unit beside each value
_WIDEST: Final = 4  # columns of a page that one column of the form covers
_OTHER: Final = "7654321"
_PAGES: Final = max(settings().max_examples // 2, 10)


@frozen
class _Print:
    """A report as it is printed: the cells of its tables stand one below the other, or side by side."""

    report: gr.Report
    mark: str
    """What stands between two cells."""
    widths: Mapping[str, int]
    """How many columns of the page each column of the form covers, by its label."""
    copies: Mapping[str, int] = {}
    """How many copies of a value the page prints, where they are not as many as its column is wide."""
    changed: str | None = None
    """The value whose last copy is another figure."""

    def text(self) -> str:
        """Return the page."""
        lines: list[str] = []
        for key, section in self.report.children:
            lines += [section.heading.text] if section.heading else []
            lines += [paragraph.text for paragraph in section.paragraphs]
            rows = table(self.report.template.form, key, section) if section.children else ()
            lines += [self.mark.join(part for text, path in row for part in self._cell(text, path)) for row in rows]
        return "\n".join(lines) + "\n"

    def _cell(self, text: str, path: str | None) -> Iterator[str]:
        column = self.report.template.form.slots[path].column if path else text
        times = self.copies.get(path or "", self.widths.get(column, 1))
        yield from [text] * (times - 1)
        yield _OTHER if path and path == self.changed else text


def _print(template: gr.Template, random: Random) -> _Print:
    """Return a report with some merged columns, in tables whose rows have labels."""
    rows = template.form.rows
    alone = {slot.column for row in rows if not row.label for slot in row.slots}
    columns = sorted({slot.column for row in rows for slot in row.slots} - alone)
    widths = {column: random.randint(1, _WIDEST) for column in columns}
    return _Print(compose(random, template, blank=False), random.choice("\t\n"), widths)


def _merged(page: _Print) -> list[str]:
    """Return the paths of the values that the page prints more than once."""
    form = page.report.template.form
    return [path for path, _ in page.report.cells() if page.widths.get(form.slots[path].column, 1) > 1]


def _cells(report: gr.Report) -> dict[str, str]:
    return {path: cell.text for path, cell in report.cells()}


_SEEDS: Final = st.integers(0, 2**32).map(Random)


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_copies_of_merged_cells_are_read_once(template: gr.Template) -> None:
    """
    A page that prints merged cells once for each column gives the same report, and each copy counts as a value.
    """

    @given(_SEEDS)
    @settings(max_examples=_PAGES)
    def law(random: Random) -> None:
        page = _print(template, random)
        text = page.text()
        read = gr.parse(text)
        single = gr.parse(evolve(page, widths={}).text())
        copies = sum(page.widths[template.form.slots[path].column] - 1 for path in _merged(page))

        assert read.labels is single.labels is None
        assert _cells(read) == _cells(single) == _cells(page.report)
        assert {finding.code for finding in read.findings} == {finding.code for finding in single.findings}
        assert len(read.repeats) == copies
        assert set(coverage(read).of(StretchKind.VALUE)) >= set(read.repeats)

    law()


@pytest.mark.parametrize("template", _FORMS, ids=str)
def test_copies_that_are_none_stop_the_grammar(template: gr.Template) -> None:
    """
    A value that stands there once more or once less than its head, or with another figure, stops the form's grammar.
    """
    merged = 0

    @given(_SEEDS, st.sampled_from([-1, 1, 0]))
    @settings(max_examples=_PAGES)
    def law(random: Random, more: int) -> None:
        nonlocal merged
        page = _print(template, random)
        paths = _merged(page)
        path = random.choice(paths or [path for path, _ in page.report.cells()])
        merged += bool(paths)
        width = page.widths.get(template.form.slots[path].column, 1)
        damaged = evolve(page, copies={path: width + (more or 0)}, changed=None if more or width == 1 else path)
        if damaged.text() == page.text():
            return
        read = gr.parse(damaged.text())

        assert read.labels is not None
        assert silently_wrong(read, _cells(page.report)) == {}

    law()
    assert merged


def test_heads_alone_are_no_sign_of_copies() -> None:
    """
    Below a head that stands again, a value that stands once is read once.
    """
    template = _FORMS[-1]
    page = _print(template, Random(3))  # noqa: S311 - the same page every time
    heads = [label.spellings[0] for label in template.form.labels if label.role is Role.COLUMN_HEAD]
    once = dict.fromkeys(_merged(page), 1)
    read = gr.parse(evolve(page, copies=once).text())

    assert any(page.widths.get(head, 1) > 1 for head in heads)
    assert read.labels is None
    assert read.repeats == ()
    assert _cells(read) == _cells(page.report)
