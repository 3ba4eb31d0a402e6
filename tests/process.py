"""Python as a process of its own, which can import the package."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from .installed import installed

if TYPE_CHECKING:
    from pathlib import Path


def environment(**more: str) -> dict[str, str]:
    """Return the environment in which the package under test is found, with *more* variables set."""
    return {**os.environ, "PYTHONPATH": str(installed()), **more}


def python(*words: str | Path, folder: Path | None = None, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run Python with *words* in *folder* and return what became of it."""
    return subprocess.run(
        [sys.executable, *words], check=False, capture_output=True, cwd=folder, env=environment(**more)
    )
