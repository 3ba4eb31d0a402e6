"""Reports -> Excel workbooks: one report laid out as its printed form, or many as sheets to sort and filter.

They need the extra ``excel``. A figure is a number, shown with the digits that are printed; one too long for Excel's
numbers stays text. No cell is ever a formula.

>>> import io
>>> import govinfo_reports as gr
>>> from govinfo_reports.workbooks import write_report
>>> write_report(gr.parse(gr.read("examples/qinghe-commerce-2024.docx")), io.BytesIO())
"""

from ._many import Workbook, write_reports
from ._single import write_report

__all__ = ["Workbook", "write_report", "write_reports"]
