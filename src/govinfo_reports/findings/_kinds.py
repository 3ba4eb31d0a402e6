"""The kinds of findings on how a page was read, in the order of their codes."""

from ._finding import Kind, Severity

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

COUNT_DIFFERS = Kind(
    "R101",
    _E,
    "“{row}”一行应有 {expected} 个数值，页面上是 {found} 个，无法确定各属哪一栏，未予读取。",
    "The row “{row}” should have {expected} values; the page shows {found}, so their columns are uncertain. Not read.",
)
LABEL_LOST = Kind(
    "R102",
    _W,
    "此处数值前没有行名；按前后各行的位置读作“{row}”。",
    "No label stands before these values; read by position as the row “{row}”.",
)
LABEL_DAMAGED = Kind(
    "R103",
    _I,
    "行名残缺或被拆散，读作“{row}”。",
    "The label is damaged or torn apart; read as the row “{row}”.",
)
ROW_UNKNOWN = Kind(
    "R104",
    _W,
    "格式中没有“{words}”这一行，或其行名无法辨认；其数值未予读取，也没有计入相邻的行。",
    "The form has no row “{words}”, or its label cannot be made out; its values were not read, nor put in another row.",
)
ROW_TWICE = Kind(
    "R105",
    _E,
    "“{row}”一行出现两次且数值不同（{one}；{other}），均未采用。",
    "The row “{row}” stands on the page twice with different values ({one}; {other}). Neither was taken.",
)
TEXT_ENDS = Kind(
    "R106",
    _W,
    "文本到“{row}”一行中断；最后一个数值可能不完整，其后的数值不在页面上。",
    "The text ends in the row “{row}”; its last figure may be cut, and what follows is not on the page.",
)
NOT_A_FIGURE = Kind(
    "R107",
    _W,
    "“{row}”一行“{column}”栏应为数字，页面上是“{words}”。",
    "The row “{row}”, column “{column}” should hold a figure; the page shows “{words}”.",
)
FIGURES_SPLIT = Kind(
    "R108",
    _W,
    "“{row}”一行的数字连在一起（{words}），按栏数和合计只有一种拆法，读作 {reading}。",
    "The figures of the row “{row}” run together ({words}); only one split fits columns and total: {reading}.",
)
ROW_EMPTY = Kind(
    "R109",
    _W,
    "“{row}”一行只有行名，没有数值。",
    "The row “{row}” has a label but no values.",
)
FIGURES_SCATTERED = Kind(
    "R110",
    _E,
    "“{section}”表中有 {count} 处数值无法与行名对应，未予读取；表格文本的次序可能已被打乱。",
    "In the table of “{section}” {count} groups of values match no row and were not read; the order may be lost.",
)
ROW_MOVED = Kind(
    "R111",
    _I,
    "“{row}”一行不在格式规定的位置，按行名读取。",
    "The row “{row}” is not where the form has it; read by its label.",
)
ROW_AMBIGUOUS = Kind(
    "R112",
    _W,
    "行名“{row}”在格式中不止一处，页面上看不出属于哪一处；其数值未予读取。",
    "The form has more than one row “{row}”, and the page does not show which this is. Its values were not read.",
)
ROW_IN_DOUBT = Kind(
    "R113",
    _W,
    "表格文本的次序可能已被打乱，“{row}”一行的数值请与原件核对。",
    "The text of this table may be out of order; compare the values of the row “{row}” with the original.",
)
ROW_BROKEN = Kind(
    "R114",
    _W,
    "“{row}”一行下面另有一行没有行名的数字，可能是该行的数字被拆开；请与原件核对。",
    "Figures without a label stand below the row “{row}”: they may be parts of its figures. Compare with the original.",
)
FIGURES_BROKEN = Kind(
    "R115",
    _W,
    "“{row}”一行的数字分印在几行，其中有的可能是一个数被拆成两截；未予读取，请与原件核对。",
    "The figures of the row “{row}” stand on several lines, and one may be broken in two. Not read; see the original.",
)
COLUMNS_DIFFER = Kind(
    "R116",
    _E,
    "“{section}”表的栏目或其次序与格式不同（页面上认出的是：{heads}），栏下的数值未予读取，以免错栏。",
    "The columns in “{section}” are not those of the form, or not in its order (found: {heads}). Not read.",
)
VALUES_FIRST = Kind(
    "R117",
    _E,
    "表格似乎把数值印在行名之前，无法确定“{row}”一行的数值是哪些，未予读取。",
    "The table seems to print values before their labels; which are those of the row “{row}” is uncertain. Not read.",
)
OTHER_TEMPLATE = Kind(
    "R201",
    _W,
    "“{row}”等行用的是 {other} 年格式，全表其余部分是 {own} 年格式；按各自的格式读取。",
    "The rows from “{row}” follow the form of {other}, the rest that of {own}; each was read by its own form.",
)
YEAR_AND_TEMPLATE = Kind(
    "R202",
    _W,
    "报告年度是 {year} 年，用的却是 {template} 年格式；按所用格式读取。",
    "The report is for {year} but uses the form of {template}; it was read by the form it uses.",
)
FORM_EMPTY = Kind(
    "R203",
    _E,
    "表格只有行名，没有一个数值：可能是空白格式，不是报告。",
    "The tables hold labels and not one value: this may be the empty form, not a report.",
)
ABOUT_A_REPORT = Kind(
    "R204",
    _E,
    "这段文字是关于报告的“{words}”，不像报告本身。",
    "This text is a “{words}” about a report rather than a report.",
)
TWO_REPORTS = Kind(
    "R205",
    _E,
    "同一段文字里有不止一份报告（{words}），数值可能相混，请分开后再读。",
    "The text holds more than one report ({words}); their values may be mixed. Separate them first.",
)
PART_OF_A_YEAR = Kind(
    "R206",
    _E,
    "这段文字写的是“{words}”，不是全年的报告。",
    "This text speaks of “{words}”; it is no report on a whole year.",
)
UNEXPLAINED = Kind(
    "R301",
    _I,
    "表格中有一段文字未能解释：“{words}”。",
    "A stretch of text in the table is unexplained: “{words}”.",
)
