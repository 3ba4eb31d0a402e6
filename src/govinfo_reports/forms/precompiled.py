"""What the wheel brings of its own grammars, compiled already: plain data, which save the first page the compiling.

The build of the wheel writes a JSON file for each form, each parser and the rules of claims, and a list of these files
with their hashes. The list also has a key, made of the grammar files and the release of Lark. Files that differ from
the list, or a list with another key, count as absent. Then the grammar is compiled, as it is in a checkout, which has
no such files, and for the templates of users.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import lark

from ._grammar import GRAMMARS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_FOLDER: Final = Path(__file__).parents[1] / "precompiled"
_LIST: Final = "list.json"
_KEY, _HASHES = "key", "hashes"

_T = TypeVar("_T")


def precompiled(path: Path, what: str, make: Callable[[Any], _T]) -> _T | None:
    """Return what *make* makes of the data that the wheel brings for the grammar file at *path*.

    Args:
        path: the grammar file.
        what: the kind of data: `form`, `parser` or `rules`.
        make: a function that takes the data. It may raise any error if they are not what it expects.

    Returns:
        None if the file is not one of the wheel's own, if there are no data, or if they do not match.
    """
    made: _T | None = _loaded(path, what, make)
    return made


def name_of(path: Path, what: str) -> str:
    """Return the name of the file with the data of a packaged grammar.

    Raises:
        ValueError: the grammar file at *path* is not a packaged one.
    """
    return path.relative_to(GRAMMARS.resolve()).with_suffix(f".{what}.json").as_posix()


def write(folder: Path, files: Mapping[str, object]) -> None:
    """Write each of *files* into *folder* as JSON, by its name, and the list of them."""
    hashes: dict[str, str] = {}
    for name, data in files.items():
        written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(written)
        hashes[name] = sha256(written).hexdigest()
    (folder / _LIST).write_text(json.dumps({_KEY: _key(), _HASHES: hashes}, indent=1), encoding="utf-8")


@lru_cache(maxsize=64)
def _loaded(path: Path, what: str, make: Callable[[Any], object]) -> Any:  # noqa: ANN401 - what *make* makes
    try:
        name = name_of(path, what)
        data = (_FOLDER / name).read_bytes()
        return make(json.loads(data)) if _hashes().get(name) == sha256(data).hexdigest() else None
    except Exception:  # noqa: BLE001 - whatever is wrong with the data, compiling the grammar is right
        return None


@cache
def _hashes() -> Mapping[str, str]:
    """Return the hash of each file by its name; of none if they were made of other grammars, or by another Lark."""
    listed = json.loads((_FOLDER / _LIST).read_bytes())
    return dict(listed[_HASHES]) if listed[_KEY] == _key() else {}


def _key() -> str:
    """Return a hash of the release of Lark and of all packaged grammar files, with their names."""
    key = sha256(lark.__version__.encode())
    for path in sorted(GRAMMARS.rglob("*.lark")):
        text = path.read_bytes()
        key.update(f"\n{path.relative_to(GRAMMARS).as_posix()} {len(text)}\n".encode() + text)
    return key.hexdigest()
