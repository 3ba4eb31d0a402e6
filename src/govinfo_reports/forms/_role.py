"""The roles that labels play in the tables of a form."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The role of a label."""

    HEADING = "heading"  #: it opens a section
    CAPTION = "caption"  #: it stands over a part of a table
    CORNER = "corner"  #: it stands over the labels of the rows
    SPANNER = "spanner"  #: it stands over the heads of several columns
    COLUMN_HEAD = "column_head"  #: it stands over the values of one column
    UNIT_HEAD = "unit_head"  #: it stands over the units of the rows
    UNIT = "unit"  #: it is such a unit, or a mark where there is none
    GROUP = "group"  #: it stands beside rows that have labels of their own
    ROW = "row"  #: it stands beside its values

    @property
    def in_head(self) -> bool:
        """Whether a label of this role stands over the rows of a table, rather than beside them."""
        return self in _IN_HEAD


_IN_HEAD = frozenset({Role.CAPTION, Role.CORNER, Role.SPANNER, Role.COLUMN_HEAD, Role.UNIT_HEAD})
