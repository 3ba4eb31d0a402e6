"""Characters that a page writes as HTML or Markdown escapes them -> the characters, with spaces for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.spelling import spell

if TYPE_CHECKING:
    import re

_ENTITY: Final = lazy(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_ESCAPED_ROW: Final = "\n\\|"
_ROWS: Final = 3  # within a row that begins with a plain pipe, a stroke says that the pipe is none


def replace(spelled: str) -> str:
    """Return *spelled* with the characters that its entities stand for; every other character stays in its place.

    A figure that is written so stays as it is: what is read is what is printed. A pipe behind a stroke parts
    cells where rows begin with one: some program took a table of Markdown for plain text.

    >>> replace("甲&nbsp;乙&#12289;&#51;")
    '甲      乙、       &#51;'
    """
    if spelled.count(_ESCAPED_ROW) >= _ROWS:
        spelled = spelled.replace("\\|", " |")
    return _ENTITY.sub(_character, spelled) if "&" in spelled and ";" in spelled else spelled


def _character(entity: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 - the names of all entities take 1 ms to load, and few pages have any

    found = spell(unescape(entity.group()))
    if len(found) != 1 or found.isdecimal() or found in "\n|":
        return entity.group()
    return found + " " * (len(entity.group()) - 1)
