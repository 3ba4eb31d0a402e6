"""Roles: what each label of a form is printed for, known from the grammar's structure and from no name or wording."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from govinfo_reports.forms import GRAMMARS, Label, Role, Slot
from govinfo_reports.forms.parts import parts
from govinfo_reports.reading.exact import load_template

if TYPE_CHECKING:
    from pathlib import Path

    import govinfo_reports as gr

#: How many labels of each role a form has.
COUNTS = {
    "2014": {"heading": 8, "corner": 1, "unit_head": 1, "column_head": 1, "group": 7, "row": 58},
    "2020": {"heading": 6, "caption": 5, "corner": 6, "spanner": 6, "column_head": 35, "group": 4, "row": 31},
    "2021": {"heading": 6, "caption": 4, "corner": 5, "spanner": 6, "column_head": 28, "group": 5, "row": 31},
    "2027": {"heading": 6, "caption": 5, "corner": 6, "spanner": 6, "column_head": 31, "group": 5, "row": 32},
    "hubei_2020": {"heading": 6, "caption": 5, "corner": 6, "spanner": 6, "column_head": 35, "group": 4, "row": 32},
}


def test_every_label_has_its_role(template: gr.Template) -> None:
    """
    The labels of a form divide among the roles as they do in print.
    """
    assert Counter(label.role.value for label in template.form.labels) == COUNTS[template.name]


def test_every_section_but_the_first_opens_with_a_heading(template: gr.Template) -> None:
    """
    Each section has one heading, and it comes before all else that the section prints.
    """
    form = template.form
    first = {}
    for item in form.items:
        first.setdefault(item.path.section, item)

    assert tuple(form.headings) == form.sections[1:]
    assert {section: item for section, item in first.items() if item is form.headings[section]} == first


def test_every_row_has_its_label_and_every_label_of_a_row_its_values(template: gr.Template) -> None:
    """
    What stands right before a row's values is its label or a head, and no label of a row goes without values.
    """
    form = template.form
    labels = [row.label for row in form.rows if row.label]
    before = [form.items[row.first - 1] for row in form.rows]

    assert labels == [label for label in form.labels if label.role is Role.ROW]
    assert {item.role for item in before if isinstance(item, Label)} <= {Role.ROW, Role.COLUMN_HEAD}
    assert all(isinstance(item, Label) for item in before)


def test_every_group_has_several_rows_below_it(template: gr.Template) -> None:
    """
    A group's label stands for rows that have labels of their own.
    """
    form = template.form
    groups = [label for label in form.labels if label.role is Role.GROUP]

    assert groups
    for group in groups:
        assert sum(row.path.below(group.path) for row in form.rows) > 1


def test_every_column_of_a_table_has_its_head(template: gr.Template) -> None:
    """
    Each column of each part has one head, in the column's own words, and no head is left over.
    """
    for part in parts(template.form):
        heads = [label.spellings[0] for label in part.head if label.role is Role.COLUMN_HEAD]

        assert Counter(heads) == Counter(column.label for column in part.columns)
        assert heads


def test_parts_hold_all_values_and_all_labels_but_headings(template: gr.Template) -> None:
    """
    The parts of the tables, put together, are the form without its headings.
    """
    form = template.form
    put_together = [item for part in parts(form) for item in (*part.head, *part.body)]

    assert put_together == [item for item in form.items if isinstance(item, Slot) or item.role is not Role.HEADING]


def test_roles_do_not_hang_on_the_names_of_rules(template: gr.Template, tmp_path: Path) -> None:
    """
    A grammar whose heads and headings have other names gives the same labels with the same roles.
    """
    for path in (*GRAMMARS.glob("*.lark"), template.path):
        text = re.sub(r"\b_(\w+)_head(?:ing)?\b", _renamed, path.read_text(encoding="utf-8"))
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    other = load_template(tmp_path / template.path.name).form

    assert not re.search(r"\b_\w+_head(ing)?\b", "".join(path.read_text("utf-8") for path in tmp_path.iterdir()))
    assert [(label.path, label.role) for label in other.labels] == [
        (label.path, label.role) for label in template.form.labels
    ]


def _renamed(name: re.Match[str]) -> str:
    return f"_{name[1]}_{'title' if name[0].endswith('ing') else 'top'}"
