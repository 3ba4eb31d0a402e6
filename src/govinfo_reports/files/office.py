"""A file of old Word or WPS -> a Word file, by LibreOffice where it is installed.

LibreOffice gets a profile and a folder of its own, runs without a window, and is ended when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from .refusals import beyond, refusal
from .rtf_fields import without_inner_fields
from .word import read_docx

if TYPE_CHECKING:
    from .canonical import Remarks, Writer
    from .limits import Limits

_PROGRAMS: Final = ("soffice", "libreoffice")


def read_doc(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the old Word file *content* shows.

    Raises:
        Unreadable: LibreOffice is not there, or cannot open the file.
    """
    return read_docx(_converted(content, ".doc", limits, "legacy_doc"), writer, limits)


def read_rtf(content: bytes, writer: Writer, limits: Limits) -> Remarks:
    """Write what the RTF file *content* shows."""
    plain = without_inner_fields(content)
    return read_docx(_converted(plain, ".rtf", limits, "unsupported"), writer, limits)


def _converted(content: bytes, ending: str, limits: Limits, code: str) -> bytes:
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise refusal(code, kind=ending[1:].upper())
    with TemporaryDirectory(prefix="govinfo-reports-") as folder:
        source = Path(folder, f"file{ending}")
        source.write_bytes(content)
        profile = Path(folder, "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", "docx", "--outdir", folder, str(source)]
        _run(command, limits.seconds)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise refusal("damaged", detail=ending[1:].upper())
        if made.stat().st_size > limits.size:
            raise beyond(limits.size, "bytes")
        return made.read_bytes()


def _run(command: list[str], seconds: float) -> None:
    """Run *command* in a group of its own, so that all that it starts can be ended with it."""
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, the file's name is ours
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise refusal("too_large", detail=f"> {seconds} s") from None
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
