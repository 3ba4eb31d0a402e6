"""The build of the wheel compiles the packaged grammars, so that the first page need not wait for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PRECOMPILE = "import sys, pathlib, govinfo_reports.reading.precompiling as p; p.precompile(pathlib.Path(sys.argv[1]))"


class PrecompiledGrammars(BuildHookInterface[Any]):
    """Adds the compiled grammars to a wheel. An editable install has none: it follows the grammars as they change."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the grammars into a folder outside the checkout, and have the wheel take it in."""
        if version == "editable":
            return
        self.folder = TemporaryDirectory()
        source = os.pathsep.join(filter(None, (str(Path(self.root, "src")), os.environ.get("PYTHONPATH"))))
        subprocess.run(  # noqa: S603 - it runs this Python
            [sys.executable, "-c", _PRECOMPILE, self.folder.name], env={**os.environ, "PYTHONPATH": source}, check=True
        )
        build_data["force_include"][self.folder.name] = "govinfo_reports/precompiled"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling passes them
        """Remove that folder."""
        if version != "editable":
            self.folder.cleanup()
