"""Pieces -> tokens: a piece is a label where the parser expects that label, else a cell, else prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from lark.lexer import Lexer, Token

from govinfo_reports.text.spelling import label_key, numbering

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark.common import LexerConf

_CELL, _PROSE = "CELL", "PROSE"
_FIGURE: Final = re.compile(r"[+-]?\d[\d,.]*")
_VALUE: Final = re.compile(r"[^\u4e00-\u9fff]*\d[^\u4e00-\u9fff]*(?:[\u4e00-\u9fff]{1,2})?|[减增]\d+|[-/]+|无")


class PieceLexer(Lexer):
    """Lexer over pieces instead of characters; what a piece may be depends on the state of the parser.

    Lark's own lexers would have to find the cells again that the layout has found already.
    """

    __future_interface__ = 2

    def __init__(self, lexer_conf: LexerConf) -> None:
        self.names: dict[str, tuple[str, ...]] = {}
        for terminal in lexer_conf.terminals:
            if terminal.pattern.type == "str":
                key = label_key(terminal.pattern.value)
                for spelling in {key, key[numbering(key) :]}:
                    self.names[spelling] = (*self.names.get(spelling, ()), terminal.name)

    def lex(self, lexer_state: Any, parser_state: Any) -> Iterator[Token]:  # noqa: ANN401 - Lark's own types are open
        """Yield a token for each piece that is not blank, with the piece's place in the page."""
        names, states, stack = self.names, parser_state.parse_conf.states, parser_state.state_stack
        for text, start, end, _, _ in lexer_state.text:
            if not text:
                continue
            expected = states[stack[-1]]
            for name in names.get(text) or names.get(text.replace(" ", "").replace('"', ""), ()):
                if name in expected:
                    break
            else:
                name = _PROSE
                if _CELL in expected and _VALUE.fullmatch(text):
                    name = _CELL
                elif _FIGURE.fullmatch(text):
                    name = _CELL  # a figure where the form has none is not prose: let the parser stumble over it
            yield Token(name, text, start, end_pos=end)
