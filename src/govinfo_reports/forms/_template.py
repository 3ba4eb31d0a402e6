"""A template: a grammar file, and the form that it describes."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import field, frozen
from lark.exceptions import LarkError

from govinfo_reports.errors import BrokenTemplate
from govinfo_reports.showing import Shown
from govinfo_reports.text.patterns import lazy
from govinfo_reports.text.spelling import label_key, numbering

from ._form import Form, Label
from ._grammar import GRAMMARS, form_of, grammar_of, texts_imported
from .form_data import form_from_data
from .precompiled import precompiled

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lark.load_grammar import Grammar

#: What the name of the file of a national form begins with.
PREFIX: Final = "template_"
_PACKAGE: Final = GRAMMARS.resolve()
_YEAR: Final = lazy(r"\d{4}")


@frozen(eq=False, slots=False)
class Template(Shown):
    """One form of the annual report, as its grammar file describes it.

    Two templates are equal if they have the same name and the same file, or files with the same text.
    """

    name: str
    """The first fiscal year in which the form was mandatory; for a local variant, with the name of the place."""
    path: Path = field(repr=False)
    """Its file; of one that has come without its file, the name of that."""
    texts: Mapping[str, str] | None = field(default=None, repr=False)
    """The texts of its file and of those it imports, by their names, if it has come without them."""

    def __str__(self) -> str:
        return self.name

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Template) or self.name != other.name:
            return False
        return self.path == other.path or self.source == other.source

    def __hash__(self) -> int:
        return hash(self.name)

    def __reduce__(self) -> tuple[Callable[..., Template], tuple[str, ...] | tuple[str, str, dict[str, str]]]:
        if self.path.is_relative_to(_PACKAGE):
            return _of_package, (self.name, str(self.path.relative_to(_PACKAGE)))
        name = self.path.name  # the other process may run on another machine, and compiles the grammar anew
        texts = {name: self.source, **texts_imported(self.source, self.path, self._brought)}
        return _of_texts, (self.name, name, texts)

    @property
    def _brought(self) -> Mapping[str, str]:
        return self.texts or {}

    @cached_property
    def source(self) -> str:
        """The text of its grammar file.

        Raises:
            BrokenTemplate: the file is gone, or holds no text.
        """
        if self.texts is not None:
            return self.texts[self.path.name]
        try:
            return self.path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise self.broken() from error

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
            return grammar_of(self.source, self.path, self._brought)
        except (LarkError, OSError, AssertionError, RecursionError) as error:
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


def template_of_text(text: str, name: str) -> Template:
    """Return the template that *text* describes; it imports files of the package alone.

    Args:
        text: the text of a grammar file.
        name: the name of that file, with the year of the form: ``template_2027.lark``.
    """
    return _of_texts(Path(name).stem.removeprefix(PREFIX), name, {name: text})


def _of_package(name: str, place: str) -> Template:
    return Template(name, _PACKAGE / place)


def _of_texts(name: str, file: str, texts: dict[str, str]) -> Template:
    return Template(name, Path(file), texts)


def tells_year(path: Path) -> bool:
    """Whether the name of the file at *path* contains a year, as the name of a template must."""
    return bool(_YEAR.search(path.stem))
