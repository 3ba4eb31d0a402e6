"""What the laws of honesty ask of a page: that no value is wrong without a finding that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import govinfo_reports as gr

if TYPE_CHECKING:
    from collections.abc import Mapping


def wrong_in_silence(text: str, printed: Mapping[str, str]) -> dict[str, str]:
    """Return the values of *text* that are not as *printed* and that no finding names, nor their row."""
    report = gr.parse(text)
    named = {finding.path for finding in report.findings if finding.path}
    return {
        path: f"read {cell.text!r}, printed {printed.get(path)!r}"
        for path, cell in report.cells()
        if cell.value is not None
        and cell.text != printed.get(path)
        and not any(
            name in {path, path.rpartition(".")[0]} or name.startswith(f"{path.rpartition('.')[0]}.") for name in named
        )
    }
