"""What the package raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class NotAReport(ValueError):  # noqa: N818 - it says what the text is, and it is the name users catch
    """The text is no annual report on government information: nothing in it can be read as one.

    Attributes:
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} {en}")
        self.reason = (zh, en)


class UnknownTemplate(ValueError):  # noqa: N818 - it says what the name is
    """There is no template of that name, or no file at that path.

    Attributes:
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = "、".join(known)
        listed = names.replace("、", ", ")
        self.reason = (f"没有格式“{name}”；已有 {names}。", f"No template {name!r}; there are {listed}.")
        super().__init__(" ".join(self.reason))


class BrokenTemplate(ValueError):  # noqa: N818 - it says what the file is
    """A grammar file does not describe a form.

    Attributes:
        path: the file.
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, path: Path, zh: str, en: str) -> None:
        super().__init__(f"{path.name}：{zh} {en}")
        self.path = path
        self.reason = (zh, en)
