"""A form -> plain data, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._form import Form, Label, Slot
from ._paths import Path
from ._role import Role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ._form import Item


def form_to_data(form: Form) -> dict[str, Any]:
    """Return *form* as plain data, which JSON can hold."""
    return {
        "items": [_item_to_data(item) for item in form.items],
        "sections": list(form.sections),
        "themes": form.themes,
        "columns": {saying: [list(keys) for keys in columns] for saying, columns in form.columns.items()},
    }


def form_from_data(data: Mapping[str, Any]) -> Form:
    """Return the form that `form_to_data` made *data* from.

    Raises:
        ValueError: the data are not those of a form.
    """
    form = Form(
        tuple(_item_from_data(*item) for item in data["items"]),
        tuple(data["sections"]),
        dict(data["themes"]),
        {saying: [tuple(keys) for keys in columns] for saying, columns in data["columns"].items()},
    )
    if form_to_data(form) != data:
        message = "these are not the data of a form"
        raise ValueError(message)
    return form


def _item_to_data(item: Item) -> list[Any]:
    if isinstance(item, Label):
        return ["Label", list(item.spellings), item.path, item.block, item.role, list(item.behind)]
    return ["Slot", item.path, item.block, item.column, item.unit]


def _item_from_data(kind: str, *fields: Any) -> Item:  # noqa: ANN401 - whatever the data hold
    return _label(*fields) if kind == "Label" else _slot(*fields)


def _label(spellings: Sequence[str], path: str, block: str, role: str, behind: Sequence[str]) -> Label:
    return Label(tuple(spellings), Path(path), block, Role(role), tuple(behind))


def _slot(path: str, block: str, column: str, unit: str | None) -> Slot:
    return Slot(Path(path), block, column, unit)
