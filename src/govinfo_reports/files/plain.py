"""A text -> itself, each line with its place; or, where it is a table of separated values, its cells."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports.errors import Unreadable
from govinfo_reports.text.line_ends import with_line_feeds

from .canonical import UNREAD, Remarks
from .document import Note, Region
from .encodings import decoded, decoded_in_part
from .places import TextPlace
from .refusals import beyond, refusal
from .sheet_extent import MANY
from .sheet_regions import Row, write_slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .canonical import Writer
    from .limits import Limits

_SEPARATORS: Final = ",\t;"
_MOST: Final = 0.9
_SAMPLE: Final = 400  # lines
_ANY_LENGTH: Final = 2**31 - 1  # characters; `Limits.characters` bounds the text
_WIDEST: Final = 4  # bytes of a character, in all encodings
_FEW: Final = 8  # controls that chance and old printers leave in a text
_ENDS: Final = "\0\x1a"  # what old programs write behind a text, which is no part of it
_NOTED: Final = 20  # places of lost letters; one that loses more is told of by these
_AROUND: Final = 10  # letters on both sides of a lost one
_KEPT_AS_TEXT: Final = re.compile(r'="((?:[^"]|"")*+)"')
_CONTROLS: Final = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32))))


def read_text(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write the text as it stands, or its cells where it is a table of separated values."""
    if len(content) > _WIDEST * (limits.characters + 1):
        raise beyond(limits.characters, "characters")
    notes: list[Note] = []
    try:
        text, encoding = decoded(content)
    except Unreadable:
        text, encoding = decoded_in_part(content)
        notes += _lost(text)
    text = text.rstrip(_ENDS)
    if len(text) > limits.characters:
        raise beyond(limits.characters, "characters")
    head = text[:4096]
    if "\0" in head or sum(head.count(control) for control in _CONTROLS) > min(_FEW, len(head) // _FEW):
        raise refusal("not_text")
    if separator := separator_of(text):
        _write_cells(text, separator, writer, limits)
    else:
        _write_lines(text, writer, limits)
    return Remarks(notes, encoding)


def _lost(text: str) -> Iterator[Note]:
    """Yield a note on each of the first letters of *text* that are lost."""
    noted = 0
    for number, line in enumerate(with_line_feeds(text).split("\n"), 1):
        start = line.find(UNREAD)
        while start >= 0 and noted < _NOTED:
            around = line[max(0, start - _AROUND) : start + _AROUND + 1].strip()
            yield Note("undecoded", around, TextPlace(number, start + 1))
            noted += 1
            start = line.find(UNREAD, start + 1)


def separator_of(text: str) -> str | None:
    """Return what separates the cells of *text*, if every line has as many: so spreadsheets write them."""
    lines = text.splitlines()[:_SAMPLE]
    for separator in _SEPARATORS:
        if separator in text[:4096]:
            counts = Counter(len(row) for row in _rows(lines, separator) if row)
            width, times = max(counts.items(), key=lambda item: item[1], default=(0, 0))
            if width > 2 and times >= _MOST * counts.total() and times > 2:  # noqa: PLR2004 - two cells are no sheet
                return separator
    return None


def _write_lines(text: str, writer: Writer, limits: Limits) -> None:
    lined = with_line_feeds(text)
    if lined.count("\n") > limits.cells:
        raise beyond(limits.cells, "lines")
    start = 0
    for number, line in enumerate(lined.split("\n"), 1):
        end = start + len(line) + 1
        writer.regions.append(Region(start, end, TextPlace(number, 1)))
        start = end
    writer.keep(text)


def _write_cells(text: str, separator: str, writer: Writer, limits: Limits) -> None:
    rows: list[Row] = []
    cells = 0
    for number, values in enumerate(_rows(text.splitlines(keepends=True), separator)):
        cells += len(values)
        if cells > MANY * limits.cells:
            raise beyond(MANY * limits.cells, "cells")
        rows.append(Row([_shown(value.strip()) for value in values], number, range(len(values))))
    write_slots(rows, writer, merges=False)


def _shown(value: str) -> str:
    """Return what a spreadsheet shows of a value; one that is kept as text is written as a formula.

    >>> _shown('="0012"'), _shown('="a ""b"" c"'), _shown('="1"&"2"')
    ('0012', 'a "b" c', '="1"&"2"')
    """
    kept = _KEPT_AS_TEXT.fullmatch(value)
    return value if kept is None else kept.group(1).replace('""', '"').strip()


def _rows(lines: Iterable[str], separator: str) -> Iterator[list[str]]:
    """Yield the values of each row; the library holds to one limit on their length, which is that of the program."""
    csv.field_size_limit(max(csv.field_size_limit(), _ANY_LENGTH))
    return csv.reader(lines, delimiter=separator)
