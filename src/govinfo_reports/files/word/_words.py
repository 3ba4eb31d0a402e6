"""A paragraph of a document -> its words as they are shown, and what else stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import define, field

from govinfo_reports.files.note_marks import is_note_mark

from ._fields import MARK
from ._grounds import PAPER, fill_of
from ._names import MC, VAL, R, W, is_on, number, value
from ._styles import look_of
from ._symbols import M, formula, formulas, symbol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from ._numbers import Numbering
    from ._styles import Look, Styles

_TEXT: Final = f"{W}t"
_RUN: Final = f"{W}r"
_PROPERTIES: Final = f"{W}rPr"
_OF_PARAGRAPH: Final = f"{W}pPr"
_SHADING: Final = f"{W}shd"
_IN_LIST: Final = f"{W}numPr"
#: What wraps runs without hiding them.
_WRAPS: Final = frozenset({
    f"{W}hyperlink", f"{W}ins", f"{W}moveTo", f"{W}smartTag", f"{W}sdt", f"{W}sdtContent", f"{W}customXml",
    f"{W}fldSimple", f"{W}dir", f"{W}bdo", f"{W}ruby", f"{W}rubyBase",
})  # fmt: skip
#: What stands for letters.
_LETTERS: Final = {
    f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": " ",
}  # fmt: skip
_SEEN: Final = ("}blip", "}imagedata")
_DRAWN: Final = (*_SEEN, "}OLEObject", "}chart")
_PICTURES: Final = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_FORMULAS: Final = frozenset({f"{M}oMath", f"{M}oMathPara"})
_BOX: Final = f"{W}txbxContent"


class Picture(NamedTuple):
    """A picture: what it is called, and the relation that leads to it; empty for what is no picture alone."""

    name: str
    relation: str


@define
class Words:
    """What stands in a paragraph."""

    text: str = ""
    marks: list[str] = field(factory=lambda: [])
    """Raised marks of notes, which are no part of the words."""
    boxes: list[Element] = field(factory=lambda: [])
    """Text boxes that are anchored in it."""
    pictures: list[Picture] = field(factory=lambda: [])
    ground: str = PAPER
    """The colour that they stand on."""
    open: bool = False
    """Whether its end is deleted, so that the next paragraph goes on with it."""


def paragraph_words(paragraph: Element, styles: Styles, numbering: Numbering, behind: str = PAPER) -> Words:
    """Return what a paragraph shows, its automatic number included; *behind* is the colour that it stands on."""
    properties = paragraph.find(_OF_PARAGRAPH)
    style = value(properties, "pStyle") or styles.usual
    look = styles.look(style).under(styles.look(None))
    ground = styles.ground(style, behind)
    words = Words(ground=ground if properties is None else fill_of(properties.find(_SHADING), ground))
    words.open = properties is not None and _is_open(properties)
    _read(paragraph, words, look, styles)
    own = None if properties is None else properties.find(_IN_LIST)
    if own is not None or words.text.strip():
        listed, level = styles.numbering(style)
        listed = value(own, "numId") or listed
        if listed and listed != "0":
            words.text = numbering.next(listed, number(value(own, "ilvl") or level)) + words.text
    return words


def _is_open(properties: Element) -> bool:
    mark = properties.find(_PROPERTIES)
    return mark is not None and any(mark.find(W + name) is not None for name in ("del", "moveFrom"))


def _read(parent: Element, words: Words, look: Look, styles: Styles) -> None:
    """Read runs, and what wraps them; deleted runs are in elements that are not entered."""
    for child in parent:
        tag = child.tag
        if tag == _RUN:
            _run(child, words, look, styles)
        elif tag in _WRAPS or tag == f"{MC}AlternateContent":
            for inner in chosen(child):
                _read(inner, words, look, styles)
        elif tag in _FORMULAS and not look.hidden:
            words.text += " ".join(map(formula, formulas(child)))


def _run(run: Element, words: Words, above: Look, styles: Styles) -> None:
    properties = run.find(_PROPERTIES)
    look = above
    if properties is not None and len(properties):
        style = value(properties, "rStyle")
        look = look_of(properties).under(styles.look(style).toggling(above) if style else above)
    if look.hidden:
        return
    text = "".join(_shown(child, words, look, styles) for child in run)
    if look.colour is not None and look.colour == (words.ground if look.ground is None else look.ground):
        return
    if look.raised and is_note_mark(text, words.text):
        words.marks.append(text.strip())
    elif look.struck and text:
        words.text += f" {text} "  # what is struck through is no part of the figure beside it
    else:
        words.text += text


def _shown(child: Element, words: Words, look: Look, styles: Styles) -> str:
    """Return the letters that a part of a run shows; pictures and text boxes are taken aside."""
    tag = child.tag
    if tag == _TEXT:
        return child.text or ""
    if tag == f"{W}sym":
        return symbol(child.get(f"{W}font", ""), child.get(f"{W}char", ""))
    if tag == MARK:
        return _selected(child)
    if tag == f"{W}ruby":
        _read(child, words, look, styles)
    elif tag in _PICTURES or tag == f"{MC}AlternateContent":
        _drawing(child, words)
    return _LETTERS.get(tag, "")


def _selected(field_: Element) -> str:
    """Return what a form field shows beside its result: the entry of its list, or its box."""
    box = field_.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        ticked = box.find(f"{W}checked")
        return "☑" if is_on(box.find(f"{W}default") if ticked is None else ticked) else "☐"
    choices = field_.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    entries = [entry.get(VAL, "") for entry in choices.findall(f"{W}listEntry")]
    index = number(value(choices, "result") or value(choices, "default"))
    return entries[index] if 0 <= index < len(entries) else ""


def chosen(element: Element) -> Iterator[Element]:
    """Yield the element, or of an element with alternatives the one that is shown."""
    if element.tag != f"{MC}AlternateContent":
        yield element
        return
    choice = element.find(f"{MC}Choice")
    fallback = element.find(f"{MC}Fallback")
    if choice is not None:
        yield choice
    elif fallback is not None:
        yield fallback


def _drawing(drawing: Element, words: Words) -> None:
    """Take the text boxes of a drawing, or name the picture."""
    for shown in chosen(drawing):
        boxes = list(_boxes(shown))
        words.boxes += boxes
        if not boxes:
            named = (each for each in shown.iter() if each.tag.endswith(("}docPr", "}shape", "}imagedata")))
            names = (each.get("descr") or each.get("title") or each.get("name") or "" for each in named)
            drawn = [each for each in shown.iter() if each.tag.endswith(_DRAWN) or _is_of_picture(each)]
            if drawn:
                relations = (each.get(f"{R}embed") or each.get(f"{R}id") for each in drawn if each.tag.endswith(_SEEN))
                words.pictures.append(Picture(next(filter(None, names), ""), next(filter(None, relations), "")))


def _is_of_picture(data: Element) -> bool:
    return data.tag.endswith("}graphicData") and data.get("uri", "").endswith("/picture")


def _boxes(drawing: Element) -> Iterator[Element]:
    """Yield the text boxes of a drawing; those inside another come with it."""
    waiting = [drawing]
    while waiting:
        here = waiting.pop()
        if here.tag == _BOX:
            yield here
        else:
            waiting.extend(inner for child in reversed(here) for inner in chosen(child))


def notes_words(root: Element | None) -> Iterator[str]:
    """Yield the words of each foot note or end note."""
    for note in () if root is None else root:
        if note.get(f"{W}type") in {None, "normal"}:
            yield "".join(text.text or "" for text in note.iter(_TEXT))
