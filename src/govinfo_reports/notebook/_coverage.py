"""The coverage of a page -> a strip of what its characters were read as, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Final

from govinfo_reports.ledger import StretchKind

from ._markup import Block, both, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govinfo_reports.ledger import Coverage

_PIECES: Final = 160  # of the strip
_WORDS: Final = {
    StretchKind.HEADING: ("标题", "heading"),
    StretchKind.PARAGRAPH: ("正文", "prose"),
    StretchKind.LABEL: ("表格文字", "label"),
    StretchKind.VALUE: ("数值", "value"),
    StretchKind.LAYOUT: ("版面", "layout"),
    StretchKind.CHROME: ("网页文字", "website"),
    StretchKind.UNKNOWN: ("无法解释", "unexplained"),
}
_COLOURS: Final = {
    StretchKind.HEADING: "#264653",
    StretchKind.PARAGRAPH: "#8ab6d6",
    StretchKind.LABEL: "#c9b458",
    StretchKind.VALUE: "#2a7f3f",
    StretchKind.LAYOUT: "#e4e4e4",
    StretchKind.CHROME: "#b9b9b9",
    StretchKind.UNKNOWN: "#d00000",
}


def coverage_blocks(coverage: Coverage) -> Iterator[Block]:
    """Yield the strip, and a row for each kind that the page has."""
    length = f"{coverage.length:,}"
    yield Block([f"<p>{both(f'{length} 个字符', f'{length} characters')}</p>"])
    if not coverage.length:
        return
    pieces = "".join(_piece(kind, sum(1 for _ in run)) for kind, run in groupby(_kinds(coverage)))
    yield Block([f'<div aria-hidden="true" style="display:flex;height:1.2em;max-width:60em">{pieces}</div>'])
    counts = Counter({kind: sum(map(len, coverage.of(kind))) for kind in StretchKind})
    yield table([_row(kind, counts[kind], coverage) for kind in StretchKind if coverage.of(kind)], _head())


def _kinds(coverage: Coverage) -> list[StretchKind]:
    """Return the kind of each piece of the strip: that of most of its characters, or unexplained if any of them is."""
    counts = [Counter[StretchKind]() for _ in range(min(_PIECES, coverage.length))]
    edges = [coverage.length * number // len(counts) for number in range(len(counts) + 1)]
    at = 0
    for stretch in coverage.stretches:
        start = stretch.span.start
        while start < stretch.span.end:
            until = min(stretch.span.end, edges[at + 1])
            counts[at][stretch.kind] += until - start
            start = until
            at += until == edges[at + 1]
    return [
        StretchKind.UNKNOWN if StretchKind.UNKNOWN in each else max(StretchKind, key=each.__getitem__)
        for each in counts
    ]


def _piece(kind: StretchKind, wide: int) -> str:
    return f'<div style="flex:{wide};background:{_COLOURS[kind]}" title="{"".join(_WORDS[kind][:1])}"></div>'


def _head() -> str:
    names = (("种类", "kind"), ("字符", "characters"), ("占比", "share"), ("处", "stretches"))
    return f"<tr><th></th>{''.join(f'<th>{both(*name)}</th>' for name in names)}</tr>"


def _row(kind: StretchKind, count: int, coverage: Coverage) -> str:
    box = f'<div style="width:1em;height:1em;background:{_COLOURS[kind]}"></div>'
    share, stretches = f"{coverage.share(kind):.1%}", len(coverage.of(kind))
    return (
        f"<tr><td>{box}</td><th>{both(*_WORDS[kind])}</th><td>{count:,}</td><td>{share}</td><td>{stretches:,}</td></tr>"
    )
