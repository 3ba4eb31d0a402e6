"""The tree that paths make: groups, rows and cells, as the schema has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from ._words import ref, some

if TYPE_CHECKING:
    from govinfo_reports.forms import Slot, Template

    from ._words import Schema


@define
class Branch:
    """What stands under one key: a cell, or a group; both, if it is the one in one form and the other in another."""

    label: str = ""
    """What the form prints beside or over it."""
    cell: Schema | None = None
    below: dict[str, Branch] = field(factory=dict[str, "Branch"])

    def put(self, slot: Slot, template: Template, *, of_other: bool) -> None:
        """Put the cell of *slot* below this one, with the groups that it stands in."""
        here, labels = self, template.form.row_labels
        for group in slot.path.groups:
            here = here.below.setdefault(group.column, Branch(labels.get(group, "")))
        leaf = here.below.setdefault(slot.path.column, Branch(slot.column))
        if leaf.cell is None:
            leaf.cell = leaf.titled(ref("cell")) | ({"description": f"form {template.name}"} if of_other else {})

    def titled(self, schema: Schema) -> Schema:
        """Return *schema* with the label as its title."""
        return schema | ({"title": self.label} if self.label else {})

    def group(self) -> Schema:
        """Return the schema of what lies below."""
        return self.titled(some({key: branch.schema() for key, branch in self.below.items()}))

    def schema(self) -> Schema:
        """Return the schema of the cell or group."""
        if self.cell is None:
            return self.group()
        return {"anyOf": [self.cell, self.group()]} if self.below else self.cell
