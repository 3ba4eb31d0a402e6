"""The shape of a page -> a plan, which says what each of its pieces is. The parser makes one plan for each shape.

The lexer decides what a piece is by three things: the labels that it may be, whether it looks like a value, and the
state of the parser. Two pages whose pieces are of the same classes, in the same order, therefore have the same parse
tree. Lark parses the first page of a shape; later ones follow its plan. Adjacent pieces of prose count as one.

A label that a page sets on several lines, as it does in the narrow head of a column, comes in several pieces. Where
these stand side by side, none of them is a label or a value, and together they spell a label, they count as one piece.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, TypeVar

from attrs import define, field, frozen
from lark import Token, Tree, UnexpectedInput

from govinfo_reports.forms import START, key_of
from govinfo_reports.text.source import Span

from .lexing import label_names, names_of, resembles_figure, resembles_value
from .outline import SectionOutline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lark import Lark

    from .layout import Piece

_MOST: Final = 2048  # shapes to remember, and as many texts of pieces
_LONGEST: Final = 64  # characters; a longer piece is prose and hardly comes again
_MOST_PARTS: Final = 4  # lines of a label in the head of a narrow column
_PROSE: Final = 0
_PARAGRAPH: Final = "paragraph"

_K = TypeVar("_K")
_V = TypeVar("_V")
_Stretch = tuple[int, int]  # the numbers of its first piece and of the piece behind it


@frozen
class _Section:
    """The plan of one section. Its numbers are places in the shape."""

    key: str
    heading: int | None
    prose: tuple[int, ...]
    cells: tuple[tuple[str, int], ...]


@define
class Plans:
    """The plans that the parser of one form has made so far."""

    parser: Lark
    names: Mapping[str, tuple[str, ...]] = field(init=False)
    _beginnings: frozenset[str] = field(init=False)
    """What a label may begin with on a line of its own."""
    _classes: dict[tuple[tuple[str, ...], bool, bool], int] = field(factory=lambda: {((), False, False): _PROSE})
    _class_of: dict[str, int] = field(factory=lambda: {})
    _known: dict[tuple[int, ...], tuple[_Section, ...] | None] = field(factory=lambda: {})
    _lock: Lock = field(factory=Lock, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.names = label_names(self.parser.terminals)
        self._beginnings = frozenset(name[:cut] for name in self.names for cut in range(1, len(name)))

    def outline(self, pieces: Sequence[Piece]) -> tuple[SectionOutline, ...] | None:
        """Return the sections of the page with these *pieces*; None if it does not follow the form."""
        shape, stretches = self._shape(pieces)
        if shape in self._known:
            plan = self._known[shape]
        else:
            plan = self._learned(
                [_for_parser(pieces[first:end], kind) for kind, (first, end) in zip(shape, stretches, strict=True)]
            )
            _remember(self._known, shape, plan)
        return None if plan is None else tuple(_section(part, pieces, stretches) for part in plan)

    def _shape(self, pieces: Sequence[Piece]) -> tuple[tuple[int, ...], list[_Stretch]]:
        """Return the shape of a page, and the stretch of pieces that each place of it stands for."""
        class_of, beginnings = self._class_of, self._beginnings
        shape: list[int] = []
        stretches: list[_Stretch] = []
        last = -1
        behind = 0
        for number, piece in enumerate(pieces):
            text = piece.text
            if not text or number < behind:
                continue
            kind = class_of.get(text)
            if kind is None:
                kind = self._classified(text)
            if kind == _PROSE and text in beginnings and (parts := self._label_at(pieces, number)):
                behind = number + len(parts)
                kind = last = self._classified("".join(parts))
                shape.append(kind)
                stretches.append((number, behind))
                continue
            if kind == last == _PROSE:
                stretches[-1] = (stretches[-1][0], number + 1)
                continue
            shape.append(kind)
            stretches.append((number, number + 1))
            last = kind
        return tuple(shape), stretches

    def _label_at(self, pieces: Sequence[Piece], number: int) -> list[str]:
        """Return the texts of the pieces from *number* on that together spell a label; none if they do not."""
        parts: list[str] = []
        for piece in pieces[number : number + _MOST_PARTS]:
            if not piece.text or self._classified(piece.text) != _PROSE:
                return []
            parts.append(piece.text)
            spelled = "".join(parts)
            if spelled in self.names:
                return parts
            if spelled not in self._beginnings:
                return []
        return []

    def _classified(self, text: str) -> int:
        look = (names_of(text, self.names), resembles_value(text), resembles_figure(text))
        with self._lock:
            kind = self._classes.setdefault(look, len(self._classes))
        if len(text) <= _LONGEST:
            _remember(self._class_of, text, kind)
        return kind

    def _learned(self, pieces: Sequence[Piece]) -> tuple[_Section, ...] | None:
        """Return the plan that the parser makes of *pieces*; None if it rejects them."""
        try:
            tree: Tree[Token] = self.parser.parse(pieces, start=START)  # pyright: ignore[reportUnknownMemberType] - a custom lexer takes any input
        except UnexpectedInput:
            return None
        places: dict[int | None, int] = {piece.start: place for place, piece in enumerate(pieces)}
        return tuple(_planned(node, places) for node in tree.children if isinstance(node, Tree))


def _for_parser(pieces: Sequence[Piece], kind: int) -> Piece:
    """Return what the parser is shown of a stretch of *pieces*: the first one of prose, or a whole label."""
    if kind == _PROSE or len(pieces) == 1:
        return pieces[0]
    return pieces[0]._replace(text="".join(piece.text for piece in pieces), end=pieces[-1].end)


def _remember(known: dict[_K, _V], key: _K, value: _V) -> None:
    """Keep a value. A full memory is emptied, so that it stays bounded; the next pages are then parsed again."""
    if len(known) >= _MOST:
        known.clear()
    known[key] = value


def _planned(node: Tree[Token], places: Mapping[int | None, int]) -> _Section:
    """Return the plan of a section of the parse tree; *places* maps the start of a piece to its place in the shape."""
    key = str(key_of(node.data))
    heading: int | None = None
    prose: list[int] = []
    cells: list[tuple[str, int]] = []
    for child in node.children:
        if isinstance(child, Token):
            heading = places[child.start_pos]
        elif key_of(child.data) == _PARAGRAPH:
            prose += (places[token.start_pos] for token in child.children if isinstance(token, Token))
        else:
            cells += ((path, places[token.start_pos]) for path, token in _cells(child, key))
    return _Section(key, heading, tuple(prose), tuple(cells))


def _cells(node: Tree[Token], above: str) -> Iterator[tuple[str, Token]]:
    """Yield the values below a rule, each with its path."""
    path = f"{above}.{key_of(node.data)}"
    for child in node.children:
        if isinstance(child, Token):
            continue  # it is a label, which the grammar keeps in the tree
        leaf = child.children[0]
        if isinstance(leaf, Token):
            yield f"{path}.{key_of(child.data)}", leaf
        else:
            yield from _cells(child, path)


def _section(part: _Section, pieces: Sequence[Piece], stretches: Sequence[_Stretch]) -> SectionOutline:
    """Return the outline of a section; *stretches* gives the *pieces* of the page in each place of the shape."""
    prose = [piece for place in part.prose for piece in pieces[slice(*stretches[place])] if piece.text]
    heading = None if part.heading is None else pieces[slice(*stretches[part.heading])]
    return SectionOutline(
        part.key,
        Span(heading[0].start, heading[-1].end) if heading else None,
        tuple(Span(piece.start, piece.end) for piece in prose),
        tuple(
            [
                (path, Span(piece.start, piece.end))
                for path, place in part.cells
                for piece in (pieces[stretches[place][0]],)
            ]
        ),
    )
