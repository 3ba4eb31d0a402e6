"""What the package raises."""

from __future__ import annotations


class NotAReport(ValueError):  # noqa: N818 - it says what the text is, and it is the name users catch
    """The text is no annual report on government information: nothing in it can be read as one.

    Attributes:
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} {en}")
        self.reason = (zh, en)
