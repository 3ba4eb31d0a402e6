"""Paths -> an output: what is found is read by several processes, and what they give is written in order."""

from __future__ import annotations

import os
from collections import Counter
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from govinfo_reports.corpus.inputs import inputs
from govinfo_reports.files.limits import Limits
from govinfo_reports.findings import Message
from govinfo_reports.forms import templates
from govinfo_reports.tables import VERSION
from govinfo_reports.tables.parquet import counts_of

from .harvest import Order
from .outputs import WRITERS, SingleFile, beside_of, package_of
from .pool import harvests
from .reading import Options
from .set_output import SetOutput
from .tasks import batches_of, tasks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from govinfo_reports.corpus.inputs import Input
    from govinfo_reports.tables import Tables

    from .outputs import Language
    from .tasks import Task


_SHOWN: Final = 5  # files of each code


@frozen
class Trouble:
    """A file that gave no report, and why."""

    file: str
    code: str
    reason: Message


@define
class Progress:
    """How far a collection is; when it is over, what it came to."""

    of: int = 0
    """How many files there are; it grows while archives are opened."""
    kept: int = 0
    """How many of them the data set held already."""
    codes: Counter[str | None] = field(factory=Counter[str | None])
    """How many are done with, by the reason why they gave no report; None for a report."""
    findings: Counter[str] = field(factory=Counter[str])
    """How many errors and warnings there are, by their codes; in the end, those of the whole data set."""
    troubles: list[Trouble] = field(factory=list[Trouble])
    """The files of this run that gave no report: the first few of each code."""

    @property
    def done(self) -> int:
        """How many files are done with."""
        return self.codes.total()

    @property
    def reports(self) -> int:
        """How many of them gave a report."""
        return self.codes[None]

    @property
    def failed(self) -> int:
        """How many of them gave none."""
        return self.done - self.reports


def collect(  # noqa: PLR0913 - each says one thing about the run
    paths: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    jobs: int | None = None,
    checks: bool = True,
    seconds: float = 60.0,
    limits: Limits | None = None,
    retry: Iterable[str] = (),
    language: Language = "zh",
    progress: Callable[[Progress], object] = lambda _: None,
) -> Progress:
    """Read the files that *paths* stand for, and write what they hold to *out*.

    A file that gives no report is in the table of files, with a code and a sentence; it stops nothing. The output is
    the same for any number of *jobs*.

    Args:
        paths: files, folders, patterns, archives.
        out: the output, by its ending: ``.csv`` and ``.parquet`` hold the values, each with agency, year, form and
            title of its report, ``.jsonl`` a report a line; beside each of them stands a table of all files,
            ``.files.csv``. ``.duckdb`` holds all tables, and ``.xlsx`` sheets with values, findings and files. Any
            other name is a folder: a data set in Parquet. If it was begun before, only files that are new or have
            changed are read.
        jobs: how many processes read; by default as many as there are cores.
        checks: whether the findings of `check` are wanted, too.
        seconds: how long a file may take.
        limits: what a file may cost.
        retry: codes of files in a data set to read again, or ``failed`` for all that gave no report.
        language: of the heads and messages of a workbook, ``"zh"`` or ``"en"``; other outputs have both.
        progress: is called now and then with how far the run is.

    Raises:
        BrokenTemplate: a form cannot be used.
        NotASet: the folder *out* holds something else, or another process is writing to it.
        OSError: *out* cannot be written.
    """
    target = Path(out)
    options = Options(checks, limits or Limits(), seconds)
    single = target.suffix.lower() in WRITERS
    output = SingleFile(target, language) if single else SetOutput(target, _hash_of(options), list(retry))
    files = [file for file in inputs(paths) if not _is_own(file, target)]
    state = Progress(len(files))
    ending = target.suffix.lower()
    order = Order(options, lines=ending == ".jsonl", reads=ending == ".xlsx")
    try:
        for found in harvests(batches_of(_unread(files, output, options.limits, state)), order, jobs or _cores()):
            tables = found.unpacked()
            output.add(tables, found)
            _count(tables, state)
            progress(state)
    except BaseException:
        output.abandon()
        raise
    output.finish()
    if isinstance(output, SetOutput):
        state.findings = output.findings()
    progress(state)
    return state


def _unread(files: Sequence[Input], output: SingleFile | SetOutput, limits: Limits, state: Progress) -> Iterator[Task]:
    """Yield the tasks of *files* that the output does not hold."""
    for file in files:
        state.of -= 1
        for task in tasks_of(file, limits):
            state.of += 1
            key = output.known(task) if isinstance(output, SetOutput) else None
            if key is None:
                yield task
            else:
                state.kept += 1
                state.codes[key.code] += 1


def _count(tables: Tables, state: Progress) -> None:
    state.codes.update(tables.files["code"].to_pylist())
    state.findings.update(counts_of(tables.findings))
    noted = Counter(trouble.code for trouble in state.troubles)
    for row in tables.files.select(["file", "code", "reason_zh", "reason_en"]).to_pylist():
        if row["code"] is not None and noted[row["code"]] < _SHOWN:
            noted[row["code"]] += 1
            state.troubles.append(Trouble(row["file"], row["code"], Message(row["reason_zh"], row["reason_en"])))


def _is_own(file: Input, target: Path) -> bool:
    """Whether *file* is part of the output, which may lie in a folder that is read."""
    path, own = os.path.realpath(file.name), os.path.realpath(target)
    return (
        path == own
        or path.startswith(own + os.sep)
        or path in {os.path.realpath(beside_of(target)), os.path.realpath(package_of(target))}
    )


def _hash_of(options: Options) -> str:
    """Return the hash of what decides how files are read: this version, its options, and the forms."""
    said = [
        version("govinfo-reports"),
        VERSION,
        repr(options),
        *(f"{template.path.name}\0{template.source}" for template in templates()),
    ]
    return sha256("\0".join(said).encode()).hexdigest()[:16]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
