"""A tree, from the parser or from the alignment -> models. One way for every template: rule names are keys.

Rows can also be made without a page, from what their cells are to print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lark import Token, Tree

from govinfo_reports.forms import key_of
from govinfo_reports.models import Cell, Group, Paragraph, Section, Theme
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import numbering, spell
from govinfo_reports.text.values import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from govinfo_reports.forms import Form

    _Cells = Sequence[tuple[Sequence[str], Cell]]  # each with the keys that are left of its path

_PARAGRAPH = "paragraph"


def sections(tree: Tree[Token], text: str, form: Form, units: Mapping[str, str]) -> tuple[tuple[str, Section], ...]:
    """Return the sections of *tree*, in its order. *units* are those the page prints in its column labels."""
    return tuple((key, _section(node, text, form, units, key)) for node in _trees(tree) if (key := _key(node)))


_KEYS: dict[str, str] = {}


def _key(node: Tree[Token]) -> str:
    """Return the key that a node stands for. Lark names a rule by the same object each time: looking it up is cheap."""
    name = node.data
    key = _KEYS.get(name)
    if key is None:
        key = _KEYS[name] = str(key_of(name))
    return key


def _trees(tree: Tree[Token]) -> list[Tree[Token]]:
    return [child for child in tree.children if isinstance(child, Tree)]


def _section(node: Tree[Token], text: str, form: Form, units: Mapping[str, str], path: str) -> Section:
    heading: Paragraph | None = None
    prose: list[Token] = []
    rows: list[tuple[str, Group]] = []
    for child in node.children:
        if isinstance(child, Token):
            heading = _paragraph(_start(child), _end(child), text)
        elif _key(child) == _PARAGRAPH:
            prose.append(child.children[0])  # type: ignore[arg-type]  # a paragraph holds one token
        else:
            rows.append((_key(child), _group(child, text, form, units, f"{path}.{_key(child)}")))
    paragraphs = _paragraphs(prose, text)
    return Section(paragraphs, tuple(rows), _themes(paragraphs, form) if path == form.sections[1] else (), heading)


def _group(node: Tree[Token], text: str, form: Form, units: Mapping[str, str], path: str) -> Group:
    children: list[tuple[str, Group | Cell]] = []
    for child in node.children:
        if isinstance(child, Token):
            continue  # a label that the grammar keeps
        key = _key(child)
        below = f"{path}.{key}"
        leaf = child.children[0]
        if isinstance(leaf, Token):
            children.append((key, _cell(leaf, text, units.get(below) or _printed_unit(form, below))))
        else:
            children.append((key, _group(child, text, form, units, below)))
    return Group(tuple(children))


def _printed_unit(form: Form, path: str) -> str | None:
    slot = form.slots.get(path)
    return slot.unit if slot else None


def _cell(token: Token, text: str, unit: str | None) -> Cell:
    start, end = _start(token), _end(token)
    printed = text[start:end]
    state, value, own = read(printed)
    return Cell(printed, value, state, own or unit, Span(start, end))


def _start(token: Token) -> int:
    return token.start_pos or 0


def _end(token: Token) -> int:
    return token.end_pos or 0


def _paragraph(start: int, end: int, text: str) -> Paragraph:
    return Paragraph(text[start:end], Span(start, end))


def _paragraphs(tokens: Sequence[Token], text: str) -> tuple[Paragraph, ...]:
    """Return one paragraph a line: the layout takes a line apart where it has gaps."""
    found: list[tuple[int, int]] = []
    for token in tokens:
        start, end = _start(token), _end(token)
        if found and "\n" not in text[found[-1][1] : start]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(_paragraph(start, end, text) for start, end in found)


def _themes(paragraphs: Sequence[Paragraph], form: Form) -> tuple[Theme, ...]:
    """Return the sub-sections: from each paragraph that opens with a theme's heading to the next numbered one."""
    themes: list[tuple[str, list[Paragraph]]] = []
    current: list[Paragraph] | None = None
    for paragraph in paragraphs:
        spelled = spell(paragraph.text[:_LONGEST_HEADING])
        lead = numbering(spelled)
        key = _theme(spelled[lead:], form) if lead else None
        if key:
            current = []
            themes.append((key, current))
        elif lead and _opens(spelled):
            current = None
        if current is not None:
            current.append(paragraph)
    return tuple(Theme(key, tuple(paragraphs)) for key, paragraphs in themes)


_LONGEST_HEADING = 40


def _opens(spelled: str) -> bool:
    return spelled[:1] == "("


def _theme(words: str, form: Form) -> str | None:
    """Return the theme that *words* open with, up to the end or the first mark behind it."""
    for cut, char in enumerate(words):
        if char in "。:,;. ":
            return form.themes.get(words[:cut])
    return form.themes.get(words)


def rows_of(form: Form, section: str, printed: Mapping[str, str]) -> tuple[tuple[str, Group], ...]:
    """Return the rows of a *section* of *form* whose cells print what *printed* has for their paths."""
    cells: list[tuple[Sequence[str], Cell]] = []
    for slot in form.slots.values():
        path = slot.path
        if path.section == section:
            state, value, unit = read(printed[path])
            cells.append((path.keys[1:], Cell(printed[path], value, state, unit or slot.unit)))
    return tuple((key, Group(_nested(below))) for key, below in _by_key(cells))


def _nested(cells: _Cells) -> tuple[tuple[str, Group | Cell], ...]:
    return tuple((key, Group(_nested(below)) if below[0][0] else below[0][1]) for key, below in _by_key(cells))


def _by_key(cells: _Cells) -> Iterable[tuple[str, _Cells]]:
    found: dict[str, list[tuple[Sequence[str], Cell]]] = {}
    for (key, *keys), cell in cells:
        found.setdefault(key, []).append((keys, cell))
    return found.items()
