r"""Checks: reports -> what does not add up in them, does not agree, or is not as the form and the regulation ask.

>>> import govinfo_reports as gr
>>> from govinfo_reports.checks import check
>>> page = "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t-12\n"
>>> print(check(gr.parse(page), select=["C104"])[0].message.en)
“行政许可·本年处理决定数量” should be a whole number from 0 up; it prints “-12”.
"""

from ._checking import ROLLUP_RULES, RULES, SERIES_RULES, Judgement, check, check_rollup, check_series, verdicts
from ._comparison import Change, Comparison, Run, compare
from ._reasons import Reason
from ._repairs import Correction, Repair, Suspicion, suspects
from ._rollup import Rollup
from ._rule import Outcome, Rule, Verdict
from ._series import Years
from ._subject import Subject
from ._words import Words

__all__ = [
    "ROLLUP_RULES",
    "RULES",
    "SERIES_RULES",
    "Change",
    "Comparison",
    "Correction",
    "Judgement",
    "Outcome",
    "Reason",
    "Repair",
    "Rollup",
    "Rule",
    "Run",
    "Subject",
    "Suspicion",
    "Verdict",
    "Words",
    "Years",
    "check",
    "check_rollup",
    "check_series",
    "compare",
    "suspects",
    "verdicts",
]
