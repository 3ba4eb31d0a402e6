"""What the import loads, and what comes with its first use: each of these modules takes a millisecond or more."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

import govinfo_reports as gr
from govinfo_reports import findings, typed

from .process import python

_IMPORT: Final = "import sys, govinfo_reports as gr; "
_PAGE: Final = "page = open(sys.argv[1], encoding='utf-8').read(); report = gr.parse(page); "
_ALL: Final = (
    "report = gr.parse(gr.read('行政许可\\t1\\n行政处罚\\t2.5\\n行政强制\\t3\\n&nbsp;\\n'.encode(), name='a.txt')); "
    "gr.check(report); gr.to_json(report); gr.to_rows(report); gr.render(report); gr.Limits(); "
)
_MADE_BY_ATTRS: Final = (
    "print(*(name for module in list(sys.modules) if module.startswith('govinfo_reports') "
    "for name, each in vars(sys.modules[module]).items() if '__attrs_attrs__' in getattr(each, '__dict__', ())))"
)
_DOCUMENTED: Final = re.findall(
    r"autoclass:: [\w.]+\.(\w+)", (Path(__file__).parents[1] / "docs/reference/api.md").read_text(encoding="utf-8")
)
_EXAMPLE: Final = Path(__file__).parents[1] / "examples" / "qinghe-commerce-2024.txt"
#: What a page that follows its form never needs, be it when the package is imported or when the page is read.
LATER: Final = frozenset({
    "csv",
    "decimal",
    "govinfo_reports.checks",
    "govinfo_reports.files.document",
    "govinfo_reports.files.limits",
    "govinfo_reports.files.places",
    "govinfo_reports.findings._entry",
    "govinfo_reports.findings._suspect",
    "govinfo_reports.reading.alignment",
    "govinfo_reports.reading.file_checks",
    "govinfo_reports.reading.recovery",
    "govinfo_reports.writing.dicts",
    "govinfo_reports.writing.rendering",
    "govinfo_reports.writing.rows",
    "html.entities",
    "tomllib",
})  # fmt: skip


def _loaded(program: str) -> set[str]:
    """Return the modules that *program* loads in a process of its own."""
    done = python("-c", f"{program}print(*sys.modules)", _EXAMPLE)
    assert done.stderr == b""
    return set(done.stdout.decode().split())


@pytest.mark.parametrize(("program", "needed"), [(_IMPORT, set()), (_IMPORT + _PAGE, {"decimal"})])
def test_what_few_programs_need_is_not_loaded(program: str, needed: set[str]) -> None:
    """
    A program that imports the package, and reads a page that follows its form, waits for nothing that others need.
    """
    assert _loaded(program) & LATER == needed  # the example has a figure with a fraction


def test_it_is_loaded_where_it_is_needed() -> None:
    """
    A file with findings, the checks and the exports load each of these modules: none of the names is misspelled.
    """
    assert LATER - _loaded(_IMPORT + _ALL) == set()


def test_attrs_makes_the_classes_that_users_see_alone() -> None:
    """
    A class of attrs takes five times as long to make as a named tuple: records inside the rooms are named tuples.
    """
    done = python("-c", f"{_IMPORT}{_PAGE}{_MADE_BY_ATTRS}", _EXAMPLE)
    made = set(done.stdout.decode().split())

    assert done.stderr == b""
    assert {"Report", "Cell"} <= made
    assert made - set(_DOCUMENTED) == set()


@pytest.mark.parametrize("package", [gr, findings, typed], ids=lambda package: package.__name__)
def test_names_that_come_later_are_there(package: object) -> None:
    """
    What comes on first use is reached like any other name; a mistyped one is an error that names the package.
    """
    names: list[str] = package.__all__

    assert names
    assert [name for name in names if getattr(package, name, None) is None] == []
    with pytest.raises(AttributeError, match=rf"^module '{package.__name__}' has no attribute 'pasre'$"):
        _ = package.pasre
