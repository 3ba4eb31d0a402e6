"""One element, its attributes and its style -> what kind of block it is, and whether it is seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ._styles import Declared

_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend",
    "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "ul",
})  # fmt: skip
#: Elements of which nothing is read.
UNSEEN: Final = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "base", "param", "source", "track",
    "datalist", "rp", "rt", "audio", "video", "canvas", "svg", "math", "area", "map", "col", "colgroup", "noframes",
})  # fmt: skip
_ROLES: Final = {
    "table": "table", "thead": "rows", "tbody": "rows", "tfoot": "rows", "tr": "row", "td": "cell", "th": "cell",
    "caption": "caption",
}  # fmt: skip
_ROLES_OF_ARIA: Final = {
    "table": "table", "grid": "table", "rowgroup": "rows", "row": "row", "cell": "cell", "gridcell": "cell",
    "columnheader": "cell", "rowheader": "cell",
}  # fmt: skip
_ROLES_OF_DISPLAY: Final = {
    "table": "table", "inline-table": "table", "table-row-group": "rows", "table-header-group": "rows",
    "table-footer-group": "rows", "table-row": "row", "table-cell": "cell", "grid": "grid", "inline-grid": "grid",
    "flex": "flex", "inline-flex": "flex", "block": "block", "list-item": "block", "flow-root": "block",
    "table-caption": "caption",
}  # fmt: skip
_TAB: Final = re.compile(r"\btab[-_]?(?:pane|panel|content|con|box|item)\b", re.IGNORECASE)
_NOTHING: Final = re.compile(r"0(?:\.0+)?(?:px|em|rem|pt|%|vh|vw)?")
_CLIPPED: Final = re.compile(r"inset\((?:5\d|[6-9]\d|100)%|circle\(0")
_SHRUNK: Final = re.compile(r"scale(?:[xy]|3d)?\(0(?:\.0+)?[,)]")
_CLEAR: Final = re.compile(r"transparent|rgba\([^)]*,0(?:\.0+)?%?\)")
_RELATIVE: Final = re.compile(r"[\d.]+(?:em|ex|ch|%)|smaller|larger|inherit")
_AWAY: Final = re.compile(r"-\d{4,}(?:\.\d*)?(?:px|em|pt)?")
_SMALL: Final = 100  # pixels: a picture that is smaller is no table


def role_of(tag: str, given: dict[str, str | None], style: dict[str, str]) -> str | None:
    """Return what kind of block an element is; None for one that stands in a line."""
    if role := _ROLES.get(tag):
        return role
    if (aria := given.get("role")) and aria in _ROLES_OF_ARIA:
        return _ROLES_OF_ARIA[aria]
    if "display" in style and (role := _ROLES_OF_DISPLAY.get(style["display"])):
        return role
    return "block" if tag in _BLOCKS else None


def is_hidden(tag: str, given: dict[str, str | None], declared: Declared) -> bool:
    """Whether a reader of the page does not see an element."""
    if declared.values.get("display") == "none" or "hidden" in given or "popover" in given:
        return tag != "body" and not _is_tab_panel(given)
    return declared.hides or (tag == "dialog" and "open" not in given and "display" not in declared.values)


def hides(style: dict[str, str]) -> bool:
    """Whether a style hides an element although it keeps its room, or most of it."""
    return bool(style) and (
        style.get("mso-hide") in {"all", "screen"}
        or style.get("opacity") in {"0", "0.0", "0%"}
        or style.get("content-visibility") == "hidden"
        or bool(_CLIPPED.match(style.get("clip-path", "").replace(" ", "")))
        or bool(_SHRUNK.search(style.get("transform", "").replace(" ", "")))
        or _is_shut(style)
        or style.get("clip", "").replace(" ", "")[:7] in {"rect(0,", "rect(0p", "rect(1p", "rect(00"}
        or any(_AWAY.match(style.get(side, "")) for side in ("left", "top", "text-indent"))
    )


def _is_shut(style: dict[str, str]) -> bool:
    """Whether a box has no height or width and cuts off what goes beyond it."""
    if "padding-top" in style or "padding-bottom" in style or style.get("display", "")[:5] == "table":
        return False
    cut = {style.get(name, "").partition(" ")[0] for name in ("overflow", "overflow-x", "overflow-y")}
    sizes = (style.get(name, "") for name in ("height", "max-height", "width", "max-width"))
    return not cut.isdisjoint({"hidden", "clip"}) and any(map(_NOTHING.fullmatch, sizes))


def unseen_by(style: dict[str, str], above: frozenset[str]) -> frozenset[str]:
    """Return for which reasons words are not seen that an element inside may show again; *above* has those around it.

    >>> sorted(unseen_by({"font-size": "0", "color": "red"}, frozenset({"color"})))
    ['font-size']
    """
    found = set(above)
    if "visibility" in style:
        _set(found, "visibility", hides=style["visibility"] != "visible")
    if size := style.get("font-size", ""):
        shrunk = _NOTHING.fullmatch(size) is not None
        _set(found, "font-size", hides=shrunk or ("font-size" in above and _RELATIVE.fullmatch(size) is not None))
    if (colour := style.get("color", "")) and colour not in {"inherit", "currentcolor"}:
        _set(found, "color", hides=_CLEAR.fullmatch(colour.replace(" ", "")) is not None)
    return frozenset(found)


def _set(reasons: set[str], reason: str, *, hides: bool) -> None:
    if hides:
        reasons.add(reason)
    else:
        reasons.discard(reason)


def _is_tab_panel(given: dict[str, str | None]) -> bool:
    """Whether an element is a panel that a reader of the page brings up by a tab."""
    return given.get("role") == "tabpanel" or bool(_TAB.search(given.get("class") or ""))


def is_small(given: dict[str, str | None]) -> bool:
    """Whether a picture is too small to be a table: an icon, a dot that counts visits."""
    sizes = [given.get("width") or "", given.get("height") or ""]
    return any(size.removesuffix("px").isdecimal() and int(size.removesuffix("px")) < _SMALL for size in sizes)
