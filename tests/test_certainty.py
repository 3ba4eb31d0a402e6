"""Where certainty ends on a page that does not follow its form: each limit is held from both sides."""

from __future__ import annotations

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f

from .invented import TITLE, requests_page

_RECEIVED = "一、本年新收政府信息公开申请数量"
_CARRIED_IN = "二、上年结转政府信息公开申请数量"
_CARRIED_OUT = "四、结转下年度继续办理"
_LABELS = (_RECEIVED, _CARRIED_IN, "（一）予以公开", "1.属于国家秘密", "2.重复申请", "（七）总计", _CARRIED_OUT)
_VALUES = tuple("1000001")
_END = "四、政府信息公开行政复议、行政诉讼情况\n"


def _rows(*cells: tuple[str, ...]) -> str:
    """Return a page with a row for each of *cells*, one row a line."""
    return requests_page(*((label, *own) for label, own in zip(_LABELS, cells, strict=False)))


def _lines(*cells: tuple[str, ...]) -> str:
    """Return a page with a row for each of *cells*, one cell a line, nothing on the line of a blank one."""
    lines = (line for label, own in zip(_LABELS, cells, strict=False) for line in (label, *own))
    return "\n".join((TITLE, "三、收到和处理政府信息公开申请情况", *lines, _END))


def _read(page: str) -> list[str]:
    """Return the paths of the rows that are read on *page*."""
    return list(dict.fromkeys(path.rpartition(".")[0] for path, _ in gr.parse(page).cells()))


def _codes(page: str) -> list[str]:
    return [finding.code for finding in gr.parse(page).findings]


# ---------------------------------------------------------------------------- rows and their labels


def test_a_row_printed_twice_alike_is_read_where_it_stands_first() -> None:
    """
    Of two prints of a row that say the same, the first is the place of its values.
    """
    page = f"{TITLE}\n二、主动公开政府信息情况\n规章\t1\t2\t3\n规章\t1\t2\t3\n行政许可\t7\n"

    places = [cell.span.start for path, cell in gr.parse(page).cells() if path.startswith("disclosure.rules.")]

    assert [page[place] for place in places] == ["1", "2", "3"]
    assert places[0] == page.index("1\t2\t3")


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [("1\t2\t3", "1\t2\t4", "1、2、4"), ("1\t2\t3", "\t\t", "空白、空白、空白")],
    ids=["figures", "blank cells"],
)
def test_a_row_printed_twice_with_other_values_is_not_read(one: str, other: str, shown: str) -> None:
    """
    Of two prints that differ neither is taken, and the finding shows both.
    """
    page = f"{TITLE}\n二、主动公开政府信息情况\n规章\t{one}\n规章\t{other}\n行政许可\t7\n"

    assert _read(page) == ["disclosure.licensing"]
    said = [finding.message.zh for finding in gr.parse(page).findings if finding.code == f.ROW_TWICE.code]
    assert said
    assert all("（1、2、3；" in message and shown in message for message in said)


def test_of_two_rows_that_changed_places_the_later_is_out_of_order() -> None:
    """
    Both are read by their labels; it is the one that stands second on the page that is said to have moved.
    """
    report = gr.parse(f"{TITLE}\n二、主动公开政府信息情况\n行政强制\t2\n行政处罚\t1\n")

    assert (report["disclosure.compulsion.decisions"].value, report["disclosure.penalties.decisions"].value) == (2, 1)
    assert [(finding.code, finding.path) for finding in report.findings] == [(f.ROW_MOVED.code, "disclosure.penalties")]


@pytest.mark.parametrize(
    ("label", "moved"),
    [
        ("3.其他", "requests.outcomes.other.other"),
        ("其他", None),
        ("（七）总计", "requests.outcomes.total"),
        ("总计", None),
    ],
)
def test_a_row_out_of_order_is_read_only_where_its_label_has_one_meaning(label: str, moved: str | None) -> None:
    """
    With its number a label names one row; the bare word is a head over a column too, and its row is not read.
    """
    page = requests_page((label, *"0000005"), (_RECEIVED, *_VALUES), (_CARRIED_IN, *_VALUES))

    assert set(_read(page)) == {"requests.received", "requests.carried_in"} | ({moved} - {None})
    assert _codes(page) == [f.ROW_MOVED.code if moved else f.ROW_UNKNOWN.code]


@pytest.mark.parametrize(
    ("begin", "granted"), [("附表\n2.", True), ("2.", True), ("附表\n", True), ("", False)], ids=repr
)
def test_a_page_that_begins_inside_a_label_does_not_begin_with_another(begin: str, granted: bool) -> None:
    """
    What is left of 不同意公开答复数 at the top of a cut page reads 同意公开答复数: refusals would be grants.
    """
    page = (
        f"{begin}同意公开答复数\t件\t5\n3.同意部分公开答复数\t件\t2\n五、行政诉讼数量\t件\t2\n"
        "八、机构建设和保障经费情况\t——\t——\n（一）政府信息公开工作专门机构数\t个\t4\n"
    )
    replies = [path.rpartition(".")[2] for path in _read(page) if ".replies." in path]

    assert replies == [*(["granted"] if granted else []), "partly_granted"]
    assert (f.ROW_UNKNOWN.code in _codes(page)) is not granted


def test_a_label_of_several_groups_needs_one_of_its_own_before_it() -> None:
    """
    In the table of 2014 复议 and 诉讼 share the label of other outcomes: without its group the row is not read.
    """
    table = (
        "政府信息公开情况统计表\n{}（三）其他情形数\t件\t3\n"
        "六、举报投诉数量\t件\t1\n七、依申请公开信息收取的费用\t万元\t2\n"
    )
    named, bare = table.format("五、行政诉讼数量\t件\t9\n"), table.format("")

    assert "statistics.litigation.other" in _read(named)
    assert not any(path.endswith(".other") for path in _read(bare))
    assert f.ROW_AMBIGUOUS.code in _codes(bare)


@pytest.mark.parametrize(
    ("damaged", "rival", "read"),
    [
        ("属于三类内事务信息", "属于三事务信息", True),  # 9 and 7 of 10 letters: 0.2 apart
        ("属于三类内事务信息", "属于三类事务信息", False),  # 9 and 8
        ("无正当理由大量反复请", "无正当理由反请", True),  # 10 and 7 of 11
        ("无正当理由大量反复请", "无正当理由反复请", False),  # 10 and 8: 0.18 apart
    ],
)
def test_a_damaged_label_must_leave_its_rivals_behind(damaged: str, rival: str, read: bool) -> None:
    """
    Of two labels that both resemble a row, the better one is taken for it if it has a fifth of the letters more.
    """
    before = ("（三）不予公开",) if "三类" in damaged else ("2.重复申请", *_VALUES)
    after = ("（四）无法提供",) if "三类" in damaged else ("（六）其他处理",)
    page = requests_page((_RECEIVED, *_VALUES), before, (damaged, *_VALUES), (rival, *"2000002"), after)
    rows = [path for path in _read(page) if path.endswith((".internal_affairs", ".abusive"))]

    assert len(rows) == read
    assert all(gr.parse(page)[f"{path}.total"].value == 1 for path in rows)
    assert (f.LABEL_DAMAGED.code in _codes(page)) is read


@pytest.mark.parametrize(("count", "scattered"), [(5, False), (6, True)])
def test_six_rows_without_a_place_put_the_whole_table_in_doubt(count: int, scattered: bool) -> None:
    """
    Five rows that the form does not have are named one by one; six more likely mean that the order is lost.
    """
    strange = ("来信情况", "来访情况", "来电情况", "网上情况", "窗口情况", "邮件情况")[:count]
    page = requests_page((_RECEIVED, *_VALUES), *((label, *_VALUES) for label in strange), (_CARRIED_OUT, *_VALUES))
    codes = _codes(page)

    assert _read(page) == ["requests.received", "requests.carried_out"]
    assert codes.count(f.ROW_UNKNOWN.code) == (0 if scattered else count)
    assert codes.count(f.FIGURES_SCATTERED.code) == scattered
    assert codes.count(f.ROW_IN_DOUBT.code) == 2 * scattered


@pytest.mark.parametrize(
    ("damaged", "read"),
    [("要求行政机关确认或重新出具已", True), ("要求行政机关确认或重新出具", False)],  # 14 and 13 of 18 letters
)
def test_three_quarters_of_a_label_tell_its_row(damaged: str, read: bool) -> None:
    """
    A row is known by fourteen letters of eighteen, and not by thirteen.
    """
    page = requests_page((_RECEIVED, *_VALUES), ("2.重复申请", *_VALUES), (damaged, *_VALUES), ("（七）总计", *_VALUES))

    assert ("requests.outcomes.not_processed.confirmation" in _read(page)) is read


_ROWS = len(gr.templates()[-1].form.rows)


@pytest.mark.parametrize(("strays", "read"), [(4 * _ROWS, True), (4 * _ROWS + 1, False)], ids=["few", "many"])
def test_nothing_is_placed_among_many_rows_without_a_place(strays: int, read: bool) -> None:
    """
    Where a table has four times as many rows without a label as the form has rows, no damaged label is trusted.
    """
    strange = [("来信情况", *_VALUES)] * (strays - 1)
    page = requests_page((_RECEIVED, *_VALUES), ("二、上年结转信息公开申请量", *"2000002"), *strange)

    assert ("requests.carried_in" in _read(page)) is read


def test_an_unknown_row_is_named_by_its_last_letters() -> None:
    """
    Of long words before a run without a place, the finding shows the last 24 letters.
    """
    words = "".join(map(chr, range(ord("一"), ord("一") + 30)))
    (finding,) = gr.parse(requests_page((_RECEIVED, *_VALUES), (words, *_VALUES))).findings

    assert f"“…{words[-24:]}”" in finding.message.zh


@pytest.mark.parametrize(("rows", "read"), [(3, False), (4, True)])
def test_a_line_of_four_rows_is_running_text(rows: int, read: bool) -> None:
    """
    A line with three rows and one more label may print values first; one with more rows goes on in the next line.
    """
    cells = [cell for label in _LABELS[:rows] for cell in (label, *_VALUES)]
    page = requests_page((*cells, _LABELS[rows]))

    assert bool(_read(page)) is read
    assert (f.VALUES_FIRST.code in _codes(page)) is not read
