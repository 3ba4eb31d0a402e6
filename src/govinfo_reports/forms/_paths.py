"""Paths: the keys that lead to a value in its form, joined by dots, as in ``section.row.column``."""

from __future__ import annotations


class Path(str):
    """The path of a value, a row or a group: a string, with names for its parts.

    >>> path = Path("section.group.row.column")
    >>> path.section, path.row, path.column
    ('section', 'section.group.row', 'column')
    >>> path.row / "total"
    'section.group.row.total'
    """

    __slots__ = ()

    @classmethod
    def of(cls, *keys: str) -> Path:
        """Return the path with these *keys*."""
        return cls(".".join(keys))

    def __truediv__(self, key: str) -> Path:
        """Return this path, extended by *key*: one key, or several joined by dots."""
        return Path(f"{self}.{key}" if self else key)

    @property
    def keys(self) -> tuple[str, ...]:
        """Its keys; the first one is that of the section."""
        return tuple(self.split("."))

    @property
    def section(self) -> str:
        """The key of its section."""
        return self.partition(".")[0]

    @property
    def row(self) -> Path:
        """For a value, the path of its row; for a row or group, that of the group or section above it."""
        return Path(self.rpartition(".")[0])

    @property
    def column(self) -> str:
        """Its last key: for a value, the key of its column."""
        return self.rpartition(".")[2]

    @property
    def groups(self) -> tuple[Path, ...]:
        """The paths of the groups and the row that contain a value, the widest first.

        >>> Path("section.group.row.column").groups
        ('section.group', 'section.group.row')
        """
        found: list[Path] = []
        dot = self.find(".")
        while (dot := self.find(".", dot + 1)) >= 0:  # to join keys takes three times as long, and forms ask 800 times
            found.append(Path(self[:dot]))
        return tuple(found)

    def below(self, group: str) -> bool:
        """Whether it lies inside *group*: a row, a group or a section."""
        return self.startswith(f"{group}.")


def section_of(path: str) -> str:
    """Return the key of the section of *path*.

    >>> section_of("section.group.row.column")
    'section'
    """
    return path.partition(".")[0]


def row_of(path: str) -> str:
    """Return the path of the row of the value at *path*; for a row or group, that of the group above it.

    >>> row_of("section.group.row.column")
    'section.group.row'
    """
    return path.rpartition(".")[0]
