"""The parts of an XLSX file -> which rows and columns of its sheets are hidden, which calamine does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .document import Note
from .zipped import Parts

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .limits import Limits

_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ON: Final = frozenset({"1", "true"})
_WIDEST: Final = 16_384

Hidden = dict[str, tuple[set[int], set[int]]]


def hidden_parts(content: bytes, limits: Limits) -> tuple[Hidden, list[Note]]:
    """Return the hidden rows and columns of each sheet by its name, and notes on them."""
    if not content.startswith(b"PK"):
        return {}, []
    parts = Parts(content, limits)
    if "xl/workbook.xml" not in parts:
        return {}, []
    targets = {each.get("Id"): each.get("Target", "") for each in _tree(parts, "xl/_rels/workbook.xml.rels")}
    found: Hidden = {}
    notes: list[Note] = []
    for sheet in parts.xml("xl/workbook.xml").iter():
        if not sheet.tag.endswith("}sheet"):
            continue
        target = targets.get(sheet.get(_RELATION), "").lstrip("/")
        part = target if target.startswith("xl/") else f"xl/{target}"
        name = sheet.get("name", "")
        if part in parts:
            found[name] = rows, columns = _hidden(parts.xml(part))
            if rows or columns:
                notes.append(Note("hidden", f"{name}：{len(rows)} × {len(columns)}"))
    return found, notes


def _tree(parts: Parts, name: str) -> list[Element]:
    return list(parts.xml(name)) if name in parts else []


def _hidden(sheet: Element) -> tuple[set[int], set[int]]:
    rows: set[int] = set()
    columns: set[int] = set()
    for each in sheet.iter():
        if each.get("hidden") not in _ON:
            continue
        if each.tag.endswith("}row") and each.get("r", "").isdecimal():
            rows.add(int(each.get("r", "1")) - 1)
        elif each.tag.endswith("}col") and each.get("min", "").isdecimal() and each.get("max", "").isdecimal():
            columns.update(range(int(each.get("min", "1")) - 1, min(int(each.get("max", "1")), _WIDEST)))
    return rows, columns
