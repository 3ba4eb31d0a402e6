"""What the tests share: every template, pages that add up, the real pages where they are, and Hypothesis' profiles."""

from __future__ import annotations

import gc
import json
import os
import shutil
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, settings

import govinfo_reports as gr
from govinfo_reports.forms import FOLDERS, GRAMMARS, precompiled, templates
from govinfo_reports.forms.sum_constraints import Sum, constraints_of
from govinfo_reports.reading import precompiling
from govinfo_reports.strategies import compose

from .precompiled_files import forget

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATES = Path(__file__).parent / "templates"
BROKEN = TEMPLATES / "broken"
OWN = (GRAMMARS / "variants", TEMPLATES)
PAGES = Path(__file__).parents[1].parent / "shared" / "pages"

# A report follows from one number that is drawn: to shrink it shows nothing more than the first failure does. The short
# profiles draw the same examples each time, so that a test that fails tells of the change at hand; "long" draws anew.
settings.register_profile(
    "short",
    max_examples=25,
    derandomize=True,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example, HealthCheck.data_too_large],
)
settings.register_profile("ci", parent=settings.get_profile("short"), max_examples=150)
settings.register_profile("long", parent=settings.get_profile("short"), max_examples=2_500, derandomize=False)
settings.load_profile("short")

#: For a law that is held again, under `-m long`, against as many examples as the profile says that is loaded then.
counts = pytest.mark.usefixtures("count")


@pytest.fixture(params=["few", pytest.param("many", marks=pytest.mark.long)])
def count(request: pytest.FixtureRequest) -> str:
    """Whether a law is held against a few examples or, where it is asked for, against many."""
    chosen: str = request.param
    return chosen


def pytest_configure(config: pytest.Config) -> None:
    """Take the full counts for what takes long, unless another profile is named."""
    if "long" in config.getoption("-m") and not config.getoption("--hypothesis-profile"):
        settings.load_profile("long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long or needs more than the tests install, unless it is asked for."""
    asked = config.getoption("-m")
    left_out = {
        marker
        for marker in ("browser", "converters", "hours", "kernel", "long", "ocr", "published", "spark")
        if marker not in asked
    }
    config.hook.pytest_deselected(items=[item for item in items if left_out.intersection(item.keywords)])
    items[:] = [item for item in items if not left_out.intersection(item.keywords)]


def pytest_collection_finish() -> None:
    """Let Python look for garbage less often, and not among what stays to the end: the modules, and thousands of tests.

    Reports are made of many small objects, and none of them in a circle; a fifth of the time went into looking.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 50)


def pytest_unconfigure() -> None:
    """Let Python clear up when it ends, as libraries expect that count what is left."""
    gc.unfreeze()


@pytest.fixture
def every_template(monkeypatch: pytest.MonkeyPatch) -> tuple[gr.Template, ...]:
    """All that `template` gives one by one, for laws that draw one for each example."""
    monkeypatch.setenv(FOLDERS, os.pathsep.join(map(str, OWN)))
    return templates(*OWN)


def _balances(template: gr.Template) -> bool:
    return any(constraint.kind is Sum.BALANCE for constraint in constraints_of(template.form))


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


@pytest.fixture(scope="session")
def precompiled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the build of the wheel writes."""
    folder = tmp_path_factory.mktemp("precompiled")
    precompiling.precompile(folder)
    return folder


@pytest.fixture
def brought(precompiled_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of that folder, which the package takes for its own."""
    folder = tmp_path / "precompiled"
    shutil.copytree(precompiled_folder, folder)
    monkeypatch.setattr(precompiled, "_FOLDER", folder)
    forget()
    yield folder
    forget()


def real_pages(pattern: str = "*") -> list[Path]:
    """Return the real pages whose names match *pattern*, or nothing where the folder is not at hand."""
    return sorted(PAGES.glob(f"{pattern}.txt"))


@cache
def read_page(page: Path) -> gr.Report | None:
    """Return the report of a real page, read once a session; None where it is refused."""
    try:
        return gr.parse(page.read_bytes().decode("utf-8"))
    except gr.NotAReport:
        return None


@cache
def truth(page: Path) -> dict[str, Any]:
    """Return what people read on a real page."""
    written: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return written


needs_real_pages = pytest.mark.skipif(not real_pages(), reason="the real pages are not beside this checkout")
