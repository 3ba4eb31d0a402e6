"""Writers of tables: libraries, CSV, JSON and Python. They take rows of equally many words."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any, Final

from .converter import Converter
from .filled_slots import Slots, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Write = Callable[[Slots], str]

#: What a terminal's line holds, by which rich folds words.
_WIDE: Final = 240


def _writer(name: str, write: Write, module: str = "", loses: str = "") -> Converter:
    def convert(path: Path) -> str:
        parts = [part for lines, rows in read(path) for part in (*lines, *([write(rows)] if rows else []))]
        return "\n".join(parts) + "\n"

    return Converter(name, "json", convert, module, loses=loses)


def _tabulate(style: str, *, head: bool) -> Write:
    def write(rows: Slots) -> str:
        from tabulate import tabulate

        headers = rows[0] if head else ()
        return str(tabulate(rows[head:], headers=headers, tablefmt=style, disable_numparse=True))

    return write


def _rich(style: str, *, lines: bool = False) -> Write:
    def write(rows: Slots) -> str:
        from rich import box
        from rich.console import Console
        from rich.table import Table

        drawn = Table(*rows[0], box=getattr(box, style), show_lines=lines)
        for row in rows[1:]:
            drawn.add_row(*row)
        out = io.StringIO()
        Console(file=out, width=_WIDE, legacy_windows=False).print(drawn)
        return out.getvalue()

    return write


def _pandas(method: str, **options: Any) -> Write:  # noqa: ANN401 - its options are of any type
    def write(rows: Slots) -> str:
        import pandas as pd

        return str(getattr(pd.DataFrame(rows[1:], columns=rows[0]), method)(**options))

    return write


def _csv(separator: str, quoting: int) -> Write:
    def write(rows: Slots) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=separator, quoting=quoting, lineterminator="\n").writerows(rows)  # type: ignore[arg-type]
        return out.getvalue()

    return write


def _joined(separator: str, before: str = "", behind: str = "") -> Write:
    return lambda rows: "\n".join(before + separator.join(row) + behind for row in rows)


def _json(*, indent: int | None = None, nulls: bool = False, numbers: bool = False) -> Write:
    def word(words: str) -> str | int | None:
        if numbers and words.isdigit():
            return int(words)
        return None if nulls and not words else words

    return lambda rows: json.dumps([[word(words) for words in row] for row in rows], ensure_ascii=False, indent=indent)


def _marked(mark: str) -> Write:
    """Write pipes with *mark* around each figure."""

    def row_of(row: list[str]) -> str:
        return "| " + " | ".join(re.sub(r"^\d.*$", rf"{mark}\g<0>{mark}", words) for words in row) + " |"

    return lambda rows: "\n".join([row_of(rows[0]), "|" + "---|" * len(rows[0]), *map(row_of, rows[1:])])


_STYLES: Final = (
    *("plain", "simple", "github", "grid", "simple_grid", "rounded_grid", "heavy_grid", "mixed_grid", "double_grid"),
    *("fancy_grid", "colon_grid", "outline", "simple_outline", "rounded_outline", "heavy_outline", "mixed_outline"),
    *("double_outline", "fancy_outline", "pipe", "orgtbl", "jira", "presto", "pretty", "psql", "rst", "mediawiki"),
    *("moinmoin", "youtrack", "html", "unsafehtml", "latex", "latex_raw", "latex_booktabs", "latex_longtable"),
    *("textile", "tsv", "asciidoc"),
)
_BOXES: Final = (
    *("ASCII", "ASCII2", "ASCII_DOUBLE_HEAD", "SQUARE", "SQUARE_DOUBLE_HEAD", "MINIMAL", "MINIMAL_HEAVY_HEAD"),
    *("MINIMAL_DOUBLE_HEAD", "SIMPLE", "SIMPLE_HEAD", "SIMPLE_HEAVY", "HORIZONTALS", "ROUNDED", "HEAVY"),
    *("HEAVY_EDGE", "HEAVY_HEAD", "DOUBLE", "DOUBLE_EDGE", "MARKDOWN"),
)
_SEPARATORS: Final = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}


def _all() -> Iterator[Converter]:
    for style in _STYLES:
        yield _writer(f"tabulate, {style}", _tabulate(style, head=True), "tabulate")
    for style in ("plain", "simple", "grid", "outline", "psql", "presto"):
        yield _writer(f"tabulate, {style}, no head", _tabulate(style, head=False), "tabulate")
    for style in _BOXES:
        yield _writer(f"rich, {style}", _rich(style), "rich")
    yield _writer("rich, HEAVY_HEAD, lines", _rich("HEAVY_HEAD", lines=True), "rich")
    for method in ("to_string", "to_markdown", "to_csv"):
        yield _writer(f"pandas, {method}", _pandas(method), "pandas")
        yield _writer(f"pandas, {method}, no index", _pandas(method, index=False), "pandas")
    for name, separator in _SEPARATORS.items():
        yield _writer(f"csv, {name}", _csv(separator, csv.QUOTE_MINIMAL))
        yield _writer(f"csv, {name}, quoted", _csv(separator, csv.QUOTE_ALL))
    yield _writer("full-width comma", _joined("，"))
    yield _writer("ampersand", _joined(" & ", "", r" \\"))
    yield _writer("slash", _joined(" / "))
    yield _writer("bars", _joined(" │ "))
    yield _writer("outer bars", _joined(" │ ", "│ ", " │"))
    yield _writer("full-width bars", _joined("｜"))
    yield _writer("json", _json())
    yield _writer("json, indented", _json(indent=2))
    yield _writer("json, nulls", _json(nulls=True))
    yield _writer("json, numbers", _json(nulls=True, numbers=True))
    yield _writer("python, list", repr)
    yield _writer("python, rows", lambda rows: "\n".join(map(repr, rows)))
    yield _writer("python, tuples", lambda rows: "\n".join(repr(tuple(row)) for row in rows))
    for mark in ("**", "__", "*", "_", "`", "***", "~~"):
        yield _writer(f"pipes, figures in {mark}", _marked(mark))


TABLES: Final = tuple(_all())
