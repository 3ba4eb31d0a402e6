"""`words.toml` -> patterns for the words that rules look for in prose."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE: Final = Path(__file__).with_name("words.toml")


@cache
def _read() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def names(section: str) -> tuple[str, ...]:
    """Return the names of the lists in a *section*."""
    return tuple(_read()[section])


def words(section: str, name: str) -> tuple[str, ...]:
    """Return the words that a *section* lists under *name*."""
    return tuple(_read()[section][name])


@cache
def any_of(section: str, name: str) -> re.Pattern[str]:
    """Return a pattern for any of the words that a *section* lists under *name*."""
    return re.compile("|".join(map(re.escape, sorted(words(section, name), key=len, reverse=True))))
