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
import os
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
_ENGINE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
_FOR_EXCEL = "xlsxwriter"
_NOT_RUN = (".pyi", "/RECORD")  # for type checkers, and for pip
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
        _engine(made / "pyodide", Path(folder))
        _libraries(made, Path(folder))
        shutil.rmtree(target, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, target)
    archive = target.parent.parent / "govinfo-reports-playground.zip"
    _zip(target, archive)
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


def _libraries(made: Path, folder: Path) -> None:
    """Pack what the wheels hold: for the first load, and for the export that alone needs it.

    Wheels compress each file by itself. Packed as a whole, their many small files take a third less.
    """
    wheels = folder / "wheels"
    pip = (sys.executable, "-m", "pip")
    pinned = ("-q", "--no-deps", "--require-hashes", "-r")
    _run(*pip, "download", *pinned, _HERE / "wheels.txt", "--only-binary", ":all:", "-d", wheels)
    pure = os.environ | {"CC": "/bin/false"}  # without a compiler it leaves out its compiled part
    _run(*pip, "wheel", *pinned, _HERE / "sources.txt", "--no-binary", ":all:", "-w", wheels, env=pure)
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", wheels, cwd=_ROOT)
    later = {wheel for wheel in wheels.glob("*.whl") if wheel.name.startswith(_FOR_EXCEL)}
    for name, chosen in (("library", set(wheels.glob("*.whl")) - later), ("xlsx", later)):
        (made / f"{name}.tgz").write_bytes(_packed(sorted(chosen)))


def _packed(wheels: list[Path]) -> bytes:
    """Return all that *wheels* hold as one archive; the same wheels give the same bytes."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as packed:
        for wheel in wheels:
            with zipfile.ZipFile(wheel) as archive:
                for name in archive.namelist():
                    if not name.endswith(_NOT_RUN):
                        entry = tarfile.TarInfo(name)
                        content = archive.read(name)
                        entry.size = len(content)
                        packed.addfile(entry, io.BytesIO(content))
    return gzip.compress(target.getvalue(), mtime=0)


def _zip(folder: Path, archive: Path) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, Path("govinfo-reports-playground", path.relative_to(folder)))


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
