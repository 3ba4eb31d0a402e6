"""How far the cells of a sheet reach: calamine makes room for all between them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import define

from .refusals import refusal

if TYPE_CHECKING:
    from .limits import Limits

#: Slots of a sheet for each cell that may be in it.
MANY: Final = 4


@define
class Extent:
    """The rows and columns between the outermost cells that hold something."""

    rows: tuple[int, int] | None = None
    columns: tuple[int, int] = (0, 0)

    def add(self, row: int, column: int, last: int | None = None) -> None:
        """Count a cell in, or those from one *column* to the *last*."""
        right = column if last is None else last
        if self.rows is None:
            self.rows, self.columns = (row, row), (column, right)
        else:
            self.rows = min(self.rows[0], row), max(self.rows[1], row)
            self.columns = min(self.columns[0], column), max(self.columns[1], right)

    def check(self, limits: Limits) -> None:
        """Refuse a sheet that is larger than the limits allow."""
        if self.rows is None:
            return
        height, width = self.rows[1] - self.rows[0] + 1, self.columns[1] - self.columns[0] + 1
        if height * width > MANY * limits.cells:
            raise refusal("too_large", detail=f"{height} x {width} cells")
