"""The package as it is installed: whole, and on its own."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
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


def _build(root: Path, folder: Path, *kinds: str) -> None:
    """Build the *kinds* of archives of the checkout at *root* into *folder*."""
    wanted = [part for kind in kinds for part in ("-t", kind)]
    subprocess.run([sys.executable, "-m", "hatchling", "build", *wanted, "-d", folder], cwd=root, check=True)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the source archive that this checkout builds."""
    pytest.importorskip("hatchling", reason="hatchling builds the wheel")
    folder = tmp_path_factory.mktemp("built")
    _build(ROOT, folder, "wheel", "sdist")
    return folder


@pytest.fixture(scope="module")
def unpacked(built: Path) -> Path:
    """The contents of that wheel."""
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(built / "site")  # noqa: S202 - it was built here
    return built / "site"


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


def test_the_source_archive_alone_builds_the_same_wheel(built: Path, tmp_path: Path) -> None:
    """
    What the source archive holds is enough to build the wheel, and the wheel is the same to the byte.
    """
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path, filter="data")
    (root,) = tmp_path.iterdir()
    _build(root, tmp_path / "again", "wheel", "sdist")

    for one in (*built.glob("*.whl"), archive):
        assert (tmp_path / "again" / one.name).read_bytes() == one.read_bytes()
    for name in ("LICENSE", "CITATION.cff", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "README.zh-CN.md"):
        assert (root / name).is_file()


def test_an_index_would_take_the_archives(built: Path) -> None:
    """
    The description of the package is one that an index of packages can show.
    """
    files = [*built.glob("*.whl"), *built.glob("*.tar.gz")]
    done = subprocess.run(
        [sys.executable, "-m", "twine", "check", "--strict", *files], check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout
    assert done.stdout.count("PASSED") == len(files) == 2


def test_the_citation_is_of_this_version() -> None:
    """
    Who cites the package cites the version and the licence that it has.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    citation = dict(re.findall(r"^(\w+): (.+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE))

    assert {key: citation[key] for key in ("title", "version", "license")} == {
        "title": project["name"],
        "version": project["version"],
        "license": project["license"],
    }


def test_links_of_the_papers_lead_somewhere() -> None:
    """
    The papers for those who take part link to files that are there.
    """
    for paper in ("CONTRIBUTING.md", "SECURITY.md"):
        links = re.findall(r"\]\(([^)]+)\)", (ROOT / paper).read_text(encoding="utf-8"))
        assert links
        assert [link for link in links if not (ROOT / link).is_file()] == []


def test_every_public_name_is_there() -> None:
    """
    All that the package offers can be reached, what is loaded later included.
    """
    assert [name for name in gr.__all__ if not hasattr(gr, name)] == []
    assert set(gr.__all__) <= set(dir(gr))
