"""A damaged page: what is certain is read, and a finding names what is not."""

from pathlib import Path

import govinfo_reports as gr

text = (Path(__file__).parent / "qinghe-commerce-2024.txt").read_text(encoding="utf-8")

# A converter has put eleven figures into a row of seven columns, and has lost another row.
damaged = text.replace("2.重复申请\t0\t0\t0\t0\t0\t0\t0\n", "2.重复申请\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n")
damaged = damaged.replace("（七）总计\t11\t2\t0\t0\t1\t0\t14\n", "")
report = gr.parse(damaged)

for finding in report.findings:
    print(finding)  # Chinese, as str() has it
    print(finding.show("en"))

for path in ("requests.outcomes.not_processed.repeated", "requests.outcomes.total", "requests.outcomes.granted"):
    print(path, "read" if path in report else "not read")

try:
    gr.parse("今天的天气很好。")
except gr.NotAReport as error:
    print(*error.reason, sep="\n")
