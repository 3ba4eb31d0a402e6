"""A report -> what its prose states in figures, or denies, about the values of its tables.

The words are those of `grammars/claims.lark`. Where a word leaves open what it counts, the claim has several readings.

>>> from pathlib import Path
>>> import govinfo_reports as gr
>>> page = Path("examples/qinghe-commerce-2024.txt").read_text(encoding="utf-8")
>>> report = gr.parse(page)
>>> [(claim.span.of(page), claim.value, claim.denial) for claim in claims(report)[-2:]]
[('2', 2, False), ('未收取', 0, True)]
>>> [(claim.value, report[claim.path].value) for claim in claims(report)[:4]]
[(2, 2), (1, 1), (15, 15), (1, 1)]
"""

from ._claim import Claim, Relation
from ._prose import claims
from ._reconcile import conflicts, fits

__all__ = ["Claim", "Relation", "claims", "conflicts", "fits"]
