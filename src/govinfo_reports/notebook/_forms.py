"""A template -> its form: every table as it is printed, with the keys of rows and columns in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._grids import drawn
from ._markup import Block, both, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.forms import Template


def form_blocks(template: Template) -> Iterator[Block]:
    """Yield the name of the form, and for each section its heading, its key and its tables."""
    form = template.form
    count = len(form.slots)
    yield Block(
        [f"<p><strong>{both('格式', 'form')} {text(template.name)}</strong> · {both('数值', 'values')} {count}</p>"]
    )
    for section in form.sections:
        yield Block([f"<p><code>{text(section)}</code> {text(form.row_labels.get(section, ''))}</p>"])
        for block, _ in drawn(form, section, _key, keys=True):
            yield block


def _key(path: str) -> str:
    return f"<td><code>{text(path.rpartition('.')[2])}</code></td>"
