"""``python -m tests.killed_at FOLDER SET STEP``: `collect`, killed by the system at one of its steps on the disk.

A step is before or behind the renaming or the removing of a file, or a line of the manifest.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from govinfo_reports.corpus.collecting import collect
from govinfo_reports.corpus.collecting.manifest import Manifest

if TYPE_CHECKING:
    from collections.abc import Callable


#: What makes a step on the disk: the owner of each function, and its name.
STEPS = ((Path, "replace"), (Path, "unlink"), (Manifest, "add"))


def counted(real: Callable[..., object], tick: Callable[[], None]) -> Callable[..., object]:
    """Return *real* with a *tick* before it and behind it."""

    def step(*arguments: object, **named: object) -> object:
        tick()
        done = real(*arguments, **named)
        tick()
        return done

    return step


class _Killing:
    def __init__(self, at: int) -> None:
        self._left = at
        for owner, name in STEPS:
            setattr(owner, name, counted(getattr(owner, name), self._tick))

    def _tick(self) -> None:
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1


if __name__ == "__main__":
    _Killing(int(sys.argv[3]))
    collect([sys.argv[1]], sys.argv[2], jobs=1)
