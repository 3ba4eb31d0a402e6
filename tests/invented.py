"""Invented pages, no larger than a test needs them."""

from __future__ import annotations

import govinfo_reports as gr

TITLE = "青禾县商务局2024年政府信息公开工作年度报告"

NARROW_ROWS = """青禾县商务局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容       本年制发件数 本年废止件数 现行有效件数
{}
三、收到和处理政府信息公开申请情况
本年度未收到申请。
"""
BROKEN_FIGURE = NARROW_ROWS.format("                 1,20  271,\n规章             8 068 15\n行政规范性文件   12 0 30")
"""A page whose figure 271,068 stands in two parts, as a narrow column prints it."""


def overview_page(*lines: str, tables: str = "") -> str:
    """Return a page whose overview has *lines*, and *tables* behind it."""
    return "\n".join((TITLE, "一、总体情况", *lines, "二、主动公开政府信息情况", tables))


def requests_table(*rows: tuple[object, ...]) -> str:
    """Return the table of requests with *rows*, each a label and its cells."""
    printed = ("\t".join(map(str, row)) for row in rows)
    return "\n".join(("三、收到和处理政府信息公开申请情况", *printed, ""))


def requests_page(*rows: tuple[object, ...], title: str = TITLE) -> str:
    """Return a page with *rows* in the table of requests, which does not end with them."""
    return f"{title}\n{requests_table(*rows)}四、政府信息公开行政复议、行政诉讼情况\n"


def received(*cells: object) -> gr.Report:
    """Return a report whose table of requests has one row, with *cells*."""
    return gr.parse(requests_page(("一、本年新收政府信息公开申请数量", *cells)))
