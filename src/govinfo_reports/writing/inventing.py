"""Random numbers -> invented reports with known values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.forms.sum_constraints import TOTAL, Sum, SumConstraint, constraints_of
from govinfo_reports.models import Paragraph, Report, Section
from govinfo_reports.reading.building import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

    from govinfo_reports.forms import Form, Template

_PLACES: Final = ("青禾县", "临江市", "云岭区", "白石镇", "东湾街道", "松泉州")
_BODIES: Final = ("自然资源局", "商务局", "财政局", "统计局", "教育体育局", "市场监督管理局")
SENTENCES: Final = (
    "全年认真开展政府信息公开工作。",
    "有关制度得到进一步健全。",
    "工作中还存在一些不足，今后继续改进。",
    "按规定的渠道及时发布各类信息，方便群众查阅。",
    "无。",
)
MARKS: Final = ("/", "—", "-")
_UNFILLED: Final = 0.2  # of the cells are empty or hold a mark, where they may
_FIGURES: Final[tuple[Callable[[Random], str], ...]] = (
    lambda random: str(random.randint(0, 12)),
    lambda random: str(random.randint(0, 12)),
    lambda random: str(random.randrange(10 ** random.randint(1, 8))),
    lambda random: f"{random.randrange(10 ** random.randint(4, 10)) / 10_000:.4f}",
)


def compose(
    random: Random, template: Template, *, consistent: bool = False, blank: bool = True, different: bool = False
) -> Report:
    """Return an invented report of *template*.

    Args:
        random: where chance comes from; the same numbers give the same report.
        template: the form of the report.
        consistent: whether all sums of the form must hold. Such a report has figures in all its cells.
        blank: whether cells may be empty or hold a placeholder.
        different: whether no figure may come twice.
    """
    figures = ["0", "0", "0", "1", "2", "5", "12", "45", "130", "2365", "11398889"]
    shown = [*figures, "", "/"] if blank else figures
    if consistent:
        printed = consistent_figures(template.form, lambda: random.randint(0, 30))
    elif different:
        printed = _different(random, template.form, blank=blank)
    else:
        printed = {path: random.choice(shown) for path in template.form.slots}
    prose = {key: [random.choice(SENTENCES)] for key in template.form.sections[1:]}
    return assemble(template, invented_agency(random), printed, prose)


def invented_agency(random: Random) -> str:
    """Return the name of an agency that does not exist."""
    return random.choice(_PLACES) + random.choice(_BODIES)


def _different(random: Random, form: Form, *, blank: bool) -> dict[str, str]:
    printed: dict[str, str] = {}
    taken: set[str] = set()
    for path in form.slots:
        cell = invented_cell(random, blank=blank)
        while cell in taken:
            cell = invented_cell(random, blank=False)
        printed[path] = cell
        taken |= {cell} if cell[:1].isdigit() else set()
    return printed


def assemble(template: Template, agency: str, printed: Mapping[str, str], prose: Mapping[str, Sequence[str]]) -> Report:
    """Return a report of *agency*; *printed* gives the text of each cell by path, *prose* the sentences by section."""
    form, year = template.form, template.year
    title = f"{agency}{year}年政府信息公开工作年度报告"
    period = f"本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"
    sections = [(form.sections[0], Section((Paragraph(title), Paragraph(period))))]
    for key in form.sections[1:]:
        heading = Paragraph(_heading(form, key))
        sections.append((key, Section(tuple(map(Paragraph, prose[key])), rows_of(form, key, printed), heading=heading)))
    return Report(title, agency, year, template, tuple(sections))


def invented_cell(random: Random, *, blank: bool) -> str:
    """Return a printed cell: a figure, mostly small, or, if *blank*, also nothing or a placeholder."""
    if blank and random.random() < _UNFILLED:
        return random.choice(("", "", "", *MARKS))
    return random.choice(_FIGURES)(random)


def _heading(form: Form, key: str) -> str:
    return form.headings[key].spellings[0]


def consistent_figures(form: Form, figure: Callable[[], int]) -> dict[str, str]:
    """Return figures for which every sum of *form* holds; *figure* gives those that are not sums."""
    implied = constraints_of(form)
    sums = {path for constraint in implied if constraint.kind is not Sum.BALANCE for path in constraint.right}
    values = {path: figure() for path in form.slots if path not in sums}
    balances = [constraint for constraint in implied if constraint.kind is Sum.BALANCE]
    columns = [constraint for constraint in implied if constraint.kind is Sum.COLUMN]
    for constraint in (r for r in columns if not set(r.paths) & _row_totals(implied)):
        values[constraint.right[0]] = sum(values[path] for path in constraint.left)
    for first, second, third, fourth in (constraint.paths for constraint in balances):
        if {first, second, third, fourth} <= set(values):
            out = values[third] + values[fourth]
            values[second] = min(values[second], out)
            values[first] = out - values[second]
    for constraint in (r for r in implied if r.kind is Sum.ROW):
        values[constraint.right[0]] = sum(values[path] for path in constraint.left)
    values |= _likely(form, values)
    return {path: str(values[path]) for path in form.slots}


def _likely(form: Form, values: Mapping[str, int]) -> dict[str, int]:
    """Return likelier figures for rows without a sum: a stock exceeds its change, and a bureau makes no rules."""
    likely: dict[str, int] = {}
    for row in form.rows:
        if len(row.slots) > 1 and not any(slot.path.endswith(TOTAL) for slot in row.slots):
            *moved, held = (slot.path for slot in row.slots)
            likely[held] = values[held] + sum(values[path] for path in moved)
    first = form.rows[0]
    return likely | {slot.path: 0 for slot in first.slots if len(first.slots) > 1}


def _row_totals(implied: Sequence[SumConstraint]) -> set[str]:
    return {constraint.right[0] for constraint in implied if constraint.kind is Sum.ROW}
