"""A folder of Parquet files that can be gone on with: five tables in parts; the manifest says which parts count."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from govinfo_reports.tables import SCHEMAS, Tables
from govinfo_reports.tables.building import joined
from govinfo_reports.tables.data_package import data_package
from govinfo_reports.tables.parquet import read_table, without, write_table

from .locking import locked
from .manifest import NAME, Manifest, NotASet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .manifest import Key

_ENDING: Final = ".parquet"
_PACKAGE: Final = "datapackage.json"
_LOCK: Final = ".lock"
_UNFINISHED: Final = ".unfinished"


class DataSet:
    """A data set that is open for writing. No other process can write to it meanwhile."""

    def __init__(self, folder: Path) -> None:
        """Open the data set in *folder*, or begin one there.

        Raises:
            NotASet: the folder holds something else, or another process is writing to it.
        """
        own = {NAME, _LOCK, _PACKAGE, *SCHEMAS}
        if folder.is_dir() and not (folder / NAME).exists() and {path.name for path in folder.iterdir()} - own:
            words = f"文件夹 {folder} 里已有别的文件。", f"The folder {folder} holds other files."
            raise NotASet(*words)
        for table in SCHEMAS:
            (folder / table).mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._lock = locked(folder / _LOCK)
        try:
            self.manifest = Manifest(folder / NAME)
        except NotASet:
            self._lock.close()
            raise
        self._sweep()

    def paths(self, table: str) -> list[Path]:
        """Return the files that hold a table."""
        return [self._path(table, part) for part in self.manifest.parts]

    def add(self, tables: Tables, keys: Mapping[str, Key]) -> None:
        """Add the *tables* of the files in *keys*. What the set held of these files before goes at the same moment."""
        retired = list(dict.fromkeys(part for file in keys if (part := self.manifest.part_of.get(file))))
        left = [without(self._read(part), keys) for part in retired]
        kept = {file: key for part in retired for file, key in self.manifest.parts[part].items() if file not in keys}
        part = self.manifest.next
        for name, table in joined([*left, tables]).by_name().items():
            path = self._path(name, part)
            unfinished = path.with_suffix(_UNFINISHED)
            write_table(table, unfinished)
            unfinished.replace(path)
        self.manifest.add(part, retired, {**kept, **keys})
        for old in retired:
            self._remove(old)

    def close(self) -> None:
        """Describe the set in a data package, and give it up to others."""
        parts = {name: [f"{name}/{part}{_ENDING}" for part in self.manifest.parts] for name in SCHEMAS}
        package = data_package("govinfo-reports", {name: (parts[name], SCHEMAS[name]) for name in SCHEMAS})
        (self.folder / _PACKAGE).write_text(package, encoding="utf-8")
        self._lock.close()

    def _read(self, part: str) -> Tables:
        return Tables(**{name: read_table(name, self._path(name, part)) for name in SCHEMAS})

    def _path(self, table: str, part: str) -> Path:
        return self.folder / table / f"{part}{_ENDING}"

    def _remove(self, part: str) -> None:
        for table in SCHEMAS:
            with suppress(OSError):
                self._path(table, part).unlink(missing_ok=True)

    def _sweep(self) -> None:
        """Remove what a process left that was stopped: parts that do not count, and files that are not finished."""
        for table in SCHEMAS:
            for path in (self.folder / table).glob("part-*"):
                if path.suffix == _UNFINISHED or (path.suffix == _ENDING and path.stem not in self.manifest.parts):
                    path.unlink(missing_ok=True)


def parts_of(folder: Path) -> dict[str, list[Path]]:
    """Return the files of each table of the data set in *folder*, which count now.

    Raises:
        NotASet: it holds no data set.
    """
    if not (folder / NAME).exists():
        words = f"{folder} 不是数据集。", f"{folder} is no data set."
        raise NotASet(*words)
    parts = Manifest(folder / NAME).parts
    return {table: [folder / table / f"{part}{_ENDING}" for part in parts] for table in SCHEMAS}
