"""Files, folders and patterns -> the files to read, each once, in one order on every machine."""

from __future__ import annotations

import os
import stat
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.errors import why_unread
from govinfo_reports.findings import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

#: The name that stands for standard input.
STANDARD_INPUT: Final = "-"
#: How the names of linked pages end. They show reports that are there already, so a folder is read without them.
LINKED_PAGE: Final = ".view.html"

_HIDDEN: Final = (".", "~$")  # Word keeps ~$report.docx beside a file that is open
_LITTER: Final = frozenset({"Thumbs.db", "desktop.ini", "__MACOSX"})
_COMPANIONS: Final = ("_files", ".files")  # where a browser puts the pictures and scripts of a page it saves
_PAGES: Final = (".html", ".htm", ".shtml")
_EMPTY: Final = Message("文件夹里没有可读的文件。", "The folder has no files to read.")
_UNMATCHED: Final = Message("没有名称相符的文件。", "No file matches this pattern.")
_LED_OUT: Final = Message("这个链接指向文件夹以外，未读。", "This link leads out of the folder and was not followed.")
_BROKEN: Final = Message("这个链接指向的文件不存在。", "The file this link points to does not exist.")


@frozen
class Input:
    """A file to read, or a path that gives none."""

    name: str
    """The path of the file, or `STANDARD_INPUT`."""
    trouble: Message | None = None
    """Why there is nothing to read; None for a file."""


def inputs(paths: Iterable[str | os.PathLike[str]]) -> list[Input]:
    """Return the files that *paths* stand for, each once, in the order of *paths*.

    A folder stands for all files in it and below it, sorted by name. Hidden files, the companions of a saved web
    page, and linked pages are passed over. No link is followed out of the folder. A pattern such as ``2024/**/*.pdf``
    stands for what matches it, for shells that do not expand patterns. Anything else stands for itself, whether it is
    there or not.

    Args:
        paths: files, folders, patterns, or ``-`` for standard input.
    """
    found: dict[str, Input] = {}
    for path in paths:
        for each in _meant_by(os.fspath(path)):
            found.setdefault(_identity(each), each)
    return list(found.values())


def _meant_by(path: str) -> list[Input]:
    if path == STANDARD_INPUT:
        return [Input(path)]
    if stat.S_ISDIR(_mode(path)):
        return _within(path, _walked(Path(path))) or [Input(path, _EMPTY)]
    if has_magic(path) and not os.path.lexists(path):
        root, pattern = _parted(Path(path))
        return _within(root, _matching(root, pattern)) or [Input(path, _UNMATCHED)]
    return [Input(path)]


def _within(root: Path | str, found: Iterable[Input]) -> list[Input]:
    """Return the files among *found*, sorted. A link to a file that is there in its own name is left out."""
    home = os.path.realpath(root)
    files: dict[str, Input] = {}
    for each in sorted(found, key=lambda each: (_is_link(each.name), Path(each.name).parts)):
        taken = _followed(each, home) if not each.trouble and _is_link(each.name) else each
        if taken.trouble or stat.S_ISREG(_mode(taken.name) or stat.S_IFREG):  # a pipe or a device would be waited for
            files.setdefault(_identity(taken), taken)
    return sorted(files.values(), key=lambda each: Path(each.name).parts)


def _followed(link: Input, home: str) -> Input:
    if not Path(os.path.realpath(link.name)).is_relative_to(home):
        return Input(link.name, _LED_OUT)
    return link if _mode(link.name) else Input(link.name, _BROKEN)


def _mode(path: str) -> int:
    """Return what kind of file *path* is; 0 if that cannot be known, as in a folder that is closed to the user."""
    try:
        return Path(path).stat().st_mode
    except OSError:
        return 0


def _is_link(path: str) -> bool:
    try:
        return stat.S_ISLNK(Path(path).lstat().st_mode)
    except OSError:
        return False


def _walked(folder: Path) -> Iterator[Input]:
    troubles: list[Input] = []
    for place, folders, names in os.walk(folder, onerror=_noted(troubles)):
        here = Path(place)
        linked = [name for name in folders if _is_link(str(here / name))]
        companions = {Path(name).stem + end for name in names if name.endswith(_PAGES) for end in _COMPANIONS}
        folders[:] = [name for name in folders if not _hidden(name) and name not in companions]
        yield from (Input(str(here / name)) for name in (*names, *linked) if not _hidden(name))
    yield from troubles


def _noted(troubles: list[Input]) -> Callable[[OSError], None]:
    """Return what notes a folder that cannot be opened."""

    def note(error: OSError) -> None:
        troubles.append(Input(str(error.filename), Message(*why_unread(error))))

    return note


def _matching(root: Path, pattern: str) -> Iterator[Input]:
    """Yield what matches *pattern* below *root*; of a folder that matches, all files in it."""
    try:
        matches = list(root.glob(pattern))
    except (ValueError, NotImplementedError):  # a pattern that says nothing, such as "a**b"
        return
    for match in matches:
        if any(map(_hidden, match.relative_to(root).parts)):
            continue
        if stat.S_ISDIR(_mode(str(match))) and not _is_link(str(match)):
            yield from _walked(match)
        else:
            yield Input(str(match))


def _parted(path: Path) -> tuple[Path, str]:
    """Return the folder a pattern begins in, and the rest of it."""
    plain = next(number for number, part in enumerate(path.parts) if has_magic(part))
    return Path(*path.parts[:plain]), str(Path(*path.parts[plain:]))


def _hidden(name: str) -> bool:
    return name.startswith(_HIDDEN) or name in _LITTER or name.endswith(LINKED_PAGE)


def _identity(each: Input) -> str:
    """Return what two ways to name one file have in common."""
    return each.name if each.trouble or each.name == STANDARD_INPUT else os.path.realpath(each.name)
