"""What a caller gives -> the same, or one sentence that says what the function takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, TypeVar, cast, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable

Language = Literal["zh", "en"]

T = TypeVar("T")
_LANGUAGES: Final[tuple[str, ...]] = get_args(Language)


def refused(function: str, takes: str, given: object) -> TypeError:
    """Return the error that says what *function* takes, and that *given* is not it.

    >>> str(refused("check", "a report", 3))
    'check() takes a report, not int'
    """
    return TypeError(f"{function}() takes {takes}, not {named(given)}")


def named(given: object) -> str:
    """Return the name of the kind of *given*."""
    return "None" if given is None else type(given).__name__


def require(kind: type[T] | tuple[type[T], ...], given: object, function: str, takes: str) -> T:
    """Return *given* if it is of this *kind*.

    Raises:
        TypeError: it is not.
    """
    if not isinstance(given, kind):
        raise refused(function, takes, given)
    return given


def require_each(kind: type[T] | tuple[type[T], ...], given: Iterable[T], function: str, takes: str) -> list[T]:
    """Return what *given* holds, if all of it is of this *kind*.

    Raises:
        TypeError: it holds something else, or is no collection.
    """
    if isinstance(given, (str, bytes)) or not hasattr(given, "__iter__"):
        raise refused(function, takes, given)
    held = list(given)
    for each in held:
        if not isinstance(each, kind):
            raise refused(function, takes, each)
    return held


def require_mapping(given: object, function: str, takes: str) -> None:
    """Refuse what is no mapping.

    Raises:
        TypeError: *given* is none.
    """
    if not isinstance(given, Mapping):
        raise refused(function, takes, given)


def require_language(language: str) -> Language:
    """Return *language* if messages are written in it.

    Raises:
        ValueError: they are not.
    """
    if language not in _LANGUAGES:
        message = f"language is {' or '.join(map(repr, _LANGUAGES))}, not {language!r}"
        raise ValueError(message)
    return cast("Language", language)


def codes_in(given: str | Iterable[str]) -> tuple[str, ...]:
    """Return the codes in *given*: one of them, or several.

    >>> codes_in("C101"), codes_in(["C1", "C2"])
    (('C101',), ('C1', 'C2'))
    """
    return (given,) if isinstance(given, str) else tuple(given)
