"""How long reading a file takes beside parsing its text, and beside what others take who read the same file.

python benchmarks/bench_files.py [--pages N] [--times N] [--results FOLDER] [FILE ...]
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import docx
import pandas as pd
import pypdfium2
from python_calamine import CalamineWorkbook
from results import Table, main
from timing import least_of_each

import govinfo_reports as gr

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))

from tests.made_files import MAKERS  # noqa: E402 - the script that makes the example files is found from the root

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = """\
Files of one report, as `tests/make_examples.py` makes the example files; a text of more paragraphs makes the PDF file
{pages} pages long. `read` makes a document of the file, and `parse` a report of the document. Beside them stands what
another reader takes for the same file, in turn with them: `pandas.read_html` for the tables of a web page, python-docx
for paragraphs and tables, python-calamine for cells, pypdfium2 for the text of pages; it loads a Chinese font of the
machine for a PDF file that brings none along, which `read` needs not. None of them says where a value stands."""
_PROSE = "全年认真开展政府信息公开工作，公开各类信息三百余条，有关制度得到进一步健全。\n"


def made(folder: Path, pages: int) -> list[Path]:
    """Return files of every kind that print one report, so long that the PDF file has so many *pages*."""
    text = (ROOT / "examples" / "qinghe-commerce-2024.txt").read_text(encoding="utf-8")
    heading = text.index("二、")
    report = gr.parse(text)
    while len(pypdfium2.PdfDocument(BytesIO(MAKERS["pdf"](report)))) < pages:
        text = text[:heading] + _PROSE + text[heading:]
        report = gr.parse(text)
    paths: list[Path] = []
    for ending, make in MAKERS.items():
        path = folder / f"report.{ending}"
        path.write_bytes(make(report))
        paths.append(path)
    return paths


def by_pandas(path: Path) -> None:
    """Read the tables of a web page."""
    with suppress(ValueError):  # it has none
        pd.read_html(path)


def by_python_docx(path: Path) -> None:
    """Read the paragraphs of a Word file, and the cells of its tables."""
    document = docx.Document(str(path))
    for words in (
        *document.paragraphs,
        *(cell for table in document.tables for row in table.rows for cell in row.cells),
    ):
        _ = words.text


def by_calamine(path: Path) -> None:
    """Read the cells of the sheets of a spreadsheet."""
    book = CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def by_pypdfium2(path: Path) -> None:
    """Read the text of the pages of a PDF file."""
    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.get_textpage().get_text_range()
    document.close()


#: Another reader of each kind of file, by its name.
OTHERS: dict[str, tuple[str, Callable[[Path], None]]] = {
    "html": ("pandas", by_pandas),
    "docx": ("python-docx", by_python_docx),
    "xlsx": ("python-calamine", by_calamine),
    "pdf": ("pypdfium2", by_pypdfium2),
}


def _row(path: Path, times: int) -> tuple[str, ...]:
    document = gr.read(path)
    values = sum(1 for _ in gr.parse(document).cells())
    name, other = OTHERS.get(document.kind, ("", None))
    tasks = [lambda: gr.read(path), lambda: gr.parse(document), *([lambda: other(path)] if other else [])]
    reading, parsing, *others = least_of_each(tasks, times)
    figures = [f"{reading:.2f}", f"{parsing:.2f}", f"{reading / parsing:.1f}"]
    beside = [name, *(f"{least:.2f}" for least in others), *(f"{reading / least:.2f}" for least in others)]
    size = f"{path.stat().st_size / 1e3:.0f}"
    return path.suffix[1:], size, str(values), *figures, *(beside if other else [""] * 3)


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    with TemporaryDirectory() as folder:
        paths = chosen.files or made(Path(folder), chosen.pages)
        rows = tuple(_row(path, chosen.times) for path in paths)
    head = ("file", "kB", "values", "read, ms", "parse, ms", "read / parse", "another reader", "its, ms", "read / its")
    return Table("Files", _WORDS.format(pages=chosen.pages), head, rows)


def options() -> ArgumentParser:
    """Return what the script can be told."""
    parser = ArgumentParser()
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="read these files instead")
    parser.add_argument("--pages", type=int, default=4, help="how many pages the PDF file has")
    parser.add_argument("--times", type=int, default=20, help="how often each file is read")
    return parser


if __name__ == "__main__":
    main("files", measure, options())
