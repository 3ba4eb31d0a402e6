"""The package as pip installs it, for processes of its own: what a checkout compiles anew in each is compiled there."""

from __future__ import annotations

import atexit
import compileall
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import govinfo_reports as gr
from govinfo_reports.forms import GRAMMARS
from govinfo_reports.reading import precompiling


@cache
def installed() -> Path:
    """Return a folder to import the package from: a copy of this one, with its grammars, and all of it compiled."""
    folder = Path(mkdtemp(prefix="govinfo-reports-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    package = folder / "govinfo_reports"
    shutil.copytree(Path(gr.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(GRAMMARS, package / "grammars", dirs_exist_ok=True)
    precompiling.precompile(package / "precompiled")
    compileall.compile_dir(package, quiet=2)
    return folder
