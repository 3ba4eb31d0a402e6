"""Pieces -> tokens. A piece is a label where the parser expects that label; otherwise it is a cell, or else prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lark.lexer import Lexer, Token
from lark.parsers.lalr_analysis import Shift

from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.spelling import label_key, numbering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lark.common import LexerConf
    from lark.lexer import TerminalDef

_CELL, _PROSE = "CELL", "PROSE"
_FIGURE: Final = lazy(r"[+-]?\d[\d,.]*")
_COUNTED: Final = lazy(r"[年月日]|[件条次份篇][^\W\d]{4}|[个件条次份人起篇项期种余多万亿元]{1,3}[、,。;]")
_VALUE: Final = lazy(r"[^\d\u4e00-\u9fff]*+\d[^\u4e00-\u9fff]*+(?:[\u4e00-\u9fff]{1,2})?|[减增]\d+|[-/]+|无")


def label_names(terminals: Iterable[TerminalDef]) -> dict[str, tuple[str, ...]]:
    """Return the names of the labels among *terminals*, by each spelling on a page, with and without its number."""
    names: dict[str, tuple[str, ...]] = {}
    for terminal in terminals:
        if terminal.pattern.type == "str":
            key = label_key(terminal.pattern.value)
            for spelling in {key, key[numbering(key) :]}:
                names[spelling] = (*names.get(spelling, ()), terminal.name)
    return names


def letters_of(text: str) -> str:
    """Return what the *text* of a piece shares with the labels that it may be or begin: no gaps and no quotes."""
    return text.replace(" ", "").replace('"', "")


def names_of(text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the names of the labels that a piece with this *text* may be."""
    return names.get(text) or names.get(letters_of(text), ())


def resembles_value(text: str) -> bool:
    """Whether a piece may be a cell of a table, where the parser expects one."""
    return _VALUE.fullmatch(text) is not None


def resembles_figure(text: str) -> bool:
    """Whether a piece is a figure. It is never prose: where the form has no cell, the parser should reject it."""
    return _FIGURE.fullmatch(text) is not None


def counts_in_words(text: str) -> bool:
    """Whether words go on with a figure before them, which a gap parts from them: a date, or a count in a sentence.

    >>> counts_in_words("年1月"), counts_in_words("件、另有咨询"), counts_in_words("件"), counts_in_words("总计")
    (True, True, False, False)
    """
    return _COUNTED.match(text) is not None


def _is_due(states: Mapping[Any, Mapping[str, tuple[Any, Any]]], stack: Sequence[Any], name: str) -> bool:
    """Whether the parser, with these *states* on its *stack*, would take a token of that *name* next.

    That a state lists the token is not enough: it may end a rule there, and the states below reject the token.
    """
    left = list(stack)
    while (action := states[left[-1]].get(name)) is not None:
        kind, rule = action
        if kind is Shift:
            return True
        del left[len(left) - len(rule.expansion) :]
        left.append(states[left[-1]][rule.origin.name][1])
    return False


class PieceLexer(Lexer):
    """A lexer over pieces instead of characters. What a piece may be depends on the state of the parser.

    Layout has already found the cells; a lexer over characters would have to find them again.
    """

    __future_interface__ = 2

    def __init__(self, lexer_conf: LexerConf) -> None:
        self.names = label_names(lexer_conf.terminals)

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:  # noqa: ANN401 - Lark's own types are open
        """Yield a token for each piece that is not blank, with its place on the page.

        A label that stands again where the form expects neither it nor prose is left out: so converters print a cell
        that is merged over several. The values behind it still need the label of their own row.
        """
        names, states, stack = self.names, parser_state.parse_conf.states, parser_state.state_stack
        seen: set[str] = set()
        for text, start, end, *_ in lexer_state.text:
            if not text:
                continue
            expected = states[stack[-1]]
            known = names_of(text, names)
            if not seen.isdisjoint(known) and not any(_is_due(states, stack, name) for name in (*known, _PROSE)):
                continue
            for name in known:
                if name in expected:
                    seen.add(name)
                    break
            else:
                is_cell = (_CELL in expected and resembles_value(text)) or resembles_figure(text)
                name = _CELL if is_cell else _PROSE
            yield Token(name, text, start, end_pos=end)
