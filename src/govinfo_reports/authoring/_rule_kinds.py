"""What can be wrong with the order of what stands in a rule: one kind of finding each."""

from __future__ import annotations

from ._kinds import error

EMPTY_RULE = error(
    "T301",
    '规则“{name}”是空的；写上带引号的行名和各栏，例如 {name} : "行名" count。',
    'The rule “{name}” is empty; write its label and its columns, as in {name} : "label" count.',
)
ARROW = error(
    "T302",
    "-> 写在规则末尾，后面只跟一个名称，例如 -> total。",
    "An arrow stands at the end of a rule, with one name behind it, as in -> total.",
)
REPEATED = error(
    "T303",
    "“{name}”后面不能有 {mark} ：表中每行、每栏各写一次；只有文字写成 paragraph*。",
    "“{name}” cannot have {mark} behind it: rows and columns are named once each. Only prose repeats, as paragraph*.",
)
ONE_PARAGRAPH = error(
    "T304",
    "paragraph 后面缺少 * ：没有它，这里只能有一段文字；写成 paragraph*。",
    "The star behind `paragraph` is missing, so there is room for one paragraph only; write paragraph*.",
)
HEAD_IN_ROW = error(
    "T305",
    "“{use}”是栏名，不是格；“{name}”一行中要写 {instead}。",
    "“{use}” is a label over columns and holds no cells; in the row “{name}” write {instead}.",
)
CELL_IN_HEAD = error(
    "T306",
    "“{use}”是各行的格，不是栏名；这里要写表头 {instead}。",
    "“{use}” is for the cells of a row, not for the head of the table; write {instead} here.",
)
LABEL_LAST = error(
    "T307",
    "“{name}”的行名写在了“{column}”后面；先写行名，再写各栏。",
    "In “{name}” a label stands behind “{column}”; write the label first, and the columns behind it.",
)
LABELLED_CELL = error(
    "T308",
    '“{name}”里不能既有引号又有 CELL：行写成 {name} : "行名" count；一栏分两条写，count : CELL 和 _count : "栏名"。',
    'The rule “{name}” cannot have both quotes and CELL: a row is {name} : "label" count, and a column is two rules, '
    'count : CELL and _count : "label".',
)
