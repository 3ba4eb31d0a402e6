"""Checks: reports -> what does not add up in them, does not agree, or is not as the form and the regulation ask.

>>> from pathlib import Path
>>> import govinfo_reports as gr
>>> page = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
>>> [(finding.code, finding.line) for finding in check(gr.parse(page), select=["C1"])]
[('C107', 23), ('C101', 34)]
"""

from ._checking import (
    COPY_RULES,
    ROLLUP_RULES,
    RULES,
    SERIES_RULES,
    Judgement,
    check,
    check_copies,
    check_rollup,
    check_series,
    suspects,
    verdicts,
)
from ._comparison import Change, Comparison, Run, compare
from ._reasons import Reason
from ._repairs import Correction, Repair, Suspicion
from ._rule import Outcome, Rule, Verdict, rule
from ._subject import Subject
from .rules.copies import Copy
from .rules.rollup import Rollup
from .rules.series import Years

__all__ = [
    "COPY_RULES",
    "ROLLUP_RULES",
    "RULES",
    "SERIES_RULES",
    "Change",
    "Comparison",
    "Copy",
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
    "Years",
    "check",
    "check_copies",
    "check_rollup",
    "check_series",
    "compare",
    "rule",
    "suspects",
    "verdicts",
]
