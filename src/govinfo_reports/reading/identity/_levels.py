"""The name of a body -> whether it stands below a city."""

from __future__ import annotations

from typing import Final

from govinfo_reports.text.patterns import lazy

from ._patterns import any_of

# Not every 乡 or 区 in a name is a place: a ministry is named after 城乡建设, an office after 区域合作.
_BELOW: Final = lazy(
    rf"县|旗|{any_of('names.streets')}|(?<!城)[镇乡](?=(?:人民)?政府|党|$)|(?<!自治)(?<!特别行政)(?<!地)区(?!域)"
)


def is_below_a_city(name: str) -> bool:
    """Whether *name* says that the body belongs to a county, a district, a town or a street.

    >>> [is_below_a_city(name) for name in ("青禾县司法局", "临江市司法局", "东湾街道办事处", "临江市住房和城乡建设局")]
    [True, False, True, False]
    """
    return _BELOW.search(name) is not None
