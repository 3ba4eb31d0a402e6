"""The packaged grammars -> the data that a wheel brings of them, so that nothing is compiled where it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govinfo_reports.forms import packaged
from govinfo_reports.forms.form_data import form_to_data
from govinfo_reports.forms.precompiled import name_of, write
from govinfo_reports.forms.word_rules import KIND, PATH, compiled_word_rules

from .parser_data import parser_to_data
from .parsers import parser_of

if TYPE_CHECKING:
    from pathlib import Path


def precompile(folder: Path) -> None:
    """Write into *folder* the form and the parser of each template, and the rules of what the prose says.

    The build of the wheel does so.
    """
    files: dict[str, object] = {name_of(PATH, KIND): compiled_word_rules()}
    for template in packaged():
        files[name_of(template.path, "form")] = form_to_data(template.form)
        files[name_of(template.path, "parser")] = parser_to_data(parser_of(template))
    write(folder, files)
