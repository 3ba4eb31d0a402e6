"""A form that is being edited -> what is wrong with it, a sample page of it, and whether pages of it are read back."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from random import Random
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final, TypedDict

from govinfo_reports.authoring import check_template, new_template
from govinfo_reports.authoring.trials import trials
from govinfo_reports.findings import Severity
from govinfo_reports.forms import templates
from govinfo_reports.reading.exact import load_template
from govinfo_reports.writing.inventing import compose
from govinfo_reports.writing.rendering import render

if TYPE_CHECKING:
    from govinfo_reports.forms import Template

_KEPT: Final = 8  # forms in memory; each edit makes one
_PAGES: Final = 2


class OwnForm(TypedDict):
    """A form as the page holds it."""

    text: str
    """Its grammar."""
    year: int
    """Its first fiscal year."""


def bases(year: int) -> list[dict[str, str]]:
    """Return the packaged forms, the newest first, each as the start of a form of one's own for *year*."""
    return [{"name": template.name, "text": new_template(year, template)} for template in reversed(templates())]


def check_form(form: OwnForm) -> dict[str, Any]:
    """Return what `template check` finds in *form*, the size of the form, and a page of it on which all sums hold.

    Of a form with errors there is no page.
    """
    path = _saved(form["text"], form["year"])
    found = check_template(path)
    told = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "word": {"zh": finding.severity.word.zh, "en": finding.severity.word.en},
            "line": finding.line,
            "says": {"zh": finding.message.zh, "en": finding.message.en},
        }
        for finding in found
    ]
    if any(finding.severity is Severity.ERROR for finding in found):
        return {"findings": told, "sample": None}
    template = _loaded(path)
    sample = compose(Random(form["year"]), template, consistent=True, blank=False)  # noqa: S311 - no secret
    size = {"rows": len(template.form.rows), "values": len(template.form.slots)}
    return {"findings": told, "sample": render(sample), **size}


def try_form(form: OwnForm) -> dict[str, Any]:
    """Return how many laws hold for sample pages of *form*, and the first difference where one does not."""
    held = trials(template_of(form), _PAGES)
    failed = next((trial for trial in held if not trial.holds), None)
    difference = failed.difference if failed else None
    return {
        "laws": len(held),
        "hold": sum(trial.holds for trial in held),
        "sample": failed.failing if failed else None,
        "difference": {"zh": difference.zh, "en": difference.en} if difference else None,
    }


def template_of(form: OwnForm) -> Template:
    """Return the template that *form* describes.

    Raises:
        BrokenTemplate: it does not describe a form.
    """
    return _loaded(_saved(form["text"], form["year"]))


@lru_cache(maxsize=_KEPT)
def _saved(text: str, year: int) -> Path:
    """Return a file of its own for each text: a template is known by its path."""
    path = Path(mkdtemp(), f"template_{year}.lark")
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


@lru_cache(maxsize=_KEPT)
def _loaded(path: Path) -> Template:
    return load_template(path)
