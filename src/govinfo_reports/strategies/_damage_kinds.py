"""The kinds of damage: what converters and copyists do to the rows of a table, or to a text as a whole.

Each function changes the *rows* of one table in place, and takes from *printed* the values that it destroys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.spelling import numbering, spell
from govinfo_reports.writing.rendering import Printed

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Rows = list[list[Printed]]

_FIRST: Final = Printed("1", None)
_LOOKS_LIKE: Final = {"0": "O", "1": "l", "5": "S", "8": "B"}


def _valued(random: Random, rows: Rows) -> tuple[list[Printed], list[int], list[int]]:
    """Choose a row with values. Return it with the places of its labels and of its values."""
    row = random.choice([row for row in rows if any(cell.path for cell in row)] or [[]])
    labels = [place for place, cell in enumerate(row) if not cell.path]
    values = [place for place, cell in enumerate(row) if cell.path]
    return row, labels, values


def _nothing(_random: Random, _rows: Rows, _printed: dict[str, str]) -> None:
    """Leave the page as it is."""


def _lose_value(random: Random, rows: Rows, printed: dict[str, str]) -> None:
    row, _, values = _valued(random, rows)
    if values:
        printed.pop(row.pop(random.choice(values)).path or "", None)


def _double_value(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    row, _, values = _valued(random, rows)
    if values:
        place = random.choice(values)
        row.insert(place, row[place])


def _split_value(random: Random, rows: Rows, printed: dict[str, str]) -> None:
    row, _, values = _valued(random, rows)
    wide = [place for place in values if len(row[place].text) > 1 and "." not in row[place].text]
    if wide:
        place = random.choice(wide)
        text, path = row[place]
        row[place : place + 1] = [Printed(text[:1], path), Printed(text[1:], path)]
        printed.pop(path or "", None)


def _join_values(random: Random, rows: Rows, printed: dict[str, str]) -> None:
    row, _, values = _valued(random, rows)
    if len(values) > 1:
        place = random.choice(values[:-1])
        one, other = row[place : place + 2]
        row[place : place + 2] = [Printed(one.text + other.text, one.path)]
        for cell in (one, other):
            printed.pop(cell.path or "", None)


def _lose_label(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    row, labels, _ = _valued(random, rows)
    if labels:
        del row[labels[-1]]


def _double_label(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    row, labels, _ = _valued(random, rows)
    if labels:
        row.insert(labels[-1], row[labels[-1]])


def _misread_label(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    row, labels, _ = _valued(random, rows)
    if labels and len(row[labels[-1]].text) > 3:  # noqa: PLR2004 - a shorter label would be lost with a letter
        letters = list(row[labels[-1]].text)
        place = random.randrange(len(letters))
        letters[place : place + 1] = random.choice(["", "口", "的", "田"])
        row[labels[-1]] = Printed("".join(letters), None)


def _write_words(random: Random, rows: Rows, printed: dict[str, str]) -> None:
    row, _, values = _valued(random, rows)
    if values:
        place = random.choice(values)
        path = row[place].path
        row[place] = Printed(random.choice(["见附件", "详见网站", "若干"]), path)
        printed[path or ""] = row[place].text


def _lose_row(random: Random, rows: Rows, printed: dict[str, str]) -> None:
    row, _, values = _valued(random, rows)
    for place in values:
        printed.pop(row[place].path or "", None)
    row.clear()


def _swap_rows(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    if len(rows) > 1:
        place = random.randrange(len(rows) - 1)
        rows[place : place + 2] = rows[place : place + 2][::-1]


def _add_row(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    row, labels, values = _valued(random, rows)
    own = [row[place].text for place in labels[-1:]]
    numbered_anew = [f"9.{label[numbering(spell(label)) :]}" for label in own]
    strange = ["其他主动公开的文件（含以办公室名义签发的）", "属于工作秘密", "9.其他情况", "合作项目"]
    label = random.choice([*strange, *numbered_anew])
    figures = [Printed(str(random.randint(1, 99)), None) for _ in values]
    rows.insert(random.randint(1, len(rows)), [Printed(label, None), *figures])


def _add_chrome(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    words = random.choice(["续表", "- 4 -", "~ 4 ~", "4/5", "单位：件", "第 3 页 共 5 页", "附件下载"])
    rows.insert(random.randint(1, len(rows)), [Printed(words, None)])


def _add_figure(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    """Add a figure before or behind those of a row."""
    row, _, values = _valued(random, rows)
    if values:
        row.insert(random.choice([values[0], values[-1] + 1]), Printed(str(random.randint(1, 99)), None))


def _add_lone_figure(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    rows.insert(random.randint(1, len(rows)), [Printed(str(random.randint(1, 99)), None)])


def _number_note(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    """Print the number of a footnote behind a label."""
    row, labels, _ = _valued(random, rows)
    if labels:
        row[labels[-1]] = Printed(row[labels[-1]].text + random.choice("123"), None)


def _misread_figure(random: Random, rows: Rows, printed: dict[str, str]) -> None:
    """Print letters for digits that look like them."""
    row, _, values = _valued(random, rows)
    alike = [place for place in values if not _LOOKS_LIKE.keys().isdisjoint(row[place].text)]
    if alike:
        place = random.choice(alike)
        text, path = row[place]
        row[place] = Printed("".join(_LOOKS_LIKE.get(digit, digit) for digit in text), path)
        printed[path or ""] = row[place].text


def _number_rows(_random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    """Number the rows in a column of their own, unless that was done before."""
    if not rows or not any(cell == _FIRST for cell in rows[0]):
        for number, row in enumerate(rows, 1):
            row.insert(0, Printed(str(number), None))


def _set_number_apart(_random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    """Print the numbers of labels in cells of their own."""
    for row in rows:
        for place in reversed(range(len(row))):
            text, path = row[place]
            if path is None and text[:1].isdigit() and 0 < (lead := numbering(spell(text))) < len(text):
                row[place : place + 1] = [Printed(text[:lead], None), Printed(text[lead:], None)]


def _repeat_head(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    """Print the head of the table again, as on a new page."""
    first = next((place for place, row in enumerate(rows) if any(cell.path for cell in row)), 0)
    place = random.randint(first, len(rows))
    rows[place:place] = [[*row] for row in rows[:first]]


def _break_row(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    """Print the last values of a row as a row of their own."""
    row, _, values = _valued(random, rows)
    if len(values) > 1:
        place = random.choice(values[1:])
        rows.insert(next(number for number, other in enumerate(rows) if other is row) + 1, row[place:])
        del row[place:]


def _add_year(random: Random, rows: Rows, _printed: dict[str, str]) -> None:
    """Print the figure of another year beside each value."""
    behind = random.randint(0, 1)
    for row in rows:
        for place in reversed(range(len(row))):
            if row[place].path:
                row.insert(place + behind, Printed(str(random.randint(0, 99)), None))


def _cut_end(random: Random, text: str) -> str:
    end = random.randrange(len(text) // 8, len(text))
    while text[end:].strip().isdigit():  # no reader could see that the last figure of the page has lost digits
        end -= 1
    return text[:end]


def _cut_start(random: Random, text: str) -> str:
    return text[random.randrange(len(text) - len(text) // 8) :]


#: What can happen to a row or two of a table, by the name of the kind of damage.
DAMAGES: Final[dict[str, Callable[[Random, Rows, dict[str, str]], None]]] = {
    "none": _nothing,
    "value lost": _lose_value,
    "value doubled": _double_value,
    "value split": _split_value,
    "values joined": _join_values,
    "label lost": _lose_label,
    "label doubled": _double_label,
    "label misread": _misread_label,
    "words for a figure": _write_words,
    "row lost": _lose_row,
    "rows swapped": _swap_rows,
    "row added": _add_row,
    "chrome added": _add_chrome,
    "figure added": _add_figure,
    "lone figure added": _add_lone_figure,
    "note numbered": _number_note,
    "figure misread": _misread_figure,
    "rows numbered": _number_rows,
    "numbers set apart": _set_number_apart,
    "head repeated": _repeat_head,
    "row broken": _break_row,
    "year added": _add_year,
    "end cut off": _nothing,
    "start cut off": _nothing,
}
#: What can happen to the text as a whole.
CUTS: Final[dict[str, Callable[[Random, str], str]]] = {"end cut off": _cut_end, "start cut off": _cut_start}
#: Kinds of damage that cannot be seen beside a blank cell.
AMONG_FIGURES: Final = frozenset(
    {
        *("value lost", "value doubled", "value split", "values joined", "label lost", "words for a figure"),
        *("figure added", "lone figure added", "note numbered", "figure misread", "rows numbered"),
        *("numbers set apart", "row broken", "year added"),
    }
)
#: Kinds of damage that leave a row with fewer cells.
SHORTER: Final = frozenset({"value lost", "values joined"})
