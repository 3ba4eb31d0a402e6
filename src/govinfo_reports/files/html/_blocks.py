"""A tree of elements -> a tree of the blocks that a reader of the page sees, with the words in each.

The walk follows the parser's tree without recursion, so that no depth of it can exhaust the stack.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import Factory, define, field

from govinfo_reports.files.canonical import made
from govinfo_reports.files.document import Note
from govinfo_reports.files.note_marks import is_note_mark
from govinfo_reports.files.places import HtmlPlace
from govinfo_reports.files.refusals import refusal

from ._declared import PLAIN
from ._elements import UNSEEN, is_small
from ._grids import rows_of
from ._hiding import unseen_by
from ._kinds import Kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

    from govinfo_reports.files.limits import Limits

    from ._styles import Styles

_WHITE: Final = " \t\n\f\r"
_SPACE: Final = re.compile(r"[ \t\n\f\r]+")
#: Elements that show something else than the words inside them.
_REPLACED: Final = frozenset({"br", "img", "input", "textarea", "select", "iframe", "frame", "object", "embed", "wbr"})
_DELETED: Final = frozenset({"del", "s", "strike"})
_TYPED: Final = frozenset({"", "text", "number", "tel", "email", "url", "date", "month", "week", "time"})


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
        if self.tables or tables:
            above.tables += self.tables + tables


class _Here(NamedTuple):
    """What holds for the words at a place of the walk."""

    block: Block
    steps: str = ""
    linked: bool = False
    unseen: frozenset[str] = frozenset()
    raised: bool = False


#: An element that the walk is inside of, what holds around it, and how many elements of each kind stood before.
_Level = tuple["LexborNode", _Here, dict[str, int]]


@define
class BlockReader:
    """Walks over one page."""

    styles: Styles
    limits: Limits
    frame: Callable[[str, Block], None]
    """What reads the page inside a frame into a block."""
    part: Callable[[str], str]
    """What gives the page at an address; empty where it is not at hand."""
    pictures: bool = False
    """Whether pictures are to be looked at."""
    notes: list[Note] = field(factory=lambda: [])
    count: int = 0
    _kinds: Kinds = field(init=False, default=Factory(lambda self: Kinds(self.styles), takes_self=True))

    def read(self, body: LexborNode, root: Block) -> None:
        """Put what is seen of *body* into *root*."""
        levels: list[_Level] = []
        here, counts, node = _Here(root), dict[str, int](), body.child
        words, enter = self._words, self._enter
        while True:
            if node is None:
                if not levels:
                    return
                inner = here.block
                node, here, counts = levels.pop()
                if inner is not here.block:
                    inner.close(here.block, _is_figures(inner) if inner.role == "table" else 0)
                elif node.tag in _DELETED:
                    here.block.children.append(" ")
                node = node.next
                continue
            if node.is_text_node:
                words(node.text_content or "", here)
            elif node.is_element_node:
                inside = enter(node, here, counts)
                if inside is not None:
                    levels.append((node, here, counts))
                    here, counts, node = inside, {}, node.child
                    continue
            node = node.next

    def _words(self, text: str, here: _Here) -> None:
        block, _, linked, unseen, raised = here
        if unseen or not text:
            return
        if not block.kept:
            if not text.strip(_WHITE):
                block.children.append(" ")
                return
            if not text.isprintable() or "  " in text:
                text = _SPACE.sub(_gap, text)
        bare = text.strip()
        if raised and is_note_mark(bare, _last(block.children)):
            self.notes.append(Note("mark", bare, block.place))
            return
        if letters := len(bare):
            block.letters += letters
            if linked:
                block.linked += letters
            elif letters > block.plain:
                block.plain = letters
        block.children.append(text)

    def _enter(self, node: LexborNode, here: _Here, counts: dict[str, int]) -> _Here | None:
        """Return what holds inside an element; None where nothing of it is to be read."""
        tag = node.tag or ""
        counts[tag] = number = counts.get(tag, 0) + 1
        if tag in UNSEEN:
            return None
        given = node.attributes
        declared, role, hidden = self._kinds.of(tag, node, given)
        if hidden:
            return None
        above, steps, linked, unseen, raised = here
        steps = f"{steps}/{tag}[{number}]"
        if tag in _REPLACED:
            self._replaced(tag, node, given, here, steps)
            return None
        style = declared.values
        if style:
            unseen = unseen_by(style, unseen) if unseen else declared.unseen
        if role:
            block = self._block(role, tag, above, steps, style)
            if above.kept or tag == "pre" or "white-space" in style:
                block.kept = tag == "pre" or (above.kept and tag != "p") or style.get("white-space", "")[:3] == "pre"
            return made(_Here, (block, "", linked, unseen, False))
        if tag in _DELETED:
            above.children.append(" ")
        linked = linked or (tag == "a" and "href" in given) or tag == "button"
        raised = raised or tag == "sup" or style.get("vertical-align") == "super"
        return made(_Here, (above, steps, linked, unseen, raised))

    def _block(self, role: str, tag: str, above: Block, steps: str, style: dict[str, str]) -> Block:
        self.count += 1
        block = Block(role, tag, above.path + steps, above.role, style=style, depth=above.depth + 1)
        if block.depth > self.limits.nesting:
            raise refusal("too_large", detail=f"nesting > {self.limits.nesting}")
        if self.count > self.limits.cells:
            raise refusal("too_large", detail=f"{self.limits.cells} blocks")
        above.children.append(block)
        return block

    def _replaced(self, tag: str, node: LexborNode, given: dict[str, str | None], here: _Here, steps: str) -> None:
        """Read an element that shows something else than the words inside it."""
        path = HtmlPlace(here.block.path + steps)
        match tag:
            case "br":
                here.block.children.append("\n")
            case "input" if (given.get("type") or "").lower() in _TYPED:
                self._words(given.get("value") or "", here)
            case "textarea":
                self._words(node.text() or "", here)
            case "select":
                chosen = node.css_first("option[selected]") or node.css_first("option")
                self._words(chosen.text() if chosen else "", here)
            case "iframe" | "frame" | "object" | "embed":
                source = given.get("src") or given.get("data") or ""
                if page := given.get("srcdoc") or self.part(source):
                    block = self._block("frame", tag, here.block, steps, {})
                    self.frame(page, block)
                    block.close(here.block, 0)
                else:
                    self.notes.append(Note("elsewhere", source[:120], path))
            case "img" if not is_small(given):
                words = given.get("alt") or given.get("title") or (given.get("src") or "")[:120]
                self.notes.append(Note("picture", " ".join(words.split()), path))
                if self.pictures and not here.unseen:
                    self._block("picture", tag, here.block, steps, {}).source = given.get("src") or ""
            case _:
                pass


def _gap(space: re.Match[str]) -> str:
    """Return what a browser shows for white space: nothing where a line break stands between Chinese characters."""
    first, last = space.span()
    inner = first > 0 and last < len(space.string)
    if inner and "\n" in space.group() and not (space.string[first - 1].isascii() or space.string[last].isascii()):
        return ""
    return " "


def _last(words: list[Block | str]) -> str:
    """Return the words that stand last; nothing behind a block."""
    return words[-1] if words and isinstance(words[-1], str) else ""


def _is_figures(table: Block) -> int:
    """Return 1 for a table of more than one row and column: what holds one is no table of figures itself."""
    rows = rows_of(table)
    return int(len(rows) > 1 and any(len(row.children) > 1 for row in rows))
