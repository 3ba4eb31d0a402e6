"""Letters -> the year of the report, where no title says it: the period of its figures, or the year it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from ._names import HAN

if TYPE_CHECKING:
    from ._reading import Reading

# 统计期限自2021年1月1日起, also where characters were lost: 自202111日起. The time of publication is not meant.
_PERIOD: Final = re.compile(
    r"(?:统计|数据|期限|时限|(?<!发布)(?<!成文)(?<!发文)(?<!更新)时间段?(?:为|从|自))[^。;\d]{0,24}(?P<year>20[0-3]\d)"
)
# 2021年，我局…: neither a date nor a year that another is compared with.
_SPOKEN_OF: Final = re.compile(rf"(?<![比较于与同\d])(?P<year>20[0-3]\d)(?=年(?!\d)|(?!年)[{HAN}])")


def year(reading: Reading) -> tuple[int, int] | None:
    """Return the place of the year that the text of *reading* is about."""
    if period := _PERIOD.search(reading.letters):
        return period.span("year")
    spoken = list(_SPOKEN_OF.finditer(reading.letters))
    counts = Counter(match["year"] for match in spoken)
    best = max(spoken, key=lambda match: counts[match["year"]], default=None)
    return best.span("year") if best else None
