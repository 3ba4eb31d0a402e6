"""Folders of templates that other packages bring, each by an entry point that names a module.

Most of the time no package brings any. To find that out, it is enough to look for the name of the group in the files
that list entry points. That is done first: the import of `importlib.metadata` takes a sixth of the first page.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The entry-point group by which a package brings templates: each entry names a module whose folder holds them.
GROUP: Final = "govinfo_reports.templates"
_INFORMATION: Final = (".dist-info", ".egg-info", "EGG-INFO")  # how the names of the folders end that may list some


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
        return any(map(_may_be_named_in, sys.path))
    except (OSError, TypeError, ValueError):
        return True


def _may_be_named_in(place: str) -> bool:
    """Whether a package in a *place* of Python's path may name the group."""
    try:
        with os.scandir(os.fspath(place) or os.curdir) as found:  # a hundred packages took 5 ms with patterns of paths
            folders = [each.path for each in found if each.name.endswith(_INFORMATION)]
    except FileNotFoundError:
        return False
    return any(map(_is_named_in, folders))


def _is_named_in(folder: str) -> bool:
    try:
        with open(f"{folder}/entry_points.txt", "rb") as lists:  # noqa: PTH123 - a `Path` for each takes three times as long
            return GROUP.encode() in lists.read()
    except (FileNotFoundError, NotADirectoryError):
        return False  # most packages list none; the information of old ones is a file
