"""A process that reads batches, and what is known of the file it is at."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from time import monotonic
from typing import IO, TYPE_CHECKING, Final, cast

from govinfo_reports.files.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govinfo_reports.errors import Unreadable

    from .harvest import Harvest, Order
    from .tasks import Task

_COMMAND: Final = ("-P", "-m", "govinfo_reports.corpus.collecting.worker")  # -P: no module comes from this folder
_NEVER: Final = float("inf")
_ENDS: Final = (EOFError, OSError, pickle.UnpicklingError)


class Worker:
    """A process that reads batches. It is started when it is needed, and replaced when it has ended."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._process: subprocess.Popen[bytes] | None = None
        self._deadline = _NEVER
        self._late = False
        self.number = 0
        """The file that it is at, by its number in the batch; the length of the batch when all are read."""

    def read(self, tasks: Sequence[Task]) -> Harvest | None:
        """Return what *tasks* give; None if the process ended at the file `number`.

        Raises:
            BrokenTemplate: a form cannot be used.
            RuntimeError: the process cannot be started.
        """
        process = self._process or self._started()
        self.number, self._late = 0, False
        try:
            _send(list(tasks), process)
            while isinstance(reply := _received(process), int):
                if not self._late:  # a file that is late is to blame, also where the next one has begun meanwhile
                    self.number, self._deadline = reply, monotonic() + self._order.options.seconds
        except _ENDS:
            self.end()
            return None
        finally:
            self._deadline = _NEVER
        if isinstance(reply, Exception):
            raise reply
        return cast("Harvest", reply)

    def reason(self) -> Unreadable:
        """Return why the file `number` gave nothing."""
        if self._late:
            return refusal("too_slow", seconds=self._order.options.seconds)
        return refusal("crashed", detail="the process ended")

    def watch(self) -> None:
        """End the process if its file takes too long."""
        if monotonic() > self._deadline:
            self._late, self._deadline = True, _NEVER
            self.kill()

    def kill(self) -> None:
        """End the process, with the programs that it has started."""
        process = self._process
        if process is None or process.returncode is not None:
            return
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()

    def end(self) -> None:
        """End the process, and wait until it has ended."""
        self.kill()
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                cast("IO[bytes]", stream).close()
        process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        """Start the process, and wait until it is ready."""
        process = subprocess.Popen(  # noqa: S603 - it runs this Python
            [sys.executable, *_COMMAND],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            start_new_session=True,  # an interrupt from the keyboard is for the process that started it
        )
        self._process = process
        try:
            _send(self._order, process)
            _received(process)
        except _ENDS as error:
            self.end()
            message = "无法启动读取文件的进程。 The processes that read the files cannot be started."
            raise RuntimeError(message) from error
        return process


def _send(message: object, process: subprocess.Popen[bytes]) -> None:
    stream = cast("IO[bytes]", process.stdin)
    pickle.dump(message, stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()


def _received(process: subprocess.Popen[bytes]) -> object:
    return pickle.load(cast("IO[bytes]", process.stdout))  # noqa: S301 - from a process that this one started
