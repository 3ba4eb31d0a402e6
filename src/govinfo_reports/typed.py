"""Reports whose keys type checkers and editors know.

A type checker reads the stub of this module, which is generated from the forms: `Report` has the keys of all packaged
forms together, and each form has a class of its own, whose name ends in that of the form. When the program runs, all
of these classes are `govinfo_reports.Report`.
"""

from typing import TYPE_CHECKING

from .models import Report
from .reading.parsing import parse

if TYPE_CHECKING:
    from .writing.dicts import from_dict

__all__ = ["Report", "from_dict", "parse"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name.startswith(Report.__name__):
            return Report
        if name == "from_dict":
            from .writing.dicts import from_dict  # noqa: PLC0415 - a program that only reads pages does without

            return from_dict
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
