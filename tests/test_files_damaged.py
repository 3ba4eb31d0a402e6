"""Files with bytes changed or cut off: they end in a report or in a refusal."""

from __future__ import annotations

import io
import zipfile
from random import Random

import pytest
from hypothesis import settings

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import MAKERS, zipped


def _damaged(content: bytes, dice: Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(dice.randint(1, 30)):
        spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
    return bytes(spoilt[: dice.randint(1, len(spoilt))] if dice.random() < 0.3 else spoilt)


def _within_zip(content: bytes, dice: Random) -> bytes:
    """Return a ZIP file whose parts are damaged and whose frame is whole."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({name: _damaged(archive.read(name), dice) for name in archive.namelist()})


def _survives(kind: str, times: int) -> None:
    dice = Random(kind)  # noqa: S311 - what is spoilt is no secret
    content = MAKERS[kind](full(templates()[-1]))
    for number in range(times):
        spoil = _within_zip if kind in {"docx", "xlsx"} and number % 2 else _damaged
        try:
            gr.parse(gr.read(spoil(content, dice)))
        except (gr.Unreadable, gr.NotAReport):
            continue


@pytest.mark.parametrize("kind", MAKERS)
def test_damaged_files_end_in_a_report_or_a_refusal(kind: str) -> None:
    """
    Twenty files of each kind with bytes changed or cut off: nothing else comes of them.
    """
    _survives(kind, 20)


@pytest.mark.long
@pytest.mark.parametrize("kind", MAKERS)
def test_many_damaged_files_end_in_a_report_or_a_refusal(kind: str) -> None:
    """
    The same of many files: a PDF file takes as long as ten others.
    """
    _survives(kind, 2 * settings().max_examples // (10 if kind == "pdf" else 1))
