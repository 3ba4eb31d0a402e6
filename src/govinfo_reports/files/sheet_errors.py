"""The number of an error in a spreadsheet -> the word that its cell shows."""

from typing import Final

_WORDS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


def error_word(number: int) -> str:
    """Return the word of an error; one that is not known is an error all the same.

    >>> error_word(0x17), error_word(0x99)
    ('#REF!', '#ERROR!')
    """
    return _WORDS.get(number, "#ERROR!")
