"""Files with bytes changed or cut off: they end in a report or in a refusal."""

from __future__ import annotations

import io
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import govinfo_reports as gr
from govinfo_reports.forms import templates
from tests.converters.samples import full
from tests.made_files import MAKERS, slots, zipped
from tests.made_files import blocks as blocks_of
from tests.made_kinds import mail_with_frame
from tests.made_odf import ods, odt
from tests.made_xls import compound, records

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.made_xls import Value


def _xls(report: gr.Report) -> bytes:
    """Return *report* as a spreadsheet of the old format, every slot that a cell covers blank."""
    rows: list[list[Value]] = []
    for block in blocks_of(report):
        if isinstance(block, str):
            rows.append([(block, "General")])
            continue
        lines: list[list[Value]] = [[("", "General")] * 15 for _ in range(len(block) + 1)]
        for y, x, box in slots(block):
            lines[y][x] = (int(box.text) if box.text.isdecimal() else box.text, "#,##0")
        rows += lines
    return compound(records(rows))


_KINDS: dict[str, Callable[[gr.Report], bytes]] = {
    **MAKERS,
    "mhtml": mail_with_frame,
    "ods": ods,
    "odt": odt,
    "xls": _xls,
}


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
    content = _KINDS[kind](full(templates()[-1]))
    for number in range(times):
        spoil = _within_zip if kind in {"docx", "xlsx", "odt", "ods"} and number % 2 else _damaged
        try:
            gr.parse(gr.read(spoil(content, dice)))
        except (gr.Unreadable, gr.NotAReport):
            continue


@pytest.mark.parametrize("kind", _KINDS)
def test_damaged_files_end_in_a_report_or_a_refusal(kind: str) -> None:
    """
    Twenty files of each kind with bytes changed or cut off: nothing else comes of them.
    """
    _survives(kind, 20)


@pytest.mark.long
@pytest.mark.parametrize("kind", _KINDS)
def test_many_damaged_files_end_in_a_report_or_a_refusal(kind: str) -> None:
    """
    The same of many files: a PDF file takes as long as ten others.
    """
    _survives(kind, 2 * settings().max_examples // (10 if kind == "pdf" else 1))
