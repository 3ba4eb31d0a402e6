"""The fee for applications -> whether a report tells of it, and whether the amount is one that can be charged."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.forms import section_of
from govinfo_reports.text.spelling import spell
from govinfo_reports.text.units import MONEY

from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject
from ..bases import FEE_2020

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEE: Final = re.compile(r"处理费|收费|费用|收取")
_OTHER_FEE: Final = re.compile(
    r"行政事业性(?:收费|费用)|行政性收费|事业性收费"
)  # those of the table, which are another fee


@rule("C312", Subject, since=FEE_2020.first_year)
def fees_told(subject: Subject) -> Iterator[Outcome]:
    """Look for a word on the fee for applications in the last section."""
    key = subject.form.sections[-1]
    section = subject.sections.get(key)
    if section is None or section.heading is None or key not in subject.headings or subject.cut:
        return
    told = (spell(section.heading.text), *(spelled for _, spelled in subject.told_in(key)))
    if not section.paragraphs:  # the text may end here
        yield Outcome(Verdict.CANNOT_TELL, key)
    elif any(_FEE.search(_OTHER_FEE.sub("", spelled)) for spelled in told) or any(
        "处理费" in spelled for _, spelled in subject.prose
    ):
        yield HOLDS
    else:
        details = {"section": subject.form.row_labels[key]}
        yield Outcome(Verdict.FAILS, key, section.heading.span, details)


_STEP: Final = 10  # yuan: by the notice 100 for an application, or 10, 20 or 40 for a page, and multiples of them
_YUAN: Final = "元"


@rule("C313", Subject, since=FEE_2020.first_year)
def fees_of_a_step(subject: Subject) -> Iterator[Outcome]:
    """Hold an amount charged for applications against the steps and the unit of the notice."""
    for claim in subject.claims:
        charged = section_of(claim.path) == subject.form.sections[-1] and claim.unit in MONEY
        if not charged or not claim.value:
            continue
        yuan = Decimal(claim.value) * MONEY[claim.unit or _YUAN]
        details = {"value": claim.value, "unit": claim.unit, "yuan": f"{yuan.normalize():f}"}
        if claim.unit != _YUAN:
            yield Outcome(Verdict.FAILS, claim.path, claim.span, details, _OTHER_UNIT)
        elif yuan % _STEP and not claim.precision:
            yield Outcome(Verdict.FAILS, claim.path, claim.span, details)
        else:
            yield HOLDS


_OTHER_UNIT: Final = Message(
    "信息处理费写的是 {value}{unit}（即 {yuan} 元）；这项费用按元计收，请核对单位，勿与以万元填报的收费相混。",
    "The fee for applications is given as {value}“{unit}”, which is {yuan} yuan. It is charged in yuan: check the "
    "unit, and do not take the fee of the table for it.",
)
