"""A sentence in Chinese and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Message:
    """One sentence in two languages; as a plain string it is the Chinese one."""

    zh: str
    en: str

    def __str__(self) -> str:
        return self.zh

    def filled(self, details: Mapping[str, object]) -> Message:
        """Return it with its *details* in place; one that is a message itself is put in the language of the sentence.

        >>> Message("共{n}处：{what}", "{n} places: {what}").filled({"n": 2, "what": Message("空白", "blank")}).en
        '2 places: blank'
        """
        if Message not in map(type, details.values()):  # few details are; to look into each took half of the time
            return Message(self.zh.format(**details), self.en.format(**details))
        zh = self.zh.format(**{name: getattr(each, "zh", each) for name, each in details.items()})
        en = self.en.format(**{name: getattr(each, "en", each) for name, each in details.items()})
        return Message(zh, en)
