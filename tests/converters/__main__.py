"""Write the page of the documentation on converters: ``python -m tests.converters``."""

from __future__ import annotations

import logging
import sys
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from .files import write
from .measuring import CONVERTERS, FILLED, GAPPED, LONG, measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .converter import Converter
    from .files import Written

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "converters.md"

_HEAD = """# Converters

How well reports are read from the text that converters make of them. Generated reports of every form are written as
HTML pages, Word documents and PDF files, with the tables as the form has them, put through each converter, and parsed.
This page is written by `python -m tests.converters`.

- **Full**: of the figures in tables without empty cells, how many are read right.
- **Gaps**: the same for tables with empty cells and marks such as "/".
- **Long**: the same for tables in which figures of eight digits and more stand among empty cells.
- **Silent**: values that are wrong and that no finding names, in all of them.
- **Loses**: what the converter's text does not show any more, and nobody can read from it. Choose a converter that loses
  nothing where you can.
"""

_SOURCES = {
    "html": "## HTML pages",
    "docx": "## Word documents",
    "doc": "## Word documents, old format",
    "pdf": """## PDF files

A PDF keeps no table, only places on a page. Labels are broken over lines, and so are figures that are too long for their
column: what stands on a line then is another number than the one on the page. Figures whose separators leave only one way
are put together (R128, R129). Other rows in which a figure may be broken are not read, and a finding says so (R115).
Where the text gives no sign of it, nobody can tell.""",
    "chromium": "## PDF files of web pages, printed by Chromium",
    "wkhtmltopdf": "## PDF files of web pages, printed by wkhtmltopdf",
    "json": """## Writers of tables

Libraries and formats that write rows of equally many words. Of a merged cell they show the words once, and blanks for
the rest.""",
}


def _line(converter: Converter, written: list[Written]) -> str:
    full, gaps, long = (measure(converter, written, samples) for samples in (FILLED, GAPPED, LONG))
    silent = sum(len(score.silent) for score in (full, gaps, long))
    figures = " | ".join(f"{score.recall:.1%}" for score in (full, gaps, long))
    name = str(converter).replace("|", "\\|")
    return f"| `{name}` | {figures} | {silent} | {converter.loses} |"


def _table(source: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        written = write(Path(folder), source)
        for converter in (converter for converter in CONVERTERS if converter.source == source):
            if converter.missing:
                sys.stderr.write(f"{converter}: left out, {converter.missing} is not installed\n")
            else:
                yield _line(converter, written)


def main() -> None:
    """Write the page; what cannot run here is named on the error stream."""
    logging.disable()
    warnings.simplefilter("ignore")
    lines = [_HEAD]
    for source, heading in _SOURCES.items():
        columns = "| converter | full | gaps | long | silent | loses |"
        lines += [heading, "", columns, "| --- " * 6 + "|", *_table(source), ""]
    PAGE.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
