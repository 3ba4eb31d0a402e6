"""What can be wrong with a template: one kind of finding each, in the words of those who write the file."""

from __future__ import annotations

from govinfo_reports.findings import Entry, FindingKind, Message, Severity


def _error(code: str, zh: str, en: str) -> FindingKind:
    """Return a kind of problem that keeps the file from being used."""
    return FindingKind(code, Entry(Severity.ERROR, Message(zh, en)))


def _warning(code: str, zh: str, en: str) -> FindingKind:
    """Return a kind of problem that the file can be used with."""
    return FindingKind(code, Entry(Severity.WARNING, Message(zh, en)))


UNREADABLE = _error("T101", "“{name}”读不了：{zh}", "“{name}” cannot be read: {en}")
SYNTAX = _error(
    "T102",
    "这里不合规则的写法。一行写一条：名称、冒号、带引号的行名、各栏；下一行只有以 | 开头才算接着写。",
    "This is not how a rule is written. One rule a line: name, colon, label in quotes, columns; "
    "a line goes on only if the next begins with |.",
)
FULL_WIDTH = _error(
    "T103",
    "引号以外用了全角的 {mark} ，应写半角的 {plain} 。",
    "A full-width {mark} stands outside of quotes; write {plain} instead.",
)
KEY = _error(
    "T104",
    "名称“{name}”不能用：只能用小写英文字母、数字和单个下划线，以字母开头（栏名和组可在前面加一个 _）。"
    "行名写在引号里。",
    "The name “{name}” cannot be used: small Latin letters, digits and single underscores, a letter first "
    "(heads and groups take one _ in front). The label goes into quotes.",
)
UNKNOWN = _error(
    "T105",
    "“{name}”没有定义，也没有从别的文件引入。{hint_zh}",
    "“{name}” is neither defined here nor imported.{hint_en}",
)
NO_FILE = _error(
    "T106",
    "找不到要引入的文件“{file}.lark”：本文件旁边和软件自带的格式中都没有。",
    "There is no “{file}.lark” to import from, neither beside this file nor among the packaged ones.",
)
NOT_THERE = _error(
    "T107",
    "“{file}.lark”里没有“{name}”，不能引入。{hint_zh}",
    "“{file}.lark” has no “{name}” to import.{hint_en}",
)
TWICE = _error(
    "T108",
    "“{name}”在第 {line} 行已经有了。要替换引入的那条，请在前面写 %override。",
    "“{name}” is there already, on line {line}. To replace one that is imported, put %override in front.",
)
NOTHING_TO_OVERRIDE = _error(
    "T109",
    "没有可以替换的“{name}”：先从原格式中引入它，再用 %override。",
    "There is no “{name}” to replace: import it from the other form first, then %override it.",
)
NO_REPORT = _error(
    "T110",
    "缺少规则 report。它按次序列出各章，例如：report : preamble overview disclosure。",
    "The rule `report` is missing. It lists the sections in order: report : preamble overview disclosure.",
)
TWO_ROADS = _error(
    "T111",
    "“{name}”从两条路进来：直接引入的一个，和随“{file}”带来的另一个，同一格就有了两种读法。"
    "请把“{name}”改写进“{file}”的引入名单。",
    "“{name}” comes in by two roads: the one imported here, and another that “{file}” brings along. "
    "Import “{name}” from “{file}”.",
)
MISSING_IMPORT = _error(
    "T112",
    "从“{file}”引入的规则要用到“{name}”，引入名单里也要写上它。",
    "The rules imported from “{file}” need “{name}”; import it by name as well.",
)
NO_IGNORE = _warning(
    "T113",
    "缺少最后一行 %ignore _NEXT；没有它，用 Lark 单独试这个文件时会停在第一个换行处。",
    "The last line %ignore _NEXT is missing; without it the file cannot be tried by hand with Lark.",
)
NO_YEAR = _error(
    "T114",
    "文件名“{name}”里没有年份，例如 template_2027.lark。",
    "The file's name “{name}” holds no year, as template_2027.lark does.",
)
SAME_LABEL = _error(
    "T201",
    "同一组里有两行都叫“{label}”（{one}、{other}），页面上无法分辨。",
    "Two rows of one group have the label “{label}” ({one}, {other}); a page cannot tell them apart.",
)
SAME_PATH = _error(
    "T202",
    "两个数值同用一个路径“{path}”；同一行的各栏、同一组的各行要用不同的名称。",
    "Two values share the path “{path}”; the columns of a row and the rows of a group need names of their own.",
)
NO_COLUMNS = _error(
    "T203",
    "“{label}”一行没有栏：行名后面要写各栏的名称，每一栏另有一条“名称 : CELL”。",
    "The row “{label}” has no columns: name them behind the label, and give each a rule “name : CELL”.",
)
UNUSED = _warning(
    "T204",
    "“{name}”写好了，但没有哪一组用到它，因此不在表中。",
    "“{name}” is written but no group names it, so it is not in the form.",
)
TWO_READINGS = _error(
    "T205",
    "读到{label}时有两种读法（{readings}），无法判断用哪一种。",
    "At {label} there are two ways to read on ({readings}), and nothing tells which.",
)
MISTAKABLE = _warning(
    "T206",
    "行名“{label}”开头就是另一行的行名“{other}”，其余部分会被当作括注或数字略过，两行可能读混。",
    "The label “{label}” begins with that of another row, “{other}”, and the rest may pass for a remark or a figure: "
    "the two may be mistaken.",
)
NO_HEAD = _warning(
    "T207",
    '“{column}”一栏没有栏名：另写一条 _{column} : "栏名"。',
    'The column “{column}” has no label: write a rule _{column} : "label".',
)
NO_HEADING = _error(
    "T208",
    "“{section}”一章没有标题，页面上找不到它：以 _{section}_heading 开头，并给出标题的各种写法。",
    "The section “{section}” has no heading to be found by: begin it with _{section}_heading and spell that.",
)
NO_PREAMBLE = _error(
    "T209",
    "report 的第一章应是没有标题和表格的部分，即“一、”之前的文字：preamble : paragraph*。",
    "The first part of `report` is what stands before the first heading, without heading or table: "
    "preamble : paragraph*.",
)
PATTERN = _error(
    "T210",
    "行名和栏名不能写成正则表达式 /{pattern}/；请把各种写法列出来，用 | 隔开，第一种是印在格式上的。",
    "A label cannot be a regular expression, /{pattern}/; list its spellings with | between them, "
    "the official one first.",
)
CIRCLE = _error(
    "T211",
    "“{name}”绕了一圈又包含了自己（{way}）；一行或一组不能是自己的一部分。",
    "“{name}” comes round to itself ({way}); no row or group can be a part of itself.",
)
NO_COLUMN = _error(
    "T212",
    "columns 里写的“{name}”不是表中的栏；要写各栏“名称 : CELL”中的名称。",
    "`columns` speaks of “{name}”, which is no column of the form; it goes by the names in “name : CELL”.",
)
NO_SAYING = _error(
    "T213",
    "columns 里没有“{written}”这种写法。可以写：年末数、本年增加数、本年减少数（可省）-> stock；"
    "上年数、增减数 -> year_on_year；可为负数的一栏 -> signed；金额一栏 -> money。",
    "`columns` does not know “{written}”. It can say: what there is, what the year added and, where the form asks it, "
    "what it took away -> stock; last year's number and its change -> year_on_year; one column that may be less than "
    "nothing -> signed; one that is an amount -> money.",
)
OPEN_HEAD = _warning(
    "T214",
    "看不出表头中“{labels}”各跨几栏：同一串栏名有几种排法。给跨栏的名称下的各栏另立一组，例如 "
    "name : one_column other_column，行中写 name 代替这几栏。",
    "The head does not tell over how many columns “{labels}” stand: it can be laid out in several ways. Make the "
    "columns below such a label a group of their own, as in name : one_column other_column, and write name in the row.",
)
UNFIT_HEAD = _warning(
    "T215",
    "表头（{heads}）与表中各栏（{columns}）对不上：各栏的栏名要按表中次序、每栏一次写进表头；印成几层的，写完上一层再写下一层。",
    "The head ({heads}) does not go with the columns below it ({columns}): it names each column once, in the order of "
    "the row; if it is printed in several lines, line by line.",
)
UNEXPLAINED = _error(
    "T299",
    "这个文件还不能用作格式：{why}",
    "This file cannot serve as a form yet: {why}",
)
