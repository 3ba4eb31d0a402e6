"""The parts of a spreadsheet that were read here -> a ZIP file of these alone, for calamine.

calamine looks for parts in ways of its own and makes room for as much as a part claims to hold. It gets none that was
not held against the limits first.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from .zipped import Parts

if TYPE_CHECKING:
    from .limits import Limits

_RELATIONS: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.{}"/>'
    "</Relationships>"
)


class SheetArchive(Parts):
    """The parts of a spreadsheet by their names, in whatever case the file writes these."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        super().__init__(content, limits)
        self._names = {name.lower(): name for name in self._archive.NameToInfo}
        self._kept: dict[str, bytes] = {}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """Return the part *name*, and keep it for calamine."""
        self._kept[name] = content = super().read(self._names.get(name.lower(), name))
        return content

    def put(self, name: str, content: bytes) -> None:
        """Keep *content* for calamine in place of the part *name*."""
        self._kept[name] = content

    def checked(self) -> bytes:
        """Return a ZIP file of the parts that were read."""
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            ending = "xml" if "xl/workbook.xml" in self._kept else "bin"
            archive.writestr(zipfile.ZipInfo("_rels/.rels"), _RELATIONS.format(ending))
            for name, content in self._kept.items():
                archive.writestr(zipfile.ZipInfo(name), content)
        return made.getvalue()
