"""Chromium, as the browser tests use it: without network, with or without JavaScript, wide or narrow, light or dark.

The tests behind the marker `browser` need Debian's package `chromium`, or another Chromium that CHROMIUM names, and the
extra `browser`, which holds none.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
EXAMPLES = Path(__file__).parents[1] / "examples"
Size = dict[str, int]
_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
_TRIED = 10  # a run that tries fewer rules has looked at nothing
WIDE: Size = {"width": 1440, "height": 900}
PHONE: Size = {"width": 390, "height": 844}


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a browser with a profile of its own."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
    with sync_api.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, headless=True, args=_FLAGS)
        yield started
        started.close()


class Shown:
    """A page in a browser, with all that it asked for and said."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.file = file
        self.requests: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("dialog", self._dialog)
        page.goto(file.as_uri())

    def _dialog(self, dialog: object) -> None:
        self.said.append("dialog")
        dialog.dismiss()  # type: ignore[attr-defined]

    def target(self) -> str:
        """Return the id of the element that the address leads to."""
        found: str = self.page.evaluate("document.querySelector(':target')?.id ?? ''")
        return found

    def focused(self) -> str:
        """Return the id of the cell that has the focus."""
        found: str = self.page.evaluate("document.activeElement.closest('td')?.id ?? ''")
        return found


@contextmanager
def shown(started: Browser, html: str, folder: Path, **options: object) -> Iterator[Shown]:
    """Show *html* in a window with *options*; by default it is wide and light, and runs JavaScript."""
    file = folder / "page.html"
    file.write_bytes(html.encode())
    context = started.new_context(**({"viewport": WIDE} | options))  # type: ignore[arg-type]
    try:
        yield Shown(context.new_page(), file)
    finally:
        context.close()


def violations(axe: Any, view: Shown) -> list[tuple[str, str]]:  # noqa: ANN401 - axe has no types
    """Return what axe has against the page, by WCAG 2.2 A and AA: the rule, and the first element that breaks it."""
    found = axe.run(view.page, options=_RULES).response
    assert len(found["passes"]) > _TRIED
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]
