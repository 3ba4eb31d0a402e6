"""A converter: a name, what it reads, and the call that turns a file into text as its users do."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@frozen
class Converter:
    """One way to make text of a file."""

    name: str
    source: str
    """What it reads: the suffix of a file."""
    convert: Callable[[Path], str]
    module: str = ""
    """The module that it needs, if any."""
    program: str = ""
    """The program that it needs, if any."""

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
    done = subprocess.run(words, check=True, capture_output=True, timeout=120)  # noqa: S603 - written out below
    return done.stdout.decode("utf-8", errors="replace")


def program(name: str, source: str, *command: str) -> Converter:
    """Return the converter that a program is; ``{}`` in its *command* stands for the file."""

    def convert(path: Path) -> str:
        return run(*(str(path) if word == "{}" else word for word in command))

    return Converter(name, source, convert, program=command[0])
