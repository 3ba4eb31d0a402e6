"""Finding templates: in this package, in other packages, in a user's own folder, in a single file."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final

from govinfo_reports.arguments import require
from govinfo_reports.errors import BrokenTemplate, UnknownTemplate

from ._grammar import GRAMMARS
from ._plugins import brought
from ._template import PREFIX, Template, tells_year

_VARIANTS: Final = GRAMMARS / "variants"
#: The environment variable that names a user's own folder of templates, or several, separated as in PATH.
FOLDERS: Final = "GOVINFO_REPORTS_TEMPLATES"


def templates(*folders: str | Path) -> tuple[Template, ...]:
    """Return every template, the oldest first.

    A template is a file whose name contains a year and ends in ``.lark``. It is looked for in *folders*, then in the
    folders that the environment variable GOVINFO_REPORTS_TEMPLATES names, then in those of other packages, and last in
    this package. If two templates have the same name, the first one counts.

    Raises:
        BrokenTemplate: a folder that the environment variable names is not there, or holds no template.

    >>> [template.name for template in templates()]
    ['2014', '2020', '2021']
    """
    for folder in folders:
        require((str, Path), folder, "templates", "the folders of templates")
    return _known_in((*map(Path, folders), *_own_folders(os.environ.get(FOLDERS, ""))))


@cache
def _own_folders(named: str) -> tuple[Path, ...]:
    folders = tuple(map(Path, filter(None, named.split(os.pathsep))))
    for folder in folders:
        if not folder.is_dir():
            raise BrokenTemplate(
                folder,
                f"{FOLDERS} 中写的这个文件夹不存在。",
                f"{FOLDERS} names this folder, which is not there.",
            )
        if not _grammar_files(folder):
            raise BrokenTemplate(
                folder,
                f"{FOLDERS} 中写的这个文件夹里没有格式文件，即名称带年份的 .lark 文件。",
                f"{FOLDERS} names this folder, which holds no template: no .lark file with a year in its name.",
            )
    return folders


@cache
def _known_in(folders: tuple[Path, ...]) -> tuple[Template, ...]:
    found: dict[str, Template] = {}
    own = [path for folder in (*folders, *brought()) for path in _grammar_files(folder)]
    for template in (*map(_template_of, own), *_packaged()):
        found.setdefault(template.name, template)
    return tuple(sorted(found.values(), key=lambda template: (template.year, template.name)))


def _grammar_files(folder: Path) -> list[Path]:
    return sorted(filter(tells_year, folder.glob("*.lark")))


def _template_of(path: Path) -> Template:
    return Template(path.stem.removeprefix(PREFIX), path.resolve())


def template_at(path: str | Path) -> Template:
    """Return the template in the file at *path*. It is compiled on first use.

    Raises:
        UnknownTemplate: there is no such file.
    """
    path = Path(path)
    if not path.is_file():
        raise UnknownTemplate(str(path), _names())
    return _template_of(path)


def template_named(name: str, *folders: str | Path) -> Template:
    """Return the template with that *name*: one of `templates`, or a local variant in this package.

    Raises:
        UnknownTemplate: there is none with that name. The message lists those that there are.
    """
    known = {template.name: template for template in templates(*folders)}
    if name in known:
        return known[name]
    if name in _variants():
        return _variants()[name]
    raise UnknownTemplate(name, _names())


@cache
def _packaged() -> tuple[Template, ...]:
    return tuple(map(_template_of, sorted(GRAMMARS.glob(f"{PREFIX}*.lark"))))


@cache
def _variants() -> dict[str, Template]:
    return {template.name: template for template in map(_template_of, sorted(_VARIANTS.glob("*.lark")))}


def packaged() -> tuple[Template, ...]:
    """Return the templates of this package, the oldest first, and then its local variants."""
    return (*_packaged(), *_variants().values())


def _names() -> tuple[str, ...]:
    return (*map(str, templates()), *_variants())
