"""The values of a report -> cells of a table. A blank, a stroke and a zero look different, as does each kind of gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.models import Absence
from govinfo_reports.text.values import State

from ._markup import both, text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from govinfo_reports.models import Cell, Missing

_SIGNS: Final = {
    Absence.NOT_READ: "?",
    Absence.NOT_ON_PAGE: "·",
    Absence.CUT_OFF: "…",
    Absence.OTHER_FORM: "↷",
}
_BLANK: Final = both("空格：页面上是空白格", "empty: a blank cell on the page")


def value(cell: Cell, codes: Collection[str] = ()) -> str:
    """Return the cell of a table that shows *cell*; *codes* are those of the findings on it."""
    shown = text(cell.text)
    if cell.state is State.WORDS:
        shown = f"<em>{shown}</em>"
    if codes:
        shown = f'<mark title="{text(", ".join(codes))}">{shown or "&nbsp;"}</mark>'
    return f"<td>{shown}</td>"


def gap(missing: Missing | None) -> str:
    """Return the cell of a table that shows why there is no value."""
    if missing is None:
        return "<td></td>"
    codes = ", ".join(dict.fromkeys(finding.code for finding in missing.findings))
    return f'<td title="{text(codes)}">{_SIGNS[missing.why]}</td>' if codes else f"<td>{_SIGNS[missing.why]}</td>"


def legend(cells: Iterable[Cell], missing: Mapping[str, Missing]) -> str:
    """Return what the signs mean that stand for *cells* and for what is *missing*; nothing where there are none."""
    reasons = {each.why for each in missing.values()}
    said = [_BLANK] if any(cell.state is State.BLANK for cell in cells) else []
    said += [f"{_SIGNS[why]}：{both(why.words.zh, why.words.en)}" for why in Absence if why in reasons]
    return f"<p>{' &nbsp; '.join(said)}</p>" if said else ""
