"""A template -> sample pages in every layout, and whether the laws hold for them. This needs Hypothesis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from hypothesis import HealthCheck, Phase, given, settings

from govinfo_reports.forms import templates
from govinfo_reports.reading.parsing import detect, parse
from govinfo_reports.strategies import reports
from govinfo_reports.writing.rendering import LAYOUTS, render

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from govinfo_reports.forms import Template
    from govinfo_reports.models import Report


@frozen
class Trial:
    """The result of one law for the pages of one layout."""

    law: str
    layout: str
    pages: int
    failing: str | None = field(default=None, repr=False)
    """The first page that breaks the law; None if it holds for all."""

    @property
    def holds(self) -> bool:
        """Whether the law holds for all pages."""
        return self.failing is None


def trials(template: Template, pages: int = 5) -> list[Trial]:
    """Try *template* on sample pages: can they be read back, printed again, and told from other templates?

    Args:
        template: the template.
        pages: how many pages to write in each layout. They are the same each time.
    """
    known = (template, *(other for other in templates() if other.name != template.name))
    samples = _samples(template, pages)
    return [
        _trial(law, holds, layout, samples, known)
        for layout in {print_: name for name, print_ in reversed(LAYOUTS.items())}.values()
        for law, holds in _LAWS.items()
    ]


def _samples(template: Template, count: int) -> list[Report]:
    found: list[Report] = []

    @settings(
        max_examples=count,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
    )
    @given(reports(template))
    def draw(report: Report) -> None:
        found.append(report)

    draw()
    return found


def _is_read_back(report: Report, page: str, _: str, known: tuple[Template, ...]) -> bool:
    return parse(page, known) == report


def _is_printed_again(_: Report, page: str, layout: str, known: tuple[Template, ...]) -> bool:
    return render(parse(page, known), layout) == page


def _is_told(report: Report, page: str, _: str, known: tuple[Template, ...]) -> bool:
    return detect(page, known) == report.template


_LAWS: Final = {"read back": _is_read_back, "printed again": _is_printed_again, "told apart": _is_told}


def _trial(
    law: str,
    holds: Callable[[Report, str, str, tuple[Template, ...]], bool],
    layout: str,
    samples: Sequence[Report],
    known: tuple[Template, ...],
) -> Trial:
    for report in samples:
        page = render(report, layout)
        if not holds(report, page, layout, known):
            return Trial(law, layout, len(samples), page)
    return Trial(law, layout, len(samples))
