"""One element, its attributes and its style -> what kind of block it is."""

from __future__ import annotations

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
    "progress", "meter",
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
#: Elements that stand in a line, and are boxes.
_BOXES: Final = frozenset(
    {"img", "input", "textarea", "select", "button", "iframe", "object", "embed", "canvas", "svg"}
)
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


def is_line(tag: str, style: dict[str, str]) -> bool:
    """Whether an element stands in a line, as words do: it has no height or width of its own, and cannot be moved."""
    if style.get("position") in {"absolute", "fixed"} or style.get("float", "none") != "none":
        return False
    if display := style.get("display"):
        return display in {"inline", "contents", "ruby"}
    return tag not in _BLOCKS and tag not in _ROLES and tag not in _BOXES


def is_box(tag: str, style: dict[str, str]) -> bool:
    """Whether an element is a box that keeps the height and the width that it is given; parts of tables grow."""
    if is_line(tag, style):
        return False
    display = style.get("display")
    return display[:5] != "table" if display else tag not in _ROLES


def is_small(given: dict[str, str | None], below: int = _SMALL) -> bool:
    """Whether a picture is too small to be a table, an icon; or is a dot that counts visits, *below* a few pixels."""
    sizes = [given.get("width") or "", given.get("height") or ""]
    return any(size.removesuffix("px").isdecimal() and int(size.removesuffix("px")) < below for size in sizes)


def is_turned(tag: str, given: dict[str, str | None], style: dict[str, str]) -> bool:
    """Whether an element shows its letters from the right to the left, whatever they are."""
    override = tag == "bdo" or "override" in style.get("unicode-bidi", "")
    return override and (style.get("direction") or (given.get("dir") or "").lower()) == "rtl"
