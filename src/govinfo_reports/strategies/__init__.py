"""Hypothesis strategies: invented reports with known values, pages that print them, and damaged pages.

They serve the tests of this package, of new templates, and of your own pipeline. They need the extra ``testing``.
"""

from govinfo_reports.writing.inventing import compose

from ._damage import Damaged, damage, damaged_pages
from ._misprints import misprinted, slips
from ._reports import cells, figures, pages, reports

__all__ = [
    "Damaged",
    "cells",
    "compose",
    "damage",
    "damaged_pages",
    "figures",
    "misprinted",
    "pages",
    "reports",
    "slips",
]
