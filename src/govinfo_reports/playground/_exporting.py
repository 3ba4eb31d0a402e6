"""A text or a file -> the file that the page offers for saving: JSON, CSV, Excel, or the linked page."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from govinfo_reports.view import page
from govinfo_reports.workbooks import write_report
from govinfo_reports.writing.dicts import to_json
from govinfo_reports.writing.rows import to_csv

from ._reading import report_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.models import Report

    from ._forms import OwnForm
    from ._reading import Language

_MARK: Final = "\ufeff"  # spreadsheets take a file without it for one in the encoding of the machine


def export(kind: str, name: str, content: bytes | str, language: Language, form: OwnForm | None = None) -> bytes:
    """Return the report in *content* as a file.

    The report is read once more, which takes milliseconds. So nothing has to be kept.

    Args:
        kind: ``json``, ``csv``, ``xlsx`` or ``html``.
        name: what to call the file that is read; empty for a text.
        content: a text as it is, or the bytes of a file.
        language: of labels and messages.
        form: a form of the user's own to read by.

    Raises:
        NotAReport: there is none.
        Unreadable: the file gives no text.
    """
    return _WRITERS[kind](report_of(name, content, form), language)


def _csv(report: Report, _: Language) -> bytes:
    return f"{_MARK}{to_csv(report)}".encode()


def _workbook(report: Report, language: Language) -> bytes:
    target = BytesIO()
    write_report(report, target, language=language)
    return target.getvalue()


_WRITERS: Final[dict[str, Callable[[Report, Language], bytes]]] = {
    "json": lambda report, _: to_json(report).encode(),
    "csv": _csv,
    "xlsx": _workbook,
    "html": lambda report, language: page(report, language=language).encode(),
}
