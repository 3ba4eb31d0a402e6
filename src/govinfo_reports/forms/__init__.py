"""Forms: what a grammar describes, as labels and slots in the order they are printed, and the paths of its values."""

from ._form import Form, Label, Row, Slot
from ._paths import row_of, section_of
from ._reading import COLUMNS, START, describe, key_of

__all__ = ["COLUMNS", "START", "Form", "Label", "Row", "Slot", "describe", "key_of", "row_of", "section_of"]
