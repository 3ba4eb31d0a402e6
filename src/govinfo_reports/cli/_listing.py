"""The findings of a report -> lines for people; many of one kind are named in one line."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from rich.text import Text

from ._printing import STYLES, print_finding, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from govinfo_reports.findings import Finding

    from ._reading import Language

_MANY: Final = 5  # as many of one kind are printed in full; of more, the first few
_FIRST: Final = 3
_MORE: Final = {
    "zh": "{word} {code} 还有 {count} 处同类问题{lines}；加 --all 逐条列出。",
    "en": "{word} {code}: {count} more of this kind{lines}; --all lists them.",
}
_LINES: Final = {"zh": "（第 {} 行）", "en": " (lines {})"}
_COMMA: Final = {"zh": "、", "en": ", "}


def print_findings(
    out: Console, name: str, findings: Sequence[Finding], language: Language, *, every: bool = False
) -> None:
    """Print *findings* in their order, below the *name* of the file; what they say of one place alike is said once.

    Args:
        out: where to.
        name: of the file.
        findings: in page order.
        language: of the messages.
        every: whether each is printed, however many of one kind there are.
    """
    out.print(Text(visible(name), "bold"), soft_wrap=True)
    findings = list({(each.code, each.span, each.message): each for each in findings}.values())
    counts = Counter(finding.code for finding in findings)
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.code] += 1
        if every or counts[finding.code] <= _MANY or seen[finding.code] <= _FIRST:
            print_finding(out, finding, language)
        elif seen[finding.code] == counts[finding.code]:
            left = [each for each in findings if each.code == finding.code][_FIRST:]
            out.print(Text(_more(left, language), STYLES[finding.severity]), soft_wrap=language == "zh")


def _more(left: Sequence[Finding], language: Language) -> str:
    """Return the line that stands for the findings of one kind that are *left*."""
    first = left[0]
    numbers = sorted({finding.line for finding in left if finding.line})
    lines = _LINES[language].format(_COMMA[language].join(_ranges(numbers))) if numbers else ""
    word = getattr(first.severity.word, language)
    return _MORE[language].format(word=word, code=first.code, count=len(left), lines=lines)


def _ranges(numbers: Sequence[int]) -> list[str]:
    """Return *numbers* with those that follow one another as ranges.

    >>> _ranges([3, 4, 5, 9])
    ['3–5', '9']
    """
    starts = [number for number in numbers if number - 1 not in numbers]
    ends = [number for number in numbers if number + 1 not in numbers]
    return [str(start) if start == end else f"{start}–{end}" for start, end in zip(starts, ends, strict=True)]
