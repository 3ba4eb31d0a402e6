"""What the tests share: every template, pages that add up, the real pages where they are, and Hypothesis' profiles."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

import govinfo_reports as gr
from govinfo_reports.forms import FOLDERS, GRAMMARS, templates
from govinfo_reports.forms.sum_constraints import Sum, relations
from govinfo_reports.strategies import compose

TEMPLATES = Path(__file__).parent / "templates"
BROKEN = TEMPLATES / "broken"
OWN = (GRAMMARS / "variants", TEMPLATES)
PAGES = Path(__file__).parents[1].parent / "shared" / "pages"

# A report is two hundred draws: shrinking one takes minutes and shows little more than the first failure does.
settings.register_profile(
    "short",
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large],
)
settings.register_profile("long", parent=settings.get_profile("short"), max_examples=10_000)
settings.load_profile("short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long or needs more than the tests install, unless it is asked for."""
    asked = config.getoption("-m")
    for marker in ("long", "converters"):
        if marker not in asked:
            skip = pytest.mark.skip(reason=f"run with -m {marker}")
            for item in items:
                if marker in item.keywords:
                    item.add_marker(skip)


def _balances(template: gr.Template) -> bool:
    return any(relation.kind is Sum.BALANCE for relation in relations(template.form))


@pytest.fixture(params=templates(*OWN), ids=str)
def template(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> gr.Template:
    """Every template, the local variants and a fictional year included; `parse` chooses among all of them."""
    monkeypatch.setenv(FOLDERS, os.pathsep.join(map(str, OWN)))
    chosen: gr.Template = request.param
    return chosen


@pytest.fixture(params=[template for template in templates() if _balances(template)], ids=str, scope="session")
def sound(request: pytest.FixtureRequest) -> gr.Report:
    """A parsed page of each template that prints a balance, whose sums all hold, with figures that differ."""
    dice = Random(0)  # noqa: S311 - which figures they are, no secret
    return gr.parse(gr.render(compose(dice, request.param, consistent=True)))


def real_pages(pattern: str = "*") -> list[Path]:
    """Return the real pages whose names match *pattern*, or nothing where the folder is not at hand."""
    return sorted(PAGES.glob(f"{pattern}.txt"))


def truth(page: Path) -> dict[str, Any]:
    """Return what people read on a real page."""
    written: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return written


needs_real_pages = pytest.mark.skipif(not real_pages(), reason="the real pages are not beside this checkout")
