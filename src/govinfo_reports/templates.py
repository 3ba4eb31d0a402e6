"""Templates: the grammar files on disk -> compiled forms, and which of them a page follows."""

from __future__ import annotations

from collections import Counter
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from lark import Lark

from .forms import START, Form, Label, describe
from .lexing import PieceLexer, label_key
from .spelling import numbering, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lark import Tree
    from lark.lexer import Token

    from .layout import Piece

_PACKAGED: Final = Path(__file__).parent / "grammars"
#: Where the grammar files are: in the installed package, or beside `src` in a checkout.
GRAMMARS: Final = _PACKAGED if _PACKAGED.is_dir() else Path(__file__).parents[2] / "grammars"
_PREFIX: Final = "template_"


@frozen(order=True, slots=False)
class Template:
    """One form of the annual report, as its grammar file describes it."""

    name: str
    """The first fiscal year in which everybody had to use the form."""
    path: Path = field(eq=False, repr=False)

    def __str__(self) -> str:
        return self.name

    @cached_property
    def lark(self) -> Lark:
        """The compiled grammar."""
        return _compiled(self.path)

    @cached_property
    def form(self) -> Form:
        """What the form prints, and where it has room for values."""
        literals = {term.name: term.pattern.value for term in self.lark.terminals if term.pattern.type == "str"}
        return describe(self.lark.rules, literals)

    def tree(self, pieces: Sequence[Piece]) -> Tree[Token]:
        """Return the parse tree of *pieces*.

        Raises:
            lark.UnexpectedInput: the page does not follow the form exactly.
        """
        return self.lark.parse(pieces, start=START)  # type: ignore[arg-type]  # a custom lexer takes any input

    @cached_property
    def marks(self) -> frozenset[str]:
        """The labels of the form as pages are compared with them, with and without their numbers."""
        return frozenset(
            mark
            for item in self.form.items
            if isinstance(item, Label)
            for spelling in item.spellings
            for key in [label_key(spelling)]
            for mark in (key, key[numbering(key) :])
        )


@cache
def _compiled(path: Path) -> Lark:
    return Lark(
        path.read_text(encoding="utf-8"),
        start=[START, "themes"],
        parser="lalr",
        lexer=PieceLexer,
        source_path=str(path),
        import_paths=[str(GRAMMARS)],
        maybe_placeholders=False,
    )


@cache
def templates() -> tuple[Template, ...]:
    """Return every template on disk, the oldest first.

    >>> [template.name for template in templates()]
    ['2020', '2021']
    """
    return tuple(Template(path.stem.removeprefix(_PREFIX), path) for path in sorted(GRAMMARS.glob(f"{_PREFIX}*.lark")))


@cache
def _telling(known: tuple[Template, ...]) -> dict[str, tuple[Template, ...]]:
    """Return the marks that not every template has, with the templates that have them."""
    shared = frozenset.intersection(*(template.marks for template in known))
    marks = frozenset.union(*(template.marks for template in known)) - shared
    return {mark: tuple(template for template in known if mark in template.marks) for mark in marks}


def votes(words: Iterable[str], known: tuple[Template, ...]) -> Counter[Template]:
    """Count for each template how many of the labels that tell it from others are among *words*."""
    telling = _telling(known)
    counts: Counter[Template] = Counter()
    for mark in telling.keys() & set(words):
        counts.update(telling[mark])
    return counts


def votes_in(letters: str, known: tuple[Template, ...]) -> Counter[Template]:
    """Count the same where the labels are not pieces of their own: somewhere in the *letters* of a page."""
    counts: Counter[Template] = Counter()
    for mark, its in _telling(known).items():
        if skeleton(mark) in letters:
            counts.update(its)
    return counts


def template_named(name: str) -> Template:
    """Return the template of that *name*.

    Raises:
        ValueError: there is none; the message says which there are.
    """
    for template in templates():
        if template.name == name:
            return template
    message = f"no template {name!r}; there are {', '.join(map(str, templates()))}"
    raise ValueError(message)
