"""The words of `_words` -> patterns for the words that reveal title, agency and year."""

from __future__ import annotations

import re
from typing import Any

from ._words import WORDS


def any_of(*paths: str) -> str:
    """Return a pattern that matches any word in the lists at *paths*, trying longer words first.

    >>> any_of("titles.kinds")
    '(?:总结报告|报告|年报|总结)'
    """
    entries = [entry for path in paths for entry in _entry_at(path)]
    return f"(?:{'|'.join(map(_pattern, sorted(entries, key=lambda entry: -len(entry.partition(' ')[0]))))})"


def characters(path: str) -> str:
    """Return the single characters at *path*.

    >>> characters("self_reference.pronouns")
    '我本'
    """
    return str(_entry_at(path))


def last_letters(path: str) -> str:
    """Return the last letter of each word in the list at *path*.

    >>> last_letters("self_reference.bodies_with_office")[:2]
    '局委'
    """
    return "".join(word[-1] for word in _entry_at(path))


def table(path: str) -> dict[str, str]:
    """Return the words at *path*, each with its replacement."""
    return dict(_entry_at(path))


def _entry_at(path: str) -> Any:  # noqa: ANN401 - a list, a string or a table, as it stands there
    part, _, key = path.partition(".")
    return WORDS[part][key]


def _pattern(entry: str) -> str:
    """Return the pattern of a word, with what must not follow it.

    >>> _pattern("全 !州 !国"), _pattern("机关 $")
    ('全(?!州|国)', '机关$')
    """
    if entry.isalnum():
        return entry  # nearly all words; each import makes patterns of five hundred
    word, *rest = entry.split()
    if rest == ["$"]:
        return f"{re.escape(word)}$"
    barred = "|".join(re.escape(other.removeprefix("!")) for other in rest)
    return re.escape(word) + (f"(?!{barred})" if barred else "")
