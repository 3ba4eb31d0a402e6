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

    from ._repairs import Correction, Repair

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
_CELL: Final = Message("“{name}”一格，应为 {implied}（填的是 {printed}）", "“{name}” from {printed} to {implied}")
_EACH: Final = 4  # cells of a row that are named one by one
_LINE: Final = Message(
    "“{row}”一行的 {count} 格，应为 {implied}（填的是 {printed}）",
    "{count} cells of the row “{row}” from {printed} to {implied}",
)
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
    plainer = one.reason is not Reason.UNKNOWN and one.reason.rank < other.reason.rank
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
    alike: dict[Reason, list[Correction]] = {}
    for each in repair.corrections:
        alike.setdefault(each.reason, []).append(each)
    parts = [_with_reason(_cells_said(form, cells), reason) for reason, cells in alike.items()]
    return Message("；连同".join(each.zh for each in parts), "; with ".join(each.en for each in parts))


def _cells_said(form: Form, corrections: Sequence[Correction]) -> Message:
    """Return what several cells should print, one by one or, if they are much of a row, together."""
    first = corrections[0].path
    if len(corrections) > _EACH and len({row_of(each.path) for each in corrections}) == 1:
        printed = " ".join(f"{each.printed}" for each in corrections)
        implied = " ".join(f"{each.implied}" for each in corrections)
        details = {"row": row_name(form, first), "count": len(corrections), "printed": printed, "implied": implied}
        return _LINE.filled(details)
    cells = [
        _CELL.filled({"name": cell_name(form, each.path), "printed": each.printed, "implied": each.implied})
        for each in corrections
    ]
    return Message("、".join(each.zh for each in cells), ", ".join(each.en for each in cells))


def _with_reason(said: Message, reason: Reason) -> Message:
    return said if reason is Reason.UNKNOWN else _WHY.filled({"said": said, "why": reason.value})
