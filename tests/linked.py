"""A linked page as a browser takes it: its elements by id, its text, and its tables."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

import pytest

pytest.importorskip("jinja2", reason="the extra view is not installed")
pytest.importorskip("selectolax", reason="the extra html is not installed")

from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

import govinfo_reports as gr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode


class Linked:
    """The linked page of a report."""

    def __init__(self, report: gr.Report, findings: list[gr.Finding] | None = None, language: str = "zh") -> None:
        self.report = report
        self.findings = gr.check(report) if findings is None else findings
        self.html = gr.view.page(report, self.findings, language)
        self.tree = LexborHTMLParser(self.html)

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id is given."""
        return Counter(attribute(node, "id") for node in self.tree.css("[id]"))

    @cached_property
    def nodes(self) -> dict[str, LexborNode]:
        """The elements by their ids."""
        return {attribute(node, "id"): node for node in self.tree.css("[id]")}

    @property
    def text(self) -> str:
        """The characters of the text side."""
        return self.nodes["text-"].text()

    def leads_to(self, name: str) -> str:
        """Return where the first link of the element *name* leads."""
        node = self.nodes[name]
        link = node if node.tag == "a" else node.css_first("a")
        return attribute(link, "href") if link else ""

    def tables(self) -> Iterator[list[list[LexborNode]]]:
        """Yield the rows of each table, as lists of cells."""
        for table in self.tree.css("table"):
            yield [list(row.css("th, td")) for row in table.css("tr")]


def attribute(node: LexborNode, name: str) -> str:
    """Return an attribute; nothing where it is not given."""
    return node.attributes.get(name) or ""


def filled(rows: list[list[LexborNode]]) -> Counter[tuple[int, int]]:
    """Return how often each place of a table is filled, as browsers lay out cells with spans."""
    taken: Counter[tuple[int, int]] = Counter()
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            high, wide = (int(attribute(cell, name) or 1) for name in ("rowspan", "colspan"))
            taken.update((row + down, column + right) for down in range(high) for right in range(wide))
    return taken
