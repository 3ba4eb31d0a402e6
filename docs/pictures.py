"""Take the picture of a linked page that the guide shows.

``python -m docs.pictures`` writes ``docs/how-to/linked-page.png``. It needs the extras ``pdf``, ``view`` and
``browser``, and Debian's package ``chromium``.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import govinfo_reports as gr

PICTURE: Final = Path(__file__).parent / "how-to" / "linked-page.png"
_EXAMPLE: Final = Path(__file__).parents[1] / "examples" / "qinghe-commerce-2024.pdf"
_CHOSEN: Final = "requests.outcomes.granted.total"  # a cell with a finding
_SIZE: Final = (1280, 760)
_COLOURS: Final = 96  # no eye sees the difference, and the file is a third


def take(file: Path, chosen: str, picture: Path) -> None:
    """Write *picture*: the linked page of *file* as a browser shows it, led to the cell *chosen*."""
    from PIL import Image  # noqa: PLC0415 - only who takes the picture has it
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only who takes the picture has it

    wide, high = _SIZE
    with TemporaryDirectory() as folder, sync_playwright() as play:
        page = Path(folder, "page.html")
        page.write_text(gr.view.page(gr.parse(gr.read(file))), encoding="utf-8")
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": wide, "height": high})
        tab.goto(f"{page.as_uri()}#{chosen}")
        with Image.open(BytesIO(tab.screenshot())) as seen:
            seen.convert("RGB").quantize(_COLOURS).save(picture, optimize=True)
        browser.close()


if __name__ == "__main__":
    take(_EXAMPLE, _CHOSEN, PICTURE)
