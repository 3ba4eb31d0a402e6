"""Why files gave no report: the words for each code, as people call it."""

from __future__ import annotations

from typing import Final

from govinfo_reports.findings import Message

_WORDS: Final = {
    "archive": Message("压缩包", "an archive"),
    "crashed": Message("读取时程序出错", "broke the program"),
    "damaged": Message("文件损坏", "damaged"),
    "empty": Message("没有文字", "without text"),
    "encrypted": Message("设有密码", "protected by a password"),
    "legacy_doc": Message("旧版 Word 或 WPS 文件", "old Word or WPS"),
    "missing_extra": Message("缺少读取所需的组件", "needs an extra"),
    "not_a_report": Message("不是年度报告", "not a report"),
    "not_text": Message("不是文字，也不是能辨认的格式", "no text"),
    "scanned": Message("扫描件或图片", "a scan or picture"),
    "too_large": Message("超出读取的限度", "beyond the limits"),
    "too_slow": Message("读取时间过长", "too slow"),
    "unopened": Message("无法打开", "could not be opened"),
    "unsupported": Message("不支持的文件格式", "not supported"),
}


def reason_of(code: str) -> Message:
    """Return what a person calls the reason *code*, with the code behind."""
    words = _WORDS[code]
    return Message(f"{words.zh}（{code}）", f"{words.en} ({code})")
