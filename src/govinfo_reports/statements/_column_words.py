"""A figure behind a kind of applicants -> the columns it is of, within the row that was counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import TOTAL, row_of

from ._clauses import breaks, touching
from ._key import Key
from ._kinds import Kind
from ._values import values
from ._wording import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form

    from ._words import Word


def applicant_before(words: Sequence[Word], place: int) -> int | None:
    """Return the place of the applicants that the figure at *place* is said of: 公民申请24件.

    One kind in a row of kinds (公民、法人和其他组织) is not counted by itself.
    """
    while touching(words, place):
        place -= 1
        word = words[place]
        if Kind.APPLICANT in word.kinds:
            joined = touching(words, place) and Kind.JOINING in words[place - 1].kinds
            return None if joined and not _behind_figure(words, place - 1) else place
        if breaks(word) or not (Kind.FILLER in word.kinds or word.keys):
            return None
    return None


def _behind_figure(words: Sequence[Word], place: int) -> bool:
    return touching(words, place) and words[place - 1].figure is not None


def column(applicants: str, rows: Sequence[Key], form: Form) -> Key | None:
    """Return what the word *applicants* means within *rows*, the last of which was counted just before.

    新收33件、上年结转2件，其中公民30件: they are of the first row, or of both where a word is known that counts both.
    """
    known = wording().columns[applicants]
    names = [[path.rpartition(".")[2] for path in reading] for reading in known.readings]
    found = [
        tuple(f"{row_of(value)}.{name}" for value in row for name in columns)
        for reading in _together(rows)
        if (row := [value for path in reading for value in values(path, form)])
        and all(value.endswith(f".{TOTAL}") for value in row)
        for columns in names
    ]
    return (
        Key(found[0][0] if len(found[0]) == 1 else row_of(found[0][0]), tuple(dict.fromkeys(found))) if found else None
    )


def _together(rows: Sequence[Key]) -> tuple[tuple[str, ...], ...]:
    """Return what was counted last; with what was counted before it, if one word can mean both."""
    last = rows[-1]
    if len(rows) > 1:
        both = rows[-2].readings[0] + last.readings[0]
        ways = (key.readings for key in wording().below.get(last.parent, ()) if both in key.readings)
        return min(ways, key=len, default=last.readings)
    return last.readings
