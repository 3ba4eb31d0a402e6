"""Paths: the way of a value through its form, key by key, as ``section.row.column``."""

from __future__ import annotations


def section_of(path: str) -> str:
    """Return the key of the section that *path* leads into.

    >>> section_of("section.group.row.column")
    'section'
    """
    return path.partition(".")[0]


def row_of(path: str) -> str:
    """Return the path of the row that the value at *path* stands in; of a row or group, that of the group above it.

    >>> row_of("section.group.row.column")
    'section.group.row'
    """
    return path.rpartition(".")[0]
