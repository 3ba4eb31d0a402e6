"""A search for pages in two scripts: Latin words by their stems, Chinese by each two characters that stand together.

Chinese sets no gaps between words, and lists of words lack the terms of this field. Pairs of characters need no list:
who looks for 予以公开 finds the pages that have 予以, 以公 and 公开. Query and page are cut in the same way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from sphinx.search.en import SearchEnglish

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_HAN = "㐀-䶿一-鿿"
_WORDS = re.compile(rf"[{_HAN}]+|[^\W{_HAN}]+")
_IN_THE_BROWSER = """
function splitQuery(query) {
  const words = query.match(/[HAN]+|(?:(?![HAN])[\\p{Letter}\\p{Number}_])+/gu) || [];
  return words.flatMap((word) =>
    /[HAN]/u.test(word) && word.length > 1
      ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
      : [word],
  );
}
""".replace("HAN", _HAN)


class TwoScripts(SearchEnglish):
    """English as Sphinx searches it, and Chinese by pairs of characters."""

    lang = "two_scripts"
    js_splitter_code: ClassVar[str] = _IN_THE_BROWSER

    def split(self, input: str) -> list[str]:  # noqa: A002 - Sphinx names the argument so
        """Return the Latin words of *input*, and the pairs of its Chinese characters."""
        return [part for word in _WORDS.findall(input) for part in _pairs(word)]


def _pairs(word: str) -> list[str]:
    if len(word) == 1 or not re.match(f"[{_HAN}]", word):
        return [word]
    return [word[at : at + 2] for at in range(len(word) - 1)]


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the search known to Sphinx; ``html_search_language`` chooses it."""
    app.add_search_language(TwoScripts)
    return {"parallel_read_safe": True}
