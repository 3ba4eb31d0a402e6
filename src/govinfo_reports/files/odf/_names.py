"""The names of the elements and attributes of OpenDocument that are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.files.whole_numbers import whole

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ODF: Final = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE: Final = f"{{{_ODF}office:1.0}}"
STYLE: Final = f"{{{_ODF}style:1.0}}"
TEXT: Final = f"{{{_ODF}text:1.0}}"
TABLE: Final = f"{{{_ODF}table:1.0}}"
DRAW: Final = f"{{{_ODF}drawing:1.0}}"
LINK: Final = "{http://www.w3.org/1999/xlink}"
NUMBER: Final = f"{{{_ODF}datastyle:1.0}}"
FO: Final = f"{{{_ODF}xsl-fo-compatible:1.0}}"


def number(element: Element, name: str) -> int:
    """Return an attribute that counts something, 1 where it says nothing."""
    return whole(element.get(name)) or 1
