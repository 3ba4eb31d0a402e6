"""Forms -> the JSON Schema of what `to_dict` writes of their reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.arguments import require
from govinfo_reports.forms import Template, templates
from govinfo_reports.writing.dicts import SCHEMA

from ._branch import Branch
from ._definitions import DEFINITIONS
from ._words import INTEGER, STRING, list_of, mapping, one_of, or_null, record, ref, some

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ._words import Schema

__all__ = ["json_schema"]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema(template: Template | None = None) -> dict[str, Any]:
    """Return the JSON Schema of what `to_dict` writes: of reports of *template*, or of every form that is known here.

    A page may print a part in another form than the rest. So values of the other forms are allowed as well; their
    descriptions say which form they are from. A path that no form has is refused. The lines of ``parse --json`` are
    valid too: they have the name of the file beside the report.
    """
    known = templates()
    chosen = known if template is None else (require(Template, template, "json_schema", "a template, or none"),)
    return {
        "$schema": _DRAFT,
        "title": f"政府信息公开工作年度报告（{'、'.join(map(str, chosen))}）",
        **record(_report(_sections([*chosen, *known])), {"file": STRING}),
        "oneOf": [_form(each) for each in chosen],
        "$defs": DEFINITIONS,
    }


def _report(sections: Schema) -> dict[str, Schema]:
    """Return the properties of a report."""
    return {
        "schema": {"const": SCHEMA},
        "title": or_null(STRING),
        "agency": or_null(STRING),
        "year": or_null(INTEGER),
        "template": STRING,
        "evidence": mapping(ref("span")),
        "document": or_null(ref("document")),
        "sections": sections,
        "findings": list_of(ref("finding")),
        "labels": or_null(list_of(ref("span"))),
        "repeats": list_of(ref("span")),
        "missing": mapping(ref("missing")),
        "text": STRING,
    }


def _form(template: Template) -> Schema:
    """Return what tells the reports of one form from others: its name, and the paths that can be missing."""
    paths = {"propertyNames": one_of(template.form.slots)}
    return {"properties": {"template": {"const": template.name}, "missing": paths}}


def _sections(forms: Sequence[Template]) -> Schema:
    """Return the sections with the tables of *forms*. Where two have a path, the first one describes it."""
    tables = {section: Branch() for each in forms for section in each.form.sections}
    for each in forms:
        for slot in each.form.slots.values():
            tables[slot.path.section].put(slot, each, of_other=each.name != forms[0].name)
    return some(
        {
            section: record(
                {
                    "heading": or_null(ref("paragraph")),
                    "paragraphs": list_of(ref("paragraph")),
                    "themes": list_of(ref("theme")),
                    "table": table.group(),
                }
            )
            for section, table in tables.items()
        }
    )
