"""Forms: what a grammar file describes.

A form is a sequence of labels and of slots for values, in the order in which they are printed. From it follow the paths
of the values, the meaning of the columns, and the sums that must hold. A template is a grammar file together with the
form that it describes.
"""

from ._description import describe, key_of
from ._discovery import FOLDERS, packaged, template_at, template_named, templates
from ._form import Form, Item, Label, Row, Slot
from ._grammar import COLUMNS, GRAMMARS, START, compiled, form_of, grammar_of, starts_of
from ._paths import Path, row_of, section_of
from ._plugins import GROUP
from ._role import Role
from ._template import Template, tells_year, template_of_text
from .column_meanings import Stock, YearOnYear, money, ratios, signed, stocks, year_on_year
from .sum_constraints import TOTAL, Sum, SumConstraint, constraints_of

__all__ = [
    "COLUMNS",
    "FOLDERS",
    "GRAMMARS",
    "GROUP",
    "START",
    "TOTAL",
    "Form",
    "Item",
    "Label",
    "Path",
    "Role",
    "Row",
    "Slot",
    "Stock",
    "Sum",
    "SumConstraint",
    "Template",
    "YearOnYear",
    "compiled",
    "constraints_of",
    "describe",
    "form_of",
    "grammar_of",
    "key_of",
    "money",
    "packaged",
    "ratios",
    "row_of",
    "section_of",
    "signed",
    "starts_of",
    "stocks",
    "tells_year",
    "template_at",
    "template_named",
    "template_of_text",
    "templates",
    "year_on_year",
]
