"""A form, once its grammar compiles -> keys that a report cannot have, and rules that lack a word or a sign."""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING, Final

from govinfo_reports.forms import START, TOTAL, Role
from govinfo_reports.models import Group, Report, Section
from govinfo_reports.text.spelling import label_key, numbering

from . import _form_kinds as k

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form

    from ._source import Definition, Source

#: What forms call a row or a column that is the sum of those beside it.
_TOTALS: Final = frozenset({"总计", "合计", "小计", "共计"})
_PARAGRAPH: Final = "paragraph"


def name_faults(source: Source, form: Form) -> list[Finding]:
    """Return the problems with the keys of *form*, and with the rules of its sections and totals."""
    return [*_taken(source, form), *_totals(source, form), *_headings(source), *_prose(source)]


def _taken(source: Source, form: Form) -> Iterator[Finding]:
    """Find keys that hide behind what a report, a section or a group has of its own, and words of Python."""
    places = dict.fromkeys([*form.sections, *(group for path in form.paths for group in (*path.groups, path))])
    reported: set[str] = set()
    for path in places:
        *above, key = path.split(".")
        holder = (Report, Section, Group)[min(len(above), 2)]
        if key in reported:
            continue
        if key in dir(holder):
            reported.add(key)
            yield k.RESERVED.at(source.text, source.place_of_rule(key), path, name=key)
        elif iskeyword(key):
            reported.add(key)
            yield k.KEYWORD.at(source.text, source.place_of_rule(key), path, name=key)


def _totals(source: Source, form: Form) -> Iterator[Finding]:
    """Find rows and columns that are called a total and have another key."""
    rows = [
        (label.spellings[0], label.path.column)
        for label in form.labels
        if label.role is Role.ROW and form.has_values(label.path) and TOTAL not in label.path.keys
    ]
    columns = [(slot.column, slot.path.column) for slot in form.slots.values()]
    for label, key in dict.fromkeys((*rows, *columns)):
        words = label_key(label)
        if words[numbering(words) :] in _TOTALS and key != TOTAL:
            yield k.NO_TOTAL.at(source.text, source.place_of(label, key), None, label=label, key=key)


def _headings(source: Source) -> Iterator[Finding]:
    """Find headings whose rules do not keep them."""
    rules = {own.name.text: own for own in source.definitions}
    for section in _sections(source):
        opened = section.uses[:1]
        heading = rules.get(opened[0].text) if opened else None
        if heading and heading.labels and not heading.keeps and heading.name.text.startswith("_"):
            yield k.NO_BANG.at(source.text, heading.name.span, None, name=heading.name.text)


def _prose(source: Source) -> Iterator[Finding]:
    """Find sections whose prose has no place."""
    rules = {own.name.text: own for own in source.definitions}
    for section in _sections(source):
        inside = [rules[use.text] for use in section.uses if use.text in rules]
        if not any(use.text == _PARAGRAPH for own in (section, *inside) for use in own.uses):
            yield k.NO_PROSE.at(source.text, section.name.span, None, section=section.name.text)


def _sections(source: Source) -> list[Definition]:
    """Return the rules of the sections that the file itself defines, without the preamble."""
    rules = {own.name.text: own for own in source.definitions}
    names = [use.text for use in rules[START].uses[1:]] if START in rules else []
    return [rules[name] for name in names if name in rules]
