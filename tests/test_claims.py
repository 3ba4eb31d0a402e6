"""Claims: sentences as reports have them, and what they state about the tables; whether the tables bear them out."""

from __future__ import annotations

import json
import time
from decimal import Decimal

import pytest

import govinfo_reports as gr
from govinfo_reports.claims import Claim, claims_of, conflicts, fits
from govinfo_reports.claims._figures import number

from .conftest import needs_real_pages, real_pages

_RECALL = 0.9

RECEIVED, CARRIED_IN, CARRIED_OUT = "requests.received.total", "requests.carried_in.total", "requests.carried_out.total"
GROWTH = "requests.received.growth"
OUTCOMES = "requests.outcomes"
REVIEWS, LAWSUITS = "disputes.reconsideration", "disputes.litigation"
DOCUMENTS = "disclosure.normative_documents"
LICENSING, PENALTIES, COMPULSION = (f"disclosure.{row}.decisions" for row in ("licensing", "penalties", "compulsion"))
FEES, FEE = "disclosure.fees.amount", "other_matters.processing_fee"


def parsed(sentence: str, tables: str = "") -> gr.Report:
    """Return a report of 2024 whose overview has *sentence*, and behind it *tables*."""
    head = "青禾县商务局2024年政府信息公开工作年度报告\n一、总体情况\n（二）依申请公开情况\n"
    return gr.parse(f"{head}{sentence}\n二、主动公开政府信息情况\n{tables}")


STATED: list[tuple[str, dict[str, int | Decimal]]] = [
    ("全年共收到政府信息公开申请12件。", {RECEIVED: 12}),
    ("我局共受理依申请公开3件，均按期答复。", {RECEIVED: 3}),
    ("本年度新收政府信息公开申请１８件，上年结转２件。", {RECEIVED: 18, CARRIED_IN: 2}),
    ("收到政府信息公开申请两件。", {RECEIVED: 2}),
    ("全年收到信息公开申请一百零三件。", {RECEIVED: 103}),
    ("共收到公民、法人和其他组织政府信息公开申请1,204件。", {RECEIVED: 1204}),
    ("收到3件政府信息公开申请，已全部办结。", {RECEIVED: 3}),
    ("政府信息公开申请共受理27宗。", {RECEIVED: 27}),
    ("政府信息公开申请收到15份。", {RECEIVED: 15}),
    ("2024年，收到申请6件，其中网上申请4件、信函申请2件。", {RECEIVED: 6}),
    (
        "2024年新收申请40件，2023年结转3件，结转至2025年继续办理5件。",
        {RECEIVED: 40, CARRIED_IN: 3, CARRIED_OUT: 5},
    ),
    ("去年结转1件，结转下年度继续办理2件。", {CARRIED_IN: 1, CARRIED_OUT: 2}),
    ("有1件申请结转下年度办理。", {CARRIED_OUT: 1}),
    ("全市共收到政府信息公开申请3.2万件。", {RECEIVED: 32000}),
    ("全市共收到政府信息公开申请1400余件，同比增长12.5%。", {RECEIVED: 1400, GROWTH: Decimal("12.5")}),
    ("收到政府信息公开申请近200件，同比下降8%。", {RECEIVED: 200, GROWTH: -8}),
    (
        "其中，予以公开20件，部分公开3件，不予公开5件，无法提供4件，不予处理2件，其他处理1件。",
        {
            f"{OUTCOMES}.granted.total": 20,
            f"{OUTCOMES}.partly_granted.total": 3,
            f"{OUTCOMES}.refused": 5,
            f"{OUTCOMES}.unavailable": 4,
            f"{OUTCOMES}.not_processed": 2,
            f"{OUTCOMES}.other": 1,
        },
    ),
    (
        "答复申请9件，其中3件予以公开、4件部分公开、2件不予公开。",
        {f"{OUTCOMES}.granted.total": 3, f"{OUTCOMES}.partly_granted.total": 4, f"{OUTCOMES}.refused": 2},
    ),
    (
        "不予公开3件（属于国家秘密1件、属于三类内部事务信息2件）。",
        {
            f"{OUTCOMES}.refused": 3,
            f"{OUTCOMES}.refused.state_secret.total": 1,
            f"{OUTCOMES}.refused.internal_affairs.total": 2,
        },
    ),
    (
        "本机关不掌握相关政府信息6件，没有现成信息需要另行制作1件，补正后申请内容仍不明确1件。",
        {
            f"{OUTCOMES}.unavailable.not_held.total": 6,
            f"{OUTCOMES}.unavailable.not_compiled.total": 1,
            f"{OUTCOMES}.unavailable.unclear.total": 1,
        },
    ),
    (
        "重复申请2件，信访举报投诉类申请4件。",
        {f"{OUTCOMES}.not_processed.repeated.total": 2, f"{OUTCOMES}.not_processed.petitions.total": 4},
    ),
    ("申请人无正当理由逾期不补正1件。", {f"{OUTCOMES}.other.not_clarified.total": 1}),
    ("2024年，我单位未收到政府信息公开申请。", {RECEIVED: 0}),
    ("全年没有收到公民、法人或其他组织提出的政府信息公开申请。", {RECEIVED: 0}),
    ("本年度未接到依申请公开事项，未发生行政复议、行政诉讼。", {RECEIVED: 0, f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("2024年度无政府信息公开申请。", {RECEIVED: 0}),
    ("无上年结转政府信息公开申请，无结转下年度申请。", {CARRIED_IN: 0, CARRIED_OUT: 0}),
    ("因政府信息公开引发的行政复议、行政诉讼均未发生。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    (
        "因政府信息公开被申请行政复议2件，其中结果维持1件、结果纠正1件；被提起行政诉讼1件，尚未审结。",
        {f"{REVIEWS}.total": 2, f"{REVIEWS}.upheld": 1, f"{REVIEWS}.corrected": 1, LAWSUITS: 1},
    ),
    ("政府信息公开行政复议3起，行政诉讼1起。", {f"{REVIEWS}.total": 3, LAWSUITS: 1}),
    ("涉及政府信息公开的行政复议、行政诉讼案件均为0件。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("涉及政府信息公开的行政复议、行政诉讼各2件。", {f"{REVIEWS}.total": 2, LAWSUITS: 2}),
    ("政府信息公开行政复议、行政诉讼分别为3件、1件。", {f"{REVIEWS}.total": 3, LAWSUITS: 1}),
    ("政府信息公开行政复议和行政诉讼案件共4件。", {"disputes": 4}),
    (
        "政府信息公开行政诉讼案件3件，其中未经复议直接起诉2件，复议后起诉1件。",
        {LAWSUITS: 3, f"{LAWSUITS}.direct.total": 2, f"{LAWSUITS}.after_reconsideration.total": 1},
    ),
    ("没有因政府信息公开被申请行政复议或提起行政诉讼的情况。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("未发生政府信息公开行政复议被纠正案件。", {f"{REVIEWS}.corrected": 0}),
    (
        "制发行政规范性文件6件，废止2件，现行有效18件。",
        {f"{DOCUMENTS}.issued": 6, f"{DOCUMENTS}.repealed": 2, f"{DOCUMENTS}.in_force": 18},
    ),
    ("全年制定规范性文件四件，废止规范性文件一件。", {f"{DOCUMENTS}.issued": 4, f"{DOCUMENTS}.repealed": 1}),
    ("截至年底，现行有效行政规范性文件31件。", {f"{DOCUMENTS}.in_force": 31}),
    ("本年度未制发行政规范性文件。", {f"{DOCUMENTS}.issued": 0}),
    (
        "全年作出行政许可决定1,520件、行政处罚决定36件、行政强制2件。",
        {LICENSING: 1520, PENALTIES: 36, COMPULSION: 2},
    ),
    ("办理行政许可66295件。", {LICENSING: 66295}),
    ("收取行政事业性收费12.5万元。", {FEES: Decimal("12.5")}),
    ("本年度未收取信息处理费。", {FEE: 0}),
    ("依申请公开未收取任何费用。", {FEE: 0}),
    ("共收取信息处理费1件380元。", {FEE: 380}),
    ("向2件申请收取信息处理费，共计1,150.50元。", {FEE: Decimal("1150.50")}),
    ("收取政府信息公开信息处理费0元。", {FEE: 0}),
    ("2024年收取信息处理费情况：无。", {FEE: 0}),
    (
        "依申請公開方面，全年受理政府信息公開申請7件，未發生行政複議、行政訴訟。",
        {RECEIVED: 7, f"{REVIEWS}.total": 0, LAWSUITS: 0},
    ),
    ("收到政府信息公开申请约20件。", {RECEIVED: 20}),
    ("受理政府信息公开申请十余件。", {RECEIVED: 10}),
    ("收到并及时答复政府信息公开申请5件。", {RECEIVED: 5}),
    ("新收政府信息公开申请0，上年结转0，结转下年度0。", {RECEIVED: 0, CARRIED_IN: 0, CARRIED_OUT: 0}),
    ("全年共办理政府信息公开申请11件。", {RECEIVED: 11}),
    ("共收到政府信息公开申请 25 件，其中予以公开 20 件。", {RECEIVED: 25, f"{OUTCOMES}.granted.total": 20}),
    ("办理上年转结申请8件，转结下年度5件。", {CARRIED_IN: 8, CARRIED_OUT: 5}),
    ("行政复议：0件；行政诉讼：0件。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("零复议、零诉讼。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    (
        "2024年，全区共收到政府信息公开申请95件，答复98件（含上年转结8件），转结下年5件。",
        {RECEIVED: 95, CARRIED_IN: 8, CARRIED_OUT: 5},
    ),
    ("全年受理政府信息公开申请1416件，答复1336件，结转下年度80件。", {RECEIVED: 1416, CARRIED_OUT: 80}),
    ("今年以来，我镇共接收依申请公开件4件，其中当面申请1件、网络申请3件。", {RECEIVED: 4}),
    (
        "2024年度我局收到依申请公开申请8件，办结8件，予以公开6件，因本机关不掌握无法提供2件。",
        {RECEIVED: 8, f"{OUTCOMES}.granted.total": 6, f"{OUTCOMES}.unavailable.not_held.total": 2},
    ),
    (
        "全年新收到政府信息公开申请33件，上年度结转2件，其中自然人申请30件，商业企业申请3件。",
        {RECEIVED: 33, CARRIED_IN: 2},
    ),
    ("按照受理情况，依申请公开共5件。", {RECEIVED: 5}),
    ("共有依申请公开2件，均已按时答复。", {RECEIVED: 2}),
    ("全年政府信息公开申请量为16件。", {RECEIVED: 16}),
    ("政府信息公开申请数量：21件。", {RECEIVED: 21}),
    ("2024年，区政府系统共收到政府信息公开申请约1.5万件，办结率100%。", {RECEIVED: 15000}),
    ("未收到任何单位和个人的政府信息公开申请。", {RECEIVED: 0}),
    (
        "本单位未收到有关政府信息公开的申请，也未发生与政府信息公开有关的行政复议和行政诉讼案件。",
        {RECEIVED: 0, f"{REVIEWS}.total": 0, LAWSUITS: 0},
    ),
    (
        "2024年未产生政府信息公开申请，未引发行政复议或行政诉讼。",
        {RECEIVED: 0, f"{REVIEWS}.total": 0, LAWSUITS: 0},
    ),
    (
        "没有收到过依申请公开的申请，无行政复议、行政诉讼情况发生。",
        {RECEIVED: 0, f"{REVIEWS}.total": 0, LAWSUITS: 0},
    ),
    ("全年未涉及政府信息公开类行政复议、行政诉讼及申诉。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("未出现因政府信息公开引起的行政复议、行政诉讼和投诉举报情况。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("我局2024年没有发生行政复议，行政诉讼案件1件。", {f"{REVIEWS}.total": 0, LAWSUITS: 1}),
    ("被申请行政复议1件，结果维持。", {f"{REVIEWS}.total": 1}),
    (
        "发生政府信息公开行政复议案件5件，其中维持3件，纠错1件，尚未审结1件。",
        {f"{REVIEWS}.total": 5, f"{REVIEWS}.upheld": 3, f"{REVIEWS}.corrected": 1, f"{REVIEWS}.pending": 1},
    ),
    (
        "因政府信息公开引发行政复议1起、行政诉讼2起（复议后起诉1起）。",
        {f"{REVIEWS}.total": 1, LAWSUITS: 2, f"{LAWSUITS}.after_reconsideration.total": 1},
    ),
    ("本年度制定规章1件，废止规章0件。", {"disclosure.rules.issued": 1, "disclosure.rules.repealed": 0}),
    (
        "规范性文件制发3件、废止1件、现行有效12件。",
        {f"{DOCUMENTS}.issued": 3, f"{DOCUMENTS}.repealed": 1, f"{DOCUMENTS}.in_force": 12},
    ),
    ("行政处罚案件48起，行政强制0次。", {PENALTIES: 48, COMPULSION: 0}),
    ("查处行政处罚案件12件，罚款30万元。", {PENALTIES: 12}),
    ("行政事业性收费0万元。", {FEES: 0}),
    ("无行政事业性收费。", {FEES: 0}),
    ("2024年依申请提供政府信息未收取信息处理费。", {FEE: 0}),
    ("本机关2024年没有收取政府信息公开信息处理费。", {FEE: 0}),
    ("发出收费通知1件，收取信息处理费400元。", {FEE: 400}),
    ("信息处理费收取情况：2024年度未收取。", {FEE: 0}),
    ("年内未产生信息处理费，无其他需要报告的事项。", {FEE: 0}),
    ("信息处理费共计2,230元。", {FEE: 2230}),
    (
        "全年收到政府信息公开申请7件，其中予以公开5件；部分公开1件；1件结转至下一年度。",
        {RECEIVED: 7, f"{OUTCOMES}.granted.total": 5, f"{OUTCOMES}.partly_granted.total": 1, CARRIED_OUT: 1},
    ),
    ("2024年收到申请12件，较上年增长20%。", {RECEIVED: 12, GROWTH: 20}),
    ("新收申请20件，同比增加5件，增幅33.3%。", {RECEIVED: 20, GROWTH: Decimal("33.3")}),
    ("我局对2件申请作出不予公开决定。", {f"{OUTCOMES}.refused": 2}),
    ("1件因属于国家秘密不予公开。", {f"{OUTCOMES}.refused.state_secret.total": 1}),
    ("不予处理2件，均为重复申请。", {f"{OUTCOMES}.not_processed": 2}),
    ("本年度政府信息公开申请受理数为0，办结数为0。", {RECEIVED: 0}),
    ("2023年度结转2件，2024年度新收10件，结转2025年度1件。", {CARRIED_IN: 2, RECEIVED: 10, CARRIED_OUT: 1}),
    ("截至2024年12月31日，收到书面申请1件。", {RECEIVED: 1}),
    ("共收到申请二十一件，其中公开二十件。", {RECEIVED: 21}),
    ("全年无因政府信息公开工作被提起的行政复议和行政诉讼。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("行政复议和行政诉讼情况：无。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
    ("不存在行政复议、行政诉讼情况。", {f"{REVIEWS}.total": 0, LAWSUITS: 0}),
]

SILENT = [
    "全年公开政府信息85条，公开行政许可类信息548条。",
    "主动公开规范性文件12件。",
    "收到群众来信30件，受理咨询120件。",
    "受理行政许可申请300件。",
    "更新发布信息573条，其中机构概况6条，行政许可548条，部门文件12条。",
    "公示行政许可12件、行政处罚5件。",
    "2024年3月5日召开会议2次，培训45人次。",
    "未及时答复的申请仍需改进，未按照要求更新栏目3个。",
    "未发生因信息公开失当引发的责任追究情况。",
    "办理人大建议5件、政协提案3件。",
    "较上年增加5件，减少3件。",
    "根据条例第二十条第一项和第三十三条，期限为20个工作日。",
    "办理行政复议案件120件，审理行政诉讼30件。",
    "政府信息公开申请答复率100%，办结率98%。",
    "收到政府信息公开申请数十件。",
    "收到政府信息公开申请3至5件。",
    "清理规范性文件40件，解读规范性文件6件。",
    "我局依申请公开渠道畅通，受理点2个。",
    "未收到投诉举报。",
    "无锡分局收到表扬信1件。",
    "完善依申请公开办理流程，办理时限缩短至10个工作日。",
    "通过网站公开信息300条，予以公开的栏目12个。",
    "现行有效规章5部，规范性文件清理40件。",
    "行政许可事项28项，行政许可办理时限压缩5个工作日。",
    "公开双公示信息500条，其中行政许可480条、行政处罚20条。",
    "依申请公开渠道收到来信2件。",
    "开展依申请公开培训3次，修订依申请公开制度2项。",
    "编制依申请公开指南1份，依申请公开目录3项。",
    "全年发布解读材料12件，回应关切5件，公开规范性文件3件。",
    "处理12345热线工单1200件，信访件15件。",
    "政务新媒体2个，收到留言86条，办结86条。",
    "无法提供更多服务窗口3个。",
    "召开部署会2次，收到整改意见3条。",
    "部分公开栏目5个更新不及时。",
    "纠正错敏词13处，整改问题5个，维持运行网站1个。",
    "其中公开类6件，答复2件。",
    "网站共收到有效信件53件，未收到不满意评价。",
    "接到公众来访3次，受理投诉0件。",
    "本单位没有规范性文件，没有行政许可事项。",
]


@pytest.mark.parametrize(("sentence", "claims"), STATED)
def test_a_sentence_states(sentence: str, claims: dict[str, int | Decimal]) -> None:
    """Figures and denials are found with the values they speak of, and no others."""
    assert {claim.path: claim.value for claim in claims_of(parsed(sentence))} == claims


@pytest.mark.parametrize("sentence", SILENT)
def test_a_sentence_states_nothing_of_the_tables(sentence: str) -> None:
    """Figures of other things, and denials of other things, are no claims."""
    assert claims_of(parsed(sentence)) == ()


@pytest.mark.parametrize(("sentence", "claims"), STATED)
def test_the_figure_stands_in_the_sentence(sentence: str, claims: dict[str, int | Decimal]) -> None:
    """A claim's span prints its figure, within the sentence it names."""
    report = parsed(sentence)
    for claim in claims_of(report):
        printed = claim.span.of(report.text)

        assert printed in claim.sentence.of(report.text)
        assert claim.denial or claim.unit == "%" or number(_narrow(printed)) == claims[claim.path]


def _narrow(printed: str) -> str:
    return printed.translate({ord("０") + digit: str(digit) for digit in range(10)})


@pytest.mark.parametrize(
    ("sentence", "hedge", "unit", "printed"),
    [
        ("收到政府信息公开申请1400余件。", "余", "件", "1400"),
        ("收到政府信息公开申请近3.2万份。", "近", "份", "3.2万"),
        ("收到政府信息公开申请约２０宗。", "约", "宗", "２０"),
        ("收到政府信息公开申请二十起左右。", "左右", "起", "二十"),
        ("收到政府信息公开申请5件。", None, "件", "5"),
    ],
)
def test_the_print_of_a_figure(sentence: str, hedge: str | None, unit: str, printed: str) -> None:
    """The hedge and the unit are told apart from the figure."""
    report = parsed(sentence)
    (claim,) = claims_of(report)

    assert (claim.hedge, claim.unit, claim.span.of(report.text)) == (hedge, unit, printed)


def test_a_denial_names_its_words() -> None:
    """What is denied is 0, in the words of the denial."""
    report = parsed("全年未收到政府信息公开申请，没有行政诉讼。")

    assert [(claim.denial, claim.value, claim.span.of(report.text)) for claim in claims_of(report)] == [
        (True, 0, "未收到"),
        (True, 0, "没有"),
    ]


def test_a_sentence_broken_by_the_page_is_one() -> None:
    """A line that a page is too narrow for goes on in the next one, and places stay true."""
    report = parsed("2024年，全县各单位共收到并依法受理政府信息公开申请 14 件，其中予以公开 9 件、部分公\n开 3 件。")

    assert {claim.path: claim.value for claim in claims_of(report)} == {
        RECEIVED: 14,
        f"{OUTCOMES}.granted.total": 9,
        f"{OUTCOMES}.partly_granted.total": 3,
    }
    assert [claim.span.of(report.text) for claim in claims_of(report)] == ["14", "9", "3"]


def _table(received: str, carried_in: str) -> str:
    rows = ("一、本年新收政府信息公开申请数量", received), ("二、上年结转政府信息公开申请数量", carried_in)
    heading = "三、收到和处理政府信息公开申请情况\n"
    return heading + "".join(f"{label}\t0\t0\t0\t0\t0\t0\t{total}\n" for label, total in rows)


@pytest.mark.parametrize(
    ("sentence", "received", "carried_in", "verdict"),
    [
        ("受理政府信息公开申请12件。", "12", "3", True),
        ("受理政府信息公开申请15件。", "12", "3", True),
        ("受理政府信息公开申请14件。", "12", "3", False),
        ("受理政府信息公开申请15件。", "12", "", None),
        ("受理政府信息公开申请12件。", "12", "/", True),
        ("新收政府信息公开申请15件。", "12", "3", False),
        ("未收到政府信息公开申请。", "0", "0", True),
        ("未收到政府信息公开申请。", "2", "0", False),
        ("未收到政府信息公开申请。", "", "", None),
        ("受理政府信息公开申请10余件。", "12", "30", True),
        ("受理政府信息公开申请20余件。", "12", "3", False),
        ("受理政府信息公开申请近20件。", "12", "3", True),
        ("受理政府信息公开申请1.2万件。", "12345", "0", True),
        ("上年结转政府信息公开申请4件。", "12", "3", False),
    ],
)
def test_what_the_tables_say_of_it(sentence: str, received: str, carried_in: str, verdict: bool | None) -> None:
    """A claim conflicts only where no reading of it can be what the tables say."""
    report = parsed(sentence, _table(received, carried_in))
    (claim,) = claims_of(report)

    assert fits(claim, report) is verdict


@pytest.mark.parametrize(("amount", "verdict"), [("3.5", True), ("35000", False), ("35000元", True), ("", None)])
def test_money_is_compared_in_one_unit(amount: str, verdict: bool | None) -> None:
    """A sum in 万元 is the same sum in 元."""
    report = parsed("收取行政事业性收费3.5万元。", f"本年收费金额（单位：万元）\n行政事业性收费\t{amount}\n")
    (claim,) = claims_of(report)

    assert fits(claim, report) is verdict


def test_conflicts_are_the_claims_that_fit_nothing() -> None:
    """Claims that fit, and claims that cannot be told, are no conflicts."""
    report = parsed("新收政府信息公开申请9件，上年结转3件，结转下年度1件。", _table("12", "3"))

    assert [claim.path for claim in conflicts(report)] == [RECEIVED]


def test_the_fee_for_information_is_in_no_table() -> None:
    """The fee of section 六 is not held against the fees of table 二."""
    report = parsed("收取信息处理费380元。", "本年收费金额（单位：万元）\n行政事业性收费\t0\n")
    (claim,) = claims_of(report)

    assert (claim.path, claim.readings, fits(claim, report)) == (FEE, (), None)


@needs_real_pages
def test_claims_of_pages() -> None:
    """What the truth of the pages lists is found, nine times out of ten."""
    missed: list[tuple[str, str]] = []
    count = 0
    for path in real_pages():
        truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8")).get("claims")
        if truth:
            report = gr.parse(path.read_text(encoding="utf-8"))
            stated = {(claim.path, claim.value) for claim in claims_of(report)}
            count += len(truth)
            missed += [(path.stem, key) for key, figure in truth.items() if (key, figure) not in stated]

    assert len(missed) <= (1 - _RECALL) * count, missed


@pytest.mark.parametrize(
    "part", ["未收到", "共", "零", "十", "1,", "行政复议、", "受理12件，其中", "公开行政处罚1件、", "(("]
)
def test_time_is_linear_in_the_text(part: str) -> None:
    """Ten times the words take about ten times as long, whatever they are."""
    short, long = (_seconds(part * count) for count in (400, 4000))

    assert long < 40 * short + 0.2


def _seconds(prose: str) -> float:
    report = parsed("政府信息公开申请，" + prose)
    start = time.perf_counter()
    claims_of(report)
    return time.perf_counter() - start


def test_a_claim_is_equal_by_what_it_says() -> None:
    """Where a claim stands does not make it another one."""
    assert Claim(RECEIVED, 3, span=gr.Span(0, 1)) == Claim(RECEIVED, 3, span=gr.Span(7, 8))
