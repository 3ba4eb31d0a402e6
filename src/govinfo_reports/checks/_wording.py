"""Repairs -> what a person is told of them: which cell, what it should print, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message
from govinfo_reports.forms import row_of

from ._names import cell_name, column_name, row_name
from ._reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Form

    from ._repairs import Repair

_SHOWN: Final = 3
_BEYOND: Final = Message(
    "有多处数字不符，看不出是哪几格，请逐格对照原始数据。",
    "Several figures disagree, and which cells are wrong cannot be told; compare each with the records.",
)
_ONE: Final = Message(
    "最可能是{first}。这是改动最小的改法，请对照原始数据核实。",
    "The smallest correction is {first}. Compare it with the records.",
)
_LIKELIEST: Final = Message(
    "最可能是{first}；也可能是{others}。请对照原始数据核实。",
    "The smallest and likeliest correction is {first}; it could also be {others}. Compare with the records.",
)
_ANY: Final = Message(
    "改动最小的改法不止一种：{first}；或{others}。请对照原始数据核实。",
    "Several corrections are equally small: {first}; or {others}. Compare with the records.",
)
_MORE: Final = Message("{others}；另有 {more} 种", "{others}; and {more} more")
_CELL: Final = Message("“{name}”一格，应为 {implied}（印的是 {printed}）", "“{name}” from {printed} to {implied}")
_EACH: Final = 4  # cells of a row that are named one by one
_LINE: Final = Message("“{row}”一行的 {count} 格", "{count} cells of the row “{row}”")
_EXCHANGE: Final = {
    Reason.ROWS_EXCHANGED: Message("“{one}”与“{other}”两行整行互换了", "an exchange of the rows “{one}” and “{other}”"),
    Reason.COLUMNS_EXCHANGED: Message(
        "“{one}”与“{other}”两栏整栏互换了", "an exchange of the columns “{one}” and “{other}”"
    ),
}
_WHY: Final = Message("{said}：{why}", "{said} ({why})")


def repairs_in_words(form: Form, repairs: Sequence[Repair]) -> Message:
    """Return which correction is the smallest, and which others there are as small."""
    if not repairs:
        return _BEYOND
    first, *others = (_repair_in_words(form, repair) for repair in repairs[:_SHOWN])
    if not others:
        return _ONE.filled({"first": first})
    shown = Message("；或".join(each.zh for each in others), "; or ".join(each.en for each in others))
    if more := len(repairs) - _SHOWN:
        shown = _MORE.filled({"others": shown, "more": more}) if more > 0 else shown
    one, other = repairs[:2]
    plainer = one.reason is not Reason.UNKNOWN and (one.possible, -one.reason.rank) > (
        other.possible,
        -other.reason.rank,
    )
    return (_LIKELIEST if plainer else _ANY).filled({"first": first, "others": shown})


def _repair_in_words(form: Form, repair: Repair) -> Message:
    paths = [each.path for each in repair.corrections]
    if exchange := _EXCHANGE.get(repair.reason):
        name, lines = (
            (row_name, {row_of(path): path for path in paths})
            if repair.reason is Reason.ROWS_EXCHANGED
            else (column_name, {column_name(form, path): path for path in paths})
        )
        one, other = (name(form, path) for path in lines.values())
        return exchange.filled({"one": one, "other": other})
    rows = {row_of(path) for path in paths}
    if len(paths) > _EACH and len(rows) == 1:
        said = _LINE.filled({"row": row_name(form, paths[0]), "count": len(paths)})
        return _with_reason(said, repair)
    cells = [
        _CELL.filled({"name": cell_name(form, each.path), "printed": each.printed, "implied": each.implied})
        for each in repair.corrections
    ]
    said = Message("、".join(each.zh for each in cells), ", ".join(each.en for each in cells))
    return _with_reason(said, repair)


def _with_reason(said: Message, repair: Repair) -> Message:
    return said if repair.reason is Reason.UNKNOWN else _WHY.filled({"said": said, "why": repair.reason.value})
