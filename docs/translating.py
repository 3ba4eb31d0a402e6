"""Keep the Chinese of the guides beside their English.

``python -m docs.translating`` writes what is new or changed on a page into its file under ``docs/locales``: new
sentences without a translation, changed ones marked ``fuzzy`` with the translation of the sentence before. Write the
Chinese, and remove the mark; run it again to drop what the page no longer says. ``python -m docs.translating --check``
names all that is left to do, and ends with 1 if there is any.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parent
TRANSLATIONS = DOCS / "locales" / "zh_CN" / "LC_MESSAGES"
_HEADER = r"""msgid ""
msgstr ""
"Language: zh_CN\n"
"Content-Type: text/plain; charset=UTF-8\n"

"""
GUIDES = (
    "index",
    "tutorial/*",
    "how-to/*",
    "explanation/*",
    "reference/cells",
    "reference/messages",
    "reference/files/*",
)
TITLED = (  # generated: they speak both languages or English, and only their titles are translated
    "reference/api",
    "reference/commands",
    "reference/converters",
    "reference/findings",
    "reference/measured",
    "reference/paths",
    "reference/tables",
    "reference/templates",
)
_KEPT = re.compile(r"`[^`]+`|(?<=\])\([^)\s]+\)")  # code, and where a link leads


def guides() -> list[str]:
    """Return the pages that are translated, or their titles are, by their names without suffix."""
    found = (page for pattern in (*GUIDES, *TITLED) for page in DOCS.glob(f"{pattern}.md"))
    return sorted(page.relative_to(DOCS).with_suffix("").as_posix() for page in found)


def translation(page: str) -> Catalog:
    """Return what is translated of *page*: nothing if it has no file yet."""
    file = TRANSLATIONS / f"{page}.po"
    if not file.exists():
        return Catalog("zh_CN")
    return read_po(BytesIO(file.read_bytes()), "zh_CN")


def faults(page: str, catalog: Catalog) -> Iterator[str]:
    """Yield what is wrong with the translation of *page*, one line each."""
    for message in catalog:
        if not message.id:
            continue
        said, translated = str(message.id), str(message.string or "")
        if message.fuzzy:
            yield f"{page}: changed since it was translated: {said}"
        elif not translated:
            yield f"{page}: not translated: {said}"
        elif Counter(_KEPT.findall(said)) != Counter(_KEPT.findall(translated)):
            yield f"{page}: code or links differ: {said}"
    for message in catalog.obsolete.values():
        yield f"{page}: no longer on the page: {message.id}"


def originals(folder: Path) -> dict[str, Catalog]:
    """Return what each guide says today, as Sphinx finds it; *folder* takes its files."""
    subprocess.run(  # noqa: S603 - Sphinx itself, without a word from outside
        [sys.executable, "-m", "sphinx", "-q", "-b", "gettext", str(DOCS), str(folder)], check=True
    )
    return {page: _original(page, folder) for page in guides()}


def _original(page: str, folder: Path) -> Catalog:
    whole = read_po(BytesIO((folder / f"{page}.pot").read_bytes()))
    if page not in TITLED:
        return whole
    title = Catalog()
    title.add(next(str(message.id) for message in whole if message.id))
    return title


def update(page: str, original: Catalog) -> None:
    """Bring the file of *page* up to date with what the page says."""
    catalog = translation(page)
    before = list(catalog.obsolete)
    catalog.update(original)
    for said in before:
        catalog.obsolete.pop(said, None)
    for message in catalog:
        message.user_comments = []  # left of the sentence before, where only the mark was removed
    write(page, catalog)


def write(page: str, catalog: Catalog) -> None:
    """Write the file of *page*, without a date or a name, so that it changes only with what it says."""
    written = BytesIO()
    write_po(written, catalog, width=0, omit_header=True, include_previous=True)
    file = TRANSLATIONS / f"{page}.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_HEADER.encode() + written.getvalue())


def stale(page: str, original: Catalog) -> Iterator[str]:
    """Yield the sentences that *page* has and its file has not, and the other way round."""
    today, kept = ({str(message.id) for message in each if message.id} for each in (original, translation(page)))
    yield from (f"{page}: not in its file: {said}" for said in sorted(today - kept))
    yield from (f"{page}: no longer on the page: {said}" for said in sorted(kept - today))


def _main(arguments: list[str]) -> int:
    with TemporaryDirectory() as folder:
        pages = originals(Path(folder))
    if arguments != ["--check"]:
        for page, original in pages.items():
            update(page, original)
    found = [fault for page in pages for fault in (*stale(page, pages[page]), *faults(page, translation(page)))]
    print(*found, sep="\n", end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
