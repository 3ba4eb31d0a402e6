"""The two READMEs say the same, section by section."""

from __future__ import annotations

import re
from itertools import zip_longest
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _sections(name: str) -> list[str]:
    return re.split(r"^## ", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)


def _asked(section: str) -> list[str]:
    """Return what *section* asks of the reader: commands, and Python without remarks and languages."""
    found = []
    for kind, block in _BLOCK.findall(section):
        lines = [line for line in block.splitlines() if kind == "sh" or line.startswith((">>> ", "... "))]
        found += [re.sub(r'\s+#.*|\.show\("\w\w"\)|\.en\b', "", line) for line in lines]
    return found


def _links(section: str) -> list[str]:
    return sorted(link for link in re.findall(r"\]\(([^)]+)\)", section) if "README" not in link)


def test_both_readmes_say_the_same() -> None:
    """
    Section for section, both have the same commands, the same code, the same links, and as many tables and lists.
    """
    english, chinese = _sections("README.md"), _sections("README.zh-CN.md")
    assert len(english) > 10
    for one, other in zip_longest(english, chinese, fillvalue=""):
        title = one.partition("\n")[0]
        assert _asked(one) == _asked(other), title
        assert _links(one) == _links(other), title
        marks = [len(re.findall(r"^(?:- |\d\. |\| )", each, re.MULTILINE)) for each in (one, other)]
        assert marks[0] == marks[1], title


def test_the_first_screen_shows_a_figure_and_its_place() -> None:
    """
    Before the first heading stand a line that reads a file, a figure with its place, and a line that installs.
    """
    for name in ("README.md", "README.zh-CN.md"):
        first = _sections(name)[0]
        assert len(first.splitlines()) < 25
        assert 'gr.parse(gr.read("examples/' in first
        assert "report.place(" in first
        assert "pip install" in first
    for link in _links("".join(_sections("README.md"))):
        assert (ROOT / link).exists(), link
