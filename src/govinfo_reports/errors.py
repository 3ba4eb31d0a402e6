"""The exceptions of the package. Each gives its reason in Chinese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_REASONS: Final[dict[type[OSError], tuple[str, str]]] = {
    FileNotFoundError: ("没有这个文件。", "There is no such file."),
    NotADirectoryError: ("没有这个文件。", "There is no such file."),
    IsADirectoryError: ("这是文件夹，不是文件。", "This is a folder, not a file."),
    PermissionError: ("没有读取这个文件的权限。", "No permission to read this file."),
}


class NotAReport(ValueError):  # noqa: N818 - it says what the text is, and it is the name users catch
    """The text is not an annual report on government information.

    Attributes:
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} {en}")
        self.reason = (zh, en)

    def __reduce__(self) -> tuple[type[NotAReport], tuple[str, str]]:
        return type(self), self.reason


class UnknownTemplate(ValueError):  # noqa: N818 - it says what the name is
    """There is no template of that name, or no file at that path.

    Attributes:
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self._given = name, tuple(known)
        names = "、".join(self._given[1])
        listed = names.replace("、", ", ")
        self.reason = (f"没有格式“{name}”；已有 {names}。", f"No template {name!r}; there are {listed}.")
        super().__init__(" ".join(self.reason))

    def __reduce__(self) -> tuple[type[UnknownTemplate], tuple[str, tuple[str, ...]]]:
        return type(self), self._given


class BrokenTemplate(ValueError):  # noqa: N818 - it says what the file is
    """A grammar file does not describe a form, or a folder of templates has none.

    Attributes:
        path: the file or folder.
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, path: Path, zh: str, en: str) -> None:
        super().__init__(f"{path.name}：{zh} {en}")
        self.path = path
        self.reason = (zh, en)

    def __reduce__(self) -> tuple[type[BrokenTemplate], tuple[Path, str, str]]:
        return type(self), (self.path, *self.reason)


class Unreadable(ValueError):  # noqa: N818 - it says what the file is
    """A file gives no text.

    Attributes:
        code: why, as one word: ``archive``, ``damaged``, ``empty``, ``encrypted``, ``legacy_doc``, ``missing_extra``,
            ``not_text``, ``scanned``, ``too_large`` or ``unsupported``; where many files are collected, ``unopened``,
            ``too_slow`` or ``crashed`` too.
        reason: why, as a sentence in Chinese and one in English.
        name: the file, as far as it has a name.
    """

    def __init__(self, code: str, zh: str, en: str, name: str = "") -> None:
        super().__init__(f"{name}：{zh} {en}" if name else f"{zh} {en}")
        self.code = code
        self.reason = (zh, en)
        self.name = name

    def __reduce__(self) -> tuple[type[Unreadable], tuple[str, str, str, str]]:
        return type(self), (self.code, *self.reason, self.name)

    def named(self, name: str) -> Unreadable:
        """Return the same refusal for the file *name*."""
        return Unreadable(self.code, *self.reason, name)


def why_unread(error: OSError) -> tuple[str, str]:
    """Return why a file cannot be read, as a sentence in Chinese and one in English."""
    words = error.strerror or str(error)
    return _REASONS.get(type(error), (f"无法读取：{words}。", f"It cannot be read: {words}."))
