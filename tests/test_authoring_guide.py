"""The guide to changes of a form: its lines, put into a copy of the form of 2021, make a form that is in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govinfo_reports.authoring import check_template, differences
from govinfo_reports.authoring.trials import trials
from govinfo_reports.forms import GRAMMARS, constraints_of, template_named
from govinfo_reports.reading.exact import load_template
from govinfo_reports.writing.grid import grid

GUIDE = Path(__file__).parents[1] / "docs" / "how-to" / "change-more-of-a-form.md"
_RULE = re.compile(r"^!?(\w+)[ ]*:.*\n", re.MULTILINE)


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The form of 2021 with all that the guide changes in it."""
    text = (GRAMMARS / "template_2021.lark").read_text(encoding="utf-8")
    for block in re.findall(r"```lark\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL):
        for line in filter(None, block.splitlines(keepends=True)):
            name = _RULE.match(line)
            first = re.match(r"%import \.base \(\w+", line)
            old = rf"^{name[1]}[ ]*:.*\n" if name else re.escape(first[0]) + r"[,)].*\n" if first else "(?!)"
            text, times = re.subn(old, lambda _, line=line: line, text, flags=re.MULTILINE)
            text += "" if times else line
    for left in ("not_processed", "petitions", "repeated", "published", "abusive", "confirmation"):
        text, times = re.subn(rf"^{left}[ ]*:.*\n", "", text, flags=re.MULTILINE)
        assert times == 1
    path = tmp_path_factory.mktemp("forms") / "template_2033.lark"
    path.write_text(text, encoding="utf-8")
    return path


def test_what_the_guide_writes_is_in_order(changed: Path) -> None:
    """
    Nothing is said against the form that the guide makes, and its sample pages are read back.
    """
    assert [finding.show("en") for finding in check_template(changed)] == []
    assert [trial for trial in trials(load_template(changed), pages=2) if not trial.holds] == []


def test_what_the_guide_changes_is_there(changed: Path) -> None:
    """
    The form has what each part of the guide adds, lacks what it drops, and its sums count the new column.
    """
    form = load_template(changed).form
    lines = {str(one) for one in differences(template_named("2021"), load_template(changed))}

    assert form.sections[-3:] == ("inspections", "problems", "other_matters")
    assert form.headings["problems"].spellings[0] == "六、问题与改进"
    assert "- requests.outcomes.not_processed  （五）不予处理" in lines
    assert "# requests.outcomes.total  （七）总计 → （六）总计" in lines
    assert any(line.endswith("}.overseas  境外申请人") for line in lines)
    row = next(one for one in constraints_of(form) if one.right[0] == "requests.received.total")
    assert "requests.received.overseas" in row.left
    assert grid(form, "disputes") is not None
    assert {path.keys[1] for path in form.paths if path.section == "disputes"} == {
        "reconsideration",
        "adjudication",
        "litigation",
    }
