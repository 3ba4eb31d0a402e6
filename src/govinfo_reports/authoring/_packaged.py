"""Names that the packaged grammars define, and how to import them."""

from __future__ import annotations

from functools import cache

from govinfo_reports.forms import GRAMMARS, packaged

from ._source import source_of


def import_line(name: str) -> dict[str, str]:
    """Return the details that tell how to import *name* from a packaged grammar; an empty dict if none defines it."""
    file = _homes().get(name)
    if file is None:
        return {}
    line = f"%import .{file} ({name})"
    return {
        "hint_zh": f"软件自带的“{file}.lark”中有，请加一行：{line}",
        "hint_en": f" The packaged “{file}.lark” has it; add the line {line}",
    }


@cache
def packaged_files() -> str:
    """Return the names of the packaged grammars that a file can import from."""
    return "、".join(sorted({"base", *(template.path.stem for template in packaged())}))


@cache
def _homes() -> dict[str, str]:
    """Return for each name of a packaged grammar the file to import it from: the one all share, or else the newest."""
    newest = sorted(packaged(), key=lambda template: template.year)
    files = (*(template.path for template in newest), GRAMMARS / "base.lark")
    return {own.name.text: path.stem for path in files for own in source_of(path).definitions}
