"""The shape of a page -> a plan, which says what each of its pieces is. The parser makes one plan for each shape.

The lexer decides what a piece is by three things: the labels that it may be, whether it looks like a value, and the
state of the parser. Two pages whose pieces are of the same classes, in the same order, therefore have the same parse
tree. Lark parses the first page of a shape; later ones follow its plan. Adjacent pieces of prose count as one.

The lines of a label in a narrow column count as one piece, see `split_labels`. A figure that one space parts from the
words it counts, as in ``2024 年``, is prose as they are.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from lark import Token, Tree, UnexpectedInput

from govinfo_reports.forms import START, Role, key_of
from govinfo_reports.instances import instances
from govinfo_reports.text.source import Span
from govinfo_reports.text.spelling import label_key, numbering

from .demands import fewest_pieces, needed_terminals
from .lexing import counts_in_words, label_names, names_of, resembles_figure, resembles_value
from .merged_values import MergedValues
from .outline import SectionOutline
from .split_labels import SplitLabels, SplitLabelsOfPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lark import Lark

    from govinfo_reports.forms import Form

    from .layout import Piece

_MOST: Final = 2048  # shapes to remember, and as many texts of pieces
_LONGEST: Final = 64  # characters; a longer piece is prose and hardly comes again
_PROSE: Final = 0
_FIGURE: Final = 1
_VALUE: Final = 2  # a mark, a figure with its unit, or the first letters of a label on a narrow line
_MAY_OPEN: Final = frozenset({_PROSE, _VALUE})  # a label on several lines
_PARAGRAPH: Final = "paragraph"

_K = TypeVar("_K")
_V = TypeVar("_V")
_Stretch = tuple[int, int]  # the numbers of its first piece and of the piece behind it


class _Section(NamedTuple):
    """The plan of one section. Its numbers are places in the shape."""

    key: str
    heading: int | None
    prose: tuple[int, ...]
    paths: tuple[str, ...]
    values: tuple[int, ...]


class Plans:
    """The plans that the parser of one form has made so far."""

    def __init__(self, parser: Lark, form: Form) -> None:
        self.parser = parser
        self.form = form
        self.names = label_names(parser.terminals)
        self.merged = MergedValues(self.names, form)
        self._split = SplitLabels(self.names, _headings(form))
        self._fewest = fewest_pieces(parser)
        self._needed: frozenset[str] | None = None
        self._classes: dict[tuple[tuple[str, ...], bool, bool], int] = {
            ((), False, False): _PROSE,
            ((), True, True): _FIGURE,
            ((), True, False): _VALUE,
        }
        self._names_of: dict[int, tuple[str, ...]] = {}
        self._class_of: dict[str, int] = {}
        self._known: dict[tuple[int, ...], tuple[_Section, ...] | None] = {}
        self._lock = Lock()

    def outline(self, pieces: Sequence[Piece]) -> tuple[SectionOutline, ...] | None:
        """Return the sections of the page with these *pieces*; None if it does not follow the form."""
        if len(pieces) < self._fewest:
            return None  # an excerpt
        shape, stretches, labels = self._shape(pieces)
        if shape in self._known:
            plan = self._known[shape]
        elif shape.count(_FIGURE) > len(self.form.slots):
            return None  # there are more figures than slots, so the parser would only waste time
        elif not self._shows_its_labels(shape):
            return None  # a label is missing that each page of the form has
        else:
            plan = self._learned(
                [_for_parser(pieces[first:end], labels.get(place)) for place, (first, end) in enumerate(stretches)]
            )
            _remember(self._known, shape, plan)
        return None if plan is None else tuple(_section(part, pieces, stretches) for part in plan)

    def _shape(self, pieces: Sequence[Piece]) -> tuple[tuple[int, ...], list[_Stretch], dict[int, str]]:
        """Return the shape of a page, the stretch of pieces that each place of it stands for, and the split labels."""
        class_of, openings, split = self._class_of, self._split.openings, SplitLabelsOfPage(self._split, pieces)
        shape: list[int] = []
        stretches: list[_Stretch] = []
        labels: dict[int, str] = {}
        last, taken = -1, split.taken
        for number, piece in enumerate(pieces):
            text = piece.text
            if not text or number in taken:
                continue
            kind = class_of.get(text)
            if kind is None:
                kind = self._classified(text)
            if kind == _FIGURE:  # most pieces: no label begins with one, and it counts nothing
                shape.append(kind)
                stretches.append((number, number + 1))
                last = kind
                continue
            if (kind in _MAY_OPEN or text in openings) and (label := split.at(number)):
                labels[len(shape)], behind = label
                kind = last = self._classified(labels[len(shape)])
                shape.append(kind)
                stretches.append((number, behind))
                continue
            first = number
            if kind == _PROSE and last == _FIGURE and _is_counted(pieces, number):
                shape.pop()  # the figure before these words
                first, _ = stretches.pop()
                last = shape[-1] if shape else -1
            if kind == last == _PROSE:
                stretches[-1] = (stretches[-1][0], number + 1)
                continue
            shape.append(kind)
            stretches.append((first, number + 1))
            last = kind
        return tuple(shape), stretches, labels

    def _classified(self, text: str) -> int:
        look = (names_of(text, self.names), resembles_value(text), resembles_figure(text))
        with self._lock:
            kind = self._classes.setdefault(look, len(self._classes))
            self._names_of[kind] = look[0]
        if len(text) <= _LONGEST:
            _remember(self._class_of, text, kind)
        return kind

    def _shows_its_labels(self, shape: Sequence[int]) -> bool:
        """Whether a page of this *shape* shows each label that no page of the form lacks."""
        if self._needed is None:  # pages whose shape is known do without
            labels = {name for names in self.names.values() for name in names}
            self._needed = needed_terminals(self.parser) & labels
        shown = {name for kind in set(shape) for name in self._names_of.get(kind, ())}
        return shown >= self._needed

    def _learned(self, pieces: Sequence[Piece]) -> tuple[_Section, ...] | None:
        """Return the plan that the parser makes of *pieces*; None if it rejects them."""
        try:
            tree: Tree[Token] = self.parser.parse(pieces, start=START)  # pyright: ignore[reportUnknownMemberType] - a custom lexer takes any input
        except UnexpectedInput:
            return None
        places: dict[int | None, int] = {piece.start: place for place, piece in enumerate(pieces)}
        return tuple(_planned(node, places) for node in tree.children if isinstance(node, Tree))


def _headings(form: Form) -> frozenset[str]:
    """Return each spelling of the headings of *form*, with and without its number."""
    keys = [label_key(one) for label in form.labels if label.role is Role.HEADING for one in label.spellings]
    return frozenset(spelling for key in keys for spelling in (key, key[numbering(key) :]))


def _is_counted(pieces: Sequence[Piece], number: int) -> bool:
    """Whether the words with this *number* count the figure one space before them."""
    figure, words = pieces[number - 1], pieces[number]
    return words.row == figure.row and words.start - figure.end <= 1 and counts_in_words(words.text)


def _for_parser(pieces: Sequence[Piece], label: str | None) -> Piece:
    """Return what the parser is shown of a stretch of *pieces*: the *label* that they spell, or the first words."""
    first = pieces[0]
    if label is not None:
        return first._replace(text=label)
    counted = len(pieces) > 1 and resembles_figure(first.text)  # the figure of a date: the words behind it are prose
    return first._replace(text=pieces[1].text) if counted else first


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
    paths, values = tuple(path for path, _ in cells), tuple(place for _, place in cells)
    return _Section(key, heading, tuple(prose), paths, values)


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
    values = [pieces[stretches[place][0]] for place in part.values]
    return SectionOutline(
        part.key,
        Span(heading[0].start, heading[-1].end) if heading else None,
        _spans(prose),
        part.paths,
        _spans(values),
    )


def _spans(pieces: Sequence[Piece]) -> tuple[Span, ...]:
    return tuple(instances(Span, [piece.start for piece in pieces], [piece.end for piece in pieces]))
