"""A template: a grammar file, and the form that it describes."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from lark.exceptions import LarkError

from govinfo_reports.errors import BrokenTemplate
from govinfo_reports.text.spelling import label_key, numbering

from ._form import Form, Label
from ._grammar import form_of, grammar_of
from .form_data import form_from_data
from .precompiled import precompiled

if TYPE_CHECKING:
    from pathlib import Path

    from lark.load_grammar import Grammar

_YEAR: Final = re.compile(r"\d{4}")


@frozen(order=True, slots=False, cache_hash=True)
class Template:
    """One form of the annual report, as its grammar file describes it."""

    name: str
    """The first fiscal year in which the form was mandatory; for a local variant, with the name of the place."""
    path: Path = field(repr=False)

    def __str__(self) -> str:
        return self.name

    def __reduce__(self) -> tuple[type[Template], tuple[str, Path]]:
        return Template, (self.name, self.path)  # a compiled grammar cannot be pickled; the other process compiles it

    @cached_property
    def year(self) -> int:
        """The first fiscal year of the form.

        Raises:
            BrokenTemplate: the name of the file contains no year.
        """
        if not (match := _YEAR.search(self.name)):
            raise BrokenTemplate(
                self.path,
                "文件名中没有年份，例如 template_2027.lark。",
                "Its name holds no year, as template_2027.lark does.",
            )
        return int(match.group())

    @cached_property
    def form(self) -> Form:
        """The form that the file describes.

        Raises:
            BrokenTemplate: the file does not describe a form.
        """
        if form := precompiled(self.path, "form", form_from_data):
            return form
        try:
            return form_of(self.grammar)
        except (LarkError, RecursionError) as error:
            raise self.broken() from error

    @cached_property
    def grammar(self) -> Grammar:
        """The grammar in the file, with its imports.

        Raises:
            BrokenTemplate: the file is not a grammar.
        """
        try:
            return grammar_of(self.path.read_text(encoding="utf-8"), self.path)
        except (LarkError, OSError, UnicodeDecodeError, AssertionError, RecursionError) as error:
            raise self.broken() from error

    def broken(self) -> BrokenTemplate:
        """Return the error to raise if the file cannot be used."""
        return BrokenTemplate(
            self.path,
            "文件不能用作格式；运行 govinfo-reports template check 可查看逐条说明。",
            "It cannot be used as a form; `govinfo-reports template check` explains why, line by line.",
        )

    @cached_property
    def marks(self) -> frozenset[str]:
        """The labels of the form in the spelling used for comparison, both with and without their numbers."""
        return frozenset(
            mark
            for item in self.form.items
            if isinstance(item, Label)
            for spelling in item.spellings
            for key in [label_key(spelling)]
            for mark in (key, key[numbering(key) :])
        )


def tells_year(path: Path) -> bool:
    """Whether the name of the file at *path* contains a year, as the name of a template must."""
    return bool(_YEAR.search(path.stem))
