"""``python -m tests.killed_at FOLDER SET STEP``: `collect`, killed by the system at one of its steps on the disk.

A step is before or behind the renaming or the removing of a file, or a line of the manifest.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from govinfo_reports.corpus.collecting import collect
from govinfo_reports.corpus.collecting.manifest import Manifest


class _Killing:
    def __init__(self, at: int) -> None:
        self._left = at
        for owner, name in ((Path, "replace"), (Path, "unlink"), (Manifest, "add")):
            self._count(owner, name)

    def _count(self, owner: type, name: str) -> None:
        real = getattr(owner, name)

        def step(*arguments: object, **named: object) -> object:
            self._tick()
            done = real(*arguments, **named)
            self._tick()
            return done

        setattr(owner, name, step)

    def _tick(self) -> None:
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)
        self._left -= 1


if __name__ == "__main__":
    _Killing(int(sys.argv[3]))
    collect([sys.argv[1]], sys.argv[2], jobs=1)
