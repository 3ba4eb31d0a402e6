"""Pages to look at: a report beside its text, the reports of several years, two reports side by side.

Each page is one HTML file that needs no network. It works without JavaScript, and says everything in Chinese and in
English. The extra `view` brings Jinja2, which fills in the templates.
"""

from ._comparison import comparison
from ._page import page
from ._series import series

__all__ = ["comparison", "page", "series"]
