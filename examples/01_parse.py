"""Read a report from a text file, and look at its figures and at the places they come from."""

from pathlib import Path

import govinfo_reports as gr

text = (Path(__file__).parent / "qinghe-commerce-2024.txt").read_text(encoding="utf-8")
report = gr.parse(text)

print(report.agency, report.year, f"form of {report.template}")

received = report.requests.received
print("received:", received.total.value, "of these by natural persons:", received.natural_person.value)

fee = report["disclosure.fees.amount"]
print("fees:", fee.text, "->", fee.value, fee.unit)

compulsion = report["disclosure.compulsion.decisions"]
print("compulsion:", repr(compulsion.text), compulsion.state.value, compulsion.value)

span = received.total.span
print(
    "printed at", f"{span.start}:{span.end}", "as", repr(text[span.start : span.end]), "on line", span.line_of(text)[0]
)

print(sum(1 for _ in report.cells()), "values in all")
print("on requests:", report.overview.theme("requests").paragraphs[1].text)
