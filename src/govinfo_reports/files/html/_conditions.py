"""A condition of a style sheet, with parts in brackets and ``not``, ``and``, ``or`` between -> whether it is met."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DEEPEST: Final = 8  # conditions in one another


def met(condition: str, tell: Callable[[str], bool | None], depth: int = _DEEPEST) -> bool | None:
    """Whether a condition is met whose parts *tell* decides, which takes them without brackets; None: nobody can tell.

    >>> met("not ((a) and (b))", {"a": True, "b": False}.get)
    True
    """
    values: list[bool | None] = []
    negated = any_does = False
    for part in parts(condition) if depth else ():
        if part in {"not", "and", "or"}:
            negated, any_does = part == "not", any_does or part == "or"
            continue
        inner = part[1:-1].strip() if part[:1] == "(" and part[-1:] == ")" else part
        held = met(inner, tell, depth - 1) if inner[:1] == "(" or inner[:3] == "not" else tell(inner)
        values.append(held is not negated if held is not None else None)
        negated = False
    decisive = any_does  # one that holds is enough, or one that does not
    if not values or decisive in values:
        return decisive if values else None
    return None if None in values else not decisive


def parts(text: str, between: str = " ") -> Iterator[str]:
    """Yield the parts of *text* that stand between blanks, or another mark, outside of all brackets.

    >>> list(parts("a (b c), d", ","))
    ['a (b c)', 'd']
    """
    if "(" not in text:
        yield from (part.strip() for part in text.split(between) if part.strip())
        return
    start = depth = 0
    for mark in re.finditer(rf"[(){re.escape(between)}]", text):
        if mark.group() == "(":
            depth += 1
        elif mark.group() == ")":
            depth = max(0, depth - 1)
        elif not depth:
            if part := text[start : mark.start()].strip():
                yield part
            start = mark.end()
    if part := text[start:].strip():
        yield part
