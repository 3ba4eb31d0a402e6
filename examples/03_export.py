"""Every value of some reports as one tidy table in CSV; and a report as JSON and back."""

import csv
import json
import sys
from pathlib import Path

import govinfo_reports as gr

folder = Path(__file__).parent
reports = [gr.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("linjiang-*.txt"))]

rows = [row for report in reports for row in gr.to_rows(report)]
table = csv.DictWriter(sys.stdout, rows[0], lineterminator="\n")
table.writeheader()
table.writerows(row for row in rows if row["row"] == "requests.received")

# Totals are marked, so that a sum over the parts counts nothing twice.
parts = [row["value"] for row in rows if row["row"] == "requests.received" and not row["is_total"]]
print("received in both years:", sum(parts))

line = gr.to_json(reports[0])
print("the same again from JSON:", gr.from_dict(json.loads(line)) == reports[0])
