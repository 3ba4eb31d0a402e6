"""The words for why a file gave no report: every code has some, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govinfo_reports.cli._reasons import reason_of
from govinfo_reports.errors import Unreadable
from govinfo_reports.files.refusals import beyond

_CODES = sorted({*re.findall(r"``(\w+)``", Unreadable.__doc__ or ""), "not_a_report"})


@pytest.mark.parametrize("code", _CODES)
def test_every_code_has_words(code: str) -> None:
    """
    A reason is plain words, with its code behind.
    """
    words = reason_of(code)
    assert words.zh.endswith(f"（{code}）")
    assert words.en.endswith(f" ({code})")
    assert len(words.zh) > len(f"（{code}）") + 1


def test_the_codes_are_those_of_refusals() -> None:
    """
    The law above speaks of all reasons.
    """
    assert len(_CODES) > 12
    text = Path("src/govinfo_reports/files/refusals.py").read_text(encoding="utf-8")
    assert set(re.findall(r'^    "(\w+)": \(', text, re.MULTILINE)) - {
        "bytes",
        "cells",
        "characters",
        "files",
        "lines",
    } <= {*_CODES}


@pytest.mark.parametrize("unit", ["bytes", "cells", "characters", "files", "lines"])
def test_a_limit_is_said_in_words(unit: str) -> None:
    """
    A file beyond a limit is refused with the limit, and with what it has where that is known, in both languages.
    """
    zh, en = beyond(40_000_000, unit, 100_000_012).reason
    assert "40,000,000" in zh
    assert "100,000,012" in zh
    assert f"at most 40,000,000 {unit}" in en
    assert "100,000,012" not in beyond(40_000_000, unit).reason[0]
