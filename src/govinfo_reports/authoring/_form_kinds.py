"""What can be wrong with the form in a grammar file: its rows, columns and sections. One kind of finding each."""

from __future__ import annotations

from ._kinds import error, warning

SAME_LABEL = error(
    "T201",
    "同一组里有两行都叫“{label}”（{one}、{other}），页面上无法分辨。",
    "Two rows of one group have the label “{label}” ({one}, {other}); a page cannot tell them apart.",
)
SAME_PATH = error(
    "T202",
    "两个数值同用一个路径“{path}”；同一行的各栏、同一组的各行要用不同的名称。",
    "Two values share the path “{path}”; the columns of a row and the rows of a group need names of their own.",
)
NO_COLUMNS = error(
    "T203",
    "“{label}”一行没有栏：行名后面要写各栏的名称，每一栏另有一条“名称 : CELL”。",
    "The row “{label}” has no columns: name them behind the label, and give each a rule “name : CELL”.",
)
UNUSED = warning(
    "T204",
    "“{name}”写好了，但没有哪一组用到它，因此不在表中。",
    "“{name}” is written but no group names it, so it is not in the form.",
)
TWO_READINGS = error(
    "T205",
    "读到{label}时有两种读法（{readings}），无法判断用哪一种。",
    "At {label} there are two ways to read on ({readings}), and nothing tells which.",
)
MISTAKABLE = warning(
    "T206",
    "行名“{label}”开头就是另一行的行名“{other}”，其余部分会被当作括注或数字略过，两行可能读混。",
    "The label “{label}” begins with that of another row, “{other}”, and the rest may pass for a remark or a figure: "
    "the two may be mistaken.",
)
NO_HEAD = warning(
    "T207",
    '“{column}”一栏没有栏名：另写一条 _{column} : "栏名"。',
    'The column “{column}” has no label: write a rule _{column} : "label".',
)
NO_HEADING = error(
    "T208",
    "“{section}”一章没有标题，页面上找不到它：以 _{section}_heading 开头，并给出标题的各种写法。",
    "The section “{section}” has no heading to be found by: begin it with _{section}_heading and spell that.",
)
NO_PREAMBLE = error(
    "T209",
    "report 的第一章应是没有标题和表格的部分，即“一、”之前的文字：preamble : paragraph*。",
    "The first part of `report` is what stands before the first heading, without heading or table: "
    "preamble : paragraph*.",
)
PATTERN = error(
    "T210",
    "行名和栏名不能写成正则表达式 /{pattern}/；请把各种写法列出来，用 | 隔开，第一种是印在格式上的。",
    "A label cannot be a regular expression, /{pattern}/; list its spellings with | between them, "
    "the official one first.",
)
CIRCLE = error(
    "T211",
    "“{name}”绕了一圈又包含了自己（{way}）；一行或一组不能是自己的一部分。",
    "“{name}” comes round to itself ({way}); no row or group can be a part of itself.",
)
NO_COLUMN = error(
    "T212",
    "columns 里写的“{name}”不是表中的栏；要写各栏“名称 : CELL”中的名称。",
    "`columns` speaks of “{name}”, which is no column of the form; it goes by the names in “name : CELL”.",
)
NO_SAYING = error(
    "T213",
    "columns 里没有“{written}”这种写法。可以写：年末数、本年增加数、本年减少数（可省）-> stock；"
    "上年数、增减数 -> year_on_year；可为负数的一栏 -> signed；金额一栏 -> money；比率一栏 -> ratio。",
    "`columns` does not know “{written}”. It can say: what there is, what the year added and, where the form asks it, "
    "what it took away -> stock; last year's number and its change -> year_on_year; one column that may be less than "
    "nothing -> signed; an amount of money -> money; a share or a rate -> ratio.",
)
OPEN_HEAD = warning(
    "T214",
    "看不出表头中“{labels}”各跨几栏：同一串栏名有几种排法。给跨栏的名称下的各栏另立一组，例如 "
    "name : one_column other_column，行中写 name 代替这几栏。",
    "The head does not tell over how many columns “{labels}” stand: it can be laid out in several ways. Make the "
    "columns below such a label a group of their own, as in name : one_column other_column, and write name in the row.",
)
UNFIT_HEAD = warning(
    "T215",
    "表头（{heads}）与表中各栏（{columns}）对不上：各栏的栏名要按表中次序、每栏一次写进表头；印成几层的，写完上一层再写下一层。",
    "The head ({heads}) does not go with the columns below it ({columns}): it names each column once, in the order of "
    "the row; if it is printed in several lines, line by line.",
)
BARE_HEAD = warning(
    "T226",
    "这张表没有写出栏名（{columns}）；在第一行之前写上表头：{heads}。",
    "This table names none of its columns ({columns}); write its head before the first row: {heads}.",
)
HEAD_ORDER = error(
    "T216",
    "表头的次序（{heads}）与行中各栏的次序（{columns}）不同，数字会读进别的栏；请把两处改成表上印的次序。",
    "The head names its columns in another order ({heads}) than the rows have them ({columns}), so figures would go "
    "into the wrong columns; write both in printed order.",
)
NO_TOTAL = warning(
    "T217",
    "“{label}”是合计，名称却是“{key}”，因此不核对它是否等于各项之和；在这条规则末尾加上 -> total。",
    "“{label}” is a total, but its key is “{key}”, so nothing checks that it is the sum of the others; "
    "write -> total at the end of its rule.",
)
NO_BANG = error(
    "T218",
    "标题规则“{name}”前面缺少感叹号，报告中会没有这个标题；写成 !{name} : …",
    "The rule “{name}” of a heading lacks its exclamation mark, so reports would lose the heading; write !{name} : …",
)
RESERVED = error(
    "T219",
    "“{name}”不能作这里的名称：报告自带的内容已经叫这个名称。请换一个，例如 {name}_row。",
    "“{name}” cannot be a key here: a report has something of that name of its own. Take another, such as {name}_row.",
)
KEYWORD = warning(
    "T220",
    "“{name}”是 Python 的保留字，report.….{name} 写不出来；请换一个，例如 {name}_row。",
    "“{name}” is a word of Python, so report.….{name} cannot be written; take another, such as {name}_row.",
)
SAME_COLUMN = error(
    "T221",
    "同一行有两栏都叫“{label}”（{one}、{other}），页面上无法分辨；把栏名写成表上印的，或者各立一组。",
    "Two columns of one row have the label “{label}” ({one}, {other}), and a page cannot tell them apart; "
    "spell them as printed, or make a group of each.",
)
NO_PROSE = warning(
    "T222",
    "“{section}”一章没有 paragraph*，这一章的文字没有地方放；在标题后面写上 paragraph*。",
    "The section “{section}” has no paragraph*, so its prose has no place; write paragraph* behind the heading.",
)
NUMBERS = warning(
    "T223",
    "“{label}”的序号接不上前面的“{before}”；请核对格式，删去一项后，后面各项要重新编号。",
    "The number of “{label}” does not follow that of “{before}” before it; compare the printed form, and number "
    "anew what stands behind an item that was added or dropped.",
)
COUNTER = warning(
    "T224",
    '这一行的行名只是序号“{label}”，辨认不了是哪一行；把序号写进行名，如 "1.甲类"，表头中不写“序号”。',
    "The label of this row is its number “{label}” alone, which tells it from nothing; write it into the label, as in "
    '"1.甲类", and leave its column out of the head.',
)
RATIO = warning(
    "T225",
    "“{label}”一栏是比率，却会当作件数相加、核对；请在 columns 中写上 {key} -> ratio。",
    "The column “{label}” is a share or a rate, and would be added up and checked like a count; write {key} -> ratio "
    "in the rule `columns`.",
)
