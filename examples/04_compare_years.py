"""Two years of one agency: whether the later goes on from where the earlier ended, and what has changed."""

from pathlib import Path

import govinfo_reports as gr
from govinfo_reports.checks import check_series, compare

folder = Path(__file__).parent
earlier, later = (
    gr.parse((folder / f"linjiang-statistics-{year}.txt").read_text(encoding="utf-8")) for year in (2022, 2023)
)

# What was carried into a year is what the year before carried out of it.
for finding in check_series([earlier, later]):
    print(finding.code, finding.path)
    print(finding.message)
    print(finding.message.en)

comparison = compare(earlier, later)
print(len(comparison.changes), "values differ,", comparison.unchanged, "are the same")
for change in comparison.changes:
    if change.path.endswith(".total") and change.before and change.after:
        print(change.path, change.before.text, "->", change.after.text)

print(f"{comparison.repeated:.0%} of the later prose stands in the earlier; the longest stretches:")
for run in comparison.runs[:2]:
    print(" ", run.text)
