"""The fields of a document -> what each shows: its result and not its code, or what Word draws from the code itself.

A field stands in the runs between three marks: it begins, its result begins, it ends. Other fields may stand in its
code, and their results are parts of the code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from govinfo_reports.files.canonical import UNREAD

from ._names import W

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MARK: Final = f"{W}fldChar"
_RUN: Final = f"{W}r"
_SIMPLE: Final = f"{W}fldSimple"
_CODE: Final = f"{W}instrText"
_TEXT: Final = f"{W}t"
_DELETED: Final = (f"{W}del", f"{W}moveFrom")
_SILENT: Final = frozenset({"SET", "ASK"})  # what these put into the file is for other fields to show
_CIRCLED: Final = re.compile(
    r"\s*+EQ\s++\\o\s*+(?:\\a[clr]\s*+)?\(([^(),;，；]{1,4})[,;，；]([^(),;，；]{0,40})\)\s*+", re.IGNORECASE
)
_CIRCLES: Final = frozenset("○◯〇")
_CIRCLED_NUMBERS: Final = dict(enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", 1))


@define(eq=False)
class _Field:
    """A field that has begun and not yet ended."""

    codes: list[Element] = field(factory=lambda: [])
    """Its code, without that of fields inside."""
    inside: list[Element] = field(factory=lambda: [])
    """What else stands in its code: the results of other fields."""
    has_result: bool = False

    @property
    def code(self) -> str:
        return "".join(each.text or "" for each in self.codes)


def leave_results(body: Element) -> None:
    """Leave of each field in *body* what it shows: results in the code of another field become parts of that code.

    A field that does not end is left as it is: without its end, nobody can tell where its code does.
    """
    for simple in list(body.iter(_SIMPLE)):
        if _kind(simple.get(f"{W}instr", "")) in _SILENT:
            simple.tag = _CODE
    if next(body.iter(MARK), None) is None:
        return
    gone = {run for tag in _DELETED for deleted in body.iter(tag) for run in deleted.iter(_RUN)}
    open_: list[_Field] = []
    in_code: list[_Field] = []  # those of them whose code has not ended
    for run in list(body.iter(_RUN)):
        if run not in gone:
            for each in list(run):
                _step(each, open_, in_code)


def _step(each: Element, open_: list[_Field], in_code: list[_Field]) -> None:
    kind = each.get(f"{W}fldCharType", "") if each.tag == MARK else ""
    if kind in {"separate", "end"} and open_:
        ends_code = in_code and in_code[-1] is open_[-1]
        if kind == "separate" and ends_code and _kind(open_[-1].code) not in _SILENT:
            in_code.pop().has_result = True
        elif kind == "end":
            if ends_code:
                in_code.pop()
            _close(open_.pop(), within_code=bool(in_code))
    elif each.tag == _CODE and in_code and in_code[-1] is open_[-1]:
        in_code[-1].codes.append(each)
    elif in_code:
        in_code[-1].inside.append(each)
    if kind == "begin":
        open_.append(_Field())
        in_code.append(open_[-1])


def _close(ended: _Field, *, within_code: bool) -> None:
    """Take what stands in the code of a field out of what is shown, and put what Word draws from the code into it."""
    for each in ended.inside:
        each.tag = _CODE
    if not ended.has_result and not within_code and ended.codes and (drawn := _drawn(ended.code)):
        ended.codes[0].tag, ended.codes[0].text = _TEXT, drawn


def _kind(code: str) -> str:
    return (code.split(None, 1) or [""])[0].upper()


def _drawn(code: str) -> str:
    """Return what Word draws for a field that has no result; nothing where it shows nothing.

    A circle around a number that has a letter of its own is that letter; another formula is not read.
    """
    match _kind(code):
        case "EQ":
            found = _CIRCLED.fullmatch(code)
            if found is None:
                return UNREAD
            around, words = found.group(1).strip(), found.group(2).strip()
            number = int(words) if around in _CIRCLES and re.fullmatch(r"[1-9]\d?", words, re.ASCII) else 0
            return _CIRCLED_NUMBERS.get(number, around + words)
        case "MACROBUTTON" | "GOTOBUTTON":
            return (code.split(None, 2)[2:] or [""])[0].strip()
        case _:
            return ""
