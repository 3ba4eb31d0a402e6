"""What is said of a rule, in Chinese and English, and pages that show it; kept in ``words.toml`` by code."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from govinfo_reports.findings import Message

_FILE: Final = Path(__file__).with_name("words.toml")


@frozen
class Words:
    """What is said of a rule."""

    title: Message
    says: Message
    """The sentence of a finding, with names in braces for the details."""
    why: Message
    """Why it matters."""
    mend: Message
    """What to do about it."""
    triggers: tuple[str, ...] = ()
    """The invented page, or pages, that the rule finds fault with."""
    silent: tuple[str, ...] = ()
    """The same, mended: the rule holds and says nothing."""


@cache
def words_of(code: str) -> Words:
    """Return what is said of the built-in rule *code*.

    Raises:
        KeyError: there is no such rule.
    """
    entry = _entries()[code]
    texts = {key: Message(**entry[key]) for key in ("title", "says", "why", "mend")}
    return Words(**texts, triggers=tuple(entry["triggers"]), silent=tuple(entry["silent"]))


@cache
def _entries() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
