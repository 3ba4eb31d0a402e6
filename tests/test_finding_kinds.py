"""The kinds of findings of reading: each has an entry that explains it, and an example that gives it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govinfo_reports import findings
from govinfo_reports.checks.bases import BASES, REPLACED, Article, Basis
from govinfo_reports.checks.catalogue import every_rule, read_in
from govinfo_reports.findings import Entry, FindingKind, Message, Severity, kinds
from govinfo_reports.text.source import Span

_KINDS = kinds()
_CODES = [kind.code for kind in _KINDS]


@pytest.mark.parametrize("kind", _KINDS, ids=_CODES)
def test_the_example_of_a_kind_gives_it(kind: FindingKind) -> None:
    """
    Reading the example gives a finding of the kind, with its severity, and a place on the page or none at all.
    """
    found = read_in(kind)

    assert {finding.severity for finding in found} == {kind.severity}
    assert all(len(finding.span) or not finding.placed for finding in found)


@pytest.mark.parametrize("kind", _KINDS, ids=_CODES)
def test_a_kind_explains_itself_in_both_languages(kind: FindingKind) -> None:
    """
    Every sentence about a kind is there in Chinese and in English, which has no Chinese, and both name one detail each.
    """
    entry = kind.entry
    for message in (entry.title, entry.says, entry.why, entry.mend):
        assert message.zh.strip()
        assert message.en.strip()
        assert re.sub("[“”…]", "", message.en).isascii()
        assert re.search("[一-鿿]", message.zh)
    assert set(re.findall(r"\{(\w+)\}", entry.says.zh)) == set(re.findall(r"\{(\w+)\}", entry.says.en))


def test_every_entry_has_its_name_and_every_name_its_entry() -> None:
    """
    Codes are unique, and each folder of entries holds those of its kinds and no other.
    """
    rules = [rule.code for rule in every_rule()]
    package = Path(findings.__file__).parents[1]

    assert sorted(set(_CODES)) == _CODES
    assert sorted(path.stem for path in (package / "findings" / "entries").iterdir()) == _CODES
    assert rules == sorted(path.stem for path in (package / "checks" / "entries").iterdir())


def test_a_kind_speaks_from_an_entry_in_code_as_from_a_file() -> None:
    """
    An entry may be given as a value; details are put in place, in the language of the sentence, and make the id.
    """
    said = Message("共 {n} 处：{what}", "{n} places: {what}")
    kind = FindingKind("X1", Entry(Severity.INFO, said))
    one, other = (kind.at("青禾县", Span(0, 2), None, n=n, what=Message("空白", "blank")) for n in (2, 3))

    assert (one.message.zh, one.message.en) == ("共 2 处：空白", "2 places: blank")
    assert one.severity is Severity.INFO
    assert kind.outline == Message("共 … 处：…", "… places: …")
    assert one.id != other.id


def test_every_basis_is_rested_on_or_replaced() -> None:
    """
    Rules name bases that there are, and there is none that no rule needs.
    """
    named = {name for rule in every_rule() for name in rule.kind.entry.basis}
    replaced = {basis.replaces for basis in BASES.values() if isinstance(basis, Basis)}

    assert named <= BASES.keys()
    assert {BASES[name] for name in BASES.keys() - named} <= replaced
    assert {basis.of for basis in BASES.values() if isinstance(basis, Article)} == {BASES["REGULATION"]}


def test_what_was_replaced_is_no_longer_due() -> None:
    """
    A basis binds from a later year than the one it replaces, was issued before that year ended, and is quoted apart.
    """
    for quoted, basis in REPLACED:
        assert basis.replaces
        assert basis.replaces.first_year < basis.first_year
        assert basis.issued
        assert basis.issued.year <= basis.first_year
        assert not quoted.search(basis.cited.replace("〔", "(").replace("〕", ")"))
        assert quoted.search(basis.replaces.cited.replace("〔", "(").replace("〕", ")"))
