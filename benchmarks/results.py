"""What a benchmark found: a table with some words. It is printed, and kept as JSON for the documentation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import asdict, frozen

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterable


@frozen
class Table:
    """The figures of one benchmark."""

    title: str
    words: str
    """What was measured, in Markdown."""
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """Return the words, and the figures as a table of Markdown."""
        lines = [self.head, ("---",) * len(self.head), *self.rows]
        return "\n".join((self.words, "", *(f"| {' | '.join(line)} |" for line in lines)))


def main(name: str, measure: Callable[[Namespace], Table], options: ArgumentParser) -> None:
    """Run a benchmark as a script: print what it finds and, where *options* name a folder, keep it there."""
    options.add_argument("--results", type=Path, metavar="FOLDER", help="keep the figures in this folder, as JSON")
    chosen = options.parse_args()
    table = measure(chosen)
    print(table.markdown())
    if chosen.results:
        chosen.results.mkdir(parents=True, exist_ok=True)
        path = chosen.results / f"{name}.json"
        path.write_text(json.dumps(asdict(table), ensure_ascii=False, indent=1), encoding="utf-8")


def kept(folder: Path, names: Iterable[str]) -> dict[str, Table]:
    """Return what the benchmarks with these *names* found, as far as the *folder* has it."""
    files = {name: folder / f"{name}.json" for name in names}
    return {
        name: Table(**json.loads(path.read_text(encoding="utf-8"))) for name, path in files.items() if path.is_file()
    }
