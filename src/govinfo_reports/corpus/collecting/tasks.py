"""Inputs -> tasks: the bytes of each file, or of each member of an archive, with its name and its hash."""

from __future__ import annotations

import sys
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.corpus.entries import shown
from govinfo_reports.corpus.inputs import STANDARD_INPUT
from govinfo_reports.errors import Unreadable, why_unread
from govinfo_reports.files.archives import members

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.corpus.inputs import Input
    from govinfo_reports.files.limits import Limits

_UNOPENED: Final = "unopened"
_MOST_FILES: Final = 50  # a worker that dies costs the others of its batch a second reading
_MOST_BYTES: Final = 16_000_000


@frozen
class Task:
    """A file to read, held in memory."""

    name: str
    content: bytes | Unreadable
    sha256: str
    """The hash of the content; empty where it cannot be had."""
    size: int | None = None
    """Bytes; None where the content cannot be had."""


def tasks_of(file: Input, limits: Limits) -> Iterator[Task]:
    """Yield what *file* holds: itself, or the members of an archive, no two under one name."""
    own = shown(file.name)
    if file.trouble:
        yield Task(own, Unreadable(_UNOPENED, file.trouble.zh, file.trouble.en), "")
        return
    names: Counter[str] = Counter()
    name, source = (None, file.name) if file.name != STANDARD_INPUT else ("", sys.stdin.buffer)
    try:
        for member in members(source, name=name, limits=limits):
            called = own if member.name in {"", Path(file.name).name} else f"{own}/{member.name}"
            names[called] += 1
            yield _task(called if names[called] == 1 else f"{called} ({names[called]})", member.content)
    except OSError as error:
        yield Task(own, Unreadable(_UNOPENED, *why_unread(error)), "")


def _task(name: str, content: bytes | Unreadable) -> Task:
    if isinstance(content, Unreadable):
        return Task(name, content, "")
    return Task(name, content, sha256(content).hexdigest(), len(content))


def batches_of(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    """Yield *tasks* in batches that are small in number and in memory, the same ones each time."""
    batch: list[Task] = []
    held = 0
    for task in tasks:
        size = task.size or 0
        if batch and (len(batch) == _MOST_FILES or held + size > _MOST_BYTES):
            yield batch
            batch, held = [], 0
        batch.append(task)
        held += size
    if batch:
        yield batch
