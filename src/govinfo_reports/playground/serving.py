"""The assembled playground, a folder or a zip -> pages on this machine alone. It needs Python and nothing else.

A copy of this file lies in the zip as ``serve.py``, for offices without network: ``python serve.py``.
"""

from __future__ import annotations

import sys
import tempfile
import webbrowser
import zipfile
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Generator

HOST: Final = "127.0.0.1"
START: Final = "index.html"
_HEADERS: Final = {
    "Content-Security-Policy": "connect-src 'self'; form-action 'none'; frame-ancestors 'self'",
    "Cache-Control": "no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class _Handler(SimpleHTTPRequestHandler):
    """Gives out the files of one folder. It takes nothing in: no method but GET and HEAD is known."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".txz": "application/octet-stream",
    }

    def end_headers(self) -> None:
        """Add what keeps a page from asking anybody else."""
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is that of the library
        """Say nothing: who looks at a page does not read a log."""


@contextmanager
def folder_of(place: Path) -> Generator[Path]:
    """Give the folder of the playground at *place*; a zip is unpacked for as long as it is needed.

    Raises:
        FileNotFoundError: no playground is there.
    """
    if not zipfile.is_zipfile(place) if place.is_file() else not (place / START).is_file():
        raise FileNotFoundError(place)
    if place.is_dir():
        yield place
        return
    with tempfile.TemporaryDirectory() as unpacked:
        with zipfile.ZipFile(place) as archive:
            archive.extractall(unpacked)
        found = next(Path(unpacked).rglob(START), None)
        if found is None:
            raise FileNotFoundError(place)
        yield found.parent


def server(folder: Path, port: int = 0) -> ThreadingHTTPServer:
    """Return a server of *folder* on this machine alone; by default on any port that is free.

    Raises:
        OSError: the port is taken.
    """
    return ThreadingHTTPServer((HOST, port), partial(_Handler, directory=str(folder)))


def address(running: ThreadingHTTPServer) -> str:
    """Return the address to open."""
    return f"http://{HOST}:{running.server_port}/"


def main() -> None:
    """Serve the folder in which this file lies, and show it in the browser, until it is interrupted."""
    with server(Path(__file__).parent) as running:
        sys.stdout.write(f"{address(running)}  Ctrl+C\n")
        sys.stdout.flush()
        webbrowser.open(address(running))
        try:
            running.serve_forever()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
