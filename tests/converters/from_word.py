"""Converters of Word documents, the new format and the old."""

from __future__ import annotations

import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from . import documents
from .converter import EMPTY_CELLS, ROWS, Converter, program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.table import Table


def _python_docx(lines_of: Callable[[Table], Iterator[str]]) -> Callable[[Path], str]:
    def convert(path: Path) -> str:
        import docx
        from docx.table import Table

        lines: list[str] = []
        for block in docx.Document(str(path)).iter_inner_content():
            lines += lines_of(block) if isinstance(block, Table) else [block.text]
        return "\n".join(lines)

    return convert


def _cells(table: Table) -> Iterator[str]:
    return (cell.text for row in table.rows for cell in row.cells)


def _rows(table: Table) -> Iterator[str]:
    return ("\t".join(cell.text for cell in row.cells) for row in table.rows)


def _rows_once(table: Table) -> Iterator[str]:
    """Yield rows in which a merged cell stands once."""
    for row in table.rows:
        yield "\t".join(next(same).text for _, same in groupby(row.cells, key=lambda cell: cell._tc))  # noqa: SLF001 - no public name tells merged cells


def _piped(table: Table) -> Iterator[str]:
    return (" | ".join(cell.text for cell in row.cells) for row in table.rows)


def _xml_cells(table: Table) -> Iterator[str]:
    """Yield a line for each cell as the file has them: merged cells are empty below their first row."""
    for row in table._tbl.tr_lst:  # noqa: SLF001 - rows without the checks of the public ones
        for cell in row.tc_lst:
            yield "".join(str(text.text or "") for text in cell.iter() if text.tag.endswith("}t"))


def _docx2txt(path: Path) -> str:
    import docx2txt

    return str(docx2txt.process(str(path)))


def _mammoth(path: Path) -> str:
    import mammoth

    with path.open("rb") as file:
        return str(mammoth.extract_raw_text(file).value)


def _mammoth_markdown(path: Path) -> str:
    import mammoth

    with path.open("rb") as file:
        return str(mammoth.convert_to_markdown(file).value)


def _mammoth_html2text(path: Path) -> str:
    import html2text
    import mammoth

    with path.open("rb") as file:
        return str(html2text.HTML2Text(bodywidth=0).handle(mammoth.convert_to_html(file).value))


def _markitdown(path: Path) -> str:
    from markitdown import MarkItDown

    return MarkItDown().convert(str(path)).text_content


def _docx2python(path: Path) -> str:
    from docx2python import docx2python

    with docx2python(path) as content:
        return str(content.text)


def _libreoffice(path: Path) -> str:
    with tempfile.TemporaryDirectory() as folder:
        documents.convert([path], "txt:Text (encoded):UTF8", Path(folder))
        return next(Path(folder).glob("*.txt")).read_text(encoding="utf-8")


WORD = (
    Converter("python-docx, a cell a line", "docx", _python_docx(_cells), "docx"),
    Converter("python-docx, a row a line", "docx", _python_docx(_rows), "docx"),
    Converter("python-docx, a row a line, merged cells once", "docx", _python_docx(_rows_once), "docx"),
    Converter("python-docx, cells between pipes", "docx", _python_docx(_piped), "docx"),
    Converter("python-docx, cells of the XML", "docx", _python_docx(_xml_cells), "docx"),
    Converter("docx2txt", "docx", _docx2txt, "docx2txt"),
    Converter("mammoth, raw text", "docx", _mammoth, "mammoth"),
    Converter("mammoth, Markdown", "docx", _mammoth_markdown, "mammoth", loses=EMPTY_CELLS),
    Converter("mammoth and html2text", "docx", _mammoth_html2text, "mammoth"),
    Converter("markitdown, DOCX", "docx", _markitdown, "markitdown"),
    Converter("docx2python", "docx", _docx2python, "docx2python"),
    program("pandoc -t plain, DOCX", "docx", "pandoc", "-f", "docx", "-t", "plain", "{}", loses=EMPTY_CELLS),
    program("pandoc -t gfm, DOCX", "docx", "pandoc", "-f", "docx", "-t", "gfm", "{}"),
    program("pandoc -t markdown, DOCX", "docx", "pandoc", "-f", "docx", "-t", "markdown", "{}", loses=EMPTY_CELLS),
    Converter("LibreOffice, DOCX to text", "docx", _libreoffice, program="soffice"),
    program("antiword", "doc", "antiword", "-m", "UTF-8.txt", "{}", loses=ROWS),
    program("antiword -w 0", "doc", "antiword", "-w", "0", "-m", "UTF-8.txt", "{}", loses=ROWS),
    program("catdoc", "doc", "catdoc", "-d", "utf-8", "{}", loses=ROWS),
    program("catdoc -w", "doc", "catdoc", "-w", "-d", "utf-8", "{}", loses=ROWS),
)
