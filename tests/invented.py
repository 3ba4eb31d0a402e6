"""Invented pages, no larger than a test needs them."""

from __future__ import annotations

TITLE = "青禾县商务局2024年政府信息公开工作年度报告"


def requests_page(*rows: tuple[object, ...], title: str = TITLE) -> str:
    """Return a page with *rows*, each a label and its cells, in the table of requests; it does not end with them."""
    table = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    return f"{title}\n三、收到和处理政府信息公开申请情况\n{table}四、政府信息公开行政复议、行政诉讼情况\n"
