"""A report that is whole, whose words can be altered one by one, and whether a check then accuses it."""

from __future__ import annotations

from typing import Final

import govinfo_reports as gr
from govinfo_reports.findings import Severity

#: The overview, theme by theme.
THEMES: Final = {
    "disclosure": "（一）主动公开。公开信息90条。",
    "requests": "（二）依申请公开。未收到申请。",
    "management": "（三）政府信息管理。清理文件一次。",
    "platform": "（四）政府信息公开平台建设。改版一次。",
    "supervision": "（五）监督保障。培训两次。",
}
#: The words of a report that is accused of nothing.
WHOLE: Final = {
    "above": "",
    "agency": "青禾县商务局",
    "preamble": "本报告按规定的格式编制。",
    "overview": "\n".join(("2024年，我局扎实推进政府信息公开。", *THEMES.values())),
    "problems": "2024年仍有不足：解读形式单一。下一步将增加图解。",
    "last": "2024年度未收取信息处理费。",
}
#: The page that they stand on.
PAGE: Final = """{above}{agency}2024年政府信息公开工作年度报告
{preamble}
一、总体情况
{overview}
二、主动公开政府信息情况
规章\t0\t0\t0
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
四、政府信息公开行政复议、行政诉讼情况
未发生。
五、存在的主要问题及改进情况
{problems}
六、其他需要报告的事项
{last}
"""


def accused(code: str, **words: str) -> bool:
    """Return whether a report that is whole but for these *words* has a warning of this *code*."""
    report = gr.parse(PAGE.format(**WHOLE | words))
    return any(finding.severity is Severity.WARNING for finding in gr.check(report, select=[code]))
