"""The manifest of a data set: a file of lines, each of which names a part and the files in it.

A line is written at once and to the disk, behind the part that it names. So whatever moment the process is killed at,
the parts that the manifest names are whole, and no file is in two of them.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

NAME: Final = "manifest.jsonl"
_FORMAT: Final = "govinfo-reports-set/1"


class NotASet(ValueError):  # noqa: N818 - it says what the folder is
    """A folder is no data set, or one that this version cannot go on with.

    Attributes:
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} {en}")
        self.reason = (zh, en)

    def __reduce__(self) -> tuple[type[NotASet], tuple[str, str]]:
        return type(self), self.reason


@frozen
class Key:
    """What a file was when it was read, how it was read, and what became of it."""

    sha256: str
    """The hash of its content; empty where it could not be had."""
    options: str
    """The hash of what decides how files are read."""
    code: str | None
    """Why it gave no report; None for a report."""


class Manifest:
    """The parts of a data set and the files in each, as the lines of its manifest say."""

    def __init__(self, path: Path) -> None:
        """Read the manifest at *path*; where there is none, there are no parts.

        Raises:
            NotASet: it is no manifest, or is damaged.
        """
        self.parts: dict[str, dict[str, Key]] = {}
        """The parts that count, each with its files."""
        self.part_of: dict[str, str] = {}
        """The part that each file is in."""
        self._path = path
        self._last = 0
        content = path.read_bytes() if path.exists() else b""
        self._sound = content.rfind(b"\n") + 1  # a line that was cut off names a part that does not count
        for line in content[: self._sound].splitlines():
            try:
                said = json.loads(line)
                known = said["format"] == _FORMAT
                self._take(said["part"], said["retired"], {file: Key(*key) for file, key in said["files"].items()})
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise _damaged(path) from error
            if not known:
                raise _damaged(path)

    def key(self, file: str) -> Key | None:
        """Return what is known of *file*; None if it is in no part."""
        part = self.part_of.get(file)
        return self.parts[part][file] if part else None

    @property
    def next(self) -> str:
        """The name of the next part."""
        return f"part-{self._last + 1:06}"

    def add(self, part: str, retired: Sequence[str], files: Mapping[str, Key]) -> None:
        """Write that *part* with *files* counts from now on, and that the *retired* parts do not."""
        keys = {file: [key.sha256, key.options, key.code] for file, key in files.items()}
        line: dict[str, Any] = {"format": _FORMAT, "part": part, "retired": list(retired), "files": keys}
        written = json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        with self._path.open("r+b" if self._path.exists() else "wb") as stream:
            stream.truncate(self._sound)
            stream.seek(self._sound)
            stream.write(written)
            stream.flush()
            os.fsync(stream.fileno())
        self._sound += len(written)
        self._take(part, retired, files)

    def _take(self, part: str, retired: Sequence[str], files: Mapping[str, Key]) -> None:
        for old in retired:
            for file in self.parts.pop(old):
                del self.part_of[file]
        self.parts[part] = dict(files)
        self.part_of |= dict.fromkeys(files, part)
        self._last = max(self._last, int(part.removeprefix("part-")))


def _damaged(path: Path) -> NotASet:
    return NotASet(f"清单 {path} 已损坏，不能续写。", f"The manifest {path} is damaged: nothing can be added.")
