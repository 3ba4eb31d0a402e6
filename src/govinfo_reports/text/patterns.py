"""Patterns that are compiled when they are first used. Compiling them all at once took a third of the import."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, cast


class LazyPattern:
    """A compiled pattern that is not compiled yet. On first use it takes over all that the compiled one has."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a pattern has
        if name.startswith("_"):
            raise AttributeError(name)
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # the next use finds it at once
        return found


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does, but compile it on first use.

    >>> lazy("[0-9]+").findall("3件，12件")
    ['3', '12']
    """
    return cast("re.Pattern[str]", LazyPattern(source, flags))
