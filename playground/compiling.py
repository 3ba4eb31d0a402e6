"""Compile what the first report loads, as `compile.mjs` runs this in Pyodide: most of the start is compiling otherwise.

What no first report needs stays source. Compiled files are larger, and every visitor loads all of them.
"""

from __future__ import annotations

import json
import lzma  # noqa: F401 - the page unpacks the library with it
import py_compile
import sys
from pathlib import Path

sys.path.insert(0, "/library")
from govinfo_reports.playground import answer

example = Path("/example.txt").read_text(encoding="utf-8")
answer(json.dumps({"ask": "look", "name": "", "language": "zh", "content": example}))
for module in list(sys.modules.values()):
    source = getattr(module, "__file__", None) or ""
    folder, archive, inside = source.partition(".zip/")
    path = Path("/standard", inside) if archive else Path(source)
    if path.suffix == ".py":
        py_compile.compile(
            str(path),
            cfile=f"{path}c",
            dfile=str(path.relative_to("/standard" if archive else "/library")),
            doraise=True,
            optimize=2,  # without docstrings, which nobody reads there
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
