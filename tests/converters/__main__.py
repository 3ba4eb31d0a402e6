"""Write the table of converters: ``python -m tests.converters > docs/reference/converters.md``."""

from __future__ import annotations

import logging
import sys
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from .files import Written, write
from .measuring import CONVERTERS, FILLED, GAPPED, LONG, measure

if TYPE_CHECKING:
    from .converter import Converter
    from .scoring import Score

_HEAD = """# Converters

How well reports are read from the text that converters make of them. Generated reports of every form are written as HTML
pages, Word documents and PDF files with the tables of the official form, put through each converter, and parsed. This page
is written by `python -m tests.converters`.

- **Full**: of the figures in tables without empty cells, how many are read right.
- **Gaps**: the same for tables with empty cells and marks such as "/".
- **Long**: the same for tables in which figures of eight digits and more stand among empty cells.
- **Silent**: values that are wrong and that no finding names, in all of them.
- **Loses**: what the converter's text does not show any more. What is lost there cannot be read, and findings say so;
  choose a converter that loses nothing where you can.
"""

_SOURCES = {
    "html": "## HTML pages",
    "docx": "## Word documents",
    "doc": "## Word documents, old format",
    "pdf": """## PDF files

A PDF keeps no table, only places on a page. Labels are broken over lines, and so are figures that are too long for their
column: what stands on a line then is another number than the one on the page. Read figures of PDF files with care.""",
}


def _line(converter: Converter, written: list[Written]) -> str:
    full, gaps, long = (measure(converter, written, samples) for samples in (FILLED, GAPPED, LONG))
    silent = sum(len(score.silent) for score in (full, gaps, long))
    figures = " | ".join(map(_percent, (full, gaps, long)))
    return f"| {converter} | {figures} | {silent} | {converter.loses} |".replace("\\n", "\\\\n")


def _percent(score: Score) -> str:
    return f"{score.recall:.1%}"


def main() -> None:
    """Print the page; what cannot run here is named on the error stream."""
    logging.disable()
    warnings.simplefilter("ignore")
    print(_HEAD)
    for source, heading in _SOURCES.items():
        print(heading, "", "| converter | full | gaps | long | silent | loses |", "| --- " * 6 + "|", sep="\n")
        with tempfile.TemporaryDirectory() as folder:
            written = write(Path(folder), source)
            for converter in (converter for converter in CONVERTERS if converter.source == source):
                if missing := converter.missing:
                    print(f"{converter}: left out, {missing} is not installed", file=sys.stderr)
                else:
                    print(_line(converter, written), flush=True)
        print()


if __name__ == "__main__":
    main()
