"""The nodes beside the rows of a table -> the path of each row and group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from govinfo_reports.forms import Path, Role
from govinfo_reports.text.spelling import label_key

from ._entries import style_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._nodes import Node


@define
class Outlining:
    """The groups that are open at a place of the form; it follows the numbers of the labels, and the form before."""

    section: Path
    name: Callable[[str, str], str]
    """Gives the key of a new row or group from its words."""
    _open: list[tuple[str, Path, Role]] = field(factory=lambda: [])
    """The style, the path and the role of each label above the next one, the widest first."""
    _placed: set[Path] = field(factory=set[Path])
    """The paths that are taken."""
    _became: dict[str, Path] = field(factory=dict[str, Path])
    """The path in the new form of each group and row of the form before."""

    def close(self) -> None:
        """End all groups: a new part of the table begins."""
        self._open.clear()

    def place(self, node: Node, key: str | None) -> Path:
        """Return the path of *node*, whose last key is *key* or, if there is none, a new name."""
        words = node.common.entry.printed if node.common else node.own.label.spellings[0] if node.own else ""
        style = style_of(label_key(words))
        parent = self._parent_before(node, style) or self._parent(style)
        kind = node.role.value
        path = parent / (key or self.name(words, kind))
        if path in self._placed:
            path = parent / self.name(f"{parent} {words}", kind)  # another row of the group has that key
        self._placed.add(path)
        self._open.append((style, path, node.role))
        if node.own:
            self._became[node.own.label.path] = path
        return path

    def _parent_before(self, node: Node, style: str) -> Path | None:
        """Return what stood above the label before, if it still stands above here and the number says nothing else."""
        if node.own is None or style_of(label_key(node.own.label.spellings[0])) != style:
            return None
        before = node.own.label.path.row
        parent = self.section if before == self.section else self._became.get(before)
        while self._open and parent is not None and parent != self.section and self._open[-1][1] != parent:
            if parent not in {path for _, path, _ in self._open}:
                return None
            self._open.pop()
        if parent == self.section:
            self._open.clear()
        return parent

    def _parent(self, style: str) -> Path:
        """Return what stands above a label that is numbered in this *style*."""
        if any(other == style for other, _, _ in self._open):
            while self._open.pop()[0] != style:
                pass
        elif self._open and self._open[-1][2] is not Role.GROUP:
            self._open.pop()
        return self._open[-1][1] if self._open else self.section
