"""What is printed and what is implied -> the slip that turns the one into the other."""

from __future__ import annotations

from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.forms import row_of
from govinfo_reports.forms.sum_constraints import TOTAL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

_PAIR: Final = 2
_RUN: Final = 3  # cells; two of them that stand one column off were swapped, or are wrong by chance


class Reason(Enum):
    """A slip of the pen, or of a program; the plainest first."""

    SHIFTED = Message("数字错了一栏", "the figures stand one column off")
    SWAPPED = Message("两栏的数字互换了", "the figures of two columns are swapped")
    SWAPPED_DOWN = Message("同一栏两行的数字互换了", "the figures of two rows are swapped in one column")
    ROWS_EXCHANGED = Message("两行整行互换了", "two whole rows are exchanged")
    COLUMNS_EXCHANGED = Message("两栏整栏互换了", "two whole columns are exchanged")
    GLUED = Message("与邻栏的数字连在了一起", "two figures are glued together")
    DROPPED = Message("少了一位数字", "a digit was dropped")
    DOUBLED = Message("一位数字重复了", "a digit was doubled")
    INSERTED = Message("多了一位数字", "a digit too many")
    TURNED = Message("两位数字颠倒了", "two digits are turned round")
    TOTAL = Message("合计没有随各项更新", "the total was not updated")
    OMITTED = Message("漏填，写成了 0", "left out, and printed as 0")
    MISTYPED = Message("有一位数字不同", "one digit differs")
    UNKNOWN = Message("原因看不出来", "no plain reason")

    @property
    def rank(self) -> int:
        """How plain it is: the less, the plainer."""
        return list(Reason).index(self)


def reasons(
    moves: Mapping[str, int | Decimal], values: Mapping[str, int | Decimal], rows: Mapping[str, Sequence[str]]
) -> dict[str, Reason]:
    """Return what explains each of the corrections *moves* of *values*; *rows* are the paths of each row, in order."""
    implied = {path: values[path] + by for path, by in moves.items()}
    if len(moves) == _PAIR and _exchanged(list(moves), values, implied):
        rows_of_both = {row_of(path) for path in moves}
        return dict.fromkeys(moves, Reason.SWAPPED if len(rows_of_both) == 1 else Reason.SWAPPED_DOWN)
    found: dict[str, Reason] = {}
    for row in dict.fromkeys(map(row_of, moves)):
        own = [path for path in rows[row] if path in moves]
        if len(own) == _PAIR and _exchanged(own, values, implied):
            found |= dict.fromkeys(own, Reason.SWAPPED)
        elif _is_shifted(rows[row], own, values, implied):
            found |= dict.fromkeys(own, Reason.SHIFTED)
        else:
            found |= {path: _of_one(path, implied[path], values, rows) for path in own}
    return found


def _exchanged(pair: Sequence[str], values: Mapping[str, int | Decimal], implied: Mapping[str, int | Decimal]) -> bool:
    one, other = pair
    beside = row_of(one) == row_of(other) or one.rpartition(".")[2] == other.rpartition(".")[2]
    return beside and (implied[one], implied[other]) == (values[other], values[one])


def _is_shifted(
    row: Sequence[str], moved: Sequence[str], values: Mapping[str, int | Decimal], implied: Mapping[str, int | Decimal]
) -> bool:
    """Whether the figures *moved* would be right if each stood in the column beside its own."""
    first, last = row.index(moved[0]), row.index(moved[-1])
    run = row[first : last + 1]
    if len(run) < _RUN or any(path not in values for path in run):
        return False
    printed, true = [values[path] for path in run], [implied.get(path, values[path]) for path in run]
    return printed[1:] == true[:-1] or printed[:-1] == true[1:]


def _of_one(
    path: str, true: int | Decimal, values: Mapping[str, int | Decimal], rows: Mapping[str, Sequence[str]]
) -> Reason:
    printed, wanted = str(values[path]), str(true)
    row = rows[row_of(path)]
    place = row.index(path)
    beside = (*row[max(0, place - 1) : place], *row[place + 1 : place + 2])
    glued = {each for other in beside if other in values for each in _run_together(wanted, str(values[other]))}
    if printed in glued and wanted != "0":
        return Reason.GLUED
    if printed == "0":
        return Reason.OMITTED
    other = Reason.TOTAL if TOTAL in path.split(".")[1:] else Reason.UNKNOWN
    return _of_digits(printed, wanted) or other


def _run_together(one: str, other: str) -> tuple[str, str]:
    return one + other, other + one


def _of_digits(printed: str, wanted: str) -> Reason | None:
    if printed in _without_one(wanted):
        return Reason.DROPPED
    if wanted in _without_one(printed):
        pairs = enumerate(pairwise(printed))
        doubled = any(one == other and printed[:n] + printed[n + 1 :] == wanted for n, (one, other) in pairs)
        return Reason.DOUBLED if doubled else Reason.INSERTED
    if len(printed) != len(wanted):
        return None
    differing = [n for n, (one, other) in enumerate(zip(printed, wanted, strict=True)) if one != other]
    if sorted(printed) == sorted(wanted) and differing[-1] - differing[0] == 1:
        return Reason.TURNED
    return Reason.MISTYPED if len(differing) == 1 < len(printed) else None


def _without_one(digits: str) -> set[str]:
    return {digits[:place] + digits[place + 1 :] for place in range(len(digits))}
