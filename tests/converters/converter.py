"""A converter: a name, what it reads, and the call that turns a file into text as its users do."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from typing import TYPE_CHECKING

from attrs import frozen

#: What converters lose. Where it is only the empty cells, tables without any are still read in full.
EMPTY_CELLS = "empty cells"
BORDERS = "where a cell ends"
ORDER = "the order of cells"
ROWS = "rows of merged cells"
CHARACTERS = "characters"
LOSSES = (EMPTY_CELLS, BORDERS, ORDER, ROWS, CHARACTERS)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@frozen
class Converter:
    """One way to make text of a file."""

    name: str
    source: str
    """What it reads: the suffix of a file, or the program that prints PDF files of web pages."""
    convert: Callable[[Path], str]
    module: str = ""
    """The module that it needs, if any."""
    program: str = ""
    """The program that it needs, if any."""
    loses: str = ""
    """What its text does not show any more; nothing where every cell can be told from the next."""

    @property
    def missing(self) -> str:
        """What it needs and is not installed here; nothing where it can run."""
        if self.module and find_spec(self.module.split(".")[0]) is None:
            return f"module {self.module}"
        if self.program and shutil.which(self.program) is None:
            return f"program {self.program}"
        return ""

    def __str__(self) -> str:
        return self.name


def run(*command: str | Path) -> str:
    """Return what a program prints."""
    words = list(map(str, command))
    done = subprocess.run(words, check=True, capture_output=True, timeout=120)
    return done.stdout.decode("utf-8", errors="replace")


def program(name: str, source: str, *command: str, loses: str = "") -> Converter:
    """Return the converter that a program is; ``{}`` in its *command* stands for the file."""

    def convert(path: Path) -> str:
        return run(*(str(path) if word == "{}" else word for word in command))

    return Converter(name, source, convert, program=command[0], loses=loses)
