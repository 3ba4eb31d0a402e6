"""The how-to pages on adding are followed to the letter, in a copy of the package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from .installed import installed

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
_STEP = re.compile(r"`(src/[^`]+)`:\n\n```\w+\n(.*?)```", re.DOTALL)
_SEEN = """
import json
import sys
import govinfo_reports as gr
from govinfo_reports.checks import check
from govinfo_reports.checks.catalogue import every_rule, found_in, page, read_in
from govinfo_reports.findings import kinds
from govinfo_reports.writing.sarif import to_sarif
code = sys.argv[1]
(kind,) = (kind for kind in (*kinds(), *(rule.kind for rule in every_rule())) if kind.code == code)
report = gr.parse(kind.entry.triggers[0])
if rules := [rule for rule in every_rule() if rule.code == code]:
    found, silent = check(report, select=[code]), found_in(rules[0], kind.entry.silent)
else:
    found, silent = read_in(kind), []
run = to_sarif({"a.txt": found})["runs"][0]
json.dump({
    "codes": [finding.code for finding in found],
    "silent": [finding.code for finding in silent],
    "show": found[0].show("en"),
    "rules": run["tool"]["driver"]["rules"],
    "results": [result["ruleId"] for result in run["results"]],
    "page": page(),
}, sys.stdout)
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its grammars."""
    shutil.copytree(installed(), tmp_path / "src")
    return tmp_path


def steps(page: str) -> Iterator[tuple[str, str]]:
    """Yield the files that a page of the documentation names, each with what it puts there."""
    text = (ROOT / "docs" / "how-to" / page).read_text(encoding="utf-8")
    yield from (match.groups() for match in _STEP.finditer(text))


def seen(copy: Path, code: str) -> dict[str, Any]:
    """Return all that the copy of the package says of a kind of finding and its example."""
    command = [sys.executable, "-c", _SEEN, code]
    env = os.environ | {"PYTHONPATH": str(copy / "src"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, env=env, cwd=copy, check=True, capture_output=True, encoding="utf-8")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def demand(answer: dict[str, Any], code: str, title: str, says: str) -> None:
    """Demand that a kind of finding is seen wherever findings are."""
    assert set(answer["codes"]) == {code}
    assert answer["silent"] == []
    assert answer["show"].startswith(f"warning {code} line ")
    assert says in answer["show"]
    (descriptor,) = answer["rules"]
    assert (descriptor["id"], descriptor["shortDescription"]["text"]) == (code, title)
    assert descriptor["help"]["text"]
    assert set(answer["results"]) == {code}
    assert f"### {code} {title} " in answer["page"]
    assert says in answer["page"]


def test_a_rule_is_added_as_the_page_says(copy: Path) -> None:
    """
    A function and its entry, and the rule is selected, shown, described and in SARIF.
    """
    function, entry = steps("add-a-rule.md")
    with (copy / function[0]).open("a", encoding="utf-8") as module:
        module.write(f"\n\n{function[1]}")
    (copy / entry[0]).write_text(entry[1], encoding="utf-8")

    demand(seen(copy, "C199"), "C199", "数字过长", "prints 12345678901, which has too many digits")


def test_a_kind_of_finding_is_added_as_the_page_says(copy: Path) -> None:
    """
    An entry and its name, and what makes the finding: it is shown, described and in SARIF.
    """
    entry, name, finding = steps("add-a-kind-of-finding.md")
    (copy / entry[0]).write_text(entry[1], encoding="utf-8")
    with (copy / name[0]).open("a", encoding="utf-8") as module:
        module.write(name[1])
    before, judge, behind = (copy / finding[0]).read_text(encoding="utf-8").partition("def judge(")
    (copy / finding[0]).write_text(
        before + judge + behind.replace("    return found\n", f"{finding[1]}    return found\n", 1), encoding="utf-8"
    )

    demand(seen(copy, "R299"), "R299", "草稿", "The text calls itself “征求意见稿”")


def test_nothing_is_seen_of_a_kind_without_its_entry(copy: Path) -> None:
    """
    A name without an entry is found out as soon as anything is asked of it.
    """
    _, name, _ = steps("add-a-kind-of-finding.md")
    with (copy / name[0]).open("a", encoding="utf-8") as module:
        module.write(name[1])

    with pytest.raises(subprocess.CalledProcessError) as failed:
        seen(copy, "R299")

    assert "R299.toml" in failed.value.stderr
