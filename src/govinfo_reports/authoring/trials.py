"""A template -> sample pages in every layout, and whether the laws hold for them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from govinfo_reports.forms import templates
from govinfo_reports.writing.inventing import compose
from govinfo_reports.writing.rendering import LAYOUTS, render

from ._trial_laws import printed_again, read_back, told_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.findings import Message
    from govinfo_reports.forms import Template
    from govinfo_reports.models import Report

    from ._trial_laws import Law


@frozen
class Trial:
    """The result of one law for the pages of one layout."""

    law: str
    layout: str
    pages: int
    failing: str | None = field(default=None, repr=False)
    """The first page that breaks the law; None if it holds for all."""
    difference: Message | None = None
    """Where that page breaks the law first."""

    @property
    def holds(self) -> bool:
        """Whether the law holds for all pages."""
        return self.failing is None


def trials(template: Template, pages: int = 5) -> list[Trial]:
    """Try *template* on sample pages: can they be read back, printed again, and told from other templates?

    The figures of a page all differ, so that none passes for another. Every other page has blank cells too.

    Args:
        template: the template.
        pages: how many pages to write in each layout. They are the same each time.
    """
    known = (template, *(other for other in templates() if other.name != template.name))
    samples = [
        compose(Random(number), template, blank=number % 2 > 0, different=True)  # noqa: S311 - no secret
        for number in range(pages)
    ]
    return [
        _trial(law, layout, samples, known)
        for layout in {print_: name for name, print_ in reversed(LAYOUTS.items())}.values()
        for law in _LAWS
    ]


_LAWS: Final[dict[str, Law]] = {"read back": read_back, "printed again": printed_again, "told apart": told_apart}


def _trial(law: str, layout: str, samples: Sequence[Report], known: tuple[Template, ...]) -> Trial:
    for report in samples:
        page = render(report, layout)
        if difference := _LAWS[law](report, page, layout, known):
            return Trial(law, layout, len(samples), page, difference)
    return Trial(law, layout, len(samples))
