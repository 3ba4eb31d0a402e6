"""How a text refers to its author, 我局 or 我县, and which names fit that."""

from __future__ import annotations

from collections import Counter
from typing import Final

from govinfo_reports.text.patterns import lazy

from ._patterns import any_of, characters

_PRONOUN: Final = f"[{characters('self_reference.pronouns')}]"
# Bodies first: a bureau says 我局 and 我市, a city only 我市.
_BODY: Final = lazy(f"{_PRONOUN}({any_of('self_reference.bodies')})")
_REGION: Final = lazy(f"{_PRONOUN}([{characters('self_reference.regions')}])")
_OFFICE: Final = lazy(
    rf"(?P<body>.*{any_of('self_reference.bodies_with_office')})"
    rf"(?P<office>{any_of('names.office_kinds')}?(?:办公室|办公厅|办))"
)
_WIDE: Final = tuple(characters("self_reference.regions"))


def self_reference(letters: str) -> str:
    """Return the word by which the text refers to its author; empty if it does not.

    >>> self_reference("2021年，我局在我市率先公开信息"), self_reference("我县"), self_reference("本报告")
    ('局', '县', '')
    """
    for kind in (_BODY, _REGION):
        if count := Counter(match[1] for match in kind.finditer(letters)):
            return max(count, key=count.__getitem__)
    return ""


def can_be_author(name: str, said: str) -> bool:
    """Whether *name* can be the author of a text that calls itself *said*: no government office says 我局.

    >>> can_be_author("青禾县司法局", "局"), can_be_author("青禾县司法局", "县")
    (True, True)
    >>> can_be_author("青禾县人民政府办公室", "局")
    False
    """
    return said in _WIDE or said in name


def author(name: str, said: str) -> str | None:
    """Return the author if *name* is its office, or *name* itself if it is not an office; None if that is uncertain.

    >>> author("青禾县司法局办公室", ""), author("青禾镇人民政府党政办公室", "镇"), author("青禾县人民政府办公室", "")
    ('青禾县司法局', '青禾镇人民政府', None)
    """
    office = _OFFICE.fullmatch(name)
    if office is None or said == "办":
        return name
    body, kind = office.groups()
    of_that_body = said in (*_WIDE, "镇", "乡", "街") or body[-1] in "局委会院"
    return body if of_that_body or len(kind) > len("办公室") else None
