"""Hypothesis strategies: reports with known values, pages that print them, and pages that came to harm on their way.

For tests of this package, and for those who add a template or use the package in a pipeline of their own. They need
the extra ``testing``.
"""

from ._damage import Damaged, damage, damaged_pages
from ._misprints import misprinted, slips
from ._reports import cells, compose, figures, pages, reports

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
