"""Converters of PDF files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .converter import BORDERS, EMPTY_CELLS, ORDER, ROWS, Converter, program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _pypdf(mode: str) -> Callable[[Path], str]:
    def convert(path: Path) -> str:
        from pypdf import PdfReader

        options: dict[str, Any] = {"extraction_mode": mode}
        return "\n".join(page.extract_text(**options) for page in PdfReader(path).pages)

    return convert


def _pdfplumber(*, layout: bool) -> Callable[[Path], str]:
    def convert(path: Path) -> str:
        import pdfplumber

        with pdfplumber.open(path) as pdf:
            return "\n".join(page.extract_text(layout=layout) for page in pdf.pages)

    return convert


def _pdfplumber_tables(path: Path) -> str:
    """Return the text outside tables, and the tables with a row a line, as recipes for this module do."""
    import pdfplumber

    lines: list[str] = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            outside: Any = page
            for table in page.find_tables():
                outside = outside.outside_bbox(table.bbox)
            lines.append(outside.extract_text())
            for rows in page.extract_tables():
                lines += ["\t".join((cell or "").replace("\n", "") for cell in row) for row in rows]
    return "\n".join(lines)


def _pdfminer(path: Path) -> str:
    from pdfminer.high_level import extract_text

    return extract_text(path)


def _pymupdf(*, sort: bool) -> Callable[[Path], str]:
    def convert(path: Path) -> str:
        import pymupdf

        with pymupdf.open(path) as document:
            return "\n".join(page.get_text("text", sort=sort) for page in document)

    return convert


def _pymupdf_tables(path: Path) -> str:
    import pymupdf

    with pymupdf.open(path) as document:
        return "\n".join(table.to_markdown() for page in document for table in page.find_tables().tables)


def _pymupdf4llm(path: Path) -> str:
    import pymupdf4llm

    return str(pymupdf4llm.to_markdown(str(path), use_ocr=False))


def _pypdfium2(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _markitdown(path: Path) -> str:
    from markitdown import MarkItDown

    return MarkItDown().convert(str(path)).text_content


PDF = (
    Converter("pypdf", "pdf", _pypdf("plain"), "pypdf", loses=EMPTY_CELLS),
    Converter("pypdf, layout", "pdf", _pypdf("layout"), "pypdf", loses=EMPTY_CELLS),
    Converter("pdfplumber, text", "pdf", _pdfplumber(layout=False), "pdfplumber", loses=EMPTY_CELLS),
    Converter("pdfplumber, layout", "pdf", _pdfplumber(layout=True), "pdfplumber", loses=EMPTY_CELLS),
    Converter("pdfplumber, tables", "pdf", _pdfplumber_tables, "pdfplumber"),
    Converter("pdfminer.six", "pdf", _pdfminer, "pdfminer", loses=ORDER),
    Converter("PyMuPDF", "pdf", _pymupdf(sort=False), "pymupdf", loses=EMPTY_CELLS),
    Converter("PyMuPDF, sorted", "pdf", _pymupdf(sort=True), "pymupdf", loses=EMPTY_CELLS),
    Converter("PyMuPDF, tables", "pdf", _pymupdf_tables, "pymupdf", loses=ROWS),
    Converter("pymupdf4llm", "pdf", _pymupdf4llm, "pymupdf4llm", loses=ROWS),
    Converter("pypdfium2", "pdf", _pypdfium2, "pypdfium2", loses=BORDERS),
    Converter("markitdown, PDF", "pdf", _markitdown, "markitdown", loses=BORDERS),
    program("pdftotext", "pdf", "pdftotext", "{}", "-", loses=ORDER),
    program("pdftotext -layout", "pdf", "pdftotext", "-layout", "{}", "-", loses=EMPTY_CELLS),
    program("pdftotext -raw", "pdf", "pdftotext", "-raw", "{}", "-", loses=EMPTY_CELLS),
)
