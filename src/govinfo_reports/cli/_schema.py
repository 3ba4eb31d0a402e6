"""``schema``: the JSON Schema of what ``parse --json`` writes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from govinfo_reports.writing.json_schema import json_schema

from ._template import named

if TYPE_CHECKING:
    from govinfo_reports.forms import Template


def _chosen(context: click.Context, parameter: click.Parameter, value: str | None) -> Template | None:
    return None if value is None else named(context, parameter, value)


@click.command("schema")
@click.option(
    "--template",
    callback=_chosen,
    metavar="NAME|FILE",
    help="Only reports of this form; by default those of all forms. 只含这一格式。",
)
def schema(template: Template | None) -> None:
    """Print the JSON Schema of the reports that `parse --json` writes.

    显示 parse --json 所写 JSON 的结构（JSON Schema）。
    """
    click.echo(json.dumps(json_schema(template), ensure_ascii=False, indent=1).encode())
