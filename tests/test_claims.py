"""Claims: sentences as reports have them, and what they state about the tables."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

import govinfo_reports as gr
from govinfo_reports.statements import Claim, Relation, claims
from govinfo_reports.statements._figures import number
from govinfo_reports.text.spelling import spell

from .conftest import needs_real_pages, real_pages, truth
from .invented import overview_page


def parsed(sentence: str) -> gr.Report:
    """Return a report of 2024 whose overview has *sentence*; brackets in front of it name another agency."""
    page = overview_page("（二）依申请公开情况", re.sub("^［.*］", "", sentence))
    agency = re.match("［(.*)］", sentence)
    return gr.parse(page.replace("青禾县商务局", agency[1], 1) if agency else page)


def _sentences() -> dict[str, list[tuple[str, Decimal]]]:
    written = (Path(__file__).parent / "claims_sentences.txt").read_text(encoding="utf-8")
    stated: dict[str, list[tuple[str, Decimal]]] = {}
    for sentence, lines in re.findall(r"^(\S.*)\n((?: .*\n)*)", written.partition("\n\n")[2], re.MULTILINE):
        stated[sentence] = [(path, Decimal(value)) for path, value in map(str.split, lines.splitlines())]
    return stated


SENTENCES = _sentences()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_states_what_it_has_figures_of(sentence: str) -> None:
    """Figures and denials are found with the values they speak of, in order, and those of other things are not."""
    assert [(claim.path, claim.value) for claim in claims(parsed(sentence))] == SENTENCES[sentence]


@pytest.mark.parametrize("sentence", [sentence for sentence, claims in SENTENCES.items() if claims])
def test_the_figure_stands_in_the_sentence(sentence: str) -> None:
    """A claim's span prints its figure, within the sentence it names; a sign is in other words."""
    report = parsed(sentence)
    for claim in claims(report):
        printed = claim.span.of(report.text)

        assert printed in claim.sentence.of(report.text)
        assert (0 if claim.denial else number(spell(printed))) == abs(claim.value)


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
    (claim,) = claims(report)

    assert (claim.hedge, claim.unit, claim.span.of(report.text)) == (hedge, unit, printed)


@pytest.mark.parametrize(
    ("sentence", "relation", "precision"),
    [
        ("收到政府信息公开申请400余件。", Relation.MORE, 100),
        ("收到政府信息公开申请超过350件。", Relation.MORE, 10),
        ("收到政府信息公开申请近400件。", Relation.LESS, 100),
        ("收到政府信息公开申请不足50件。", Relation.LESS, 10),
        ("收到政府信息公开申请约120件。", Relation.ABOUT, 10),
        ("收到政府信息公开申请3.2万件。", Relation.ABOUT, 1000),
        ("收取行政事业性收费7.27亿元。", Relation.ABOUT, Decimal("0.01")),
        ("收取行政事业性收费5.2万元。", Relation.EXACT, 0),
        ("剩余1宗申请结转下年度继续办理。", Relation.EXACT, 0),
        ("收到政府信息公开申请400件。", Relation.EXACT, 0),
    ],
)
def test_how_a_figure_stands_to_what_is_meant(sentence: str, relation: Relation, precision: Decimal) -> None:
    """余 and 近 bound a figure from one side, 约 from both; 剩余 is no 余, and a sum in 亿元 is rounded."""
    (claim,) = claims(parsed(sentence))

    assert (claim.relation, claim.precision) == (relation, precision)


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        ("收到政府信息公开申请9件，其中自然人7件。", "requests.received.natural_person"),
        ("收到政府信息公开申请9件，其中自然人7件。", "requests.carried_in.natural_person"),
        ("新收政府信息公开申请9件，其中自然人7件。", "requests.received.natural_person"),
        ("新收政府信息公开申请9件，其中法人2件。", "requests.received.enterprise"),
        ("予以公开9件，其中自然人7件。", "requests.outcomes.granted.natural_person"),
        ("不予公开9件，其中自然人7件。", "requests.outcomes.refused.state_secret.natural_person"),
    ],
)
def test_applicants_are_columns_of_the_row_that_was_counted(sentence: str, reading: str) -> None:
    """Where the row's word leaves open what it counts, so do the columns."""
    claim = claims(parsed(sentence))[-1]

    assert any(reading in paths for paths in claim.readings)
    assert not any(path.endswith(".total") for paths in claim.readings for path in paths)


def test_what_one_sentence_leaves_open_the_next_does_not_inherit() -> None:
    """Another time, a plan, and another body hold for their sentence only."""
    said = "收到政府信息公开申请5件。"
    for sentence in ("上年收到政府信息公开申请9件。", "拟废止规范性文件2件。", "下属单位收到政府信息公开申请7件。"):
        assert [claim.value for claim in claims(parsed(sentence + said))] == [5]


def test_a_denial_names_its_words() -> None:
    """What is denied is 0, in the words of the denial."""
    report = parsed("全年未收到政府信息公开申请，没有行政诉讼。")

    assert [(claim.denial, claim.value, claim.span.of(report.text)) for claim in claims(report)] == [
        (True, 0, "未收到"),
        (True, 0, "没有"),
    ]


def test_a_sentence_broken_by_the_page_is_one() -> None:
    """A line that a page is too narrow for goes on in the next one, and places stay true."""
    report = parsed("2024年，青禾县商务局共收到并依法受理政府信息公开申请 14 件，其中予以公开 9 件、部分公\n开 3 件。")

    assert [(claim.path, claim.value, claim.span.of(report.text)) for claim in claims(report)] == [
        ("requests.received.total", 14, "14"),
        ("requests.outcomes.granted.total", 9, "9"),
        ("requests.outcomes.partly_granted.total", 3, "3"),
    ]


@needs_real_pages
@pytest.mark.parametrize(
    "path", [path for path in real_pages() if truth(path).get("claims")], ids=lambda path: path.stem
)
def test_claims_of_real_pages(path: Path) -> None:
    """What the truth of a real page lists is found."""
    found = claims(gr.parse(path.read_text(encoding="utf-8")))

    assert truth(path)["claims"].items() <= {(claim.path, claim.value) for claim in found}


def test_a_claim_is_equal_by_what_it_says() -> None:
    """Where a claim stands does not make it another one."""
    path = "requests.received.total"

    assert Claim(path, 3, span=gr.Span(0, 1)) == Claim(path, 3, span=gr.Span(7, 8)) != Claim(path, 4)


@pytest.mark.parametrize(("length", "stated"), [(20, ["requests.received.total"]), (19, [])])
def test_a_line_of_twenty_letters_may_be_broken_by_the_width_of_its_page(length: int, stated: list[str]) -> None:
    """
    A shorter line ends a paragraph: what the next one says is not said of what it names.
    """
    begun = "按照要求逐件登记办理全年共收到政府信息公开申"[-length:]
    report = gr.parse(overview_page(begun, "请12件。"))

    assert len(begun) == length
    assert [claim.path for claim in claims(report)] == stated
