"""Letters -> years that may be that of the report: from the period of its figures, or from its sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy

from ._candidates import Candidate, Evidence
from ._names import HAN
from ._patterns import any_of, characters

if TYPE_CHECKING:
    from ._compact_text import CompactText

_DIGITS: Final = r"20[0-3]\d"
# 统计期限自2021年1月1日起, even with lost characters: 自202111日起. The date of publication does not count, nor does
# the year in the number of a document, 〔2022〕10号, that stands behind 有限期限 or the like, nor the date below the
# name of a body such as 统计局 or 数据管理局.
_PERIOD: Final = lazy(
    rf"{any_of('years.period')}(?![{HAN}]{{0,6}}{any_of('years.bodies')})"
    rf"(?P<between>[^。;\d]{{0,24}})(?P<year>{_DIGITS})(?![)\]]\d{{1,5}}号)"
)
_OF_THE_PAGE: Final = lazy(rf"{any_of('years.of_the_page')}$")
_LONGEST_WORD: Final = 2
# 2021年，我局…: neither a date, nor a year that is only there for comparison. What stands before it is asked behind
# its digits: a pattern that begins with them skips the other letters.
_SPOKEN_OF: Final = lazy(
    rf"(?P<year>{_DIGITS})(?<![{characters('years.comparing')}\d].{{4}})(?=年(?!\d)|(?!年|学年)[{HAN}])"
)


def years(compact: CompactText) -> list[Candidate]:
    """Return the year of the period of the figures, and the year that the text mentions most."""
    found: list[Candidate] = []
    for period in _PERIOD.finditer(compact.letters):
        start = period.start()
        if not _OF_THE_PAGE.search(compact.letters, max(start - _LONGEST_WORD, 0), start):
            found.append(Candidate(period["year"], compact.span(*period.span("year")), Evidence.PERIOD))
            break
    spoken = list(_SPOKEN_OF.finditer(compact.letters))
    counts = Counter(match["year"] for match in spoken)
    if best := max(spoken, key=lambda match: counts[match["year"]], default=None):
        found.append(Candidate(best["year"], compact.span(*best.span("year")), Evidence.SUBJECT))
    return found
