"""An element that is drawn, not written: a formula, a drawing, a bar -> the words that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Elements that are drawn.
DRAWN: Final = frozenset({"svg", "math", "canvas", "video", "progress", "meter"})
#: Parts of formulas that stand one behind the other, as words do.
_IN_LINE: Final = frozenset({"math", "mrow", "mstyle", "mn", "mi", "mo", "mtext"})
#: Parts of drawings that show nothing.
_SILENT: Final = frozenset({"title", "desc", "defs", "style", "script", "metadata", "symbol"})
_MOST: Final = 200  # parts that are looked at


def words_drawn(tag: str, node: LexborNode) -> str | None:
    """Return the words that an element shows; None where it shows what is no text, or more than a line of it.

    Args:
        tag: its name.
        node: the element.
    """
    if tag not in {"svg", "math"}:
        return None
    words: list[str] = []
    texts = parts = 0
    waiting = [node]
    while waiting:
        part = waiting.pop()
        parts += 1
        if part.is_text_node:
            words.append(part.text_content or "")
            continue
        name = part.tag or ""
        if name in _SILENT or not part.is_element_node:
            continue
        texts += name == "text"
        known = name in _IN_LINE if tag == "math" else name in {"svg", "g", "text", "rect"}
        if parts > _MOST or texts > 1 or not known:
            return None
        waiting += reversed(list(part.iter(include_text=True)))
    return " ".join("".join(words).split())
