"""A PDF file, drawn text by text and rule by rule, by no library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.converters.tables import Box


class Canvas:
    """A PDF file that is being drawn: texts and rules, from the upper left corner of pages of A4."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]
        self.rotated: set[int] = set()
        self.fields: list[tuple[float, float, str]] = []

    def text(self, x: float, y: float, words: str, size: float = 9) -> None:
        """Write *words* with their base at *y*."""
        code = words.encode("utf-16-be").hex()
        self.pages[-1].append(f"BT /F1 {size} Tf {x:.2f} {842 - y:.2f} Td <{code}> Tj ET")

    def unseen(self, x: float, y: float, words: str) -> None:
        """Write *words* without ink."""
        self.text(x, y, words)
        self.pages[-1][-1] = self.pages[-1][-1].replace("BT ", "BT 3 Tr ").replace(" ET", " 0 Tr ET")

    def hidden(self, way: str, x: float, y: float, words: str) -> None:
        """Write *words* in a *way* in which no viewer shows them."""
        before, after = {
            "white": ("1 g", "0 g"),
            "clear": ("q /Clear gs", "Q"),
            "clipped": ("q 1 1 2 2 re W n", "Q"),
            "off": ("/OC /Off BDC", "EMC"),
        }[way]
        self.text(x, y, words)
        self.pages[-1][-1] = f"{before} {self.pages[-1][-1]} {after}"

    def leaning(self, x: float, y: float, words: str, size: float) -> None:
        """Write pale *words* that lean, as watermarks do."""
        code = words.encode("utf-16-be").hex()
        drawn = f"BT /F1 {size} Tf 0.87 0.5 -0.5 0.87 {x:.2f} {842 - y:.2f} Tm <{code}> Tj ET"
        self.pages[-1].append(f"0.8 g {drawn} 0 g")

    def field(self, x: float, y: float, words: str) -> None:
        """Put a form field with *words* on the first page, its base at *y*."""
        self.fields.append((x, y, words))

    def rule(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draw a straight rule."""
        self.pages[-1].append(f"0.6 w {left:.2f} {842 - top:.2f} m {right:.2f} {842 - bottom:.2f} l S")

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        """Draw the four sides of a box."""
        for side in (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        ):
            self.rule(*side)

    def turn(self) -> None:
        """Begin a new page."""
        self.pages.append([])

    def content(self) -> bytes:
        """Return the file."""
        objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Count {len(self.pages)} /Kids [{' '.join(f'{7 + 2 * i} 0 R' for i in range(len(self.pages)))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
            (
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500] "
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>"
            ),
            (
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
                "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
            ),
        ]
        for i, page in enumerate(self.pages):
            drawn = "\n".join(page)
            turn = " /Rotate 90" if i in self.rotated else ""
            objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
            objects.append(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]{turn} /Contents {6 + 2 * i} 0 R "
                "/Resources << /Font << /F1 3 0 R >> /ExtGState << /Clear << /ca 0 /CA 0 >> >> >> >>"
            )
        for number, (x, y, words) in enumerate(self.fields):
            drawn = f"/Tx BMC BT /F1 9 Tf 0 3 Td <{words.encode('utf-16-be').hex()}> Tj ET EMC"
            box = f"[{x:.2f} {839 - y:.2f} {x + 60:.2f} {851 - y:.2f}]"
            objects[6] = (
                objects[6].replace(
                    "/Contents",
                    f"/Annots [{' '.join(f'{len(objects) + 1 + 2 * i} 0 R' for i in range(len(self.fields)))}] /Contents",
                )
                if not number
                else objects[6]
            )
            objects.append(
                f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f{number}) /F 4 /Rect {box} /V ({words}) "
                f"/AP << /N {len(objects) + 2} 0 R >> >>"
            )
            objects.append(
                f"<< /Type /XObject /Subtype /Form /BBox [0 0 60 12] /Resources << /Font << /F1 3 0 R >> >> "
                f"/Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
            )
        if any("/Off BDC" in drawn for page in self.pages for drawn in page):
            layer = f"{len(objects) + 1} 0 R"
            objects[0] = objects[0][:-2] + f"/OCProperties << /OCGs [{layer}] /D << /OFF [{layer}] >> >> >>"
            objects = [each.replace("/ExtGState", f"/Properties << /Off {layer} >> /ExtGState") for each in objects]
            objects.append("<< /Type /OCG /Name (Off) >>")
        out, places = b"%PDF-1.4\n", []
        for number, each in enumerate(objects, 1):
            places.append(len(out))
            out += f"{number} 0 obj\n{each}\nendobj\n".encode()
        table_at = len(out)
        out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
        out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
        return out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table_at}\n%%EOF\n".encode()


_LEFT, _TOP, _FOOT, _WIDE = 50.0, 60.0, 780.0, 495.0
Slot = tuple[int, int, "Box"]


def draw_text(canvas: Canvas, text: str, y: float) -> float:
    """Write a paragraph below *y*, and return where it ends."""
    for line in _folded(text, _WIDE, 10):
        if y > _FOOT:
            canvas.turn()
            y = _TOP
        y += 16
        canvas.text(_LEFT, y, line, 10)
    return y


def draw_table(canvas: Canvas, cells: Sequence[Slot], columns: int, y: float, *, ruled: bool) -> float:
    """Draw a table below *y*, on as many pages as it takes, and return where it ends."""
    unit = _WIDE / columns
    lines = {(top, x): _folded(box.text, unit * box.columns - 4, 8) for top, x, box in cells}
    heights = _heights(cells, lines)
    start = 0
    while start < len(heights):
        end = start
        places = [y]
        while end < len(heights) and (places[-1] + heights[end] <= _FOOT or end == start):
            places.append(places[-1] + heights[end])
            end += 1
        for top, x, box in cells:
            first, last = max(top, start), min(top + box.rows, end)
            if first >= last:
                continue
            left, upper, lower = _LEFT + x * unit, places[first - start], places[last - start]
            if ruled:
                canvas.box(left, upper, left + box.columns * unit, lower)
            for i, line in enumerate(lines[top, x] if first == top else ()):
                canvas.text(left + 2, upper + 10 + 11 * i, line, 8)
        y = places[-1]
        if end < len(heights):
            canvas.turn()
            y = _TOP
        start = end
    return y


def _heights(cells: Sequence[Slot], lines: Mapping[tuple[int, int], list[str]]) -> list[float]:
    """Return how high each row is: no cell is lower than its lines."""
    heights = [16.0] * max(top + box.rows for top, _, box in cells)
    for top, x, box in sorted(cells, key=lambda cell: cell[2].rows):
        lacking = 5 + 11.0 * len(lines[top, x]) - sum(heights[top : top + box.rows])
        heights[top] += max(0.0, lacking)
    return heights


def _folded(text: str, room: float, size: float) -> list[str]:
    """Return *text* in lines that fit into *room*; figures are not cut."""
    lines, used = [""], 0.0
    for letter in text:
        wide = size / 2 if letter.isascii() else size
        if used + wide > room and not (letter.isascii() and lines[-1][-1:].isascii()):
            lines.append("")
            used = 0.0
        lines[-1] += letter
        used += wide
    return lines
