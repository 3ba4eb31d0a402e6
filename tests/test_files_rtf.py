"""RTF files: what is taken out of them before another program reads them."""

from __future__ import annotations

import pytest

from govinfo_reports.files.rtf_fields import without_inner_fields


def field(code: str, result: str) -> str:
    """Return a field."""
    return rf"{{\field{{\*\fldinst {code}}}{{\fldrslt {result}}}}}"


@pytest.mark.parametrize("depth", range(1, 5))
def test_of_fields_in_codes_nothing_is_left(depth: int) -> None:
    """
    However deep the fields stand in the codes of others, the outermost results alone are left, and those in results.
    """
    code = "REF a"
    for _ in range(depth):
        code = f"= {field(code, '7')} + {field('REF b', '8')}"
    text = rf"{{\rtf1 \{{ A {field(code, field('REF c', '357'))} B \}}}}"

    assert (
        without_inner_fields(text.encode())
        == rf"{{\rtf1 \{{ A {field('=  + ', field('REF c', '357'))} B \}}}}".encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        r"{\rtf1 A \par}",
        rf"{{\rtf1 {field('REF a', '7')}{field('REF b', '8')}}}",
        rf"{{\rtf1 {field(field('REF a', '7'), '8')}",
        rf"{{\rtf1 \bin2 }}{{ {field(field('REF a', '7'), '8')}}}",
        "}",
        "",
    ],
)
def test_what_has_no_such_fields_or_cannot_be_told_stays_as_it_is(text: str) -> None:
    """
    A file whose groups do not close is handed on whole.
    """
    assert without_inner_fields(text.encode()) == text.encode()
