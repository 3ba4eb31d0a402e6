"""Many words -> one pattern that finds the longest of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Node(dict[str, "_Node"]):
    """A node of a tree of characters."""


def longest(words: Iterable[str]) -> str:
    """Return a pattern for the longest of *words*, in which no character of the text is looked at twice.

    >>> re.compile(longest(["收", "收到", "受理"])).findall("收到并受理")
    ['收到', '受理']
    """
    root = _Node()
    for word in words:
        here = root
        for character in word:
            here = here.setdefault(character, _Node())
        here[""] = _Node()
    return _branch(root)


def _branch(node: _Node) -> str:
    ways = [re.escape(character) + _branch(below) for character, below in sorted(node.items()) if character]
    if not ways:
        return ""
    return f"(?:{'|'.join(ways)}){'?' if '' in node else ''}"
