"""Where in a file something stands: a place of a page, of an element tree, of a document, of a sheet or of a text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from attrs import asdict, frozen

from govinfo_reports.arguments import require_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.arguments import Language


@frozen
class TextPlace:
    """A character of a plain text."""

    line: int
    """The line, from 1."""
    column: int
    """The character on that line, from 1."""

    def show(self, language: Language = "zh") -> str:
        """Return the place in words."""
        if require_language(language) == "zh":
            return f"第 {self.line} 行第 {self.column} 字"
        return f"{before_column(self.line)}{self.column}"


@lru_cache(maxsize=1024)  # lines, of which each page has the same ones
def before_column(line: int) -> str:
    """Return what the English words for a place on *line* of a text are; the column ends them."""
    return f"line {line}, column "


@frozen
class HtmlPlace:
    """An element of a web page."""

    path: str
    """The way to the element from the root, as XPath; it can be pasted into a browser's console."""

    def show(self, language: Language = "zh") -> str:
        """Return the place in words."""
        return f"元素 {self.path}" if require_language(language) == "zh" else f"element {self.path}"


@frozen
class WordPlace:
    """A paragraph, or a cell of a table, of a word processor's document. All numbers begin with 1."""

    paragraph: int | None = None
    """The paragraph, counted outside tables; None in a table."""
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    """The cell, counted along its row."""

    def show(self, language: Language = "zh") -> str:
        """Return the place in words."""
        if self.table is None:
            return f"第 {self.paragraph} 段" if require_language(language) == "zh" else f"paragraph {self.paragraph}"
        if require_language(language) == "zh":
            return f"表 {self.table} 第 {self.row} 行第 {self.cell} 格"
        return f"table {self.table}, row {self.row}, cell {self.cell}"


@frozen
class SheetPlace:
    """A cell of a spreadsheet."""

    cell: str
    """The cell as spreadsheets name it, such as ``B3``."""
    sheet: str | None = None
    """The sheet; None in a file that has none, such as CSV."""

    def show(self, language: Language = "zh") -> str:
        """Return the place in words."""
        if self.sheet is None:
            return f"单元格 {self.cell}" if require_language(language) == "zh" else f"cell {self.cell}"
        return (
            f"工作表“{self.sheet}”单元格 {self.cell}"
            if require_language(language) == "zh"
            else f"sheet “{self.sheet}”, {self.cell}"
        )


@frozen
class PdfPlace:
    """A box on a page of a PDF file."""

    page: int
    """The page, from 1."""
    box: tuple[float, float, float, float]
    """Left, top, right and bottom in points, from the upper left corner of the page as it is shown."""

    def show(self, language: Language = "zh") -> str:
        """Return the place in words."""
        left, top, _, _ = (round(side) for side in self.box)
        if require_language(language) == "zh":
            return f"第 {self.page} 页（左 {left}，上 {top}）"
        return f"page {self.page} (left {left}, top {top})"


@frozen
class PicturePlace:
    """A box on a picture that stands in a web page or a word processor's document."""

    within: HtmlPlace | WordPlace
    """Where the picture stands."""
    number: int
    """Which of the pictures there it is, from 1."""
    box: tuple[float, float, float, float]
    """Left, top, right and bottom in pixels, from the upper left corner of the picture."""

    def show(self, language: Language = "zh") -> str:
        """Return the place in words."""
        left, top, _, _ = (round(side) for side in self.box)
        within = self.within.show(language)
        if require_language(language) == "zh":
            return f"{within}的图片 {self.number}（左 {left}，上 {top}）"
        return f"{within}, picture {self.number} (left {left}, top {top})"


Place = TextPlace | HtmlPlace | WordPlace | SheetPlace | PdfPlace | PicturePlace

_KINDS: Final[dict[str, type[Place]]] = {
    "text": TextPlace,
    "html": HtmlPlace,
    "word": WordPlace,
    "sheet": SheetPlace,
    "pdf": PdfPlace,
    "picture": PicturePlace,
}
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}


def moved(place: Place, offset: int) -> Place:
    """Return the place *offset* characters behind the beginning of *place*; only texts tell characters apart."""
    return TextPlace(place.line, place.column + offset) if offset and isinstance(place, TextPlace) else place


def place_to_dict(place: Place) -> dict[str, Any]:
    """Return *place* as plain data."""
    data: dict[str, Any] = {"kind": _NAMES[type(place)], **asdict(place, recurse=False)}
    if isinstance(place, (PdfPlace, PicturePlace)):
        data["box"] = list(place.box)
    if isinstance(place, PicturePlace):
        data["within"] = place_to_dict(place.within)
    return data


def place_from_dict(data: Mapping[str, Any]) -> Place:
    """Return the place that `place_to_dict` made *data* from."""
    values: dict[str, Any] = {name: value for name, value in data.items() if name != "kind"}
    if "box" in values:
        values["box"] = tuple(values["box"])
    if "within" in values:
        values["within"] = place_from_dict(values["within"])
    return _KINDS[data["kind"]](**values)
