"""Findings -> a table: how serious, where, and what they say in Chinese and English."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from govinfo_reports.findings import Severity

from ._markup import Block, both, table, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.findings import Finding

_LONGEST_MESSAGE: Final = 240
_HEAD: Final = (
    f"<tr><th></th><th>{both('代码', 'code')}</th><th>{both('行', 'line')}</th>"
    f"<th>{both('位置', 'path')}</th><th>{both('内容', 'message')}</th></tr>"
)


def finding_blocks(findings: Sequence[Finding]) -> Iterator[Block]:
    """Yield how many findings there are of each weight, and then all of them."""
    yield Block([f"<p>{weights(findings)}</p>"])
    if findings:
        yield table([_row(finding) for finding in findings], _HEAD)


def weights(findings: Sequence[Finding]) -> str:
    """Return how many *findings* there are of each weight, as HTML."""
    counts = Counter(finding.severity for finding in findings)
    said = [f"{both(each.word.zh, each.word.en)} {counts[each]}" for each in Severity if counts[each]]
    return " · ".join(said) if said else both("没有发现问题", "no findings")


def _row(finding: Finding) -> str:
    word, message = finding.severity.word, finding.message
    return (
        f"<tr><th>{both(word.zh, word.en)}</th><th>{text(finding.code)}</th><td>{finding.line or ''}</td>"
        f'<th><code>{text(finding.path or "")}</code></th><td class="prose">{text(message.zh, _LONGEST_MESSAGE)}'
        f'<br><span lang="en">{text(message.en, _LONGEST_MESSAGE)}</span></td></tr>'
    )
