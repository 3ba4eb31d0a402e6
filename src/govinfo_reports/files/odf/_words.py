"""A paragraph of a document -> its words as they are shown, and what else stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field

from govinfo_reports.files.note_marks import is_note_mark

from ._names import DRAW, LINK, OFFICE, TEXT, number
from ._styles import AUTOMATIC

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from ._styles import Styles

_LETTERS: Final = {f"{TEXT}tab": " ", f"{TEXT}line-break": "\n", f"{TEXT}soft-page-break": ""}
_NOTES: Final = frozenset({f"{TEXT}note", f"{OFFICE}annotation"})
_UNREAD: Final = frozenset({
    f"{TEXT}ruby-text", f"{OFFICE}annotation-end", f"{TEXT}tracked-changes", f"{DRAW}object", f"{DRAW}control",
})  # fmt: skip
_FRAME: Final = f"{DRAW}frame"
_MOST: Final = 1_000  # spaces in a row


class Picture(NamedTuple):
    """A picture: what it is called, and the part of the file that it is."""

    name: str
    part: str


@define
class Words:
    """What stands in a paragraph."""

    text: str = ""
    marks: list[str] = field(factory=list[str])
    """Raised marks of notes, which are no part of the words."""
    notes: list[str] = field(factory=list[str])
    """Foot notes, end notes and comments."""
    boxes: list[Element] = field(factory=lambda: [])
    """Text boxes that are anchored in it."""
    pictures: list[Picture] = field(factory=lambda: [])


class _Look(NamedTuple):
    """How words look."""

    raised: bool
    colour: str
    ground: str


def paragraph_words(paragraph: Element, styles: Styles, ground: str, colour: str = AUTOMATIC) -> Words:
    """Return what a paragraph shows; words of the colour of their *ground* cannot be seen."""
    words = Words()
    name = paragraph.get(f"{TEXT}style-name")
    if not styles.hides("paragraph", name):
        look = _Look(
            raised=False,
            colour=styles.colour("paragraph", name, colour),
            ground=styles.ground("paragraph", name, ground),
        )
        _read(paragraph, words, styles, look)
    return words


def _read(parent: Element, words: Words, styles: Styles, look: _Look) -> None:
    _add(parent.text, words, look)
    for child in parent:
        tag = child.tag
        if tag == f"{TEXT}s":
            words.text += " " * min(number(child, f"{TEXT}c"), _MOST)
        elif tag in _LETTERS:
            words.text += _LETTERS[tag]
        elif tag in _NOTES:
            words.notes.append("".join(child.itertext()).strip())
        elif tag in {_FRAME, f"{DRAW}custom-shape", f"{DRAW}rect", f"{DRAW}text-box"}:
            _drawing(child, words)
        elif tag == f"{TEXT}span":
            style = child.get(f"{TEXT}style-name")
            if not styles.hides("text", style):
                own = _Look(
                    look.raised or styles.raises(style),
                    styles.colour("text", style, look.colour),
                    styles.ground("text", style, look.ground),
                )
                _read(child, words, styles, own)
        elif tag not in _UNREAD and child.get(f"{TEXT}is-hidden") != "true":
            _read(child, words, styles, look)
        _add(child.tail, words, look)


def _add(text: str | None, words: Words, look: _Look) -> None:
    if not text or look.colour == look.ground:
        return
    if look.raised and is_note_mark(text, words.text):
        words.marks.append(text.strip())
    else:
        words.text += text


def _drawing(drawing: Element, words: Words) -> None:
    """Take the text box of a drawing, or name its picture."""
    box = drawing.find(f"{DRAW}text-box") if drawing.tag == _FRAME else drawing
    if box is not None:
        words.boxes.append(box)
    elif (image := drawing.find(f"{DRAW}image")) is not None:
        words.pictures.append(Picture(drawing.get(f"{DRAW}name", ""), image.get(f"{LINK}href", "")))
