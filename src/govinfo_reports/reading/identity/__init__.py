"""The head of a page -> title, agency and year, each with the place that shows it.

The page is read as letters without gaps (`_reading`). Titles (`_titles`), sentences and fields (`_sentences`) and the
years of the text (`_years`) give candidates; what surrounds them (`_surroundings`) takes from their worth. The one that
most speaks for wins (`_contest`). Where a second one comes close, it is the rival, and the reader is told of both.
"""

from __future__ import annotations

from ._candidates import year_of
from ._identity import Identity, identify
from ._other_reports import other_agencies, title_lines

__all__ = ["Identity", "identify", "other_agencies", "title_lines", "year_of"]
