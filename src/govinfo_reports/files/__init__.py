"""Files -> documents: text that `parse` reads exactly, and for every value the place in the file it came from.

Nothing here knows a form. Each kind of file has a reader of its own, which is loaded when a file of its kind comes.
"""

from .archives import documents
from .document import Document, Note
from .limits import Limits
from .places import HtmlPlace, PdfPlace, Place, SheetPlace, TextPlace, WordPlace
from .reading import read

__all__ = [
    "Document",
    "HtmlPlace",
    "Limits",
    "Note",
    "PdfPlace",
    "Place",
    "SheetPlace",
    "TextPlace",
    "WordPlace",
    "documents",
    "read",
]
