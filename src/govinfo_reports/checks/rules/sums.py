"""The sums of a form -> whether the figures of a report keep them, and what a missing one would have to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from attrs import evolve

from govinfo_reports.findings import Message
from govinfo_reports.forms import row_of, signed
from govinfo_reports.forms.sum_constraints import Sum, SumConstraint

from .._names import cell_name, column_name, listed, numbered_name, row_name
from .._rule import HOLDS, Outcome, Verdict, rule
from .._subject import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from govinfo_reports.findings import FindingKind

    from .._repairs import Suspicion

_BLIND: Final = Outcome(Verdict.CANNOT_TELL)  # nothing is known: that the cells are blank is a finding of its own
_KNOWN: Final[WeakKeyDictionary[Subject, Mapping[SumConstraint, Outcome]]] = WeakKeyDictionary()


@rule("C101", Subject)
def rows_add_up(subject: Subject) -> Iterator[Outcome]:
    """Hold the total of each row against its columns."""
    yield from _judged(subject, Sum.ROW)


@rule("C102", Subject)
def columns_add_up(subject: Subject) -> Iterator[Outcome]:
    """Hold the total of each column against its rows."""
    yield from _judged(subject, Sum.COLUMN)


@rule("C103", Subject)
def balance(subject: Subject) -> Iterator[Outcome]:
    """Hold what came in against what went out and what is left."""
    yield from _judged(subject, Sum.BALANCE)


def _judged(subject: Subject, kind: Sum) -> Iterator[Outcome]:
    """Yield the verdicts on the sums of one *kind*; those that fail together have one finding, under the first."""
    own = [judged(subject, relation) for relation in subject.sums if relation.kind is kind]
    if all(outcome is HOLDS for outcome in own):  # on most pages; then no cell needs to be suspected
        yield from own
        return
    for relation, outcome in _all_judged(subject).items():
        if relation.kind is kind:
            yield outcome


def _all_judged(subject: Subject) -> Mapping[SumConstraint, Outcome]:
    """Return the verdicts on all sums, once for the rules of all kinds."""
    if subject not in _KNOWN:
        outcomes = {relation: judged(subject, relation) for relation in subject.sums}
        together = _open(subject, outcomes)
        for suspicion in subject.suspicions:
            together |= dict.fromkeys(suspicion.failing, _together(subject, suspicion))
        _KNOWN[subject] = {
            relation: evolve(outcome, instead=together[relation]) if relation in together else outcome
            for relation, outcome in outcomes.items()
        }
    return _KNOWN[subject]


def _open(
    subject: Subject, outcomes: Mapping[SumConstraint, Outcome]
) -> dict[SumConstraint, tuple[FindingKind, Outcome]]:
    """Return one finding for all the sums of a table that cannot be told, where there are several."""
    tables: dict[str, list[SumConstraint]] = {}
    for relation, outcome in outcomes.items():
        if outcome.verdict is Verdict.CANNOT_TELL and outcome.details:
            tables.setdefault(relation.paths[0].section, []).append(relation)
    found: dict[SumConstraint, tuple[FindingKind, Outcome]] = {}
    for section, its in tables.items():
        if len(its) > 1:
            first = its[0]
            missing = dict.fromkeys(path for each in its for path in each.paths if path not in subject.certain)
            names = listed([cell_name(subject.form, path) for path in missing], _NAMED)
            details = {"section": subject.form.row_labels[section], "count": len(its), "missing": names}
            told = Outcome(Verdict.CANNOT_TELL, section, outcomes[first].span, details, _TABLE, _ranges(its, outcomes))
            found |= dict.fromkeys(its, (_RULES[first.kind].kind, told))
    return found


def _ranges(sums: Iterable[SumConstraint], outcomes: Mapping[SumConstraint, Outcome]) -> Message | None:
    """Return what some of the missing figures would have to be, as far as that follows."""
    details = [outcomes[relation].details for relation in sums]
    known = [_RANGE.filled(each) for each in details if each.get("needed", _OPEN) is not _OPEN][:_NAMED]
    return Message("".join(each.zh for each in known), " ".join(each.en for each in known)) if known else None


def _together(subject: Subject, suspicion: Suspicion) -> tuple[FindingKind, Outcome]:
    """Return the finding on sums that fail together: the first of them, the names of the others, and the suspects."""
    first, *others = suspicion.failing
    outcome = judged(subject, first)
    adds = suspicion.message
    if others:
        gaps = [_gap(subject, relation) for relation in others]
        outcome = evolve(outcome, details={**outcome.details, "others": "、".join(gaps)})
        some = {"count": len(gaps), "gaps": Message("、".join(gaps[:_NAMED]), ", ".join(gaps[:_NAMED]))}
        also = (_ALSO if len(gaps) <= _NAMED else _ALSO_MORE).filled(some)
        adds = Message(f"{also.zh}{adds.zh}", f"{also.en} {adds.en}")
    cells = tuple(dict.fromkeys(path for relation in suspicion.failing for path in relation.paths))
    return _RULES[first.kind].kind, evolve(outcome, adds=adds, suspects=suspicion.suspects, cells=cells)


def _gap(subject: Subject, relation: SumConstraint) -> str:
    """Return what a sum that fails is called, and its two sides."""
    left, right = (sum(subject.values[path] for path in side) for side in (relation.left, relation.right))
    named = relation.left[0] if relation.kind is Sum.BALANCE else relation.right[0]
    name = cell_name(subject.form, named)
    if relation.kind is Sum.BALANCE:
        rows = [numbered_name(row_name(subject.form, path)) for path in relation.paths]
        name = f"{rows[0]} + {rows[1]} = {rows[2]} + {rows[3]}（{column_name(subject.form, named)}）"
    return f"“{name}” {left} ≠ {right}"


def judged(subject: Subject, relation: SumConstraint) -> Outcome:
    """Return the verdict on one *relation*."""
    values = subject.values
    try:
        left = sum(map(values.__getitem__, relation.left))
        right = sum(map(values.__getitem__, relation.right))
    except KeyError:
        return _incomplete(subject, relation)
    if left == right:
        return HOLDS
    doubtful = subject.doubtful
    unsure = [path for path in relation.paths if row_of(path) in doubtful] if doubtful else []
    if unsure:
        names = listed([cell_name(subject.form, path) for path in unsure])
        return _outcome(subject, relation, Verdict.CANNOT_TELL, {"missing": names}, _UNSURE)
    return _outcome(subject, relation, Verdict.FAILS, {"left": left, "right": right, "gap": abs(left - right)})


def _incomplete(subject: Subject, relation: SumConstraint) -> Outcome:
    if subject.cells.keys().isdisjoint(relation.paths):
        return Outcome(Verdict.NOT_APPLICABLE)
    missing = [path for path in relation.paths if path not in subject.values]
    if len(missing) == len(relation.paths):
        return _BLIND
    left, right = (sum(subject.values.get(path, 0) for path in side) for side in (relation.left, relation.right))
    sides = {path in relation.left for path in missing}
    gap = right - left if True in sides else left - right
    below_zero = not signed(subject.form).isdisjoint(missing)
    if len(sides) == 1 and gap < 0 and not below_zero:
        return _outcome(subject, relation, Verdict.FAILS, {"left": left, "right": right, "gap": -gap}, _EVEN_SO)
    names = listed([cell_name(subject.form, path) for path in missing])
    if len(sides) > 1:
        needed = _OPEN
    elif len(missing) == 1:
        needed = Message(f"要使等式成立，应为 {gap}", f"for the sum to hold it would have to be {gap}")
    elif below_zero:
        needed = _UNBOUNDED
    elif gap == 0:
        needed = Message("要使等式成立，应都为 0", "for the sum to hold all would have to be 0")
    else:
        needed = Message(
            f"要使等式成立，各在 0 至 {gap} 之间，合计为 {gap}",
            f"for the sum to hold each would have to lie between 0 and {gap}, and together make {gap}",
        )
    return _outcome(subject, relation, Verdict.CANNOT_TELL, {"missing": names, "needed": needed}, _MISSING)


def _outcome(
    subject: Subject,
    relation: SumConstraint,
    verdict: Verdict,
    details: dict[str, object],
    words: Message | None = None,
) -> Outcome:
    form = subject.form
    named = relation.left[0] if relation.kind is Sum.BALANCE else relation.right[0]
    details = {"row": row_name(form, named), "column": column_name(form, named)} | details
    if relation.kind is Sum.BALANCE:
        details |= {key: row_name(form, path) for key, path in zip(_ITEMS, relation.paths, strict=True)}
        details["row"] = f"{details['first']} + {details['second']} = {details['third']} + {details['fourth']}"
    return Outcome(verdict, named, subject.span(named), details, words, cells=relation.paths)


_RULES: Final = {Sum.ROW: rows_add_up, Sum.COLUMN: columns_add_up, Sum.BALANCE: balance}
_RANGE: Final = Message("“{row}”（{column}）的{missing}：{needed}。", "“{row}” ({column}), {missing}: {needed}.")
_NAMED: Final = 2
_TABLE: Final = Message(
    "“{section}”的表格有 {count} 处合计无法核对：{missing}没有数值，或读数不能确定。",
    "In the table of “{section}” {count} sums cannot be checked: {missing} has no figure, or an uncertain one.",
)
_ALSO: Final = Message("同时不成立的还有：{gaps}。", "These sums fail with it: {gaps}.")
_ALSO_MORE: Final = Message(
    "同时不成立的还有 {count} 处：{gaps}等。", "{count} more sums fail with it: {gaps} and others."
)
_ITEMS: Final = ("first", "second", "third", "fourth")
_OPEN: Final = Message("等式两边都有空缺，无法定出范围", "figures are missing on both sides, so that no range follows")
_UNBOUNDED: Final = Message("其中有的可为负数，无法定出范围", "some of them may be below 0, so that no range follows")
_MISSING: Final = Message(
    "无法核对“{row}”（{column}）：{missing}没有数值；{needed}。",
    "“{row}” ({column}) cannot be checked: {missing} has no figure; {needed}.",
)
_UNSURE: Final = Message(
    "无法核对“{row}”（{column}）：{missing}的读数不能确定，按现有读数等式不成立。",
    "“{row}” ({column}) cannot be checked: the reading of {missing} is uncertain; as read, the sum does not hold.",
)
_EVEN_SO: Final = Message(
    "“{row}”（{column}）：尚有空白处未填，等式两边已是 {left} 和 {right}，填入任何非负数都不能相等。",
    "“{row}” ({column}): cells are still blank, and the two sides already make {left} and {right}; "
    "no figure from 0 up can make them equal.",
)
