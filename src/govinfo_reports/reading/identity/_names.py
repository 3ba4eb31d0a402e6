"""Names of agencies: whether letters are such a name, and whether two names mean the same body."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from govinfo_reports.text.patterns import lazy

from ._patterns import any_of, characters, last_letters, table

# Chinese characters, as a range.
HAN: Final = r"\u3400-\u9fff"
# The characters of a name. It may contain digits, but no year.
LETTER: Final = rf"[{HAN}\d().、]"

# The last letters of the name of a body that publishes reports.
LAST: Final = rf"(?:[{characters('names.endings')}]|{any_of('names.ending_words')})"
#: The very last of them, as the characters of a set: a pattern that begins with a set skips the other letters.
LAST_LETTERS: Final = characters("names.endings") + last_letters("names.ending_words")

_REGION: Final = f"[{characters('names.regions')}]"
_NAME: Final = lazy(rf"{LETTER}{{1,39}}{LAST}(?:\([^()]{{2,20}}\))?")
_BEGINS: Final = lazy(
    rf"[\d().、]|{any_of('names.never_first')}|{any_of('names.joints')}(?!{any_of('names.joints_of_places')})"
)
_NEVER: Final = lazy(rf"20\d\d|{any_of('names.never_inside')}")
_PLAIN_OFFICE: Final = lazy(
    rf"(?:{_REGION}|{any_of('names.streets')})?(?:(?:人民)?政府)?{any_of('names.office_kinds')}?"
    rf"(?:{any_of('names.offices')}|政府办?|{any_of('names.streets')}|局|厅|委|处|所|{_REGION})"
)
_PLACE: Final = lazy(rf"[{HAN}]{{1,8}}?{_REGION}")
_OPEN: Final = lazy(rf"{any_of('names.continuations')}(?!\w*[省市区县])")
_SAME: Final = table("names.same")
_OTHERWISE: Final = lazy("|".join(sorted(_SAME, key=len, reverse=True)))
# What a converter puts in the place of a letter that it cannot tell: a name goes on before it. Not among them are the
# marks of cells of word processors, and those that stand for bullets.
_LOST: Final = lazy(rf"[{HAN}][\x00-\x06\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ue000-\uefff\ufffd]{{1,8}}$")
_MOST_LOST: Final = 9
_REPLACEMENT: Final = "\ufffd"  # alone among them it counts as printable


def begins_cut(text: str, start: int) -> bool:
    r"""Whether a letter of the same name was lost on the page *text* right before *start*.

    >>> begins_cut("宿\ufffd迁市", 2), begins_cut("\ufffd宿迁市", 1)
    (True, False)
    """
    before = text[start - 1 : start]
    if not before or before.isspace() or (before.isprintable() and before != _REPLACEMENT):
        return False  # so it is on nearly every page; a pattern with all Chinese characters takes 2 ms to compile
    return bool(_LOST.search(text[max(0, start - _MOST_LOST) : start]))


def is_name(letters: str) -> bool:
    """Whether *letters* can be the name of an agency in a title.

    >>> [is_name(words) for words in ("青禾县司法局", "青禾市气象部门", "海关总署(本级机关)", "我局", "政务公开")]
    [True, True, True, False, False]
    """
    return bool(
        _NAME.fullmatch(letters)
        and not _BEGINS.match(letters)
        and not _NEVER.search(letters)
        and letters.count("(") == letters.count(")")
    )


def is_proper(letters: str) -> bool:
    """Whether *letters* name one particular agency, even outside a title: 区政府办 is some office of some district.

    >>> is_proper("青禾县政府办"), is_proper("区政府办"), is_proper("区商务局")
    (True, False, True)
    """
    return is_name(letters) and not _PLAIN_OFFICE.fullmatch(letters)


def is_place(letters: str) -> bool:
    """Whether *letters* are the bare name of a place: 青禾县.

    >>> is_place("青禾县"), is_place("青禾县司法局")
    (True, False)
    """
    return bool(_PLACE.fullmatch(letters))


def begins_with_place(letters: str) -> bool:
    """Whether *letters* begin with a place, as full names do.

    >>> begins_with_place("青禾县司"), begins_with_place("司法局")
    (True, False)
    """
    return bool(_PLACE.match(letters))


def place_of(letters: str) -> str | None:
    """Return the place that a full name begins with.

    >>> place_of("青禾县司法局"), place_of("司法局")
    ('青禾县', None)
    """
    match = _PLACE.match(letters)
    return match[0] if match else None


def names_government(letters: str) -> bool:
    """Whether *letters* name a government, or only its place; the names of sites do.

    >>> names_government("青禾县人民政府"), names_government("青禾县"), names_government("青禾县司法局")
    (True, True, False)
    """
    return letters.endswith("政府") or is_place(letters)


def is_rest(letters: str) -> bool:
    """Whether *letters* look like the second part of a name: 局, 和旅游局, 民政府.

    >>> is_rest("和旅游局"), is_rest("民政府"), is_rest("和平县")
    (True, True, False)
    """
    return bool(_BEGINS.match(letters) or _OPEN.match(letters))


def same_body(one: str, other: str) -> bool:
    """Whether two names may mean the same body, one of them in short.

    >>> same_body("青禾县卫健委", "青禾县卫生健康委员会"), same_body("县政府办", "青禾县人民政府办公室")
    (True, True)
    >>> same_body("青禾县司法局", "青禾县商务局"), same_body("青禾县", "青禾县司法局")
    (False, False)
    """
    if one == other:
        return True
    short, long = sorted((_core(one), _core(other)), key=len)
    letters = iter(long)
    return short[-1:] == long[-1:] and all(letter in letters for letter in short)


@lru_cache(maxsize=256)
def _core(name: str) -> str:
    """Return a name in short words, without its office."""
    core = _OTHERWISE.sub(lambda match: _SAME[match[0]], name.partition("(")[0])
    return core.removesuffix("办") or name
