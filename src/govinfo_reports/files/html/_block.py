"""What a page is made of: blocks, in one another, with the words in each."""

from __future__ import annotations

from typing import NamedTuple

from govinfo_reports.files.places import HtmlPlace

from ._declared import PLAIN
from ._grids import rows_of


class Block:
    """A block of the page: words and smaller blocks, in order.

    ``role`` is ``block``, ``table``, ``rows``, ``row``, ``cell``, ``caption``, ``grid``, ``flex``, ``frame`` or
    ``picture``; ``path`` is the way to it from the root; ``within`` is the role of the block around it, empty for the
    root. What most blocks have alike stands here once, and not in each.
    """

    kept = False
    """Whether its line breaks and spaces are shown as they are."""
    letters = 0
    """Letters inside, at any depth."""
    linked = 0
    """Those of them that are links."""
    plain = 0
    """Letters of the longest stretch that is no link."""
    tables = 0
    """Tables of more than one row and column inside, at any depth."""
    source = ""
    """The address of the picture that it is."""
    unread = 0
    """1 where it shows what is no text, at any depth; 2 where that may be a digit."""

    def __init__(  # noqa: PLR0913 - what a block is from the start
        self, role: str, tag: str, path: str, within: str = "", *, style: dict[str, str] = PLAIN.values, depth: int = 0
    ) -> None:
        self.role, self.tag, self.path, self.within, self.style, self.depth = role, tag, path, within, style, depth
        self.children: list[Block | str] = []

    @property
    def place(self) -> HtmlPlace:
        """Where it stands."""
        return HtmlPlace(self.path)

    def close(self, above: Block, tables: int) -> None:
        """Tell the block around it what it holds, and whether it is itself a table of figures."""
        if self.letters:
            above.letters += self.letters
            above.linked += self.linked
            above.plain = max(above.plain, self.plain)
        if self.unread:
            above.unread = max(above.unread, self.unread)
        if self.tables or tables:
            above.tables += self.tables + tables


class Here(NamedTuple):
    """What holds for the words at a place of the walk."""

    block: Block
    steps: str = ""
    linked: bool = False
    unseen: frozenset[str] = frozenset()
    raised: bool = False


def is_figures(table: Block) -> int:
    """Return 1 for a table of more than one row and column: what holds one is no table of figures itself."""
    rows = rows_of(table)
    return int(len(rows) > 1 and any(len(row.children) > 1 for row in rows))


def is_in_cell(block: Block) -> bool:
    """Whether a block is a cell of a table, or in one."""
    return block.role == "cell" or "/td[" in block.path or "/th[" in block.path
