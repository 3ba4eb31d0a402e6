"""A parser -> what every page that it takes has, so that other pages can be refused at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import START

if TYPE_CHECKING:
    from lark import Lark


def fewest_pieces(parser: Lark) -> int:
    """Return how many pieces a page has at least that the *parser* takes."""
    # Nearly all rules stand before those that they are made of, so this way round a few passes are enough.
    rules = [
        (rule.origin.name, ["" if symbol.is_term else symbol.name for symbol in rule.expansion])
        for rule in reversed(parser.rules)
    ]
    least = {"": 1}
    known: dict[str, int] = {}
    while known != least:
        known = dict(least)
        for name, parts in rules:
            if all(map(least.__contains__, parts)):
                count = sum(map(least.__getitem__, parts))
                least[name] = min(count, least.get(name, count))
    return least[START]


def needed_terminals(parser: Lark) -> frozenset[str]:
    """Return the names of the terminals that no page lacks which the *parser* takes."""
    names = [terminal.name for terminal in parser.terminals]
    needed = {name: 1 << number for number, name in enumerate(names)}  # a bit for each: sets take five times as long
    every = (1 << len(names)) - 1
    ways: dict[str, list[list[str]]] = {}
    for rule in reversed(parser.rules):
        ways.setdefault(rule.origin.name, []).append([symbol.name for symbol in rule.expansion])
    known: dict[str, int] = {}
    while known != needed:
        known = dict(needed)
        for name, each in ways.items():  # what all ways to make it have in common
            common = every
            for way in each:
                own = 0
                for part in way:
                    own |= needed.get(part, every)
                common &= own
            needed[name] = common
    return frozenset(name for name in names if needed[START] & needed[name])
