"""The pages of the documentation that follow from the code are what it gives today."""

from __future__ import annotations

import re
from pathlib import Path

from docs import rooms
from govinfo_reports.authoring.catalogue import reference_page
from govinfo_reports.authoring.path_catalogue import paths_page
from govinfo_reports.checks.catalogue import every_rule, page
from govinfo_reports.forms import GRAMMARS, templates

from .conftest import TEMPLATES

DOCS = Path(__file__).parents[1] / "docs"


def test_the_page_of_templates_is_up_to_date() -> None:
    """The page of templates is what the grammars give."""
    assert (DOCS / "reference" / "templates.md").read_text(encoding="utf-8") == reference_page(templates())


def test_the_page_of_paths_is_up_to_date() -> None:
    """The page of paths is what the grammars give, and has a line with an address of its own for each path."""
    written = (DOCS / "reference" / "paths.md").read_text(encoding="utf-8")
    assert written == paths_page(templates())
    addresses = re.findall(r'<a id="([^"]+)">', written)
    assert addresses == list(dict.fromkeys(addresses))
    assert set(addresses) == {f"{template}.{path}" for template in templates() for path in template.form.slots}
    line = "`requests.outcomes.granted.total` | 三、本年度办理结果 · （一）予以公开 | 申请人情况 · 总计 | 2020, 2021 |"
    assert line in written


def test_the_page_of_findings_is_up_to_date() -> None:
    """The page of findings is what the rules generate, and has every code."""
    written = (DOCS / "reference" / "findings.md").read_text(encoding="utf-8")
    assert written == page()
    assert [rule.code for rule in every_rule() if f"### {rule.code} " not in written] == []


def test_the_page_of_commands_is_up_to_date() -> None:
    """The page of commands is what `python -m govinfo_reports.cli` prints, and has every command and option."""
    from govinfo_reports.cli import command  # noqa: PLC0415 - the extra cli may not be installed
    from govinfo_reports.cli.catalogue import commands_page  # noqa: PLC0415 - the same

    written = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    assert written == commands_page()
    for name, each in command.commands.items():
        assert f"## {name}" in written
        options = [option for parameter in each.params for option in parameter.opts if option.startswith("--")]
        assert [option for option in options if option not in written] == []


def test_the_picture_of_the_rooms_is_up_to_date() -> None:
    """The picture of the rooms is what `python -m docs.rooms` draws from the imports, and the page names each room."""
    page = (DOCS / "explanation" / "for-contributors.md").read_text(encoding="utf-8")
    assert rooms.PICTURE.read_text(encoding="utf-8") == rooms.picture()
    assert [room for room in rooms.imports() if f"| `{room}` |" not in page] == []


def test_a_room_rests_on_what_nothing_between_leads_to() -> None:
    """A line is drawn where no other room that is imported leads there, and a room stands above all it imports."""
    below = {"top": {"middle", "ground", "aside"}, "middle": {"ground"}, "aside": set(), "ground": set()}
    assert set(rooms.lines(below)) == {("top", "middle"), ("top", "aside"), ("middle", "ground")}
    assert rooms.heights(below) == {"top": 2, "middle": 1, "aside": 0, "ground": 0}


def test_the_how_to_builds_the_fictional_form() -> None:
    """What the how-to writes line by line is all that the fictional form has and the form of 2021 has not."""
    how_to = (DOCS / "how-to" / "add-a-template-year.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```lark\n(.*?)```", how_to, re.DOTALL)
    shown = {line for block in blocks for line in block.splitlines() if line}
    finished = set((TEMPLATES / "template_2027.lark").read_text(encoding="utf-8").splitlines())
    before = set((GRAMMARS / "template_2021.lark").read_text(encoding="utf-8").splitlines())
    assert shown <= finished
    assert finished - before <= shown
