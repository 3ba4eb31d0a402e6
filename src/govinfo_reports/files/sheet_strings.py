"""Words of cells of an XLSX file that are set in several ways -> the words without raised marks of notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from .note_marks import is_note_mark
from .sheet_colours import colour_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from .sheet_colours import Look

_OFF: Final = frozenset({"0", "false"})


def plain_words(words: Element, cell: Look) -> tuple[str, list[str]] | None:
    """Return the words and the raised marks that are no part of them; None where all is set in one way.

    Words that are struck through are kept apart from those beside them; those of the colour of the *cell* are left out.
    """
    text = ""
    marks: list[str] = []
    changed = False
    for run in words:
        if not run.tag.endswith("}r"):
            continue
        own = "".join(each.text or "" for each in run if each.tag.endswith("}t"))
        look = {
            each.tag.rpartition("}")[2]: each.get("val", "1")
            for part in run
            if part.tag.endswith("}rPr")
            for each in part
        }
        coloured = (each for part in run for each in part if each.tag.endswith("}color"))
        if any(evolve(cell, colour=colour_of(each)).hides for each in coloured):
            changed = True
        elif look.get("vertAlign") == "superscript" and is_note_mark(own, text):
            marks.append(own.strip())
            changed = True
        elif look.get("strike", "0") not in _OFF and own:
            text += f" {own} "
            changed = True
        else:
            text += own
    return (text, marks) if changed else None
