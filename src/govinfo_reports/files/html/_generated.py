"""What a style sheet puts before and behind the words of elements -> those words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ._declared import declarations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._declared import Declared

_PLACE: Final = re.compile(r"::?(before|after)\s*$", re.IGNORECASE)
_CONTENT: Final = re.compile(r"""(?:^|;)\s*content\s*:((?:"[^"]*"|'[^']*'|[^;"'])*)""", re.IGNORECASE)
_TOKEN: Final = re.compile(r"""("[^"]*"|'[^']*')|attr\(\s*+([-\w]++)[^()]*+\)|([^\s"']+)""", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\(?:([\da-f]{1,6})\s?|(.))", re.IGNORECASE)
_ICON: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
_LAST_CODE: Final = 0x10FFFF


class Generated(NamedTuple):
    """What is put at one end of an element."""

    content: str
    """As the style sheet says it."""
    declared: Declared

    @property
    def speaks(self) -> bool:
        """Whether it may say something."""
        return self.content.strip(" \t\n\"'").lower() not in {"", "none", "normal"}

    @property
    def is_seen(self) -> bool:
        """Whether a reader of the page sees it."""
        declared = self.declared
        return not (declared.hides or declared.unseen or declared.values.get("display") == "none")


def generated(selector: str, said: str) -> tuple[str, str, Generated] | None:
    """Return for which elements a rule puts words, at which end (``before``, ``after``), and what; None if for none."""
    place = _PLACE.search(selector)
    contents = _CONTENT.findall(said) if place else ()
    if not place or not contents:
        return None
    return selector[: place.start()].strip() or "*", place.group(1).lower(), Generated(contents[-1], declarations(said))


def words_of(content: str, given: Mapping[str, str | None]) -> tuple[str, bool]:
    r"""Return the words that *content* prints at an element with the attributes *given*, and whether they are all.

    >>> words_of('"0" attr(data-unit) "\\4ef6"', {"data-unit": "x"})
    ('0x件', True)
    >>> words_of("counter(rows)", {})
    ('', False)
    """
    found: list[str] = []
    whole = True
    for quoted, attribute, other in _TOKEN.findall(content):
        if quoted:
            found.append(_ESCAPE.sub(_character, quoted[1:-1]))
        elif attribute:
            found.append(given.get(attribute.lower()) or "")
        elif other[0] in "/!":  # what is said aloud, or how firm it is
            break
        elif other.lower() not in {"none", "normal", "initial", "inherit", "unset", "revert"}:
            whole = False
    words = "".join(found)
    seen = _ICON.sub("", words)
    return seen, whole and seen == words


def _character(escape: re.Match[str]) -> str:
    if not escape.group(1):
        return escape.group(2)
    code = int(escape.group(1), 16)
    return chr(code) if 0 < code <= _LAST_CODE and not 0xD800 <= code <= 0xDFFF else "\ufffd"  # noqa: PLR2004
