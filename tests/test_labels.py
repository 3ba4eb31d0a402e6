"""Labels and keys live in the grammars: no Python file of the package prints those of a form, in code or in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from attrs import evolve

from govinfo_reports.forms import Slot, templates
from govinfo_reports.forms.column_meanings import money, signed, stocks, year_on_year
from govinfo_reports.text.spelling import label_key

from .conftest import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    import govinfo_reports as gr

ROOT: Final = Path(__file__).parents[1]
SOURCES: Final = sorted((ROOT / "src").rglob("*.py"))
#: Labels that are everyday words too. As such they stand in messages, and in patterns for units, prose and titles.
EVERYDAY: Final = frozenset({"其他", "总计", "单位", "概述"})
LABELS: Final = frozenset().union(*(template.marks for template in templates(*OWN))) - EVERYDAY
PATHS: Final = frozenset(path for template in templates(*OWN) for path in template.form.slots)


def printed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the labels and the paths of values that *text* prints, each with its line."""
    for number, line in enumerate(text.splitlines(), 1):
        key = label_key(line)
        yield from ((number, label) for label in LABELS if label in key)
        yield from ((number, path) for path in PATHS if path in line)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(ROOT / "src").as_posix())
def test_python_names_no_label_and_no_path(source: Path) -> None:
    """
    No row, column or heading of a form stands in a Python file, be it in a docstring: the next form would not have it.
    """
    places = [f"{source.relative_to(ROOT)}:{line}: {name}" for line, name in printed(source.read_text("utf-8"))]

    assert places == []


@pytest.mark.parametrize("spelled", ['"{}"', "    >>> parse('{}\\t1')", "# 如“{}”一行", "{}"])
def test_a_label_or_path_in_a_file_would_be_seen(spelled: str) -> None:
    """
    Whatever stands around them, every label and every path is seen, with its line.
    """
    for name in LABELS | PATHS:
        assert (2, name) in set(printed(f"\n{spelled.format(name)}\n"))


def test_a_label_in_another_spelling_would_be_seen() -> None:
    """
    Traditional characters, full-width marks, gaps and quotes hide no label.
    """
    assert {name for _, name in printed("第二十條第（一）項 危及“三安全 一稳定”")} == {
        "第二十条第(一)项",
        "危及三安全一稳定",
    }


def test_what_figures_are_is_told_by_no_label(template: gr.Template) -> None:
    """
    Stocks, changes and amounts are the same in a form that prints nothing over its columns.
    """
    form = template.form
    bare = evolve(form, items=tuple(evolve(item, column="") if isinstance(item, Slot) else item for item in form.items))

    assert [told(bare) for told in (stocks, year_on_year, signed, money)] == [
        told(form) for told in (stocks, year_on_year, signed, money)
    ]
