"""Folders of templates that other packages bring, each by an entry point that names a module.

Most of the time no package brings any. To find that out, it is enough to look for the name of the group in the files
that list entry points. That is done first: the import of `importlib.metadata` takes a sixth of the first page.
"""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The entry-point group by which a package brings templates: each entry names a module whose folder holds them.
GROUP: Final = "govinfo_reports.templates"
_LISTS: Final = ("*.dist-info/entry_points.txt", "*.egg-info/entry_points.txt", "EGG-INFO/entry_points.txt")


def brought() -> Iterator[Path]:
    """Yield the folders of templates in other packages."""
    if not _may_be_named():
        return
    from importlib.metadata import entry_points  # noqa: PLC0415 - see above

    for entry in entry_points(group=GROUP):
        yield from map(Path, entry.load().__path__)


def _may_be_named() -> bool:
    """Whether an installed package may name the group. It may wherever packages are not found in plain folders."""
    if any(hasattr(finder, "find_distributions") for finder in sys.meta_path if finder is not PathFinder):
        return True
    try:
        return any(map(_may_be_named_in, map(Path, sys.path)))
    except (OSError, TypeError, ValueError):
        return True


def _may_be_named_in(place: Path) -> bool:
    """Whether a package in a *place* of Python's path may name the group."""
    lists = (path for pattern in _LISTS for path in place.glob(pattern))
    return place.is_file() or any(GROUP.encode() in path.read_bytes() for path in lists)
