"""No pattern of the package takes more than twice the steps on twice the text, whatever stands in it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from typing import TYPE_CHECKING

import pytest

import govinfo_reports
from govinfo_reports.reading.layout import _separated
from govinfo_reports.text.patterns import LazyPattern
from tests.patterns import Matcher, nodes, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT, _LONG = 24, 48
_BREAKERS = ("\x01", "字", "\n")
_TWICE = 2.4
_SLACK = 60  # steps, for what does not grow


def _patterns() -> Iterator[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Yield each pattern of the package with its name, and how its module uses it."""
    for found in pkgutil.walk_packages(govinfo_reports.__path__, "govinfo_reports."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        source = inspect.getsource(module)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern | LazyPattern) and isinstance(value.pattern, str):
                uses = frozenset(re.findall(rf"\b{name}\.(\w+)\(", source))
                if re.search(rf"^{name}\b", source, re.MULTILINE):
                    yield f"{found.name}.{name}", value, uses


def _held() -> Iterator[tuple[str, re.Pattern[str], frozenset[str]]]:
    """Yield the patterns that the dialects of separated rows hold, used in every way."""
    for number, dialect in enumerate(_separated.DIALECTS):
        yield f"govinfo_reports._separated.{number}.cell", dialect.cell, frozenset()
        yield f"govinfo_reports._separated.{number}.valued", dialect.valued, frozenset()


PATTERNS = {name: (pattern, uses) for name, pattern, uses in (*_patterns(), *_held())}


@pytest.fixture(autouse=True)
def _deep() -> Iterator[None]:
    """Let the matcher that counts go as deep as a text is long."""
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(usual)


def _steps(pattern: re.Pattern[str], uses: frozenset[str], text: str) -> int:
    """Return how many steps a pattern takes on *text*, in the costliest way that it is used."""
    parsed = nodes(pattern.pattern, pattern.flags)
    matcher = Matcher(text)
    if uses and uses <= {"fullmatch", "match"}:
        matcher.match(parsed, whole="fullmatch" in uses)
    else:
        matcher.search(parsed)
    return matcher.steps


def test_patterns_are_found() -> None:
    """
    The law below is about the patterns of all rooms.
    """
    assert len(PATTERNS) > 80
    assert {name.split(".")[1] for name in PATTERNS} >= {"reading", "text", "checks", "statements"}


@pytest.mark.parametrize("name", PATTERNS)
def test_twice_the_text_takes_twice_the_steps(name: str) -> None:
    """
    A run of what a repeat of the pattern takes, closed by what it does not take, costs steps as it is long.
    """
    pattern, uses = PATTERNS[name]
    for before, char in sorted(runs(pattern)):
        for breaker in _BREAKERS:
            short, long = (_steps(pattern, uses, f"{before}{char * length}{breaker}") for length in (_SHORT, _LONG))

            assert long <= _TWICE * short + _SLACK, (before, char, breaker)


@pytest.mark.parametrize(
    "pattern", [r"\s*[-\s]{3,}\s*x", r"[a字]*\d*[a字]*\d", r"(?:a|aa)+b", r"(?:\s*a\s*)+b", r"\s+$"]
)
def test_a_pattern_that_backtracks_is_known(pattern: str) -> None:
    """
    The steps tell a pattern that takes more than in proportion.
    """
    compiled = re.compile(pattern)
    grown = [
        _steps(compiled, frozenset(), f"{before}{char * length}\x01")
        for before, char in sorted(runs(compiled))
        for length in (10, 20)
    ]

    assert any(long > 3 * short for short, long in zip(grown[::2], grown[1::2], strict=True))
