"""A page cut into sections: the places of headings, prose and values, from which models are built.

Both ways of reading end in an outline: the parser of the form, and recovery from a page that does not follow it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from govinfo_reports.text.source import Span


class SectionOutline(NamedTuple):
    """One section of a page, as places."""

    key: str
    heading: Span | None
    prose: tuple[Span, ...]
    """The stretches of prose, in page order. Several may stand on one line."""
    paths: tuple[str, ...]
    """The paths of the values, in the order of the form."""
    places: tuple[Span, ...]
    """The place of each of them."""
