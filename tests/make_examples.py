"""The example report -> example files of every kind, beside it: ``python -m tests.make_examples``."""

from __future__ import annotations

from pathlib import Path

import govinfo_reports as gr

from .made_files import MAKERS

EXAMPLES = Path(__file__).parents[1] / "examples"
NAME = "qinghe-commerce-2024"


def made() -> dict[Path, bytes]:
    """Return the example files by their paths."""
    report = gr.parse((EXAMPLES / f"{NAME}.txt").read_text(encoding="utf-8"))
    return {EXAMPLES / f"{NAME}.{ending}": make(report) for ending, make in MAKERS.items()}


if __name__ == "__main__":
    for path, content in made().items():
        path.write_bytes(content)
