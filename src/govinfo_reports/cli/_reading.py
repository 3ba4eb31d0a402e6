"""A file name -> the report in the file, or one line on standard error that says why there is none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

import click

from govinfo_reports.errors import NotAReport, why_unread
from govinfo_reports.reading.parsing import parse

from ._printing import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.models import Report

    _F = TypeVar("_F", bound=Callable[..., Any])
    Language = Literal["zh", "en"]

#: The exit status where a file could not be read as a report.
UNREADABLE: Final = 2

_OLDER: Final = "gb18030"
_NO_INPUT: Final = ("没有标准输入。", "There is no standard input.")
_UNDECODABLE: Final = (
    "文件内容不是 UTF-8 或 GB18030 编码的文本；请另存为 UTF-8 文本后再试。",
    "The content is no text in UTF-8 or GB18030; save it as UTF-8 text and try again.",
)


class Unreadable(Exception):  # noqa: N818 - it says what the file is
    """A file that gives no text: why, as a sentence in Chinese and one in English."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh, en)
        self.reason = (zh, en)


def files_argument(command: _F) -> _F:
    """Add the argument FILE…, one or more files or ``-``, to a command."""
    return click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path())(command)


def language_option(command: _F) -> _F:
    """Add the option ``--lang`` to a command."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["zh", "en"]),
        default="zh",
        show_default=True,
        help="Language of messages. 提示所用语言。",
    )(command)


def report_in(file: str, language: Language) -> Report | None:
    """Return the report in *file*; None, and a line on standard error, where there is none.

    Args:
        file: its name; ``-`` is standard input.
        language: of the line.
    """
    try:
        text, encoding = text_of(_bytes_of(file))
    except Unreadable as error:
        reason = error.reason
    else:
        try:
            return parse(text)
        except NotAReport as error:
            reason = error.reason if encoding != _OLDER else _doubted(*error.reason)
    words = reason[language == "en"]
    click.echo(visible(f"govinfo-reports: {click.format_filename(file)}: {words}"), err=True)
    return None


def text_of(content: bytes) -> tuple[str, str]:
    """Return the text of a file, and the encoding it is in.

    UTF-8 is tried first, with or without a byte order mark; then GB18030, which older Chinese pages use and which
    contains GBK and GB2312. Line ends stay as they are, so that places in the text are places in the file.

    >>> text_of("年报".encode("gbk"))
    ('年报', 'gb18030')

    Raises:
        Unreadable: the bytes are no text in either.
    """
    for encoding in ("utf-8-sig", _OLDER):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise Unreadable(*_UNDECODABLE)


def _bytes_of(file: str) -> bytes:
    try:
        if file == "-":
            if sys.stdin is None:
                raise Unreadable(*_NO_INPUT)
            return sys.stdin.buffer.read()
        return Path(file).read_bytes()
    except OSError as error:
        raise Unreadable(*why_unread(error)) from error


def _doubted(zh: str, en: str) -> tuple[str, str]:
    """Add to the reason that the encoding may be at fault: bytes that are no UTF-8 often pass for GB18030."""
    return (
        f"{zh}（文件不是完好的 UTF-8 文本，已按 GB18030 解读。）",
        f"{en} (The file is no sound UTF-8 and was read as GB18030.)",
    )
