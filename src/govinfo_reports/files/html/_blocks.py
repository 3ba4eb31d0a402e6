"""A tree of elements -> a tree of the blocks that a reader of the page sees, with the words in each.

The walk follows the parser's tree without recursion, so that no depth of it can exhaust the stack.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import Factory, define, field

from govinfo_reports.files.canonical import made
from govinfo_reports.files.document import Note
from govinfo_reports.files.note_marks import is_note_mark
from govinfo_reports.files.places import HtmlPlace
from govinfo_reports.files.refusals import refusal

from ._block import Block, Here, is_figures, is_in_cell
from ._drawings import DRAWN, words_drawn
from ._elements import UNSEEN, is_small, is_turned
from ._generated import words_of
from ._grounds import PAINTED, is_sunk
from ._hiding import unseen_by
from ._kinds import Kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

    from govinfo_reports.files.limits import Limits

    from ._declared import Declared
    from ._styles import Styles

_DEEP: Final = 5  # elements for each block that may stand in one another: a way through them is as long
_WHITE: Final = " \t\n\f\r"
_SPACE: Final = re.compile(r"[ \t\n\f\r]+")
#: Elements that show something else than the words inside them.
_REPLACED: Final = frozenset({"br", "img", "input", "textarea", "select", "iframe", "frame", "object", "embed", "wbr"})
_DELETED: Final = frozenset({"del", "s", "strike"})
_UNREAD: Final = UNSEEN - DRAWN
#: Marks that turn the direction of what stands behind them.
_TURNED: Final = re.compile("[\u061c\u200f\u202b\u202e\u2067]")
_DOT: Final = 4  # pixels
_TYPED: Final = frozenset({"", "text", "number", "tel", "email", "url", "date", "month", "week", "time"})


#: An element that the walk is inside of, what holds around it, and how many elements of each kind stood before.
_Level = tuple["LexborNode", Here, dict[str, int]]


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

    def read(self, body: LexborNode, root: Block) -> None:  # noqa: C901 - a call for each part would double its time
        """Put what is seen of *body* into *root*."""
        levels: list[_Level] = []
        here, counts, node = Here(root), dict[str, int](), body.child
        words, enter = self._words, self._enter
        puts = bool(self.styles.put or self.styles.doubtful)
        while True:
            if node is None:
                if not levels:
                    return
                last, (node, here, counts) = here, levels.pop()
                if puts:
                    self._put(node, "after", last)
                inner = last.block
                if inner is not here.block:
                    inner.close(here.block, is_figures(inner) if inner.role == "table" else 0)
                elif node.tag in _DELETED:
                    here.block.children.append(" ")
                node = node.next
                continue
            if node.is_text_node:
                words(node.text_content or "", here)
            elif node.is_element_node:
                inside = enter(node, here, counts)
                if inside is not None:
                    if puts:
                        self._put(node, "before", inside)
                    levels.append((node, here, counts))
                    if len(levels) > _DEEP * self.limits.nesting:
                        raise refusal("too_large", detail=f"nesting > {_DEEP * self.limits.nesting}")
                    here, counts, node = inside, {}, node.child
                    continue
            node = node.next

    def _words(self, text: str, here: Here) -> None:
        block, _, linked, unseen, raised = here
        if unseen or not text:
            return
        if not block.kept:
            if not text.strip(_WHITE):
                block.children.append(" ")
                return
            if not text.isprintable() or "  " in text:
                text = _SPACE.sub(_gap, text)
                if _TURNED.search(text):
                    block.unread = 2
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

    def _enter(self, node: LexborNode, here: Here, counts: dict[str, int]) -> Here | None:
        """Return what holds inside an element; None where nothing of it is to be read."""
        tag = node.tag or ""
        counts[tag] = number = counts.get(tag, 0) + 1
        if tag in _UNREAD:
            return None
        given = node.attributes
        declared, role, hidden = self._kinds.of(tag, node, given)
        above, steps, linked, unseen, raised = here
        if hidden:
            return None
        steps = f"{steps}/{tag}[{number}]"
        if tag in _REPLACED or tag in DRAWN:
            self._replaced(tag, node, given, here, steps)
            return None
        style = declared.values
        doubt = False
        if style or tag == "font":
            unseen, doubt = self._unseen(tag, node, declared, role, here)
        if role:
            block = self._block(role, tag, above, steps, style)
            if doubt:
                block.unread = 2
            if above.kept or tag == "pre" or "white-space" in style:
                block.kept = tag == "pre" or (above.kept and tag != "p") or style.get("white-space", "")[:3] == "pre"
            return made(Here, (block, "", linked, unseen, False))
        if tag in _DELETED:
            above.children.append(" ")
        elif doubt or is_turned(tag, given, style):
            above.unread = 2
        linked = linked or (tag == "a" and "href" in given) or tag == "button"
        raised = raised or tag == "sup" or style.get("vertical-align") == "super"
        return made(Here, (above, steps, linked, unseen, raised))

    def _unseen(
        self, tag: str, node: LexborNode, declared: Declared, role: str | None, here: Here
    ) -> tuple[frozenset[str], bool]:
        """Return for which reasons the words of an element are not seen, and whether that is in doubt."""
        style = declared.values
        unseen = unseen_by(style, here.unseen) if here.unseen else declared.unseen
        if (tag == "font" or not PAINTED.isdisjoint(style)) and (role == "cell" or is_in_cell(here.block)):
            sunk = is_sunk(node, self._kinds, whole=self.styles.whole)
            return (unseen | {"ground"} if sunk else unseen - {"ground"}), sunk is None
        return unseen, False

    def _block(self, role: str, tag: str, above: Block, steps: str, style: dict[str, str]) -> Block:
        self.count += 1
        block = Block(role, tag, above.path + steps, above.role, style=style, depth=above.depth + 1)
        if block.depth > self.limits.nesting:
            raise refusal("too_large", detail=f"nesting > {self.limits.nesting}")
        if self.count > self.limits.cells:
            raise refusal("too_large", detail=f"{self.limits.cells} blocks")
        above.children.append(block)
        return block

    def _replaced(self, tag: str, node: LexborNode, given: dict[str, str | None], here: Here, steps: str) -> None:
        """Read an element that shows something else than the words inside it."""
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
                self._frame(tag, given, here, steps)
            case "img":
                self._picture(given, here, steps)
            case _ if tag in DRAWN and not is_small(given, _DOT):
                shown = words_drawn(tag, node) if is_in_cell(here.block) else ""
                if shown is None and "visibility" not in here.unseen:
                    here.block.unread |= 1 + (tag == "math")
                self._words(shown or "", here)
            case _:
                pass

    def _frame(self, tag: str, given: dict[str, str | None], here: Here, steps: str) -> None:
        source = given.get("src") or given.get("data") or ""
        if page := given.get("srcdoc") or self.part(source):
            block = self._block("frame", tag, here.block, steps, {})
            self.frame(page, block)
            block.close(here.block, 0)
        else:
            self.notes.append(Note("elsewhere", source[:120], HtmlPlace(here.block.path + steps)))
            here.block.unread |= tag != "object"  # which shows nothing where it finds nothing

    def _picture(self, given: dict[str, str | None], here: Here, steps: str) -> None:
        source = given.get("src") or ""
        if source and "visibility" not in here.unseen and not is_small(given, _DOT):
            here.block.unread = 2
        if not is_small(given):
            words = given.get("alt") or given.get("title") or source[:120]
            self.notes.append(Note("picture", " ".join(words.split()), HtmlPlace(here.block.path + steps)))
            if self.pictures and not here.unseen:
                self._block("picture", "img", here.block, steps, {}).source = source

    def _put(self, node: LexborNode, end: str, inside: Here) -> None:
        """Read what a style sheet puts at one end of an element, which may be in doubt itself."""
        if node.mem_id in self.styles.doubtful:
            inside.block.unread = 2
        found = self.styles.put.get((node.mem_id, end))
        if found and found.is_seen:
            words, whole = words_of(found.content, node.attributes)
            self._words(words, inside)
            if not whole:
                inside.block.unread = 2


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
