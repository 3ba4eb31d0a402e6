"""The functions of pdfium that are called for each letter and each rule, so that a call costs less than half.

`pypdfium2.raw` holds each argument against its type. These do not: a number is passed as `int`, and everything else
must be an address or an `Each`. Nor do they let other threads run meanwhile, which costs a fifth of a call: each of
them returns at once.
"""

# pypdfium2 has no stubs, and its functions are made from a C header.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import ctypes
from array import array
from typing import Any, Final

import pypdfium2.raw as pdfium  # pyright: ignore[reportMissingTypeStubs]  # pypdfium2 has no stubs


class Each(ctypes.c_void_p):
    """Something that stands on a page."""


#: What makes a function of ctypes keep the lock of Python while it runs.
_KEEPING: Final = ctypes.PYFUNCTYPE(None)._flags_ & ~ctypes.CFUNCTYPE(None)._flags_


def _called(function: Any, result: Any = ctypes.c_int) -> Any:  # noqa: ANN401 - a function of C
    """Return *function* as one that takes its arguments as they are; it is called in the same way of its system."""
    given = type(function)
    kind = type("Function", given.__bases__, {"_flags_": given._flags_ | _KEEPING, "_restype_": result})
    return kind(ctypes.cast(function, ctypes.c_void_p).value)


def address_of(pointer: Any) -> Any:  # noqa: ANN401 - a pointer of C
    """Return where *pointer* leads to, ready to be passed: what is not ready ctypes makes ready again at each call."""
    return ctypes.byref(ctypes.c_char.from_address(ctypes.cast(pointer, ctypes.c_void_p).value or 0))


def known(each: Each) -> Any:  # noqa: ANN401 - a pointer of C
    """Return *each* with the type that `pypdfium2.raw` asks for."""
    return ctypes.cast(each, pdfium.FPDF_PAGEOBJECT)


def numbers(kind: str, count: int) -> tuple[array[Any], list[Any]]:
    """Return *count* numbers for pdfium to write into, and the address of each.

    An array is read at once, where a structure is read field by field.
    """
    made: array[Any] = array(kind, [0] * count)
    shared = ctypes.c_char.from_buffer(made)
    return made, [ctypes.byref(shared, made.itemsize * index) for index in range(count)]


count_of_page: Final = _called(pdfium.FPDFPage_CountObjects)
object_of_page: Final = _called(pdfium.FPDFPage_GetObject, Each)
count_of_form: Final = _called(pdfium.FPDFFormObj_CountObjects)
object_of_form: Final = _called(pdfium.FPDFFormObj_GetObject, Each)
kind_of: Final = _called(pdfium.FPDFPageObj_GetType)
bounds_of: Final = _called(pdfium.FPDFPageObj_GetBounds)
draw_mode_of: Final = _called(pdfium.FPDFPath_GetDrawMode)
render_mode_of: Final = _called(pdfium.FPDFTextObj_GetTextRenderMode)
color_of: Final = _called(pdfium.FPDFPageObj_GetFillColor)
marks_of: Final = _called(pdfium.FPDFPageObj_CountMarks)
clip_of: Final = _called(pdfium.FPDFPageObj_GetClipPath, Each)
clips_of: Final = _called(pdfium.FPDFClipPath_CountPaths)
text_object_of: Final = _called(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
loose_box_of: Final = _called(pdfium.FPDFText_GetLooseCharBox)
origin_of: Final = _called(pdfium.FPDFText_GetCharOrigin)
angle_of: Final = _called(pdfium.FPDFText_GetCharAngle, ctypes.c_float)
