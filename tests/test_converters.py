"""What converters make of generated reports is read right, or a finding says what is not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.converters.converter import EMPTY_CELLS, LOSSES
from tests.converters.files import write
from tests.converters.measuring import CONVERTERS, FILLED, GAPPED, LONG, measure
from tests.converters.samples import full
from tests.converters.tables import table, width

if TYPE_CHECKING:
    from collections.abc import Callable

    import govinfo_reports as gr
    from tests.converters.converter import Converter
    from tests.converters.files import Written

ENOUGH = 0.98
#: The modules of the extra that the tests install; whatever needs another one, or a program, is run when asked for.
EXTRA = {"", "bs4", "html2text", "markdownify", "docx", "docx2txt", "mammoth"}

#: What is not read yet although the text shows it; a converter that is read again must leave its list.
NOT_YET = {
    "silent": {"markitdown, PDF"},
    "full": {
        *("pypdf, layout", "pdfplumber, text", "pdfplumber, layout", "pdfplumber, tables"),
        *("PyMuPDF, sorted", "pdftotext -layout"),
    },
    "gaps": {
        *('BeautifulSoup get_text("\\t")', "html2text", "html2text, body_width=0", "markdownify", "markitdown, HTML"),
        *("python-docx, a cell a line", "python-docx, cells between pipes", "python-docx, cells of the XML"),
        *("docx2txt", "docx2python", "mammoth, raw text", "mammoth and html2text", "markitdown, DOCX"),
        *("LibreOffice, DOCX to text", "pdfplumber, tables"),
    },
}


def _cases(law: str, *losses: str) -> list[object]:
    """Return the converters that a law is for: those that lose one of *losses*, or nothing."""
    return [
        pytest.param(converter, id=str(converter), marks=[*_slow(converter), *_failing(law, converter)])
        for converter in CONVERTERS
        if not converter.loses or converter.loses in losses
    ]


def _slow(converter: Converter) -> list[pytest.MarkDecorator]:
    return [] if converter.module in EXTRA and not converter.program else [pytest.mark.converters]


def _failing(law: str, converter: Converter) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason="not read yet")] if converter.name in NOT_YET[law] else []


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Written]]:
    """What writes the samples in a format, once a session."""

    @cache
    def of(source: str) -> list[Written]:
        return write(tmp_path_factory.mktemp(source), source)

    return of


def _files(converter: Converter, written: Callable[[str], list[Written]]) -> list[Written]:
    if converter.missing:
        pytest.skip(f"needs {converter.missing}, which is not installed")
    return written(converter.source)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("converter", _cases("silent", *LOSSES))
def test_nothing_is_wrong_in_silence(converter: Converter, written: Callable[[str], list[Written]]) -> None:
    """Every value that is read is the one of the report, or a finding names it or its row."""
    assert measure(converter, _files(converter, written), (*FILLED, *GAPPED, *LONG)).silent == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("converter", _cases("full", EMPTY_CELLS))
def test_full_tables_are_read(converter: Converter, written: Callable[[str], list[Written]]) -> None:
    """Where no cell is empty, the figures are read from every text that shows the cells in order."""
    assert measure(converter, _files(converter, written), FILLED).recall >= ENOUGH


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("converter", _cases("gaps"))
def test_tables_with_gaps_are_read(converter: Converter, written: Callable[[str], list[Written]]) -> None:
    """Where cells are empty, the figures are read from every text that shows that they are."""
    assert measure(converter, _files(converter, written), GAPPED).recall >= ENOUGH


def test_tables_have_no_holes(template: gr.Template) -> None:
    """The boxes of each table of a form cover each place of it once."""
    for section in {path.split(".")[0] for path in template.form.slots}:
        rows = table(full(template), section)
        covered = [0] * (width(rows) * len(rows))
        for top, row in enumerate(rows):
            for box in row:
                left = covered.index(0, top * width(rows)) % width(rows)
                for place in range(box.rows * box.columns):
                    y, x = divmod(place, box.columns)
                    covered[(top + y) * width(rows) + left + x] += 1
        assert set(covered) == {1}, section
