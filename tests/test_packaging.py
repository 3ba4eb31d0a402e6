"""The package as it is installed: whole, and on its own."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import govinfo_reports as gr

ROOT = Path(__file__).parents[1]
_PARSE = """
import sys
import govinfo_reports as gr
gr.Template.grammar = property(lambda template: sys.exit(f"the grammar of {template} was compiled"))
report = gr.parse(open(sys.argv[1], encoding="utf-8").read())
assert "importlib.metadata" not in sys.modules
print(gr.__file__, report.template, sum(1 for _ in report.cells()))
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contents of the wheel that this checkout builds."""
    pytest.importorskip("hatchling", reason="hatchling builds the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_holds_the_grammars_and_the_types(unpacked: Path) -> None:
    """
    Every grammar of the checkout is in the wheel, and so is the mark that it is typed.
    """
    package = unpacked / "govinfo_reports"
    grammars = {path.relative_to(ROOT / "grammars") for path in (ROOT / "grammars").rglob("*.lark")}

    assert {path.relative_to(package / "grammars") for path in (package / "grammars").rglob("*.lark")} == grammars
    assert (package / "py.typed").is_file()


def test_the_wheel_parses_on_its_own(unpacked: Path) -> None:
    """
    What the wheel holds reads an example without the checkout, and without compiling a grammar.
    """
    example = ROOT / "examples" / "qinghe-commerce-2024.txt"
    done = subprocess.run(
        [sys.executable, "-c", _PARSE, example],
        env={"PYTHONPATH": str(unpacked)},
        cwd=unpacked,
        check=True,
        capture_output=True,
        text=True,
    )

    assert done.stdout.split()[0].startswith(str(unpacked))
    assert done.stdout.split()[1:] == ["2021", "200"]


def test_every_public_name_is_there() -> None:
    """
    All that the package offers can be reached, what is loaded later included.
    """
    assert [name for name in gr.__all__ if not hasattr(gr, name)] == []
    assert set(gr.__all__) <= set(dir(gr))
