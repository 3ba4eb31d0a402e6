"""Agency and year against whatever else a page names: heads drawn from titles, chrome and quotations."""

from __future__ import annotations

from itertools import product
from typing import Final, NamedTuple

import pytest

import govinfo_reports as gr
from govinfo_reports import findings as f
from govinfo_reports.reading.identity import Identity, identify
from govinfo_reports.reading.identity._names import same_body

AGENCIES: Final = (
    *(
        "青禾县司法局",
        "青禾县人民政府",
        "青禾街道办事处",
        "青禾街道",
        "青禾镇人民政府",
        "青禾市气象部门",
        "青禾高新区管委会",
    ),
    *(
        "青禾县第一中学",
        "青禾县中医医院",
        "国网青禾供电公司",
        "青禾市公安局河东分局",
        "青禾市消防救援支队",
        "青禾县第三水厂",
    ),
    *(
        "青禾市住房公积金管理中心",
        "中华人民共和国青禾海关",
        "国家税务总局青禾县税务局",
        "青禾县卫健委",
        "青禾乡",
        "青禾县残疾人联合会",
    ),
)

#: A title, alone on its lines or in the sentence that announces the report.
TITLES: Final = (
    "{agency}2021年政府信息公开工作年度报告",
    "2021年{agency}政府信息公开年报",
    "{agency}\n2021年政府信息公开工作年度报告",
    "政府信息公开工作年度报告（2021年度）\n现公布{agency}2021年政府信息公开工作年度报告。",
    "现将{agency}2021年度政府信息公开工作的总体情况报告如下。",
)

#: What sites print above a title: where the page stands, what else there is, who runs the site.
CHROME: Final = (
    "",
    "首页 > 政务公开 > 街道办事处政府信息公开工作年度报告",
    "您的位置：首页 > 河口县人民政府 > 2023年政府信息公开工作年度报告",
    "首页 » 公开 » 河口县人民政府2019年度政府信息公开工作年度报告",
    "河口县民政局2023年政府信息公开工作年度报告\n河口县水利局2023年政府信息公开工作年度报告\n位置：首页 > 年报 > 正文",
    "上一篇：河口县民政局2020年政府信息公开工作年度报告",
    "河口县人民政府门户网站",
    "关键词：河口县人民政府 信息公开 年报",
    "发布机构：河口县人民政府办公室 发布时间：2022-01-18",
    "《河口县人民政府2022年政府信息公开工作年度报告》解读",
    "政府信息公开指南 政府信息公开制度 法定主动公开内容 政府信息公开年报",
)

#: What the first sentence of a report cites.
QUOTATIONS: Final = (
    "",
    "根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》要求编制。",
    "按照《河口市人民政府办公室关于做好2022年政府信息公开工作年度报告编制和发布工作的通知》要求编制。",
    "参照《国务院办公厅关于印发《政府信息公开工作年度报告格式》的通知》编制。",
    "对照《河口县人民政府2020年政府信息公开工作年度报告》的格式编制。",
)


class Drawn(NamedTuple):
    """A head, whose it is, and what was found in it."""

    text: str
    agency: str
    found: Identity

    @property
    def is_right(self) -> bool:
        """Whether agency and year are those of the title, and unchallenged."""
        return (self.found.agency, self.found.year) == (self.agency, 2021) and not self.found.rivals

    @property
    def is_false(self) -> bool:
        """Whether another agency or year is given without a word."""
        agency, year = self.found.agency, self.found.year
        other = agency is not None and not same_body(agency, self.agency)
        return (other and "agency" not in self.found.rivals) or (
            year not in {None, 2021} and "year" not in self.found.rivals
        )


def _drawn(agency: str) -> list[Drawn]:
    heads: list[Drawn] = []
    for title, chrome, quotation in product(TITLES, CHROME, QUOTATIONS):
        text = "\n".join(part for part in (chrome, title.format(agency=agency), quotation) if part) + "\n"
        heads.append(Drawn(text, agency, identify(text + "一、总体情况\n", len(text))))
    return heads


@pytest.mark.parametrize("agency", AGENCIES)
def test_no_other_agency_or_year_wins_in_silence(agency: str) -> None:
    """
    Breadcrumbs, lists, sites, notices and their issuers never take the place of the title without a finding.
    """
    assert [head.text for head in _drawn(agency) if head.is_false] == []


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_kind_of_body_is_an_agency(agency: str) -> None:
    """
    The agency and the year of the title are found, with nothing to say against them, in nine heads of ten.
    """
    heads = _drawn(agency)
    assert sum(head.is_right for head in heads) >= 0.9 * len(heads)


@pytest.mark.parametrize(
    "field", ["公报标题", "标题", "名称", "题　　名", "信息名称：", "文章标题:", "文件名称", "主题：", "标　题 "]
)
@pytest.mark.parametrize("title", TITLES[:2])
def test_the_name_of_a_field_is_no_part_of_the_agency(field: str, title: str) -> None:
    """
    公报标题青禾县司法局: the page set the name of its field and the value without anything between them.
    """
    text = f"{field}{title.format(agency='青禾县司法局')}\n"
    found = identify(text, len(text))
    assert (found.agency, found.year) == ("青禾县司法局", 2021)


_CONTESTED: Final = """2021年政府信息公开工作年度报告
如有疑问，请与河口县档案局联系。
一、总体情况
2021年，青禾县司法局认真开展工作。
"""


def test_a_close_second_is_named() -> None:
    """
    Where two agencies have nearly as much for them, a finding on the agency shows the place of the other.
    """
    report = gr.parse(_CONTESTED)
    [finding] = [finding for finding in report.findings if finding.code == f.AGENCY_CONTESTED.code]
    assert finding.path == "agency"
    assert {report.agency, finding.span.of(_CONTESTED)} == {"河口县档案局", "青禾县司法局"}
    assert all(name in str(finding.message) for name in ("河口县档案局", "青禾县司法局"))


@pytest.mark.parametrize("between", [" ", "　", "\n", "  \n"], ids=repr)
@pytest.mark.parametrize(
    ("before", "named"),
    [("青禾县商务局", True), ("河口县商务局", False), ("青禾县人民政府", False), ("首页 青禾县商务局", False)],
)
def test_a_body_of_the_same_place_before_the_agency_is_named(before: str, named: bool, between: str) -> None:
    """
    Both may have made the report; a site, a menu or a body of another place has not.
    """
    text = f"{before}{between}青禾县司法局2021年政府信息公开工作年度报告\n一、总体情况\n"
    report = gr.parse(text)
    spans = [finding.span.of(text) for finding in report.findings if finding.code == f.AGENCY_CONTESTED.code]
    assert report.agency == "青禾县司法局"
    assert spans == ([before] if named else [])


def test_a_close_second_year_is_named() -> None:
    """
    Where the figures are for another year than the sentence that announces the report says, a finding shows it.
    """
    text = (
        "本报告数据统计期限自2022年1月1日至12月31日。"
        "现将青禾镇人民政府2021年政府信息公开工作年度报告公布如下。\n一、总体情况\n"
    )
    report = gr.parse(text)
    [finding] = [finding for finding in report.findings if finding.code == f.YEAR_CONTESTED.code]
    assert (report.year, finding.path, finding.span.of(text)) == (2021, "year", "2022")


NUMBERS: Final = (
    *("青政办函〔2023〕10号", "青政办函(2023)10号", "青政办函[2023]108号", "〔2023〕10号", "（2023）第10号"),
    *("青商发【 2023 】 5 号", "2023年第10号", "青商〔2023〕第5号"),
)


@pytest.mark.parametrize("number", NUMBERS)
def test_the_number_of_a_document_is_no_period(number: str) -> None:
    """
    The year in the number of a document does not contest that of the report, though a period is spoken of before it.
    """
    text = f"有效期限 | |\n按照通知（{number}）要求，现将青禾镇2022年度政府信息公开工作报告如下：\n一、总体情况\n"
    report = gr.parse(text)
    assert report.year == 2022
    assert f.YEAR_CONTESTED.code not in {finding.code for finding in report.findings}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("place", ["{number}\n{title}", "{title}\n{number}", "{title}（{number}）"])
@pytest.mark.parametrize("year", ["2022", ""])
def test_the_number_of_a_document_dates_no_report(number: str, place: str, year: str) -> None:
    """
    It does not beside a title with its year or without one; the period of the figures, spoken of below, does.
    """
    title = f"青禾县商务局{year}{'年' * bool(year)}政府信息公开工作年度报告"
    period = "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"
    report = gr.parse(f"{place.format(number=number, title=title)}\n{period}\n一、总体情况\n")
    assert (report.agency, report.year) == ("青禾县商务局", 2022)
    assert f.YEAR_CONTESTED.code not in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("青禾县卫健委", "青禾县卫生健康委员会"),
        ("青禾街道", "青禾街道办事处"),
        ("青禾县", "青禾县人民政府办公室"),
        ("县司法局", "青禾县司法局"),
    ],
)
def test_one_body_in_two_names_is_no_contest(one: str, other: str) -> None:
    """
    An agency in short, or with its office, is no rival of itself.
    """
    text = f"现公布{one}2021年政府信息公开工作年度报告。\n一、总体情况\n2021年，{other}认真开展工作。\n"
    assert identify(text, text.index("一、")).rivals == {}
