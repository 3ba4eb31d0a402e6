"""One element, its attributes and its style -> whether a reader of the page sees it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ._colours import alpha
from ._elements import is_box, is_line
from ._media import length

if TYPE_CHECKING:
    from ._declared import Declared

_TAB: Final = re.compile(r"\btab[-_]?(?:pane|panel|content|con|box|item)\b", re.IGNORECASE)
_NOTHING: Final = re.compile(r"(?:0|0?\.0+|0\.0+)(?:px|em|rem|pt|%|vh|vw)?")
_TINY: Final = re.compile(r"(?:0|0?\.\d+|0\.\d+|[12](?:\.\d+)?)px|(?:0|0?\.0+|0\.0+)(?:em|rem|pt|%|vh|vw)?")
_FAINT: Final = re.compile(r"0?\.0[0-4]\d*|0(?:\.0+)?%?|[0-4](?:\.\d+)?%|0?\.0")
_FILTERED: Final = re.compile(r"opacity\(\s*(?:0|0?\.0+)%?\s*\)")
_CLIPPED: Final = re.compile(r"inset\((?:5\d|[6-9]\d|100)%|circle\(0|ellipse\(0|polygon\(([^,()]*)(?:,\1)*\)")
_SHRUNK: Final = re.compile(r"scale(?:[xy]|3d)?\((?:0|0?\.0+)[,)]|rotate[xy]\(-?90deg\)")
_MOVED: Final = re.compile(r"translate(?:[xy]|3d)?\(([^()]*)\)")
_RELATIVE: Final = re.compile(r"[\d.]+(?:em|ex|ch|%)|smaller|larger|inherit")
_INDENTED: Final = re.compile(r"[1-9]\d{2,}(?:\.\d+)?%")
_AWAY: Final = -800.0  # pixels: what lies so far on the left or the top is not on the page
_BEYOND: Final = 3000.0


def is_hidden(tag: str, given: dict[str, str | None], declared: Declared) -> bool:
    """Whether a reader of the page does not see an element."""
    style = declared.values
    display = style.get("display")
    if display == "none" or (display is None and ("hidden" in given or "popover" in given)):
        return tag != "body" and not _is_tab_panel(given)
    return (
        declared.hides
        or (declared.shuts and is_box(tag, style))
        or (declared.moves and not is_line(tag, style))
        or (tag == "dialog" and "open" not in given and "display" not in style)
    )


def hides(style: dict[str, str]) -> bool:
    """Whether a style hides any element although it keeps its room, or most of it."""
    return bool(style) and (
        style.get("mso-hide") in {"all", "screen"}
        or ("opacity" in style and _FAINT.fullmatch(style["opacity"]) is not None and not _moves(style))
        or ("filter" in style and _FILTERED.search(style["filter"]) is not None)
        or bool(_CLIPPED.match(style.get("clip-path", "").replace(" ", "")))
        or style.get("clip", "").replace(" ", "")[:7] in {"rect(0,", "rect(0p", "rect(1p", "rect(00"}
        or any(_is_away(style[side]) for side in ("left", "top", "right", "margin-left", "margin-top") if side in style)
    )


def shuts(style: dict[str, str]) -> bool:
    """Whether a style gives a box no height or width, and cuts off what goes beyond it."""
    grows = ("padding-top", "padding-bottom", "min-height", "min-width", "flex", "flex-grow")
    if any(style.get(name, "0") not in {"0", "0px", "auto", "none"} for name in grows):
        return False
    sizes = (style.get(name, "") for name in ("height", "max-height", "width", "max-width"))
    return _is_cut(style) and any(map(_TINY.fullmatch, sizes))


def moves(style: dict[str, str]) -> bool:
    """Whether a style moves a block out of the page, or shrinks it to nothing."""
    transform = style.get("transform", "").replace(" ", "")
    indent = style.get("text-indent", "")
    return (
        style.get("content-visibility") == "hidden"
        or _SHRUNK.search(transform) is not None
        or any(_is_away(size) for sizes in _MOVED.findall(transform) for size in sizes.split(","))
        or any(map(_is_away, style.get("translate", "").split()))
        or any(map(_NOTHING.fullmatch, style.get("scale", "").split()))
        or _is_away(indent)
        or (_INDENTED.fullmatch(indent) is not None and _is_cut(style))
    )


def unseen_by(style: dict[str, str], above: frozenset[str]) -> frozenset[str]:
    """Return for which reasons words are not seen that an element inside may show again; *above* has those around it.

    >>> sorted(unseen_by({"font-size": "0", "color": "red"}, frozenset({"color"})))
    ['font-size']
    """
    found = set(above)
    if (shown := style.get("visibility")) not in {None, "inherit", "unset", "revert"}:
        _set(found, "visibility", hides=shown in {"hidden", "collapse"})
    if size := style.get("font-size", ""):
        shrunk = _NOTHING.fullmatch(size) is not None
        _set(found, "font-size", hides=shrunk or ("font-size" in above and _RELATIVE.fullmatch(size) is not None))
    colour = style.get("-webkit-text-fill-color") or style.get("color", "")
    if colour and colour not in {"inherit", "currentcolor"}:
        _set(found, "color", hides=alpha(colour) == 0 and not _is_painted(style))
    return frozenset(found)


def _is_painted(style: dict[str, str]) -> bool:
    """Whether letters without a colour are seen by their shadow, or by the background that shines through them."""
    clipped = style.get("background-clip") or style.get("-webkit-background-clip")
    return clipped == "text" or style.get("text-shadow", "none") not in {"none", "inherit", "initial", "unset"}


def _moves(style: dict[str, str]) -> bool:
    """Whether an element is brought up by an animation."""
    return style.get("animation-name", style.get("animation", "none")) not in {"none", "initial", "unset", ""}


def _is_cut(style: dict[str, str]) -> bool:
    cut = {style.get(name, "").partition(" ")[0] for name in ("overflow", "overflow-x", "overflow-y")}
    return not cut.isdisjoint({"hidden", "clip"})


def _is_away(size: str) -> bool:
    pixels = length(size) if size[:1] == "-" or len(size) > 5 else None  # noqa: PLR2004 - "9999px"
    return pixels is not None and (pixels <= _AWAY or pixels > _BEYOND)


def _set(reasons: set[str], reason: str, *, hides: bool) -> None:
    if hides:
        reasons.add(reason)
    else:
        reasons.discard(reason)


def _is_tab_panel(given: dict[str, str | None]) -> bool:
    """Whether an element is a panel that a reader of the page brings up by a tab."""
    return given.get("role") == "tabpanel" or bool(_TAB.search(given.get("class") or ""))
