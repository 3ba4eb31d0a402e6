"""Files -> the reports in them. A file that holds none is an entry too, with the reason."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.errors import NotAReport, Unreadable, why_unread
from govinfo_reports.files.archives import documents
from govinfo_reports.files.encodings import OLDER
from govinfo_reports.findings import Message
from govinfo_reports.reading.parsing import parse

from .inputs import STANDARD_INPUT, Input

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govinfo_reports.files.document import Document
    from govinfo_reports.models import Report

_NO_INPUT: Final = ("没有标准输入。", "There is no standard input.")
_DOUBTED: Final = Message(  # bytes in another encoding often pass for GB18030
    "{zh}（文件不是完好的 UTF-8 文本，已按 GB18030 解读。）",
    "{en} (The file is no sound UTF-8 and was read as GB18030.)",
)


@frozen
class Entry:
    """A file, or a member of an archive: a report, or the reason why there is none."""

    name: str
    """The name of the file; behind that of an archive, the path of the member."""
    report: Report | None = None
    trouble: Message | None = None
    """Why it holds no report; None for a report."""


def entries(files: Iterable[Input], *, ocr: bool = False) -> Iterator[Entry]:
    """Yield what *files* hold, one after the other. What is wrong with one does not hold up the others.

    With *ocr*, text is recognised on pictures.
    """
    for file in files:
        if file.trouble:
            yield Entry(shown(file.name), trouble=file.trouble)
            continue
        for name, document in documents_in(file.name, ocr=ocr):
            yield _entry(name, document)


def documents_in(file: str, *, ocr: bool = False) -> Iterator[tuple[str, Document | Unreadable]]:
    """Yield what *file* holds, each with its name: one document, or those of an archive."""
    own = shown(file)
    for document in _documents(file, ocr=ocr):
        yield own if document.name in {"", Path(file).name} else f"{own}/{_inner(document.name)}", document


def _inner(name: str) -> str:
    """Return the path of a member without parts that would lead out of its archive."""
    return "/".join(part for part in name.split("/") if part not in {"", ".", ".."})


def shown(name: str) -> str:
    """Return the name of a file as text: bytes that are none become replacement characters."""
    return os.fsencode(name).decode("utf-8", "replace")


def _entry(name: str, document: Document | Unreadable) -> Entry:
    if isinstance(document, Unreadable):
        return Entry(name, trouble=Message(*document.reason))
    try:
        return Entry(name, parse(document))
    except NotAReport as error:
        return Entry(name, trouble=why_no_report(error, document))


def why_no_report(error: NotAReport, document: Document) -> Message:
    """Return why *document* holds no report; that its encoding may be at fault is said too."""
    zh, en = error.reason
    return _DOUBTED.filled({"zh": zh, "en": en}) if document.encoding == OLDER else Message(zh, en)


def _documents(file: str, *, ocr: bool) -> Iterator[Document | Unreadable]:
    try:
        if file != STANDARD_INPUT:
            yield from documents(file, ocr=ocr)
        elif sys.stdin is None:
            yield Unreadable("not_text", *_NO_INPUT)
        else:
            yield from documents(sys.stdin.buffer, name="", ocr=ocr)
    except OSError as error:
        yield Unreadable("not_text", *why_unread(error))
