"""The command line: ``govinfo-reports``, also ``python -m govinfo_reports``."""

from __future__ import annotations

import sys

_NEEDED = {"click", "rich"}
_INSTALL = 'pip install "govinfo-reports[cli]"'


def main() -> None:
    """Run the command line. If click or rich is missing, say in one line what to install."""
    try:
        from govinfo_reports.cli import command  # noqa: PLC0415 - the library itself needs neither click nor rich
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in _NEEDED:
            raise
        words = f"govinfo-reports: the command line needs {missing.name}; 命令行还需要安装: {_INSTALL}\n"
        encoding = sys.stderr.encoding or "ascii"
        sys.stderr.write(words.encode(encoding, "backslashreplace").decode(encoding))
        sys.exit(2)
    command()


if __name__ == "__main__":
    main()
