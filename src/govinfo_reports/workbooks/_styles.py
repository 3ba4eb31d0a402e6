"""The looks of cells: labels, figures, and each state that is no figure, told apart without colour too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import define, field

if TYPE_CHECKING:
    from ._xlsx import Format, Workbook

_CELL: Final = {"border": 1, "border_color": "#7f7f7f", "valign": "vcenter", "align": "center"}
_WORDS: Final = {"valign": "top", "align": "left", "indent": 1}
_SPARSE_DOTS, _DIAGONAL = 18, 4  # Excel's numbers for patterns
_STYLES: Final[dict[str, dict[str, Any]]] = {
    "title": {"bold": True, "font_size": 15},
    "note": {"font_color": "#595959"},
    "heading": {"bold": True, "font_size": 12},
    "label": {**_CELL, "bg_color": "#eef1f5", "text_wrap": True},
    "figure": _CELL,
    "blank": {**_CELL, "pattern": _SPARSE_DOTS, "fg_color": "#d0d0d0"},
    "placeholder": {**_CELL, "font_color": "#595959"},
    "words": {**_CELL, "italic": True, "text_wrap": True},
    "missing": {**_CELL, "pattern": _DIAGONAL, "fg_color": "#b0b0b0"},
    "doubted": {"border": 5, "border_color": "#b00020"},
    "head": {"bold": True, "bottom": 2, **_WORDS, "text_wrap": True, "bg_color": "#eef1f5"},
    "above": {"bold": True, **_WORDS, "text_wrap": True, "bg_color": "#eef1f5"},
    "text": {**_WORDS, "text_wrap": True},
    "line": _WORDS,
    "number": {"valign": "top"},
    "link": {"font_color": "#0b57d0", "underline": 1, "valign": "top"},
}


@define
class Styles:
    """The formats of one workbook, each made once."""

    book: Workbook
    _made: dict[tuple[str, str, bool], Format] = field(factory=lambda: {})

    def of(self, name: str, number: str = "", *, doubted: bool = False) -> Format:
        """Return the format of a kind of cell, with a number format; *doubted* cells have a thick border."""
        key = (name, number, doubted)
        if key not in self._made:
            looks = {**_STYLES[name], **({"num_format": number} if number else {})}
            self._made[key] = self.book.add_format(looks | (_STYLES["doubted"] if doubted else {}))
        return self._made[key]
