"""What was read from a page, before it is known whose report it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .coverage import Kind
    from .findings import Finding
    from .models import Section
    from .templates import Template


@frozen
class Page:
    """The sections of a page, and what is to be said of how they were read."""

    template: Template
    sections: tuple[tuple[str, Section], ...]
    findings: tuple[Finding, ...]
    labels: int
    """How many labels of the form are on the page."""
    places: Sequence[tuple[int, int, Kind]] | None = None
    """Where labels and repeated values stand; None if the page follows the form exactly."""
