"""What converters make of generated reports is read right, or a finding says what is not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.converters.converter import CHARACTERS, EMPTY_CELLS, LOSSES, ORDER, ROWS
from tests.converters.files import write
from tests.converters.measuring import CONVERTERS, FILLED, GAPPED, LONG, measure
from tests.converters.samples import full
from tests.converters.tables import table, width

if TYPE_CHECKING:
    from collections.abc import Callable

    import govinfo_reports as gr
    from tests.converters.converter import Converter
    from tests.converters.files import Written
    from tests.converters.scoring import Score

ENOUGH = 0.98
#: The floor for the sample that is read best, of what loses something; measured: 0.47 (a PDF reader) to 1.00.
AT_LEAST = 0.4
#: What loses the order of the cells, or characters: next to nothing can be read of it. Of old Word files, a quarter.
HARDLY_READ = {ORDER, CHARACTERS, ROWS}
#: The modules of the extra that the tests install; whatever needs another one, or a program, is run when asked for.
EXTRA = {"", "selectolax", "bs4", "html2text", "markdownify", "docx"}

#: Of the writers of tables, one of each shape; the others are run when asked for.
SHAPES = {
    *("tabulate, plain", "tabulate, grid", "tabulate, outline", "tabulate, mediawiki", "tabulate, html"),
    *("tabulate, latex", "tabulate, asciidoc", "rich, SIMPLE", "rich, HEAVY_HEAD", "csv, comma, quoted", "csv, pipe"),
    *("bars", "full-width comma", "json", "json, indented", "python, rows", "pipes, figures in **"),
}

#: What is not read yet although the text shows it; a converter that is read again must leave its list.
NOT_YET = {
    "silent": set[str](),
    "full": {
        *("pypdf, layout", "pdfplumber, text", "pdfplumber, layout", "pdfplumber, tables"),
        *("PyMuPDF, sorted", "pdftotext -layout"),
        *("rich, SIMPLE", "rich, SIMPLE_HEAD", "rich, SIMPLE_HEAVY", "rich, HORIZONTALS"),
    },
    "gaps": {
        *("rich, SIMPLE", "rich, SIMPLE_HEAD", "rich, SIMPLE_HEAVY", "rich, HORIZONTALS"),
        *("tabulate, plain", "tabulate, simple", "tabulate, rst", "tabulate, tsv"),
        *("tabulate, plain, no head", "tabulate, simple, no head"),
        *("bars", "full-width comma"),
        *("json", "json, nulls", "json, numbers", "python, list"),
        *("pandas, to_string", "pandas, to_string, no index"),
        *('BeautifulSoup get_text("\\t")', "markdownify", "markitdown, HTML"),
        *("python-docx, a cell a line", "python-docx, cells of the XML"),
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
    if converter.source == "json":
        return [] if converter.name in SHAPES else [pytest.mark.converters]
    return [] if converter.module in EXTRA and not converter.program else [pytest.mark.converters]


def _failing(law: str, converter: Converter) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason="not read yet")] if converter.name in NOT_YET[law] else []


@pytest.fixture(scope="session")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Converter, str], Score]:
    """How the texts that a converter makes of a sample are read; files are written, and texts read, once a session."""

    @cache
    def written(source: str) -> list[Written]:
        return write(tmp_path_factory.mktemp(source), source)

    @cache
    def of(converter: Converter, sample: str) -> Score:
        if converter.missing:
            pytest.skip(f"needs {converter.missing}, which is not installed")
        return measure(converter, written(converter.source), (sample,))

    return of


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("converter", _cases("silent", *LOSSES))
def test_nothing_is_wrong_in_silence(converter: Converter, scored: Callable[[Converter, str], Score]) -> None:
    """Every value that is read is the one of the report, or a finding names it or its row; and some are read."""
    scores = [scored(converter, sample) for sample in (*FILLED, *GAPPED, *LONG)]

    assert [path for score in scores for path in score.silent] == []
    if converter.loses not in HARDLY_READ:
        assert max(score.recall for score in scores) >= AT_LEAST


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("converter", _cases("full", EMPTY_CELLS))
def test_full_tables_are_read(converter: Converter, scored: Callable[[Converter, str], Score]) -> None:
    """Where no cell is empty, the figures are read from every text that shows the cells in order."""
    assert min(scored(converter, sample).recall for sample in FILLED) >= ENOUGH


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("converter", _cases("gaps"))
def test_tables_with_gaps_are_read(converter: Converter, scored: Callable[[Converter, str], Score]) -> None:
    """Where cells are empty, the figures are read from every text that shows that they are."""
    assert min(scored(converter, sample).recall for sample in GAPPED) >= ENOUGH


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
