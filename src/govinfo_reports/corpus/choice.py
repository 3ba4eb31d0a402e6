"""Codes that a user selects or ignores -> which findings he gets, from reading and from every family of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from govinfo_reports.arguments import codes_in
from govinfo_reports.checks import COPY_RULES, ROLLUP_RULES, RULES, SERIES_RULES, check
from govinfo_reports.findings import kinds, together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from govinfo_reports.checks import Rule
    from govinfo_reports.findings import Finding
    from govinfo_reports.models import Report


@frozen
class Choice:
    """Which findings are asked for. Each code may be the beginning of codes, such as ``C3``."""

    select: tuple[str, ...] = field(default=(), converter=codes_in)
    """The codes to look for; all if there are none."""
    ignore: tuple[str, ...] = field(default=(), converter=codes_in)
    """The codes to leave out."""

    def __contains__(self, code: str) -> bool:
        return (not self.select or code.startswith(self.select)) and not (self.ignore and code.startswith(self.ignore))

    @property
    def unknown(self) -> list[str]:
        """The codes that no finding has."""
        return [code for code in (*self.select, *self.ignore) if not any(each.startswith(code) for each in CODES)]

    def findings(self, report: Report) -> list[Finding]:
        """Return what reading and checking *report* found, in page order."""
        read = (finding for finding in report.findings if finding.code in self)
        return together(read, self.run(check, RULES, report))

    def run(
        self, checking: Callable[..., Iterable[Finding]], rules: Sequence[Rule[Any]], *subjects: object
    ) -> list[Finding]:
        """Return what *checking* finds in its *subjects* by those of its *rules* that are asked for."""
        wanted, unwanted = _among(self.select, rules), _among(self.ignore, rules)
        if self.select and not wanted:
            return []
        return list(checking(*subjects, select=wanted or None, ignore=unwanted))


def _among(codes: Iterable[str], rules: Sequence[Rule[Any]]) -> list[str]:
    return [code for code in codes if any(rule.code.startswith(code) for rule in rules)]


_RULES: Final[tuple[Rule[Any], ...]] = (*RULES, *SERIES_RULES, *COPY_RULES, *ROLLUP_RULES)
#: The code of every finding there is.
CODES: Final = tuple(sorted({kind.code for kind in (*kinds(), *(rule.kind for rule in _RULES))}))
