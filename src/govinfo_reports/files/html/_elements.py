"""One element, its attributes and its style -> what kind of block it is, and whether it is seen."""

from __future__ import annotations

import re
from typing import Final

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


def is_hidden(tag: str, given: dict[str, str | None], style: dict[str, str]) -> bool:
    """Whether a reader of the page does not see an element."""
    if style.get("display") == "none" or "hidden" in given or "popover" in given:
        return tag != "body" and not _is_tab_panel(given)
    if not style:
        return tag == "dialog" and "open" not in given
    return (
        style.get("mso-hide") in {"all", "screen"}
        or style.get("opacity") in {"0", "0.0", "0%"}
        or style.get("font-size", "")[:2] in {"0", "0p", "0e"}
        or style.get("clip", "").replace(" ", "")[:7] in {"rect(0,", "rect(0p", "rect(1p", "rect(00"}
        or any(_AWAY.match(style.get(side, "")) for side in ("left", "top", "text-indent"))
    )


def _is_tab_panel(given: dict[str, str | None]) -> bool:
    """Whether an element is a panel that a reader of the page brings up by a tab."""
    return given.get("role") == "tabpanel" or bool(_TAB.search(given.get("class") or ""))


def is_small(given: dict[str, str | None]) -> bool:
    """Whether a picture is too small to be a table: an icon, a dot that counts visits."""
    sizes = [given.get("width") or "", given.get("height") or ""]
    return any(size.removesuffix("px").isdecimal() and int(size.removesuffix("px")) < _SMALL for size in sizes)
