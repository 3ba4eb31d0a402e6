"""Rows printed as lists of a programming language -> the same text as rows between pipes, character for character."""

from __future__ import annotations

import re
from typing import Final

from govinfo_reports.text.patterns import lazy

_CELL: Final = r"""(?:"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|[-+]?\d[\d.]*+|null|None|nan|NaN)"""
_ROW: Final = lazy(rf"[\[(]\s*+{_CELL}(?:\s*+,\s*+{_CELL})++\s*+,?\s*+[\])]|\[\s*+{_CELL}\s*+,?\s*+\]")
_TOKEN: Final = lazy(rf"{_CELL}|.", re.DOTALL)
_NOTHING: Final = frozenset({"null", "None", "nan", "NaN"})
_QUOTES: Final = "\"'"
_FEW: Final = 3  # rows; what stands once in brackets and quotes may be a citation


def replace(spelled: str, original: str) -> str:
    """Return *spelled* with the lists of the *original* page as rows; every character stays in its place."""
    if '["' not in original and "'" not in original and "[\n" not in original:
        return spelled
    rows = list(_ROW.finditer(original))
    if len(rows) < _FEW:
        return spelled
    parts: list[str] = []
    done = 0
    for row in rows:
        parts += [spelled[done : row.start()], _row(spelled[row.start() : row.end()], row.group())]
        done = row.end()
        if original[done : done + 1] == ",":
            parts.append("\n")  # what parts two rows of one list
            done += 1
    return "".join([*parts, spelled[done:]])


def _row(spelled: str, original: str) -> str:
    """Return one list as a row between pipes."""
    parts: list[str] = []
    for token in _TOKEN.finditer(original):
        own = token.group()
        if own in _NOTHING:
            parts.append(" " * len(own))
        elif own[0] in _QUOTES:
            parts.append(f" {_unescaped(spelled[token.start() + 1 : token.end() - 1])} ")
        elif own in "[](),":
            parts.append("|")
        else:
            parts.append(" " if own == "\n" else spelled[token.start() : token.end()])
    return "".join(parts)


def _unescaped(cell: str) -> str:
    return cell.replace("\\n", "  ").replace("\\t", "  ").replace('\\"', ' "').replace("|", " ")
