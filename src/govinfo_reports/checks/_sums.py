"""The sums that a form implies -> whether the figures of a report keep them, and what is to be filled in where one is missing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message, Severity
from govinfo_reports.relations import Relation, Sum, relations

from ._names import cell_name, column_name, row_name
from ._rule import Outcome, Rule, Verdict
from ._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from govinfo_reports.forms import Form

_HOLDS: Final = Outcome(Verdict.HOLDS)
_BLIND: Final = Outcome(Verdict.CANNOT_TELL)  # nothing is known: that the cells are blank is a finding of its own
_OF_THE_FORM: Final = ("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号")


@cache
def _of_kind(form: Form, kind: Sum) -> tuple[Relation, ...]:
    return tuple(relation for relation in relations(form) if relation.kind is kind)


def _tested(kind: Sum) -> Callable[[Subject], Iterator[Outcome]]:
    def test(subject: Subject) -> Iterator[Outcome]:
        for relation in _of_kind(subject.form, kind):
            yield judged(subject, relation)

    return test


def judged(subject: Subject, relation: Relation) -> Outcome:
    """Return the verdict on one *relation*."""
    values = subject.values
    try:
        left = sum(map(values.__getitem__, relation.left))
        right = sum(map(values.__getitem__, relation.right))
    except KeyError:
        return _incomplete(subject, relation)
    if left == right:
        return _HOLDS
    unsure = [path for path in relation.paths if path.rpartition(".")[0] in subject.doubtful]
    if unsure:
        names = _listed(subject.form, unsure)
        return _outcome(subject, relation, Verdict.CANNOT_TELL, {"missing": names}, _UNSURE)
    return _outcome(subject, relation, Verdict.FAILS, {"left": left, "right": right, "gap": abs(left - right)})


def _incomplete(subject: Subject, relation: Relation) -> Outcome:
    if subject.cells.keys().isdisjoint(relation.paths):
        return Outcome(Verdict.NOT_APPLICABLE)
    missing = [path for path in relation.paths if path not in subject.values]
    if len(missing) == len(relation.paths):
        return _BLIND
    left, right = (sum(subject.values.get(path, 0) for path in side) for side in (relation.left, relation.right))
    sides = {path in relation.left for path in missing}
    gap = right - left if True in sides else left - right
    if len(sides) == 1 and gap < 0:
        return _outcome(subject, relation, Verdict.FAILS, {"left": left, "right": right, "gap": -gap}, _EVEN_SO)
    names = _listed(subject.form, missing)
    if len(sides) > 1:
        needed = _OPEN
    elif len(missing) == 1:
        needed = Message(f"要使等式成立，应为 {gap}", f"for the sum to hold it would have to be {gap}")
    elif gap == 0:
        needed = Message("要使等式成立，应都为 0", "for the sum to hold all would have to be 0")
    else:
        needed = Message(
            f"要使等式成立，各在 0 至 {gap} 之间，合计为 {gap}",
            f"for the sum to hold each would have to lie between 0 and {gap}, and together make {gap}",
        )
    return _outcome(subject, relation, Verdict.CANNOT_TELL, {"missing": names, "needed": needed}, _MISSING)


def _listed(form: Form, paths: list[str], most: int = 4) -> Message:
    names = [f"“{cell_name(form, path)}”" for path in paths[:most]]
    more = len(paths) - most
    tail = Message(f"等 {len(paths)} 处", f" and {more} more") if more > 0 else Message("", "")
    return Message("、".join(names) + tail.zh, ", ".join(names) + tail.en)


def _outcome(
    subject: Subject, relation: Relation, verdict: Verdict, details: dict[str, object], words: Message | None = None
) -> Outcome:
    form = subject.form
    named = relation.left[0] if relation.kind is Sum.BALANCE else relation.right[0]
    details = {"row": row_name(form, named), "column": column_name(form, named)} | details
    if relation.kind is Sum.BALANCE:
        details |= {key: row_name(form, path) for key, path in zip(_ITEMS, relation.paths, strict=True)}
        details["row"] = f"{details['first']} + {details['second']} = {details['third']} + {details['fourth']}"
    return Outcome(verdict, named, subject.span(named), details, words)


_ITEMS: Final = ("first", "second", "third", "fourth")
_OPEN: Final = Message("等式两边都有空缺，无法定出范围", "figures are missing on both sides, so that no range follows")
_MISSING: Final = Message(
    "无法核对“{row}”（{column}）：{missing}没有数值；{needed}。",
    "“{row}” ({column}) cannot be checked: {missing} has no figure; {needed}.",
)
_UNSURE: Final = Message(
    "无法核对“{row}”（{column}）：{missing}的读数不能确定，按现有读数等式不成立。",
    "“{row}” ({column}) cannot be checked: the reading of {missing} is uncertain; as read, the sum does not hold.",
)
_EVEN_SO: Final = Message(
    "“{row}”（{column}）：尚有空白处未填，等式两边已是 {left} 和 {right}，填入任何非负数都不能相等。",
    "“{row}” ({column}): cells are still blank, and the two sides already make {left} and {right}; "
    "no figure from 0 up can make them equal.",
)

ROW_SUM: Final = Rule[Subject](
    "C101", Severity.ERROR,
    Message("行合计不等于各栏之和", "The total of a row is not the sum of its columns"),
    Message(
        "“{row}”一行：各栏之和是 {left}，“{column}”栏印的是 {right}，相差 {gap}。",
        "The row “{row}”: its columns make {left}, its “{column}” prints {right}; they differ by {gap}.",
    ),
    Message(
        "同一行各栏与总计由同一批事项得出，不相等说明至少有一格填错。",
        "Columns and total count the same cases; where they differ, at least one cell is wrong.",
    ),
    Message(
        "对照原始台账核对该行各栏和总计，改正填错的一格，不要只改总计凑数。",
        "Compare the row with the records and correct the cell that is wrong; do not merely adjust the total.",
    ),
    _OF_THE_FORM, _tested(Sum.ROW),
)
COLUMN_SUM: Final = Rule[Subject](
    "C102", Severity.ERROR,
    Message("列总计不等于各行之和", "The total of a column is not the sum of its rows"),
    Message(
        "“{column}”一栏：各行之和是 {left}，“{row}”一行印的是 {right}，相差 {gap}。",
        "The column “{column}”: its rows make {left}, its “{row}” prints {right}; they differ by {gap}.",
    ),
    Message(
        "每件申请只计一种办理结果，各种结果之和就是办结总数。",
        "Each application is counted under one outcome, so the outcomes make up the total.",
    ),
    Message(
        "核对该栏各种结果的件数；区分处理的，只计“部分公开”一项。",
        "Check the outcomes in the column; an application that was partly granted is counted there alone.",
    ),
    _OF_THE_FORM, _tested(Sum.COLUMN),
)
BALANCE: Final = Rule[Subject](
    "C103", Severity.ERROR,
    Message("收到与办理不平衡", "What came in is not what went out and what is left"),
    Message(
        "“{column}”一栏：“{first}”与“{second}”之和是 {left}，“{third}”与“{fourth}”之和是 {right}，相差 {gap}。",
        "The column “{column}”: “{first}” and “{second}” make {left}, “{third}” and “{fourth}” make {right}; "
        "they differ by {gap}.",
    ),
    Message(
        "格式的表头印有这一勾稽关系：第一项加第二项之和，等于第三项加第四项之和。",
        "The form prints this balance in the corner of the table: the first and second item equal the third and fourth.",
    ),
    Message(
        "核对新收、上年结转、办理结果总计和结转下年四项，其中至少一项填错或漏计。",
        "Check the four items against the records; at least one is wrong or incomplete.",
    ),
    _OF_THE_FORM, _tested(Sum.BALANCE),
)

RULES: Final = (ROW_SUM, COLUMN_SUM, BALANCE)
