"""What the laws of honesty ask: that no value is wrong without a finding that names it, and that values are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

import govinfo_reports as gr
from govinfo_reports.text.values import read

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Tally:
    """How much of what several pages print is read right: a reader that reads nothing is never wrong."""

    printed: int = 0
    """The figures that the pages print."""
    right: int = 0

    @property
    def share(self) -> float:
        """Which share of the printed figures was read as printed."""
        return self.right / self.printed

    def count(self, report: gr.Report, printed: Mapping[str, str], section: str = "") -> None:
        """Add a *report* that was read from a page with these figures; only those of one *section*, if it is named."""
        due = {path for path, text in printed.items() if path.startswith(section) and read(text).value is not None}
        self.printed += len(due)
        self.right += sum(path in due and cell.text == printed[path] for path, cell in report.cells())


def wrong_in_silence(text: str, printed: Mapping[str, str]) -> dict[str, str]:
    """Return the values read from *text* that are not as *printed* and that no finding names, nor their row."""
    return silently_wrong(gr.parse(text), printed)


def silently_wrong(report: gr.Report, printed: Mapping[str, str]) -> dict[str, str]:
    """Return the values of *report* that are not as *printed* and that no finding names, nor their row."""
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


def blank_in_silence(report: gr.Report, printed: Mapping[str, str]) -> set[str]:
    """Return the paths of cells that are blank in *report*, not as *printed*, and that no finding names."""
    named = {finding.path for finding in report.findings if finding.path}
    blank = {path for path, cell in report.cells() if not cell.text and printed.get(path)}
    return {path for path in blank if not any(f"{path}.".startswith(f"{name}.") for name in named)}
