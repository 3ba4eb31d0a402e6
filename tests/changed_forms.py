"""A form -> another one: rows, columns and parts of its tables added, dropped, renamed and moved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from govinfo_reports.authoring.learning._grammar_text import grammar_text
from govinfo_reports.forms import Form, Label, Role, Slot
from govinfo_reports.reading.exact import load_template

from .changed_columns import add_column, drop_column, rename_head, stretch
from .changed_rows import add_row, drop_row, move_row, rename_row

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Sequence
    from random import Random

    from govinfo_reports import Template
    from govinfo_reports.forms import Item

_WORDS = (
    *(
        "属于商业敏感信息",
        "涉及未成年人信息",
        "告知查询途径",
        "转送有关机关办理",
        "申请人主动撤回",
        "电子数据调取",
        "听证记录查阅",
    ),
    *(
        "数据产权登记",
        "行政确认",
        "行政给付",
        "公共数据授权",
        "安全生产检查",
        "信用修复",
        "合同备案",
        "应急预案",
        "财政奖补",
    ),
)
_HEADS = ("本年抽查次数", "高等院校", "个体工商户", "责令重作", "线上办理件数", "同比变化数量", "境外组织", "调解结案")
_NUMBERS = "一二三四五六七八九十"


def changed(template: Template, random: Random, folder: pathlib.Path) -> Template:
    """Return a form that differs from *template* in three to six places; its file lies in *folder*."""
    path = folder / "template_2033.lark"
    path.write_text(grammar_text(changed_form(template, random), "a changed form", {}), encoding="utf-8")
    return load_template(path)


def changed_form(template: Template, random: Random) -> Form:
    """Return what that form prints; that it is written as a grammar and read back alike is tested elsewhere."""
    words, heads = list(_WORDS), list(_HEADS)
    random.shuffle(words)
    random.shuffle(heads)
    items: list[Item] = list(template.form.items)
    for number in range(random.randint(3, 6)):
        change = random.choice((rename_row, rename_row, drop_row, add_row, move_row, rename_head, add_column))
        if number == 0:
            change = random.choice((_add_part, _drop_part, _move_part, drop_column))
        items = change(items, random, words if "row" in change.__name__ or "part" in change.__name__ else heads)
    return Form(tuple(_renumbered(items)), template.form.sections, template.form.themes, template.form.columns)


def _captioned(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Return where each part of a table that has a caption begins and ends."""
    starts = [place for place, item in enumerate(items) if isinstance(item, Label) and item.role is Role.CAPTION]
    return [(start, stretch(items, start)[1]) for start in starts]


def _drop_part(items: list[Item], random: Random, _words: list[str]) -> list[Item]:
    first, last = random.choice(_captioned(items))
    return items[:first] + items[last:]


def _move_part(items: list[Item], random: Random, _words: list[str]) -> list[Item]:
    number = random.randrange(len(_captioned(items)) - 1)
    (first, middle), (_, last) = _captioned(items)[number : number + 2]
    return [*items[:first], *items[middle:last], *items[first:middle], *items[last:]]


def _add_part(items: list[Item], random: Random, words: list[str]) -> list[Item]:
    first, last = random.choice(_captioned(items))
    section = items[first].path
    corner = items[first + 1]
    heads = ["本年办理数量", "本年满意数量"][: random.randint(1, 2)]
    new: list[Item] = [Label(("第二十条第（十一）项",), section, "", Role.CAPTION), corner]
    new += [Label((head,), section, "", Role.COLUMN_HEAD) for head in heads]
    for number in range(random.randint(1, 2)):
        path = section / f"added_{len(items)}_{number}"
        new.append(Label((words.pop(),), path, "", Role.ROW))
        new += [Slot(path / f"handled_{place}", "", head) for place, head in enumerate(heads)]
    return [*items[:last], *new, *items[last:]]


def _renumbered(items: Sequence[Item]) -> list[Item]:
    """Return *items* with the labels below each group numbered from one, in the style that they have."""
    counts: dict[tuple[str, str], int] = {}
    found: list[Item] = []
    for item in items:
        if isinstance(item, Label) and item.role in {Role.ROW, Role.GROUP}:
            match = re.match(r"（[一-十]+）|\d+\.", item.spellings[0])
            if match:
                place = (item.path.row, match[0][0] if match[0][0] == "（" else "1")
                counts[place] = count = counts.get(place, 0) + 1
                number = f"（{_NUMBERS[count - 1]}）" if match[0][0] == "（" else f"{count}."
                item = evolve(item, spellings=(number + item.spellings[0][match.end() :],))  # noqa: PLW2901 - the label as the new form numbers it
        found.append(item)
    return found
