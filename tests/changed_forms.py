"""A form -> another one: rows, columns and parts of its tables added, dropped, renamed and moved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from govinfo_reports.authoring.learning._grammar_text import grammar_text
from govinfo_reports.forms import Form, Label, Path, Role, Slot
from govinfo_reports.reading.exact import load_template
from govinfo_reports.text.spelling import numbering, spell

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
    words, heads = list(_WORDS), list(_HEADS)
    random.shuffle(words)
    random.shuffle(heads)
    items: list[Item] = list(template.form.items)
    for number in range(random.randint(3, 6)):
        change = random.choice((_rename_row, _rename_row, _drop_row, _add_row, _move_row, _rename_head, _add_column))
        if number == 0:
            change = random.choice((_add_part, _drop_part, _move_part, _drop_column))
        items = change(items, random, words if "row" in change.__name__ or "part" in change.__name__ else heads)
    form = Form(tuple(_renumbered(items)), template.form.sections, template.form.themes, template.form.columns)
    path = folder / "template_2033.lark"
    path.write_text(grammar_text(form, "a changed form", {}), encoding="utf-8")
    return load_template(path)


def _rows(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Return where each row that has a label begins and ends."""
    found = []
    for place, item in enumerate(items):
        if isinstance(item, Label) and item.role is Role.ROW:
            end = place + 1
            while end < len(items) and isinstance(items[end], Slot):
                end += 1
            if not (end < len(items) and items[end].path.below(item.path)):
                found.append((place, end))
    return found


def _siblings(items: Sequence[Item], row: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the rows that have the same parent and stand without another label between them."""
    parent = items[row[0]].path.row
    alike = [other for other in _rows(items) if items[other[0]].path.row == parent]
    place = alike.index(row)
    first = last = place
    while first > 0 and alike[first - 1][1] == alike[first][0]:
        first -= 1
    while last + 1 < len(alike) and alike[last + 1][0] == alike[last][1]:
        last += 1
    return alike[first : last + 1]


def _rename_row(items: list[Item], random: Random, words: list[str]) -> list[Item]:
    place, _ = random.choice(_rows(items))
    return _with_words(items, place, words.pop())


def _with_words(items: list[Item], place: int, words: str) -> list[Item]:
    label = items[place]
    assert isinstance(label, Label)
    number = label.spellings[0][: numbering(spell(label.spellings[0]))]
    return [*items[:place], evolve(label, spellings=(number + words,)), *items[place + 1 :]]


def _drop_row(items: list[Item], random: Random, _words: list[str]) -> list[Item]:
    rows = [row for row in _rows(items) if len(_siblings(items, row)) > 1]
    first, last = random.choice(rows)
    return items[:first] + items[last:]


def _add_row(items: list[Item], random: Random, words: list[str]) -> list[Item]:
    first, last = random.choice(_rows(items))
    label = items[first]
    assert isinstance(label, Label)
    path = label.path.row / f"added_{len(items)}"
    number = label.spellings[0][: numbering(spell(label.spellings[0]))]
    new = [evolve(label, path=path, spellings=(number + words.pop(),))]
    slots = [evolve(slot, path=Path(path + slot.path.removeprefix(label.path))) for slot in items[first + 1 : last]]
    return [*items[:last], *new, *slots, *items[last:]]


def _move_row(items: list[Item], random: Random, _words: list[str]) -> list[Item]:
    rows = [row for row in _rows(items) if len(_siblings(items, row)) > 1]
    row = random.choice(rows)
    others = [other for other in _siblings(items, row) if other != row]
    first, last = row
    moved = items[first:last]
    target = random.choice(others)[1]
    if target <= first:
        return [*items[:target], *moved, *items[target:first], *items[last:]]
    return [*items[:first], *items[last:target], *moved, *items[target:]]


def _heads(items: Sequence[Item]) -> list[int]:
    return [place for place, item in enumerate(items) if isinstance(item, Label) and item.role is Role.COLUMN_HEAD]


def _stretch(items: Sequence[Item], place: int) -> tuple[int, int]:
    """Return where the part of a table begins and ends that the head at *place* belongs to."""
    first = place
    while _in_head(items[first - 1], items[place].path.section):
        first -= 1
    last = place
    while last < len(items) and _in_head(items[last], items[place].path.section):
        last += 1
    while (
        last < len(items)
        and items[last].path.section == items[place].path.section
        and not _in_head(items[last], items[last].path.section)
    ):
        last += 1
    return first, last


def _in_head(item: Item, section: str) -> bool:
    return isinstance(item, Label) and item.role.in_head and item.path.section == section


def _rename_head(items: list[Item], random: Random, heads: list[str]) -> list[Item]:
    place = random.choice(_heads(items))
    return _other_head(items, place, heads.pop())


def _other_head(items: list[Item], place: int, new: str) -> list[Item]:
    first, last = _stretch(items, place)
    label = items[place]
    assert isinstance(label, Label)
    old = label.spellings[0]
    return [*items[:first], *(_renamed(item, old, new) for item in items[first:last]), *items[last:]]


def _renamed(item: Item, old: str, new: str) -> Item:
    if isinstance(item, Slot):
        return evolve(item, column=new) if item.column == old else item
    return evolve(item, spellings=(new,)) if item.role is Role.COLUMN_HEAD and item.spellings[0] == old else item


def _drop_column(items: list[Item], random: Random, _new: list[str]) -> list[Item]:
    places = [place for place in _heads(items) if len(_columns(items, place)) > 1]
    place = random.choice(places)
    first, last = _stretch(items, place)
    label = items[place]
    assert isinstance(label, Label)
    kept = [
        item
        for item in items[first:last]
        if (item.column if isinstance(item, Slot) else item.spellings[0] if item.role is Role.COLUMN_HEAD else "")
        != label.spellings[0]
    ]
    return [*items[:first], *kept, *items[last:]]


def _columns(items: Sequence[Item], place: int) -> set[str]:
    first, last = _stretch(items, place)
    return {items[head].spellings[0] for head in _heads(items) if first <= head < last}


def _add_column(items: list[Item], random: Random, heads: list[str]) -> list[Item]:
    place = random.choice([place for place in _heads(items) if items[place].spellings[0] != "总计"])
    first, last = _stretch(items, place)
    label, new, key = items[place], heads.pop(), f"added_{len(items)}"
    assert isinstance(label, Label)
    found: list[Item] = []
    for item in items[first:last]:
        found.append(item)
        if isinstance(item, Slot) and item.column == label.spellings[0]:
            found.append(evolve(item, path=item.path.row / key, column=new, unit=None))
        elif isinstance(item, Label) and item.role is Role.COLUMN_HEAD and item.spellings == label.spellings:
            found.append(evolve(item, spellings=(new,)))
    return [*items[:first], *found, *items[last:]]


def _captioned(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Return where each part of a table that has a caption begins and ends."""
    starts = [place for place, item in enumerate(items) if isinstance(item, Label) and item.role is Role.CAPTION]
    return [(start, _stretch(items, start)[1]) for start in starts]


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
