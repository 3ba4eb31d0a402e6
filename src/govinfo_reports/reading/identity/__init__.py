"""The head of a page -> title, agency and year, each with the place that shows it.

`_compact_text` takes gaps and junk out of the text. Titles (`_titles`, `_judged_titles`), sentences and fields
(`_sentences`), and the years in the text (`_years`) give candidates. `_surroundings` tells which of them count for
less: titles in breadcrumbs, in lists of links, and those of documents that others issued. The candidate with the most
evidence wins (`_contest`). If another one comes close, it is the rival, and a finding names both.

No other room knows what a title looks like.
"""

from __future__ import annotations

from ._candidates import year_of
from ._identity import Identity, identify, year_shown
from ._levels import is_below_a_city
from ._names import begins_with_place, same_body
from ._other_titles import other_agencies, title_lines, title_years
from ._titles import mentions_report

__all__ = [
    "Identity",
    "begins_with_place",
    "identify",
    "is_below_a_city",
    "mentions_report",
    "other_agencies",
    "same_body",
    "title_lines",
    "title_years",
    "year_of",
    "year_shown",
]
