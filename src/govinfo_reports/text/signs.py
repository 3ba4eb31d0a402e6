"""The signs that stand before a figure, and the marks that stand for none; as pages print them, spelled."""

from __future__ import annotations

from typing import Final

#: A sign, as a pattern: a change may be said in words.
SIGN: Final = r"[+-]|减少?|增加?|负"
#: The first characters of signs that make a figure less than nothing.
NEGATIVE: Final = "-减负"
#: What stands before a sum of money.
CURRENCY: Final = "¥￥"
#: A cell that says in a mark or a word that it has no figure, as a pattern.
PLACEHOLDER: Final = r"-{1,6}|[/\\]{1,2}|×|\*{1,2}|[Nn]/?[Aa]|无|空|略"
#: What a converter leaves before a figure: a bookmark in brackets, a lost space.
LEFT_OVER: Final = "[?"
#: The characters that a value can begin with: all other pieces of a page are words.
FIRST_OF_VALUES: Final = frozenset(f"0123456789+-减增负{CURRENCY}/\\×*Nn无空略{LEFT_OVER}")
