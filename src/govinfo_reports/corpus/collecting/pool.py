"""Batches of tasks -> what they give, in order, by several processes.

A file that takes too long, or that ends its process, costs that file only: the process is replaced, and the batch is
read again without the file.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from threading import Event, Thread
from time import sleep
from typing import TYPE_CHECKING, Final

from attrs import evolve

from .process import Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .harvest import Harvest, Order
    from .tasks import Task

_AHEAD: Final = 3  # batches for each process that are held in memory: enough that none waits for another
_WATCH: Final = 0.1  # seconds between two looks at the time


def harvests(batches: Iterable[Sequence[Task]], order: Order, jobs: int) -> Iterator[Harvest]:
    """Yield what each of *batches* gives, in their order, whatever the number of *jobs*.

    Raises:
        BrokenTemplate: a form cannot be used, so that no file can be read.
        RuntimeError: the processes cannot be started.
    """
    workers = [Worker(order) for _ in range(jobs)]
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)
    over = Event()
    Thread(target=_watch, args=(workers, over), daemon=True).start()
    threads = ThreadPoolExecutor(jobs)
    waiting: deque[Future[list[Harvest]]] = deque()
    try:
        for batch in batches:
            waiting.append(threads.submit(_harvested, batch, idle, over))
            if len(waiting) > _AHEAD * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        over.set()
        threads.shutdown(wait=False, cancel_futures=True)
        while any(not future.done() for future in waiting):
            for worker in workers:
                worker.kill()
            sleep(_WATCH)
        for worker in workers:
            worker.end()


def _watch(workers: Sequence[Worker], over: Event) -> None:
    while not over.wait(_WATCH):
        for worker in workers:
            worker.watch()


def _harvested(batch: Sequence[Task], idle: SimpleQueue[Worker], over: Event) -> list[Harvest]:
    worker = idle.get()
    try:
        return list(_read(list(batch), worker, over))
    finally:
        idle.put(worker)


def _read(tasks: list[Task], worker: Worker, over: Event) -> Iterator[Harvest]:
    """Yield what *tasks* give, without those at which the process ended."""
    while (found := worker.read(tasks)) is None:
        if over.is_set():
            return
        if worker.number == len(tasks) > 1:  # all were read, and one of them breaks the building of the tables
            half = len(tasks) // 2
            yield from _read(tasks[:half], worker, over)
            yield from _read(tasks[half:], worker, over)
            return
        blamed = min(worker.number, len(tasks) - 1)
        tasks[blamed] = evolve(tasks[blamed], content=worker.reason())
    yield found
