"""Our own readers, beside the converters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import govinfo_reports as gr

from .converter import Converter

if TYPE_CHECKING:
    from pathlib import Path


def _text(path: Path) -> str:
    return gr.read(path).text


OWN = (
    Converter("govinfo_reports, HTML", "html", _text, "selectolax"),
    Converter("govinfo_reports, DOCX", "docx", _text),
    Converter("govinfo_reports, PDF", "pdf", _text, "pypdfium2", "soffice"),
    Converter("govinfo_reports, PDF by Chromium", "chromium", _text, "pypdfium2", "chromium"),
    Converter("govinfo_reports, PDF by wkhtmltopdf", "wkhtmltopdf", _text, "pypdfium2", "wkhtmltopdf"),
)
