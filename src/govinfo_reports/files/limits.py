"""What a file may cost before it is refused, so that no file takes all memory or all time."""

from __future__ import annotations

from attrs import frozen


@frozen
class Limits:
    """Bounds on what is read; whatever goes beyond one is refused as ``too_large``."""

    size: int = 100_000_000
    """Bytes of a file."""
    inflated: int = 40_000_000
    """Bytes of all that is unpacked of one file, and of one member of an archive."""
    archive: int = 1_000_000_000
    """Bytes of all members of an archive together, unpacked."""
    members: int = 10_000
    """Members of an archive, and parts of a document that is one inside."""
    nesting: int = 200
    """How deep tables and blocks of a page may stand in one another; elements within a line, five times as deep."""
    archives: int = 2
    """How deep archives may stand in one another."""
    pages: int = 1_000
    """Pages of a PDF."""
    cells: int = 500_000
    """Cells of tables, lines of text and marks on pages."""
    characters: int = 400_000
    """Characters of the text that a file gives; a report has about ten thousand."""
    pixels: int = 40_000_000
    """Pixels of a picture, or of a page of a PDF, that is looked at with ``ocr``; a page that would have more is drawn
    smaller, down to a pixel for each point."""
    seconds: float = 60
    """How long another program, such as LibreOffice, may take."""
