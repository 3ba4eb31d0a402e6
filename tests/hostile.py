"""Files that no reader gets through: they end its process, or take for ever."""

from __future__ import annotations

import os
from time import sleep


class Deadly(bytes):
    """Bytes that end the process that looks at them."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """End the process."""
        os._exit(1)


class Endless(bytes):
    """Bytes that are never looked through."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """Take longer than any test waits."""
        sleep(600)
        return False


class Raising(bytes):
    """Bytes that a reader has a fault with."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        """Raise what no reader expects."""
        raise ZeroDivisionError
