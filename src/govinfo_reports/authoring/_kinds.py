"""What can be wrong with the text of a grammar file: one kind of finding each, in the words of those who write it."""

from __future__ import annotations

from govinfo_reports.findings import Entry, FindingKind, Message, Severity


def error(code: str, zh: str, en: str) -> FindingKind:
    """Return a kind of problem that keeps the file from being used."""
    return FindingKind(code, Entry(Severity.ERROR, Message(zh, en)))


def warning(code: str, zh: str, en: str) -> FindingKind:
    """Return a kind of problem that the file can be used with."""
    return FindingKind(code, Entry(Severity.WARNING, Message(zh, en)))


UNREADABLE = error("T101", "“{name}”读不了：{zh}", "“{name}” cannot be read: {en}")
SYNTAX = error(
    "T102",
    "这里不合规则的写法。一行写一条：名称、冒号、带引号的行名、各栏；下一行只有以 | 开头才算接着写。",
    "This is not how a rule is written. One rule a line: name, colon, label in quotes, columns; "
    "a line goes on only if the next begins with |.",
)
FULL_WIDTH = error(
    "T103",
    "引号以外用了 {mark} ，应写半角的 {plain} 。",
    "{mark} stands outside of quotes; write {plain} instead.",
)
KEY = error(
    "T104",
    "名称“{name}”不能用：只能用小写英文字母、数字和单个下划线，以字母开头（栏名和组可在前面加一个 _）。"
    "行名写在引号里。",
    "The name “{name}” cannot be used: small Latin letters, digits and single underscores, a letter first "
    "(heads and groups take one _ in front). The label goes into quotes.",
)
UNKNOWN = error(
    "T105",
    "“{name}”没有定义，也没有从别的文件引入。{hint_zh}",
    "“{name}” is neither defined here nor imported.{hint_en}",
)
NO_FILE = error(
    "T106",
    "找不到要引入的文件“{file}.lark”：本文件旁边没有，软件自带的只有 {packaged}。",
    "There is no “{file}.lark” to import from: none lies beside this file, and the packaged ones are {packaged}.",
)
NOT_THERE = error(
    "T107",
    "“{file}.lark”里没有“{name}”，不能引入。{hint_zh}",
    "“{file}.lark” has no “{name}” to import.{hint_en}",
)
TWICE = error(
    "T108",
    "“{name}”在第 {line} 行已经有了。要替换引入的那条，请在前面写 %override。",
    "“{name}” is there already, on line {line}. To replace one that is imported, put %override in front.",
)
NOTHING_TO_OVERRIDE = error(
    "T109",
    "没有可以替换的“{name}”：先从原格式中引入它，再用 %override。",
    "There is no “{name}” to replace: import it from the other form first, then %override it.",
)
NO_REPORT = error(
    "T110",
    "缺少规则 report。它按次序列出各章，例如：report : preamble overview disclosure。",
    "The rule `report` is missing. It lists the sections in order: report : preamble overview disclosure.",
)
TWO_ROADS = error(
    "T111",
    "“{name}”从两条路进来：直接引入的一个，和随“{file}”带来的另一个，同一格就有了两种读法。"
    "请把“{name}”改写进“{file}”的引入名单。",
    "“{name}” comes in by two roads: the one imported here, and another that “{file}” brings along. "
    "Import “{name}” from “{file}”.",
)
MISSING_IMPORT = error(
    "T112",
    "从“{file}”引入的规则要用到“{name}”，引入名单里也要写上它。",
    "The rules imported from “{file}” need “{name}”; import it by name as well.",
)
NO_IGNORE = warning(
    "T113",
    "缺少最后一行 %ignore _NEXT；没有它，用 Lark 单独试这个文件时会停在第一个换行处。",
    "The last line %ignore _NEXT is missing; without it the file cannot be tried by hand with Lark.",
)
NO_YEAR = error(
    "T114",
    "文件名“{name}”里没有年份，例如 template_2027.lark。",
    "The file's name “{name}” holds no year, as template_2027.lark does.",
)
BOM = error(
    "T115",
    "文件开头有看不见的字节顺序标记（BOM）；请另存为“UTF-8”，不要选“带有 BOM 的 UTF-8”。",
    "The file begins with an invisible byte order mark; save it as UTF-8 without BOM.",
)
LONE_QUOTE = error(
    "T116",
    '这一行的引号不成对，缺一个 " ；行名写在一对半角引号里，不能跨行。',
    'The quotes of this line do not pair: one " is missing. A label stands in a pair of quotes, on one line.',
)
NEEDLESS = error(
    "T117",
    "多了一个 {mark} ：各名称之间只用空格隔开，行末不加标点。",
    "The {mark} is one too many: blanks alone part the names of a rule, and nothing closes a line.",
)
IMPORT = error(
    "T118",
    "引入要写成一行：%import .文件名 (名称, 名称)。文件名前有一个点，各名称之间用半角逗号。",
    "An import is one line: %import .file (name, name). A dot stands before the file, and commas between the names.",
)
DIRECTIVE = error(
    "T119",
    "没有“{name}”这种写法；% 后面只能是 import、override、extend 或 ignore。{hint_zh}",
    "There is no “{name}”; what begins with % is import, override, extend or ignore.{hint_en}",
)
NO_COLON = error(
    "T120",
    "“{name}”后面缺少半角冒号：一条规则写成“名称 : 内容”；说明文字前面写 //。",
    "A colon is missing behind “{name}”: a rule is written “name : what it prints”, and a remark begins with //.",
)
UNQUOTED = error(
    "T121",
    "“{name}”要写在半角引号里：表上印的字都加引号，不加引号的是名称。",
    "“{name}” needs quotes: what the form prints stands in quotes, and names stand without.",
)
EMPTY_LABEL = error(
    "T122",
    "引号里是空的；写上表中印的字，或者删去这对引号。",
    "There is nothing between these quotes; write what the form prints, or delete them.",
)
NAME_TAKEN = warning(
    "T123",
    "软件自带的格式中已经有“{name}”，这个文件会取代它。新格式用新的年份；"
    "地方格式在年份前加地名，例如 qinghe_{year}.lark。",
    "The package has a form “{name}” already, and this file takes its place. A new form has a year of its own; "
    "a local variant has its place before the year, as in qinghe_{year}.lark.",
)
LONE_BRACKET = error(
    "T124",
    "“{name}”这条规则的括号不成对；几种写法要放在一对半角括号里。",
    "The brackets of the rule “{name}” do not pair; the spellings of a label stand in a pair of them.",
)
BARE_SPELLINGS = error(
    "T125",
    '“{name}”的几种写法要放进括号里，各栏写在括号后面：{name} : ("一种" | "另一种") 各栏。',
    'The spellings of “{name}” need brackets, with the columns behind: {name} : ("one" | "another") columns.',
)
REMARK = error(
    "T126",
    "这样写的不是说明文字；说明文字前面写 //。",
    "This is not how a remark begins; write // before it.",
)
NO_PERCENT = error(
    "T127",
    "“{name}”前面缺少 % ；写成 %{name}。",
    "The % before “{name}” is missing; write %{name}.",
)
QUOTE_INSIDE = error(
    "T128",
    "行名里面不能再用半角引号；照表上印的，写成“ ”。",
    "A label cannot hold straight quotes; write curly ones, “ ”, as the form prints them.",
)
SECOND_COLON = error(
    "T129",
    "多了一个冒号：一行只写一条规则，冒号只写在名称后面。",
    "There is a colon too many: one rule a line, with one colon, behind its name.",
)
UNEXPLAINED = error(
    "T299",
    "这个文件还不能用作格式：{why}",
    "This file cannot serve as a form yet: {why}",
)
