"""A form, once its grammar compiles -> what is wrong with its sections, labels and columns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from govinfo_reports.forms import COLUMNS, Role, Slot
from govinfo_reports.forms.column_meanings import SAYINGS
from govinfo_reports.forms.head_lines import Fit, head_lines
from govinfo_reports.forms.parts import parts
from govinfo_reports.text.spelling import label_key

from . import _form_kinds as k
from ._source import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.findings import Finding
    from govinfo_reports.forms import Form, Label
    from govinfo_reports.forms.parts import Part
    from govinfo_reports.text.source import Span

    from ._source import Source


def form_faults(source: Source, form: Form) -> list[Finding]:
    """Return the problems with the sections, labels and columns of *form*."""
    return [
        *_sections(source, form),
        *_paths(source, form),
        *_columns(source, form),
        *_heads(source, form),
        *_sayings(source, form),
        *_twins(source, form),
        *_mistakable(source, form),
    ]


def _sections(source: Source, form: Form) -> Iterator[Finding]:
    first, *others = form.sections
    if any(item.path.section == first for item in form.items):
        yield k.NO_PREAMBLE.at(source.text, source.place_of_rule(first), None)
    for section in others:
        if section not in form.headings:
            yield k.NO_HEADING.at(source.text, source.place_of_rule(section), None, section=section)


def _paths(source: Source, form: Form) -> Iterator[Finding]:
    times = Counter(item.path for item in form.items if isinstance(item, Slot))
    first = {path.row: path for path, count in reversed(times.items()) if count > 1}
    for path in times:
        if first.get(path.row) == path:  # one for each row: the other columns fare alike
            yield k.SAME_PATH.at(source.text, source.place_of_rule(*path.keys[-2:]), path, path=path)


def _columns(source: Source, form: Form) -> Iterator[Finding]:
    for item in form.labels:
        if item.role is Role.ROW and not form.has_values(item.path):
            label = item.spellings[0]
            yield k.NO_COLUMNS.at(source.text, source.place_of(label, _key(item)), item.path, label=label)
    names: dict[tuple[str, str], str] = {}
    for slot in form.slots.values():
        other = names.setdefault((slot.path.row, slot.column), slot.path.column)
        if slot.column and other != slot.path.column:
            span = source.place_of(slot.column, slot.path.column)
            details = {"label": slot.column, "one": other, "other": slot.path.column}
            yield k.SAME_COLUMN.at(source.text, span, None, **details)  # one finding for all rows, as they are equal
    bare = dict.fromkeys(slot.path.column for slot in form.slots.values() if not slot.column)
    for column in bare:
        if f"_{column}" in source.names:
            continue  # the column has a label, but the head leaves it out: another problem
        yield k.NO_HEAD.at(source.text, source.place_of_rule(column), None, column=column)


def _heads(source: Source, form: Form) -> Iterator[Finding]:
    """Find heads whose labels fit the columns in several ways, or in none."""
    for part in parts(form):
        laid = head_lines(part)
        heads = [label.spellings[0] for label in part.labels(Role.SPANNER, Role.COLUMN_HEAD)]
        if laid.fit is Fit.OPEN:
            place = source.place_of(laid.open[0], part.section)
            yield k.OPEN_HEAD.at(source.text, place, None, labels="、".join(laid.open))
        elif laid.fit is Fit.NONE and _can_be_named(source, part):
            first = part.head[0].spellings[0] if part.head else ""
            place = source.place_of(first, part.section)
            columns = [column.name for column in part.columns]
            if not heads:
                keys = " ".join(f"_{column.key}" for column in part.columns)
                yield k.BARE_HEAD.at(source.text, place, None, heads=keys, columns="、".join(columns))
                continue
            kind = k.HEAD_ORDER if Counter(heads) == Counter(columns) else k.UNFIT_HEAD
            yield kind.at(source.text, place, None, heads="、".join(heads), columns="、".join(columns))


def _can_be_named(source: Source, part: Part) -> bool:
    """Whether each column has a label somewhere and a path of its own. If not, another problem says so already."""
    labelled = all(column.label or f"_{column.key}" in source.names for column in part.columns)
    return labelled and len(part.places) == sum(len(row.slots) for row in part.rows)


def _sayings(source: Source, form: Form) -> Iterator[Finding]:
    """Find statements of the rule `columns` about columns that the form lacks, or that nobody understands."""
    columns = {path.column for path in form.paths}
    for saying, together in form.columns.items():
        for keys in together:
            for key in keys:
                if key not in columns:
                    yield k.NO_COLUMN.at(source.text, _said(source, key), None, name=plain_name(key))
            if len(keys) not in SAYINGS.get(saying, ()):
                written = " ".join((*map(plain_name, keys), *(("->", saying) if saying else ()))) or "…"
                yield k.NO_SAYING.at(source.text, _said(source, saying, *keys), None, written=written)


def _said(source: Source, *keys: str) -> Span:
    """Return where the first of *keys* stands in the rule `columns`; if that is imported, the place of the import."""
    own = [definition for definition in source.definitions if definition.name.text == COLUMNS]
    words = [word for definition in own for word in (*definition.aliases, *definition.uses, *definition.labels)]
    places = (word.span for key in keys for word in words if word.text == key)
    return next(places, source.place_of_rule(COLUMNS))


def _twins(source: Source, form: Form) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Label] = {}
    for item in _beside_rows(form):
        for spelling in item.spellings:
            scope = (item.path.row, label_key(spelling))
            other = seen.setdefault(scope, item)
            if other.path != item.path:
                span = source.place_of(spelling, _key(item))
                yield k.SAME_LABEL.at(source.text, span, item.path, label=spelling, one=_key(other), other=_key(item))


def _mistakable(source: Source, form: Form) -> Iterator[Finding]:
    """Find labels that consist of another label and what looks like a remark or a figure behind it."""
    rows = _beside_rows(form)
    for item in rows:
        for other in rows:
            if other.path == item.path or other.path.section != item.path.section:
                continue
            short, long = label_key(other.spellings[0]), label_key(item.spellings[0])
            if long.startswith(short) and (long[len(short) :][:1] == "(" or long[len(short) :][:1].isdigit()):
                label = item.spellings[0]
                span = source.place_of(label, _key(item))
                yield k.MISTAKABLE.at(source.text, span, item.path, label=label, other=other.spellings[0])


def _key(label: Label) -> str:
    return label.path.column


def _beside_rows(form: Form) -> list[Label]:
    return [label for label in form.labels if label.role in {Role.ROW, Role.GROUP}]
