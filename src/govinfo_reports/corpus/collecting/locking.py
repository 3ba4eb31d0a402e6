"""A lock on a folder: no two processes write to one data set at a time. It ends with the process, however that ends."""

from __future__ import annotations

from contextlib import suppress
from typing import IO, TYPE_CHECKING

from .manifest import NotASet

if TYPE_CHECKING:
    from pathlib import Path


def locked(path: Path) -> IO[bytes]:
    """Return the open file that holds the lock; to close it gives the lock up.

    Raises:
        NotASet: another process holds it.
    """
    stream = path.open("wb")
    with suppress(ImportError):  # Windows has no such locks
        import fcntl  # noqa: PLC0415 - where there is none, nothing is locked

        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            stream.close()
            message = "另一个进程正在写入这个数据集。", "Another process is writing to this set."
            raise NotASet(*message) from error
    return stream
