"""A form -> which of its values say how many applications came in and how they ended.

It follows from the balance that the form prints: what came in and was carried in equals what was dealt with and is
carried on. A form that prints none, such as that of 2014, asks in another way.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from govinfo_reports.forms import TOTAL, Path, Sum, constraints_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.forms import Form


@frozen
class Asked:
    """The values of a form that the charts show, by their paths."""

    received: str
    """What came in."""
    total: str
    """What was dealt with."""
    outcomes: Mapping[str, tuple[str, ...]]
    """How it ended: for the key of each outcome the values that make it up."""
    labels: Mapping[str, str]
    """What the form prints beside each outcome."""

    @property
    def paths(self) -> tuple[str, ...]:
        """All its paths."""
        return (self.received, self.total, *(path for parts in self.outcomes.values() for path in parts))


@cache
def asked(form: Form) -> Asked | None:
    """Return what *form* asks of applications; None if it prints no balance."""
    constraints = constraints_of(form)
    for balance in constraints:
        if balance.kind is not Sum.BALANCE or balance.left[0].column != TOTAL:
            continue
        received, total = balance.left[0], balance.right[0]
        parts = next((each.left for each in constraints if each.kind is Sum.COLUMN and each.right == (total,)), ())
        if parts:
            return _asked(form, received, total, parts)
    return None


def _asked(form: Form, received: Path, total: Path, parts: tuple[Path, ...]) -> Asked:
    group = total.row.row
    outcomes: dict[str, list[str]] = {}
    for path in parts:
        outcomes.setdefault(path.removeprefix(f"{group}.").partition(".")[0], []).append(str(path))
    return Asked(
        str(received),
        str(total),
        {key: tuple(paths) for key, paths in outcomes.items()},
        {key: form.row_labels.get(group / key, key) for key in outcomes},
    )
