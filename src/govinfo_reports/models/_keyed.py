"""What has children with keys: access by attribute and by path, and why a child is not there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve, field, frozen

from govinfo_reports.showing import Shown, counted, line, quoted

from ._cell import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ._missing import Missing

_LONGEST_KEY: Final = 100  # characters of a mistyped key that a message repeats
#: What lacks nothing.
NOTHING_MISSING: Final[Mapping[str, Missing]] = {}


class Keyed(Shown):
    """Access by attribute and by path, for everything that has children with keys.

    Like a mapping it has keys, a length, `get`, and a test for what it contains; a path is a key too. Unlike a mapping
    it is true even where it is empty: a section without a table is a section.
    """

    __slots__ = ()
    children: tuple[tuple[str, Any], ...]
    missing: Mapping[str, Missing]

    if not TYPE_CHECKING:  # checkers take the keys from the stub of `govinfo_reports.typed`

        def __getattr__(self, key: str) -> object:
            if not key.startswith("_"):
                for own, child in self.children:
                    if own == key:
                        return child
            raise AttributeError(self._lacks(key, [own for own, _ in self.children]))

    def __dir__(self) -> list[str]:
        return sorted({*object.__dir__(self), *self})

    def __getitem__(self, path: str) -> Any:  # noqa: ANN401 - whatever stands at the path
        """Return the section, group or cell at a dotted *path*: the keys of section, row and column.

        Raises:
            KeyError: there is nothing at that path. The message says why, or suggests the nearest path that exists.
        """
        if (found := self._at(path)) is None:
            raise KeyError(self._lacks(path, [path for path, _ in self.cells()]))
        return found

    def get(self, path: str, default: Any = None) -> Any:  # noqa: ANN401 - whatever stands at the path
        """Return the section, group or cell at a dotted *path*; *default* if there is nothing."""
        found = self._at(path)
        return default if found is None else found

    def __contains__(self, path: object) -> bool:
        return self._at(str(path)) is not None

    def __iter__(self) -> Iterator[str]:
        """Yield the keys of the children, in order; `cells` yields the values below them with their paths."""
        return (key for key, _ in self.children)

    def __len__(self) -> int:
        """Return how many children there are."""
        return len(self.children)

    def __bool__(self) -> bool:
        return True

    def _ipython_key_completions_(self) -> list[str]:
        """Return the paths that an editor offers behind ``[``: of the groups first, then of the cells."""
        cells = [path for path, _ in self.cells()]
        above = (path[:place] for path in cells for place, char in enumerate(path) if char == ".")
        return list(dict.fromkeys((*self, *above, *cells)))

    def cells(self, prefix: str = "") -> Iterator[tuple[str, Cell]]:
        """Yield each cell below this one, with its path, in the order of the form."""
        found: list[tuple[str, Cell]] = []
        _gather(self.children, prefix, found)
        return iter(found)

    def _at(self, path: str) -> Any:  # noqa: ANN401 - whatever stands at the path
        """Return what stands at *path*; None if there is nothing. No message is made: few that ask read one."""
        here: Any = self
        for key in path.split("."):
            here = next((child for own, child in getattr(here, "children", ()) if own == key), None)
            if here is None:
                return None
        return here

    def _lacks(self, key: str, keys: list[str]) -> str:
        """Return the message that there is no *key*; *keys* are those that there are."""
        message = f"{type(self).__name__} has no {quoted(key, _LONGEST_KEY)}"
        if missing := _missing_at(key, self.missing):
            return f"{message}: {missing.message.zh} {missing.message.en}"
        return f"{message}{nearest(key, keys)}"


def _gather(children: Iterable[tuple[str, Any]], prefix: str, found: list[tuple[str, Cell]]) -> None:
    """Add the cells below *children* to those *found*: generators inside generators took twice as long."""
    for key, child in children:
        if isinstance(child, Cell):
            found.append((prefix + key, child))
        else:
            _gather(child.children, f"{prefix}{key}.", found)


def _missing_at(path: str, missing: Mapping[str, Missing]) -> Missing | None:
    """Return what is known of *path*, or of the first path below it, those with findings first."""
    below = [each for own, each in missing.items() if own == path or own.startswith(f"{path}.")]
    return next((each for each in below if each.findings), below[0] if below else None)


def nearest(key: str, keys: list[str]) -> str:
    """Return the end of a message: a question whether the nearest of *keys* was meant; nothing if none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only after a mistyped key

    near = get_close_matches(key, keys, n=1, cutoff=0.4)
    return f"; did you mean {near[0]!r}?" if near else ""


@frozen
class Group(Keyed):
    """A row of a table, or several rows under one heading."""

    children: tuple[tuple[str, Group | Cell], ...] = ()
    missing: Mapping[str, Missing] = field(eq=False, default=NOTHING_MISSING, repr=False, hash=False)
    """Why each path of the form below this one without a cell has none; the paths begin here."""

    def __repr__(self) -> str:
        own = (f"{key} {quoted(child.text, 20)}" for key, child in self.children if isinstance(child, Cell))
        groups = (key for key, child in self.children if not isinstance(child, Cell))
        count = counted(sum(1 for _ in self.cells()), "value")
        return line("Group", f"{count}: {', '.join((*own, *groups))}" if self.children else count)


def explained(children: tuple[tuple[str, Any], ...], missing: Mapping[str, Missing]) -> tuple[tuple[str, Any], ...]:
    """Return *children*, each with why paths below it have no cells; cells stay as they are."""
    groups = {key for key, child in children if not isinstance(child, Cell)}  # a page with few values has few
    if not groups:
        return children
    below = {
        key: dict(zip(rests, map(missing.__getitem__, paths), strict=True))
        for key, (paths, rests) in _by_first_key(tuple(missing)).items()
        if key in groups
    }
    return tuple((key, _explained(child, below[key])) if key in below else (key, child) for key, child in children)


@lru_cache(maxsize=256)  # most pages lack the same paths; to take these apart for each page took a twentieth of reading
def _by_first_key(paths: tuple[str, ...]) -> dict[str, tuple[list[str], list[str]]]:
    """Return by their first key the *paths*, and what is left of each behind that key."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for path in paths:
        key, _, rest = path.partition(".")
        own, rests = found.setdefault(key, ([], []))
        own.append(path)
        rests.append(rest)
    return found


def _explained(child: Any, missing: Mapping[str, Missing]) -> Any:  # noqa: ANN401 - a group, or a section
    children = explained(child.children, missing)
    if isinstance(child, Group):  # a page has many, and `evolve` takes four times as long
        return Group(children, missing)
    return evolve(child, children=children, missing=missing)
