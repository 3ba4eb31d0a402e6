"""What a notebook shows: reports, sections, findings, coverage and forms as HTML.

It needs nothing beside the core. There is no script and no id, so that many can stand in one notebook, and a limit to
the size, so that the notebook stays small. What was left out is counted in words.
"""

from __future__ import annotations

from functools import singledispatch

from govinfo_reports.findings import FindingList, Findings
from govinfo_reports.forms import Template
from govinfo_reports.ledger import Coverage
from govinfo_reports.models import Group, Report, Section

from ._coverage import coverage_blocks
from ._findings import finding_blocks
from ._forms import form_blocks
from ._groups import group_blocks, section_blocks
from ._markup import fitted
from ._reports import report_blocks

__all__ = ["html"]


@singledispatch
def html(it: object) -> str:
    """Return HTML that shows *it*: at most 30 kB, in UTF-8.

    Raises:
        TypeError: there is no HTML for objects of this type.
    """
    message = f"no HTML for {type(it).__name__}"
    raise TypeError(message)


@html.register
def _(it: Report) -> str:
    return fitted(report_blocks(it))


@html.register
def _(it: Section) -> str:
    return fitted(section_blocks(it))


@html.register
def _(it: Group) -> str:
    return fitted(group_blocks(it))


@html.register(Findings)
@html.register(FindingList)
def _(it: Findings | FindingList) -> str:
    return fitted(finding_blocks(it))


@html.register
def _(it: Coverage) -> str:
    return fitted(coverage_blocks(it))


@html.register
def _(it: Template) -> str:
    return fitted(form_blocks(it))
