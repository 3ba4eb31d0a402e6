"""What stands on the page: the value in a cell of a table, and the line of prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from govinfo_reports.showing import clipped, line, quoted
from govinfo_reports.text.source import Span

if TYPE_CHECKING:
    from decimal import Decimal

    from govinfo_reports.text.values import State

_LONGEST_FIGURE: Final = 40  # digits
_LARGEST: Final = 10**_LONGEST_FIGURE


@frozen
class Cell:
    """One value of a table: what is printed, and how it reads."""

    text: str
    """What the page prints, without the white space around it."""
    value: int | Decimal | None
    """The figure, or None if the cell holds none. A blank cell is not a zero."""
    state: State
    unit: str | None = None
    """The unit printed in the cell; failing that, the one in the label of its column; failing both, None."""
    span: Span = field(eq=False, default=Span(0, 0))
    """Where it stands on the page; of a figure that is broken over lines, the first part."""
    parts: tuple[Span, ...] = field(eq=False, default=())
    """The places of all parts of a figure that is broken over lines, in order; nothing where it stands in one."""

    def __repr__(self) -> str:
        unit = f" {clipped(self.unit, 10)}" if self.unit else ""
        return line(
            "Cell",
            quoted(self.text),
            str(self.state),
            "" if self.value is None else f"value {_digits(self.value)}{unit}",
            f"at {self.span.start}:{self.span.end}",
        )


def _digits(value: int | Decimal) -> str:
    """Return the digits of *value*; Python refuses to print whole numbers of more than some thousand."""
    if isinstance(value, int) and abs(value) >= _LARGEST:
        return "…"
    return clipped(str(value), _LONGEST_FIGURE)


@frozen
class Paragraph:
    """One line of prose."""

    text: str
    span: Span = field(eq=False, default=Span(0, 0))
