"""Assemble the playground: the page, Pyodide from npm, wheels with pinned hashes, and this package as a wheel.

    python playground/assemble.py [-o build/site/playground]

It needs ``npm`` and the extra `dev`. A zip for offices without network lies beside the folder afterwards. Both are
built, not kept: neither is part of the repository.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

_HERE = Path(__file__).parent
_ROOT = _HERE.parent
_PACKAGE = _ROOT / "src" / "govinfo_reports"
_PYODIDE = "314.0.7"
_PYODIDE_SHA256 = "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0"
_STANDARD = "python_stdlib.zip"
_ENGINE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", _STANDARD, "pyodide-lock.json")
_FOR_EXCEL = "xlsxwriter"
_NOT_RUN = re.compile(  # for type checkers and pip, for terminals, folders and notebooks
    r".*\.pyi|.*/RECORD|lark/(tools|__pyinstaller)/.*|govinfo_reports/(cli|corpus|notebook|plots)/.*"
)
_NOT_IN_BROWSERS = re.compile(  # tools of programmers, processes and servers, and what Pyodide has compiled as well
    r"(_pydatetime|_pyio|_pyrepl|bdb|cProfile|doctest|ftplib|http|imaplib|mailbox|multiprocessing|optparse|pdb|pickletools"
    r"|poplib|profile|pstats|pydoc|smtplib|socketserver|trace|unittest|wsgiref|xmlrpc)\b.*"
)
_EXAMPLE = _ROOT / "examples" / "qinghe-commerce-2024.txt"
_PACKED = {".wasm", ".mjs", ".js", ".html", ".css", ".json", ".txt", ".svg"}  # what a server sends compressed


def main() -> None:
    """Assemble the playground, and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, default=_ROOT / "build" / "site" / "playground")
    target: Path = parser.parse_args().output.absolute()
    with TemporaryDirectory() as folder:
        made = Path(folder, "playground")
        shutil.copytree(_HERE / "page", made)
        shutil.copy(_PACKAGE / "view" / "assets" / "page.js", made)
        shutil.copy(_PACKAGE / "playground" / "serving.py", made / "serve.py")
        shutil.copy(_EXAMPLE, made / "example.txt")
        engine = made / "pyodide"
        standard, library = Path(folder, "standard"), Path(folder, "library")
        _engine(engine, Path(folder))
        _unpacked(engine / _STANDARD, standard, _NOT_IN_BROWSERS)
        _libraries(library, made, Path(folder))
        _run("node", _HERE / "compile.mjs", engine, standard, library, _EXAMPLE)
        _zip(standard, engine / _STANDARD)
        _pack(library, made / "library.txz")
        shutil.rmtree(target, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, target)
    archive = target.parent.parent / "govinfo-reports-playground.zip"
    _zip(target, archive, "govinfo-reports-playground/")
    sizes = f"{_size(target, packed=False):.1f} MB, {_size(target, packed=True):.1f} MB as it is sent"
    print(f"{target}: {sizes}\n{archive}: {archive.stat().st_size / 1e6:.1f} MB")


def _engine(target: Path, folder: Path) -> None:
    """Take from the archive that npm brings what the browser needs of Pyodide."""
    _run("npm", "pack", "--silent", f"pyodide@{_PYODIDE}", cwd=folder)
    (archive,) = folder.glob("*.tgz")
    if hashlib.sha256(archive.read_bytes()).hexdigest() != _PYODIDE_SHA256:
        sys.exit(f"{archive.name} is not the one that was tried: its SHA-256 differs")
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    target.mkdir()
    for name in _ENGINE:
        shutil.move(folder / "package" / name, target)
    lock = target / "pyodide-lock.json"
    lock.write_text(json.dumps(json.loads(lock.read_text()) | {"packages": {}}))  # the page loads none of them


def _libraries(library: Path, made: Path, folder: Path) -> None:
    """Unpack what the wheels hold into *library*; what one export alone needs is packed apart."""
    wheels = folder / "wheels"
    pip = (sys.executable, "-m", "pip")
    pinned = ("-q", "--no-deps", "--require-hashes", "-r")
    _run(*pip, "download", *pinned, _HERE / "wheels.txt", "--only-binary", ":all:", "-d", wheels)
    pure = os.environ | {"CC": "/bin/false"}  # without a compiler it leaves out its compiled part
    _run(*pip, "wheel", *pinned, _HERE / "sources.txt", "--no-binary", ":all:", "-w", wheels, env=pure)
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", wheels, cwd=_ROOT)
    for wheel in wheels.glob("*.whl"):
        _unpacked(wheel, folder / "excel" if wheel.name.startswith(_FOR_EXCEL) else library, _NOT_RUN)
    _pack(folder / "excel", made / "xlsx.txz")


def _unpacked(archive: Path, target: Path, but: re.Pattern[str]) -> None:
    with zipfile.ZipFile(archive) as packed:
        for name in packed.namelist():
            if not but.fullmatch(name):
                packed.extract(name, target)


def _run_files(folder: Path) -> list[Path]:
    """Return the files in *folder*, without the source of what is compiled."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return [path for path in files if not (path.suffix == ".py" and path.with_suffix(".pyc").exists())]


def _pack(folder: Path, target: Path) -> None:
    """Pack *folder* as one archive; the same files give the same bytes.

    Wheels compress each file by itself. Packed as a whole, their many small files take half as much.
    """
    with tarfile.open(target, "w:xz", preset=9, format=tarfile.USTAR_FORMAT) as packed:
        for path in _run_files(folder):
            entry = tarfile.TarInfo(path.relative_to(folder).as_posix())
            content = path.read_bytes()
            entry.size = len(content)
            packed.addfile(entry, io.BytesIO(content))


def _zip(folder: Path, archive: Path, prefix: str = "") -> None:
    """Pack *folder* as a zip, under names that begin with *prefix*; the same files give the same bytes."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in _run_files(folder):
            entry = zipfile.ZipInfo(prefix + path.relative_to(folder).as_posix())
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED)


def _size(folder: Path, *, packed: bool) -> float:
    """Return the size of all files in *folder* in MB, as they lie there or as a server sends them."""
    sizes = (
        len(gzip.compress(path.read_bytes())) if packed and path.suffix in _PACKED else path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file()
    )
    return sum(sizes) / 1e6


def _run(*command: object, cwd: Path | None = None, env: dict[str, str] | None = None) -> None:
    subprocess.run([str(part) for part in command], cwd=cwd, env=env, check=True)


if __name__ == "__main__":
    main()
