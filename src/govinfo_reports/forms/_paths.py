"""Paths: the way of a value through its form, key by key, as ``section.row.column``."""

from __future__ import annotations


class Path(str):
    """The way to a value, a row or a group: a string, with names for its parts.

    >>> path = Path("section.group.row.column")
    >>> path.section, path.row, path.column
    ('section', 'section.group.row', 'column')
    >>> path.row / "total"
    'section.group.row.total'
    """

    __slots__ = ()

    @classmethod
    def of(cls, *keys: str) -> Path:
        """Return the path that leads by *keys*."""
        return cls(".".join(keys))

    def __truediv__(self, key: str) -> Path:
        """Return the path of what stands under *key*, a key or several joined by dots, in what is here."""
        return Path(f"{self}.{key}" if self else key)

    @property
    def keys(self) -> tuple[str, ...]:
        """Its keys, from that of the section on."""
        return tuple(self.split("."))

    @property
    def section(self) -> str:
        """The key of the section that it leads into."""
        return self.partition(".")[0]

    @property
    def row(self) -> Path:
        """The path of the row that a value stands in; of a row or group, that of the group or section above it."""
        return Path(self.rpartition(".")[0])

    @property
    def column(self) -> str:
        """Its last key: the column of a value."""
        return self.rpartition(".")[2]

    @property
    def groups(self) -> tuple[Path, ...]:
        """The paths of all that it leads through below its section, the widest first.

        >>> Path("section.group.row.column").groups
        ('section.group', 'section.group.row')
        """
        keys = self.keys
        return tuple(Path.of(*keys[:depth]) for depth in range(2, len(keys)))

    def below(self, group: str) -> bool:
        """Whether it leads on from *group*: a row, a group or a section."""
        return self.startswith(f"{group}.")


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
