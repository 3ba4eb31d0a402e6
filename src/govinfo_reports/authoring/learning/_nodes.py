"""Matches -> nodes: what the new form prints, each with its role. What fits into no table is left over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from govinfo_reports.forms import Role
from govinfo_reports.text.spelling import label_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.forms import Label

    from ._consensus import Common
    from ._matching import FormLabel, Match

_BODY = frozenset({Role.ROW, Role.GROUP})


@frozen
class Node:
    """A label of the new form."""

    role: Role
    own: FormLabel | None
    """The label of the form before that it is, or whose place it takes."""
    common: Common | None
    """The words on the pages; None for a label that the pages do not show and the form keeps."""
    alike: float = 0.0


@frozen
class SectionNodes:
    """The labels of one section."""

    key: str
    nodes: tuple[Node, ...]
    gone: tuple[FormLabel, ...]
    """The labels of the form before that the pages print no more."""
    left_over: tuple[Common, ...]
    """What most pages print here, and what belongs to no table."""


def section_nodes(matches: Sequence[Match], sections: Sequence[str]) -> list[SectionNodes]:
    """Return the nodes of each of *sections*; one without a heading of its own is left to its prose."""
    starts = [number for number, one in enumerate(matches) if one.own and one.own.label.role is Role.HEADING]
    found = {
        section: _of_section(section, matches[first:last])
        for first, last in zip(starts, [*starts[1:], len(matches)], strict=True)
        if (section := _section(matches[first]))
    }
    return [found.get(section) or SectionNodes(section, (), (), ()) for section in sections]


def _section(one: Match) -> str:
    return one.own.label.path.section if one.own else ""


def _of_section(section: str, matches: Sequence[Match]) -> SectionNodes:
    corners = {label_key(word) for one in matches if one.own for word in _corner(one.own.label)}
    nodes: list[Node] = []
    gone: list[FormLabel] = []
    left_over: list[Common] = []
    for number, one in enumerate(matches):
        role = _role(number, matches, nodes, corners)
        if role is Role.HEADING or (role and one.common):
            nodes.append(Node(role, one.own, one.common, one.alike))
            if role is Role.CORNER and one.own is None and len(nodes) > 1 and nodes[-2].own is None:
                nodes[-2] = evolve(nodes[-2], role=Role.CAPTION)
        elif one.common:
            left_over.append(one.common)
        elif one.own:
            gone.append(one.own)
    return SectionNodes(section, tuple(nodes), tuple(gone), tuple(left_over))


def _corner(label: Label) -> tuple[str, ...]:
    return label.spellings if label.role is Role.CORNER else ()


def _role(number: int, matches: Sequence[Match], nodes: Sequence[Node], corners: set[str]) -> Role | None:
    """Return the role of a match; None if it belongs to no table."""
    one = matches[number]
    if one.own or one.common is None:
        return _role_now(one.own.label.role, one.common, matches[number + 1 :]) if one.own else None
    entry = one.common.entry
    before = nodes[-1].role if nodes else None
    behind = next((other.common for other in matches[number + 1 :] if other.common), None)
    in_head = before in {Role.CORNER, Role.SPANNER, Role.COLUMN_HEAD}
    if entry.key in corners:
        role: Role | None = Role.CORNER
    elif behind and behind.entry.key in corners:
        role = Role.CAPTION
    elif in_head and (entry.values == 0 or _is_head_only(nodes)):
        role = Role.COLUMN_HEAD
    elif entry.values and before:
        role = Role.ROW
    elif before in _BODY and _begins_group(one.common, matches[number + 1 :]):
        role = Role.GROUP
    else:
        role = None
    return role


def _role_now(before: Role, common: Common | None, behind: Sequence[Match]) -> Role:
    """Return the role of a known label: a row may have become a group of rows, and a group a row."""
    if common and before is Role.ROW and not common.entry.values and _begins_group(common, behind):
        return Role.GROUP
    if common and before is Role.GROUP and common.entry.values and not _begins_group(common, behind):
        return Role.ROW
    return before


def _is_head_only(nodes: Sequence[Node]) -> bool:
    """Whether the table has no labels beside its rows."""
    return not any(node.role is Role.CORNER for node in nodes)


def _begins_group(own: Common, matches: Sequence[Match]) -> bool:
    """Whether the next words are the label of a row or group, numbered in another way."""
    behind = next((one for one in matches if one.common), None)
    if behind is None or behind.common is None or behind.common.entry.style == own.entry.style:
        return False
    return behind.common.entry.values > 0 or (behind.own is not None and behind.own.label.role in _BODY)
