"""Findings that somebody has looked at <-> a JSON file, which later runs are held against."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from attrs import asdict, evolve, field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govinfo_reports.findings import Finding

    from .checking import Checked

_SCHEMA: Final = "govinfo-reports-baseline/1"


class NotABaseline(ValueError):  # noqa: N818 - it says what the file is
    """A file holds no baseline.

    Attributes:
        reason: why, as a sentence in Chinese and one in English.
    """

    def __init__(self) -> None:
        self.reason = ("这不是 --write-baseline 写出的文件。", "This file was not written by --write-baseline.")
        super().__init__(" ".join(self.reason))

    def __reduce__(self) -> tuple[type[NotABaseline], tuple[()]]:
        return type(self), ()


@frozen
class Known:
    """A finding that somebody has looked at."""

    agency: str | None
    year: int | None
    id: str
    """The `Finding.id`; with agency and year it names the finding in whatever file the report is."""
    code: str
    file: str = ""
    """The file it was found in, for people who read the baseline."""
    severity: str = ""
    message: str = ""
    note: str = ""
    """What somebody wrote beside it; kept when the file is written again."""

    @property
    def key(self) -> tuple[str | None, int | None, str]:
        """What it is known by."""
        return self.agency, self.year, self.id


@frozen
class Baseline:
    """Findings that are known."""

    known: tuple[Known, ...] = field(default=(), converter=tuple[Known, ...])

    def mark(self, results: Iterable[Checked]) -> list[Checked]:
        """Return *results* with the findings marked that are known.

        A finding is known as often as the baseline holds it: where two reports of one agency and year have it, and the
        baseline has it once, the second is new.
        """
        left = Counter(each.key for each in self.known)
        marked: list[Checked] = []
        for checked in results:
            known: set[str] = set()
            for finding in checked.findings:
                key = _key(checked, finding)
                if left[key]:
                    left[key] -= 1
                    known.add(finding.id)
            marked.append(evolve(checked, known=frozenset(known)))
        return marked

    def gone(self, results: Iterable[Checked]) -> list[Known]:
        """Return what is known of the reports among *results*, and is found in them no more."""
        some = list(results)
        read = {(checked.report.agency, checked.report.year) for checked in some}
        left = Counter(_key(checked, finding) for checked in some for finding in checked.findings)
        gone: list[Known] = []
        for each in self.known:
            if left[each.key]:
                left[each.key] -= 1
            elif (each.agency, each.year) in read:
                gone.append(each)
        return gone

    def of(self, results: Iterable[Checked]) -> Baseline:
        """Return a baseline of all findings of *results*, with the notes of this one."""
        notes = {each.key: each.note for each in self.known}
        return Baseline(
            Known(
                checked.report.agency,
                checked.report.year,
                finding.id,
                finding.code,
                checked.name,
                finding.severity.value,
                finding.message.zh,
                notes.get(_key(checked, finding), ""),
            )
            for checked in results
            for finding in checked.findings
        )


def _key(checked: Checked, finding: Finding) -> tuple[str | None, int | None, str]:
    return checked.report.agency, checked.report.year, finding.id


def written(baseline: Baseline) -> str:
    """Return *baseline* as JSON, a finding a line, so that versions of the file can be compared."""
    lines = ",\n".join(f"  {json.dumps(asdict(each), ensure_ascii=False)}" for each in baseline.known)
    return f'{{"schema": "{_SCHEMA}", "findings": [\n{lines}\n]}}\n'


def read_baseline(text: str) -> Baseline:
    """Return the baseline that *text*, as `written` gives it, holds.

    Raises:
        NotABaseline: it holds none.
    """
    try:
        data: Any = json.loads(text)
        schema, findings = data["schema"], data["findings"]
        named = all(isinstance(each["id"], str) for each in findings)
        baseline = Baseline(Known(**each) for each in findings)
        Counter(each.key for each in baseline.known)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise NotABaseline from error
    if schema != _SCHEMA or not named:
        raise NotABaseline
    return baseline
