"""A parser -> plain data, and back. Lark writes and reads most of it; here it gets an order that is always the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lark import Lark
from lark.grammar import Rule
from lark.lexer import TerminalDef

from .lexing import PieceLexer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: What a parser is told apart from its grammar.
OPTIONS: Final = {"parser": "lalr", "maybe_placeholders": False}
_SHIFT: Final = 0
_Action = tuple[int, Any]  # 0 and the state to go to, or 1 and the rule to reduce by


def parser_to_data(parser: Lark) -> dict[str, Any]:
    """Return *parser* as plain data, which JSON can hold. Parsers of the same grammar give the same data."""
    data, memo = parser.memo_serialize([TerminalDef, Rule])  # pyright: ignore[reportUnknownMemberType] - untyped in Lark
    lexer = data["parser"]["lexer_conf"]
    del lexer["lexer_type"]
    return {
        "memo": [memo[number] for number in range(len(memo))],
        "rules": data["rules"],
        "lexer": lexer,
        "grammar": data["parser"]["parser_conf"],
        **_ordered(**data["parser"]["parser"]),
    }


def parser_from_data(data: Mapping[str, Any]) -> Lark:
    """Return the parser that `parser_to_data` made *data* from.

    Raises:
        Exception: the data are not those of a parser; which error it is depends on where Lark meets the fault.
    """
    start = data["grammar"]["start"]
    memo: list[Any] = data["memo"]
    table = {
        "tokens": data["tokens"],
        "states": {
            state: {token: (action, target) for token, action, target in actions}
            for state, actions in enumerate(data["states"])
        },
        "start_states": data["start_states"],
        "end_states": data["end_states"],
    }
    return Lark.load(  # pyright: ignore[reportUnknownMemberType] - untyped in Lark
        {
            "memo": dict(enumerate(memo)),
            "data": {
                "rules": data["rules"],
                "options": {**OPTIONS, "start": start, "lexer": PieceLexer},
                "parser": {
                    "lexer_conf": {**data["lexer"], "lexer_type": PieceLexer},
                    "parser_conf": data["grammar"],
                    "parser": table,
                },
            },
        }
    )


def _ordered(
    tokens: Mapping[int, str],
    states: Mapping[int, Mapping[int, _Action]],
    start_states: Mapping[str, int],
    end_states: Mapping[str, int],
) -> dict[str, Any]:
    """Return the parse table with its states numbered as they are reached, so that no chance decides their order."""
    named = {
        state: dict(sorted((tokens[token], action) for token, action in actions.items()))
        for state, actions in states.items()
    }
    reached = _reached(named, (start_states[start] for start in sorted(start_states)))
    numbers = {state: number for number, state in enumerate(reached)}
    names = sorted(tokens.values())
    places = {name: place for place, name in enumerate(names)}
    return {
        "tokens": names,
        "states": [
            [
                (places[name], action, numbers[target] if action == _SHIFT else target)
                for name, (action, target) in named[state].items()
            ]
            for state in numbers
        ],
        "start_states": {start: numbers[state] for start, state in sorted(start_states.items())},
        "end_states": {start: numbers[state] for start, state in sorted(end_states.items())},
    }


def _reached(states: Mapping[int, Mapping[str, _Action]], starts: Iterable[int]) -> list[int]:
    """Return the states in the order in which a walk from *starts* meets them."""
    reached = dict.fromkeys(starts)
    waiting = list(reached)
    for state in waiting:
        targets = [target for action, target in states[state].values() if action == _SHIFT and target not in reached]
        reached |= dict.fromkeys(targets)
        waiting += dict.fromkeys(targets)
    return waiting
