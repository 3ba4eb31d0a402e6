"""How long reading a file takes beside parsing its text: web pages, Word and PDF files, spreadsheets.

python benchmarks/bench_files.py [--pages N] [--times N] [--results FOLDER] [FILE ...]
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from results import Table, main
from timing import least

import govinfo_reports as gr

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))

from tests.made_files import MAKERS  # noqa: E402 - the script that makes the example files is found from the root

_WORDS = """\
Files of one report, as `tests/make_examples.py` makes the example files; a text of more paragraphs makes the PDF file
{pages} pages long. `read` makes a document of the file, and `parse` a report of the document."""
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


def _row(path: Path, times: int) -> tuple[str, ...]:
    document = gr.read(path)
    values = sum(1 for _ in gr.parse(document).cells())
    reading, parsing = least(lambda: gr.read(path), times), least(lambda: gr.parse(document), times)
    size = f"{path.stat().st_size / 1e3:.0f}"
    return path.suffix[1:], size, str(values), f"{reading:.2f}", f"{parsing:.2f}", f"{reading / parsing:.1f}"


def measure(chosen: Namespace) -> Table:
    """Return the table."""
    with TemporaryDirectory() as folder:
        paths = chosen.files or made(Path(folder), chosen.pages)
        rows = tuple(_row(path, chosen.times) for path in paths)
    head = ("file", "kB", "values", "read, ms", "parse, ms", "read / parse")
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
