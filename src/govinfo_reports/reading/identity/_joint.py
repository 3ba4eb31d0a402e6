"""The name of another body of the same place right before that of the agency: both may have made the report."""

from __future__ import annotations

from typing import Final

from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import spell

from ._names import is_proper, names_government, place_of, same_body

_WINDOW: Final = 80
_MARKS: Final = " \t\u3000\u00a0#*"


def body_before(text: str, agency: Span) -> Span | None:
    """Return where a body is named that stands alone before the *agency*, on its line or on the one above.

    >>> text = "青禾县商务局　青禾县司法局2021年政府信息公开工作年度报告"
    >>> body_before(text, Span(7, 13)).of(text)
    '青禾县商务局'
    """
    begin = max(0, agency.start - _WINDOW)
    before = text[begin : agency.start]
    rest = before.rstrip()
    if len(rest) == len(before) or before.count("\n", len(rest)) > 1:
        return None
    lead, _, line = rest.rpartition("\n")
    words = line.lstrip(_MARKS)
    start = begin + len(rest) - len(words)
    own = spell(agency.of(text))
    other = spell(words)
    if not (lead or begin == 0) or not is_proper(other) or same_body(other, own) or place_of(other) != place_of(own):
        return None
    governments = names_government(other) or names_government(own) or place_of(own) is None
    return None if governments else Span(start, start + len(words))
