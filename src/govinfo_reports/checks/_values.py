"""Single figures and rows -> whether they are what their column asks for, and possible at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Message, Severity
from govinfo_reports.values import State, unit_of
from govinfo_reports.values import read as reading

from ._columns import is_money, is_signed, moved, stocks
from ._names import cell_name, column_name, row_name
from ._rule import Outcome, Rule, Verdict
from ._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

_HOLDS: Final = Outcome(Verdict.HOLDS)


def _counts(subject: Subject) -> Iterator[Outcome]:
    for path, value in subject.values.items():
        slot = subject.form.slots.get(path)
        if slot is None or is_signed(slot.column):
            continue
        if value >= 0 and (value == int(value) or is_money(slot.column)):
            yield _HOLDS
        else:
            cell = subject.cells[path]
            details = {"cell": cell_name(subject.form, path), "text": cell.text}
            yield Outcome(Verdict.FAILS, path, cell.span, details)


def _stocks(subject: Subject) -> Iterator[Outcome]:
    form = subject.form
    for stock in stocks(form):
        parts = {"held": stock.held, "added": stock.added} | ({"taken": stock.taken} if stock.taken else {})
        yield from _before(subject, parts, lambda v: v["held"] - v["added"] + v.get("taken", 0), stock.held)


def _moved(subject: Subject) -> Iterator[Outcome]:
    for row in moved(subject.form):
        parts = {"before": row.before, "change": row.change}
        yield from _before(subject, parts, lambda v: v["before"] + v["change"], row.change)


def _before(
    subject: Subject, parts: dict[str, str], implied: Callable[[dict[str, int | Decimal]], int | Decimal], named: str
) -> Iterator[Outcome]:
    """Yield whether what the *parts* imply, by *implied*, is at least nothing."""
    present = {name: subject.values[path] for name, path in parts.items() if path in subject.values}
    if len(present) < len(parts):
        if present:
            yield Outcome(Verdict.CANNOT_TELL)
        return
    result = implied(present)
    if result >= 0:
        yield _HOLDS
        return
    printed = [f"“{column_name(subject.form, path)}” {present[name]}" for name, path in parts.items()]
    words = Message("、".join(printed), ", ".join(printed))
    details = {"row": row_name(subject.form, named), "printed": words, "implied": result}
    yield Outcome(Verdict.FAILS, named, subject.span(named), details)


def _empty(state: State) -> Callable[[Subject], Iterator[Outcome]]:
    def test(subject: Subject) -> Iterator[Outcome]:
        rows: dict[str, list[str]] = {}
        tables: dict[str, set[str]] = {}
        for path, cell in subject.cells.items():
            section, row = path.split(".", 1)[0], path.rpartition(".")[0]
            tables.setdefault(section, set()).add(cell.state.value)
            if cell.state is state:
                rows.setdefault(row, []).append(path)
        for section, states in tables.items():
            if states == {state.value}:
                first = next(path for path in subject.cells if path.startswith(f"{section}."))
                details = {"section": subject.form.row_labels[section]}
                yield Outcome(Verdict.FAILS, section, subject.span(first), details, _WHOLE[state])
        for row, paths in rows.items():
            if tables[row.split(".", 1)[0]] == {state.value}:
                continue
            columns = "、".join(f"“{column_name(subject.form, path)}”" for path in paths)
            texts = " ".join(dict.fromkeys(subject.cells[path].text for path in paths))
            details = {"row": row_name(subject.form, paths[0]), "columns": columns, "text": texts}
            yield Outcome(Verdict.FAILS, row, subject.span(paths[0]), details)
        if subject.cells and not rows:
            yield _HOLDS

    return test


def _units(subject: Subject) -> Iterator[Outcome]:
    for path, cell in subject.cells.items():
        slot = subject.form.slots.get(path)
        asked = unit_of(slot.column) if slot else None
        if asked is None or cell.value is None:
            continue
        own = reading(cell.text).unit
        if own is None or own == asked:
            yield _HOLDS
        else:
            details = {"cell": cell_name(subject.form, path), "text": cell.text, "own": own, "asked": asked}
            yield Outcome(Verdict.FAILS, path, cell.span, details)


_BELOW_A_CITY: Final = re.compile(r"县|旗|镇|乡|街道|(?<!自治)(?<!特别行政)(?<!地)区")


def _powers(subject: Subject) -> Iterator[Outcome]:
    """Yield whether a body below a city lays claim to the first kind of document of the form."""
    kept = stocks(subject.form)
    agency = subject.report.agency
    if not kept or not agency or not _BELOW_A_CITY.search(agency):
        return
    row = kept[0].held.rpartition(".")[0]
    for path, value in subject.values.items():
        if path.rpartition(".")[0] != row:
            continue
        if value == 0:
            yield _HOLDS
        else:
            details = {"cell": cell_name(subject.form, path), "value": value, "agency": agency}
            yield Outcome(Verdict.FAILS, path, subject.span(path), details)


_WHOLE: Final = {
    State.BLANK: Message("“{section}”的表格没有填写任何数值。", "The table of “{section}” was left blank."),
    State.PLACEHOLDER: Message(
        "“{section}”的表格通篇是“/”一类符号，没有一个数值。", "The table of “{section}” holds marks only and not one figure."
    ),
}

COUNT: Final = Rule[Subject](
    "C104", Severity.ERROR,
    Message("应为非负整数", "Not a count"),
    Message("“{cell}”应为非负整数，印的是“{text}”。", "“{cell}” should be a whole number from 0 up; it prints “{text}”."),
    Message("件数不会是负数或小数；只有“增/减”栏可以为负，金额可以有小数。",
            "Cases cannot be negative or broken; only a column of rise and fall may be negative, and an amount broken."),
    Message("核对是否多了符号、小数点或填串了栏。", "Look for a stray sign or point, or a figure from another column."),
    (), _counts,
)
STOCK: Final = Rule[Subject](
    "C105", Severity.WARNING,
    Message("推算的年初存量为负", "The stock implied for the start of the year is negative"),
    Message(
        "“{row}”：按所印数字（{printed}）推算，年初件数是 {implied}，不可能为负。",
        "“{row}”: the figures printed ({printed}) imply {implied} at the start of the year; it cannot be negative.",
    ),
    Message("本年新增的文件除非已废止，应计入年末总数。", "What the year added is part of the stock at its end, unless taken away."),
    Message("核对年末总数是否包括本年新增的件数。", "Check that the stock at the end includes what the year added."),
    ("国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"), _stocks,
)
BLANK: Final = Rule[Subject](
    "C106", Severity.WARNING,
    Message("有空白格", "Blank cells"),
    Message("“{row}”一行 {columns} 栏空白。", "The row “{row}” is blank under {columns}."),
    Message("空白看不出是零还是漏填，读者和汇总单位都无法使用。",
            "A blank does not say whether nothing happened or nothing was entered; nobody can use or sum it."),
    Message("没有发生的填 0。", "Enter 0 where nothing happened."),
    (), _empty(State.BLANK),
)
PLACEHOLDER: Final = Rule[Subject](
    "C107", Severity.WARNING,
    Message("以符号代替数字", "A mark in place of a figure"),
    Message("“{row}”一行 {columns} 栏印的是“{text}”，不是数字。",
            "The row “{row}” prints “{text}” under {columns}, not a figure."),
    Message("“/”“—”看不出是零还是不适用。", "A slash or a dash does not say whether it stands for 0 or for not applicable."),
    Message("没有发生的填 0。", "Enter 0 where nothing happened."),
    (), _empty(State.PLACEHOLDER),
)
UNIT: Final = Rule[Subject](
    "C108", Severity.WARNING,
    Message("单位与栏目要求不符", "Another unit than the column asks for"),
    Message("“{cell}”要求以{asked}填写，印的是“{text}”，单位是{own}。",
            "“{cell}” asks for {asked}; it prints “{text}”, in {own}."),
    Message("以元填入万元栏，金额会放大一万倍。", "An amount in yuan under a head of ten thousand yuan is read 10 000 times too large."),
    Message("换算成栏目要求的单位，格内只写数字。", "Convert the amount to the unit asked for and enter the figure alone."),
    ("国办公开办函〔2021〕30号",), _units,
)
POWER: Final = Rule[Subject](
    "C109", Severity.INFO,
    Message("无权制定规章的机关填报了规章", "Rules at a body that has no power to make them"),
    Message("“{cell}”印的是 {value}，而“{agency}”一般无权制定规章。",
            "“{cell}” prints {value}; “{agency}” as a rule has no power to make rules."),
    Message("规章只能由国务院部门、省级政府和设区的市、自治州政府制定。",
            "Only departments of the State Council, provinces, cities divided into districts and autonomous prefectures make them."),
    Message("核对所填是否应计入下一行的规范性文件。", "Check whether they belong in the next row, among the normative documents."),
    (), _powers,
)
MOVED: Final = Rule[Subject](
    "C110", Severity.WARNING,
    Message("减少数超过原有数", "More taken away than there was"),
    Message("“{row}”：按所印数字（{printed}）推算，年末项目数是 {implied}，不可能为负。",
            "“{row}”: the figures printed ({printed}) imply {implied} at the end of the year; it cannot be negative."),
    Message("本年减少的项目不会多于上一年的项目。", "A year cannot take away more items than there were."),
    Message("核对上一年项目数量和增减数的正负号。", "Check last year's number and the sign of the change."),
    ("国办公开办函〔2019〕60号",), _moved,
)

RULES: Final = (COUNT, STOCK, BLANK, PLACEHOLDER, UNIT, POWER, MOVED)
