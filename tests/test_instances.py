"""Instances that are made at once are those that the constructor makes one by one."""

from __future__ import annotations

import pickle
from itertools import repeat

import pytest
from attrs import field, frozen
from attrs.exceptions import FrozenInstanceError
from hypothesis import given
from hypothesis import strategies as st

from govinfo_reports.instances import instances
from govinfo_reports.models import Cell
from govinfo_reports.text.source import NOWHERE, Span
from govinfo_reports.text.values import read


@given(st.lists(st.tuples(st.integers(), st.integers())))
def test_spans_are_those_of_the_constructor(places: list[tuple[int, int]]) -> None:
    """
    Spans made at once equal those made one by one; so do their hashes, their order and what is printed of them.
    """
    made = instances(Span, [start for start, _ in places], [end for _, end in places])
    expected = [Span(start, end) for start, end in places]

    assert made == expected
    assert list(map(hash, made)) == list(map(hash, expected))
    assert list(map(repr, sorted(made))) == list(map(repr, sorted(expected)))
    assert pickle.loads(pickle.dumps(made)) == expected  # noqa: S301 - it was written here


@given(st.lists(st.text(max_size=9)))
def test_cells_are_those_of_the_constructor(printed: list[str]) -> None:
    """
    Cells made at once have the values of each field, the same one where it is repeated, and never change.
    """
    readings = [read(text) for text in printed]
    states, values = [each.state for each in readings], [each.value for each in readings]
    made = instances(Cell, printed, values, states, repeat("件"), repeat(NOWHERE), repeat(()))

    assert made == [Cell(text, each.value, each.state, "件") for text, each in zip(printed, readings, strict=True)]
    assert all(cell.span == NOWHERE and cell.parts == () for cell in made)
    for cell in made[:1]:
        with pytest.raises(FrozenInstanceError):
            cell.text = "7"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue] - what is tested


def test_columns_are_those_of_the_fields() -> None:
    """
    A column too few or too many is an error, not an instance without a value.
    """
    with pytest.raises(ValueError, match="zip"):
        instances(Span, [1, 2])
    with pytest.raises(ValueError, match="zip"):
        instances(Span, [1, 2], [3, 4], [5, 6])


@frozen
class _Converted:
    number: int = field(converter=int)


@frozen
class _Checked:
    number: int

    def __attrs_post_init__(self) -> None:
        assert self.number > 0


@pytest.mark.parametrize("kind", [_Converted, _Checked])
def test_a_constructor_that_looks_at_values_is_not_passed_by(kind: type[object]) -> None:
    """
    Values that their class converts or checks would come in as they are, so such a class is refused.
    """
    with pytest.raises(TypeError, match="constructor"):
        instances(kind, [1])
