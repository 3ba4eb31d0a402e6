"""A data set as the output: what it holds already is not read again."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from govinfo_reports.arguments import codes_in
from govinfo_reports.tables.building import joined
from govinfo_reports.tables.parquet import counts_in

from .data_set import DataSet
from .manifest import Key

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Collection
    from pathlib import Path

    from govinfo_reports.tables import Tables

    from .harvest import Harvest
    from .tasks import Task

#: What `retry` takes for all files that gave no report.
FAILED: Final = "failed"
_PART: Final = 500  # files
_SECONDS: Final = 60.0  # of work; more than that no kill may cost, where files are slow


class SetOutput:
    """A data set that takes the tables of one batch after the other, and writes a part when it has enough."""

    def __init__(self, folder: Path, options: str, retry: Collection[str]) -> None:
        """Open or begin the data set in *folder*.

        Args:
            folder: where it is.
            options: the hash of what decides how files are read.
            retry: codes of files to read again, or `FAILED`.

        Raises:
            NotASet: the folder holds something else, or another process is writing to it.
        """
        self.set = DataSet(folder)
        self._options = options
        self._retry = frozenset(codes_in(retry))
        self._held: list[Tables] = []
        self._since = monotonic()

    def known(self, task: Task) -> Key | None:
        """Return what the set holds of *task*; None if it is to be read."""
        key = self.set.manifest.key(task.name)
        if key is None or (key.sha256, key.options) != (task.sha256, self._options):
            return None
        return key if key.code is None or not self._retry & {key.code, FAILED} else None

    def findings(self) -> Counter[str]:
        """Return how many findings of each code the set holds."""
        return counts_in(self.set.paths("findings"))

    def add(self, tables: Tables, found: Harvest) -> None:  # noqa: ARG002 - other outputs take more than tables
        """Take the tables of a batch."""
        self._held.append(tables)
        if sum(each.files.num_rows for each in self._held) >= _PART or monotonic() - self._since >= _SECONDS:
            self._write()

    def finish(self) -> None:
        """Write what is left."""
        self._write()
        self.set.close()

    def abandon(self) -> None:
        """Keep what was read; the next run goes on from there."""
        self.finish()

    def _write(self) -> None:
        if not self._held:
            return
        tables = joined(self._held)
        self._held = []
        self._since = monotonic()
        names, hashes, codes = (tables.files[name].to_pylist() for name in ("file", "sha256", "code"))
        keys = {
            str(name): Key(hash_ or "", self._options, code)
            for name, hash_, code in zip(names, hashes, codes, strict=True)
        }
        self.set.add(tables, keys)
