"""The reasons for which a file is refused, each with its sentences."""

from __future__ import annotations

from typing import Final

from govinfo_reports.errors import Unreadable

_REASONS: Final = {
    "archive": (
        "这是压缩包，不是一份文件；请用 gr.documents() 逐一读取其中的文件。",
        "This is an archive, not one document; gr.documents() reads its members one by one.",
    ),
    "crashed": ("读取这个文件时程序出错：{detail}。", "Reading this file broke the program: {detail}."),
    "damaged": ("文件已损坏或不完整：{detail}。", "The file is damaged or incomplete: {detail}."),
    "empty": ("文件中没有文字。", "The file holds no text."),
    "encrypted": ("文件设有密码，无法读取。", "The file is protected by a password."),
    "legacy_doc": (
        "这是旧版 Word 或 WPS 文件（.doc、.wps），需要安装 LibreOffice 才能读取，或请另存为 .docx。",
        "This is a file of old Word or WPS (.doc, .wps): install LibreOffice to read it, or save it as .docx.",
    ),
    "missing_extra": (
        "读取这类文件（{kind}）需要另外安装：pip install 'govinfo-reports[{extra}]'。",
        "To read files of this kind ({kind}), install: pip install 'govinfo-reports[{extra}]'.",
    ),
    "not_text": (
        "文件内容不是 UTF-8 或 GB18030 编码的文字，也不是能够辨认的文件格式。",
        "The content is no text in UTF-8 or GB18030, and no kind of file that is known.",
    ),
    "scanned": (
        "这是扫描件或图片，没有可读的文字；可以用 ocr=True 或 --ocr 识别其中的文字。",
        "This is a scan or a picture without text; ocr=True or --ocr recognises the text on it.",
    ),
    "too_large": ("文件超出读取的限度（{detail}）。", "The file goes beyond the limits of reading ({detail})."),
    "too_slow": (
        "读取超过 {seconds:g} 秒，已经停止。",
        "Reading took more than {seconds:g} seconds and was stopped.",
    ),
    "unsupported": ("不支持这种文件：{kind}。", "Files of this kind are not supported: {kind}."),
}


_UNITS: Final = {
    "bytes": ("字节", "bytes"),
    "cells": ("格", "cells"),
    "characters": ("字", "characters"),
    "files": ("个文件", "files"),
    "lines": ("行", "lines"),
}


def beyond(most: int, unit: str, found: int | None = None) -> Unreadable:
    """Return the refusal of a file that has more of a *unit* than the limit; *found* says how many, where it is known.

    >>> beyond(40_000_000, "bytes", 100_000_012).reason[0]
    '文件超出读取的限度：有 100,000,012 字节，最多读 40,000,000 字节。'
    """
    zh, en = _UNITS[unit]
    own = ("", "") if found is None else (f"有 {found:,} {zh}，", f"it has {found:,} {en}, ")
    return Unreadable(
        "too_large",
        f"文件超出读取的限度：{own[0]}最多读 {most:,} {zh}。",
        f"The file goes beyond the limits of reading: {own[1]}at most {most:,} {en} are read.",
    )


def to_be_saved(kind: str, ending: str) -> Unreadable:
    """Return the refusal of a *kind* of file that is not read, but can be saved as one with another *ending*.

    >>> to_be_saved("Excel 2003 XML", ".xlsx").reason[0]
    '不支持这种文件：Excel 2003 XML；请打开后另存为 .xlsx。'
    """
    return Unreadable(
        "unsupported",
        f"不支持这种文件：{kind}；请打开后另存为 {ending}。",
        f"Files of this kind are not supported: {kind}. Open it and save it as {ending}.",
    )


def refusal(code: str, **details: object) -> Unreadable:
    """Return the refusal *code*, with *details* put into its sentences."""
    zh, en = (words.format(**details) for words in _REASONS[code])
    return Unreadable(code, zh, en)
