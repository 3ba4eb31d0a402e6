"""A page cut into sections: where headings, prose and values stand, before they are made into models.

Both ways of reading end here: the parser of a form, and recovery from a page that does not follow one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from govinfo_reports.text.source import Span


@frozen
class SectionOutline:
    """One section of a page, as places."""

    key: str
    heading: Span | None
    prose: tuple[Span, ...]
    """The stretches of prose, in page order; several may stand on one line."""
    cells: tuple[tuple[str, Span], ...]
    """The path of each value and its place, in the order of the form."""
