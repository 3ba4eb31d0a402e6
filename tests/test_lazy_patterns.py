"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from govinfo_reports.text.patterns import lazy

_COMPILED_AT_IMPORT = """
import sys
import govinfo_reports
from govinfo_reports.text.patterns import LazyPattern
known = {f"{name}.{key}": value for name, module in list(sys.modules.items()) if name.startswith("govinfo_reports")
         for key, value in vars(module).items() if isinstance(value, LazyPattern)}
assert len(known) > 50
print([name for name, pattern in known.items() if "_compiled" in vars(pattern)])
"""


def test_a_lazy_pattern_does_what_a_compiled_one_does() -> None:
    """
    Flags, groups and places are those of `re`, at the first use and later.
    """
    pattern, compiled = lazy(r"(?P<year>\d+)年|A", re.IGNORECASE), re.compile(r"(?P<year>\d+)年|A", re.IGNORECASE)

    for text in ("2024年", "a", "无"):
        for _ in range(2):
            found, expected = pattern.search(text), compiled.search(text)
            assert (found and (found["year"], found.span())) == (expected and (expected["year"], expected.span()))
    assert (pattern.pattern, pattern.flags, pattern.groups) == (compiled.pattern, compiled.flags, compiled.groups)
    assert pattern.search == pattern.search


def test_a_lazy_pattern_has_nothing_that_a_compiled_one_lacks() -> None:
    """
    A mistyped name is an error of its own, and a broken pattern one of `re`.
    """
    with pytest.raises(AttributeError, match="serach"):
        _ = lazy("a").serach  # type: ignore[attr-defined]
    with pytest.raises(re.error):
        lazy("(").search("a")


def test_the_import_compiles_no_lazy_pattern() -> None:
    """
    No module uses its patterns while it is imported.
    """
    done = subprocess.run([sys.executable, "-c", _COMPILED_AT_IMPORT], check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "[]"
