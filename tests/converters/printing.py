"""Web pages -> PDF files, by the programs that print pages."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CHROMIUM: Final = (
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip


def _chromium(page: Path, pdf: Path) -> tuple[str, ...]:
    return (*_CHROMIUM, f"--user-data-dir={page.parent / 'profile'}", f"--print-to-pdf={pdf}", page.as_uri())


def _wkhtmltopdf(page: Path, pdf: Path) -> tuple[str, ...]:
    return ("wkhtmltopdf", "--quiet", "--disable-javascript", str(page), str(pdf))


#: The commands that print a page, by the name of the program.
PRINTERS: Final[dict[str, Callable[[Path, Path], tuple[str, ...]]]] = {
    "chromium": _chromium,
    "wkhtmltopdf": _wkhtmltopdf,
}


def printed(page: Path, program: str) -> Path:
    """Print *page* by *program*, and return the PDF file."""
    pdf = page.with_suffix(".pdf")
    subprocess.run(PRINTERS[program](page, pdf), check=True, capture_output=True, timeout=120)
    return pdf
