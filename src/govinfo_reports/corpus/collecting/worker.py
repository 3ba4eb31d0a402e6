"""``python -m govinfo_reports.corpus.collecting.worker``: a process that reads batches of files for another one.

Batches come in on standard input, and what they give goes out on standard output, both pickled. Before each file its
number goes out, so that the other process knows which file to blame. When the other process ends, however it ends, so
does this one.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

from govinfo_reports.errors import BrokenTemplate
from govinfo_reports.forms import templates

from .harvest import harvest
from .reading import read_task
from .tasks import Task

if TYPE_CHECKING:
    from .harvest import Order


def main() -> None:
    """Read batches until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other process is told, and decides
    replies = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no reply
    batches: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_receive, args=(sys.stdin.buffer, batches), daemon=True).start()
    order: Order = batches.get()
    _prepare(order)
    _send(None, replies)  # ready
    while True:
        tasks: list[Task] = batches.get()
        try:
            reply: object = harvest(tasks, order, started=lambda number: _send(number, replies))
        except BrokenTemplate as error:
            reply = error
        _send(reply, replies)


def _prepare(order: Order) -> None:
    """Read a page of each form, so that the first files do not pay for what is made once."""
    with suppress(BrokenTemplate):  # the first batch will say so
        for template in templates():
            page = "\n".join(label.spellings[0] for label in template.form.labels)
            read_task(Task("", page.encode(), ""), order.options)


def _send(message: object, replies: IO[bytes]) -> None:
    pickle.dump(message, replies, pickle.HIGHEST_PROTOCOL)
    replies.flush()


def _receive(stream: IO[bytes], batches: SimpleQueue[Any]) -> None:
    """Put what comes in into *batches*; end this process, and those it started, when nothing can come any more."""
    try:
        while True:
            batches.put(pickle.load(stream))  # noqa: S301 - from the process that started this one
    except (EOFError, OSError, pickle.UnpicklingError):
        if hasattr(os, "killpg"):
            os.killpg(0, signal.SIGKILL)
        os._exit(0)


if __name__ == "__main__":
    main()
