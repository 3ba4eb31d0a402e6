"""The parts of an XLSX file -> what calamine does not tell: what is hidden, ruled, and shown by formats.

A formula whose figure the file does not keep is shown itself, so that nobody takes its cell for a blank one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from .document import Note
from .refusals import refusal
from .sheet_colours import Colours, Look
from .sheet_extent import Extent
from .sheet_formats import shown_number, shown_words
from .sheet_names import column_of
from .sheet_strings import plain_words
from .sheet_styles import GENERAL, Style, changes_of, styles_of
from .whole_numbers import listed, whole
from .zipped import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from .limits import Limits
    from .sheet_archive import SheetArchive

_SHARED: Final = "xl/sharedStrings.xml"
_ON: Final = frozenset({"1", "true"})
_OFF: Final = frozenset({"0", "false"})
_HIGHEST, _WIDEST = 1_048_576, 16_384
_ADDRESS: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_WORDS: Final = frozenset({"s", "str", "inlineStr"})


@define
class SheetParts:
    """What the XML of one sheet says of its cells; rows and columns count from 0."""

    rows: set[int] = field(factory=set[int])
    """Hidden rows."""
    columns: set[int] = field(factory=set[int])
    """Hidden columns."""
    shown: dict[tuple[int, int], str] = field(factory=lambda: {})
    """What cells show whose format tells it, by row and column."""
    words: dict[tuple[int, int], str] = field(factory=lambda: {})
    """The formats of cells that hold words."""
    ruled: dict[int, set[int]] = field(factory=lambda: {})
    """For each row, the columns of its cells with rules around them."""
    marks: list[tuple[int, int, str]] = field(factory=list[tuple[int, int, str]])
    """Raised marks of notes that stand in cells, by row and column."""

    def tells(self, row: int, column: int) -> bool:
        """Whether anything is said of what a cell shows."""
        return (row, column) in self.shown or (row, column) in self.words

    def shown_at(self, row: int, column: int, value: object) -> str | None:
        """Return what a cell shows that holds *value*; None where no format tells it."""
        shown = self.shown.get((row, column))
        if isinstance(value, str) and (code := self.words.get((row, column))):
            return shown_words(value if shown is None else shown, code)
        return shown


def parts_of(parts: SheetArchive, limits: Limits) -> tuple[dict[str, SheetParts], list[Note]]:
    """Return what is said of each sheet by its name, and notes on what is hidden."""
    targets = {each.get("Id"): each.get("Target", "") for each in _tree(parts, "xl/_rels/workbook.xml.rels")}
    tree_of_styles = parts.xml("xl/styles.xml") if "xl/styles.xml" in parts else None
    styles, changes = styles_of(tree_of_styles), changes_of(tree_of_styles)
    shared = _shared(parts)
    found: dict[str, SheetParts] = {}
    book = list(parts.xml("xl/workbook.xml").iter())
    from_1904 = any(each.tag.endswith("}workbookPr") and each.get("date1904") in _ON for each in book)
    for sheet in book:
        if not sheet.tag.endswith("}sheet"):
            continue
        relation = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
        part = part_at(targets.get(relation, ""))
        name = sheet.get("name", "")
        if part in parts:
            tree = parts.xml(part)
            _check(tree, limits)
            found[name] = _said(tree, styles, Colours(tree, changes), shared, from_1904=from_1904)
    return found, hidden_notes(found)


def _shared(parts: SheetArchive) -> list[Element]:
    """Return the texts that cells share; calamine makes room for as many as the part says that there are."""
    if _SHARED not in parts:
        return []
    content = parts.read(_SHARED)
    tree = tree_of(content, _SHARED)
    claimed = tree.get("uniqueCount", "")
    count = whole(claimed)
    if not tree.tag.endswith("}sst") or (claimed.isdecimal() and (count is None or count > len(content))):
        raise refusal("damaged", detail=f"{_SHARED}: {claimed[:20]}")
    return list(tree)


def part_at(target: str) -> str:
    """Return the name of the part of the file to which a relation of its workbook leads.

    >>> part_at("worksheets/sheet1.xml"), part_at("/xl/worksheets/sheet1.xml")
    ('xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml')
    """
    name = target.lstrip("/")
    return name if name.startswith("xl/") else f"xl/{name}"


def hidden_notes(sheets: Mapping[str, SheetParts]) -> list[Note]:
    """Return a note for each of the *sheets*, by name, that hides rows or columns: how many of each."""
    return [
        Note("hidden", f"{name}：{len(said.rows)} × {len(said.columns)}")
        for name, said in sheets.items()
        if said.rows or said.columns
    ]


def _tree(parts: SheetArchive, name: str) -> list[Element]:
    return list(parts.xml(name)) if name in parts else []


def _check(sheet: Element, limits: Limits) -> None:
    """Refuse a sheet whose cells lie further apart than the limits allow."""
    extent = Extent()
    for number, row in _rows(sheet):
        for column, cell in _cells(row):
            said = cell.get("r", "")
            named = _ADDRESS.fullmatch(said)
            at = int(named.group(2)) - 1 if named else number
            if (said and not named) or not (0 <= at < _HIGHEST and column < _WIDEST):
                raise refusal("damaged", detail=said)
            if len(cell):
                extent.add(at, column)
    extent.check(limits)


def _said(
    sheet: Element, styles: Sequence[Style], colours: Colours, shared: Sequence[Element], *, from_1904: bool
) -> SheetParts:
    found = SheetParts(columns=_hidden_columns(sheet))
    zeros = not any(each.tag.endswith("}sheetView") and each.get("showZeros") in _OFF for each in sheet.iter())
    for number, row in _rows(sheet):
        if _is_hidden(row, "ht"):
            found.rows.add(number)
        for column, cell in _cells(row):
            style = listed(styles, cell.get("s")) or Style()
            kind = cell.get("t", "n")
            if style.ruled:
                found.ruled.setdefault(number, set()).add(column)
            if len(cell) and colours.hide(number, column, style.look, _stored(cell) if kind == "n" else None):
                found.shown[number, column] = ""
                continue
            if kind in _WORDS and style.format != GENERAL:
                found.words[number, column] = style.format
            words, marks = _told(cell, style, shared, from_1904=from_1904, zeros=zeros)
            if words is not None:
                found.shown[number, column] = words
                found.marks += [(number, column, mark) for mark in marks]
    return found


def _told(
    cell: Element, style: Style, shared: Sequence[Element], *, from_1904: bool, zeros: bool
) -> tuple[str | None, list[str]]:
    """Return the words of a cell, None where calamine tells them, and the marks of notes in it."""
    match cell.get("t", "n"):
        case "s" | "str" | "inlineStr":
            return _plain(cell, shared, style.look) or (None, [])
        case "n":
            return _shown(cell, style.format, from_1904=from_1904, zeros=zeros), []
        case "e":  # such as #REF!, for which calamine gives nothing
            return _stored(cell), []
        case _:
            return None, []


def _plain(cell: Element, shared: Sequence[Element], look: Look) -> tuple[str, list[str]] | None:
    """Return the words of a cell and the marks of notes in it; None where calamine tells them."""
    for each in cell:
        if each.tag.endswith("}is"):
            return plain_words(each, look)
        if each.tag.endswith("}v") and cell.get("t") == "s":
            words = listed(shared, (each.text or "").strip())
            return None if words is None else plain_words(words, look)
    return None


def _hidden_columns(sheet: Element) -> set[int]:
    found = set[int]()
    for each in sheet.iter():
        first, last = whole(each.get("min")), whole(each.get("max"))
        if each.tag.endswith("}col") and _is_hidden(each, "width") and first and last:
            found.update(range(first - 1, min(last, _WIDEST)))
    return found


def _is_hidden(each: Element, size: str) -> bool:
    """Whether a row or a column is hidden, or as good as that: it has no height or width."""
    return each.get("hidden") in _ON or (each.get(size) or "1").rstrip("0") in {"", "0.", "."}


def _rows(sheet: Element) -> Iterator[tuple[int, Element]]:
    """Yield the rows with their numbers; one that has none follows the one before."""
    number = -1
    for row in sheet.iter():
        if row.tag.endswith("}row"):
            said = whole(row.get("r"))
            number = number + 1 if said is None else said - 1
            yield number, row


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    column = -1
    for cell in row:
        if cell.tag.endswith("}c"):
            said = _ADDRESS.fullmatch(cell.get("r", ""))
            column = column_of(said.group(1)) if said else column + 1
            yield column, cell


def _stored(cell: Element) -> str:
    return next((each.text or "" for each in cell if each.tag.endswith("}v")), "")


def _shown(cell: Element, code: str, *, from_1904: bool, zeros: bool) -> str | None:
    stored = _stored(cell)
    if not stored:
        formula = next((each.text or "" for each in cell if each.tag.endswith("}f")), None)
        return None if formula is None else f"={formula}"
    if not zeros and not stored.strip("0.+-"):
        return ""
    return None if code == GENERAL else shown_number(stored, code, from_1904=from_1904)
