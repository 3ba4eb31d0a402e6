"""Checks: reports -> what does not add up in them, does not agree, or is not as the form and the regulation ask.

>>> import govinfo_reports as gr
>>> from govinfo_reports.checks import check
>>> page = "青禾县商务局2024年政府信息公开工作年度报告\\n一、本年新收政府信息公开申请数量\\t1\\t0\\t0\\t0\\t0\\t0\\t2\\n"
>>> print(check(gr.parse(page), select=["C101"])[0].show("en"))
C101 line 2: The row “一、本年新收政府信息公开申请数量”: its columns make 1, its “总计” prints 2; they differ by 1.
  一、本年新收政府信息公开申请数量 1 0 0 0 0 0 2
                                               ^
"""

from ._checking import RULES, ROLLUP_RULES, SERIES_RULES, Judgement, check, check_rollup, check_series, verdicts
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
