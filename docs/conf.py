"""How Sphinx builds the documentation, in English by default, and with ``-D language=zh_CN`` in Chinese.

Build the English pages into ``docs/_build/html`` and the Chinese ones into ``docs/_build/html/zh_CN``, both with
``-n -W``: each page leads to the same page in the other language.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from pygments.lexers.special import TextLexer

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path.append(str(Path(__file__).parent))  # where the search of two scripts lies

_PROJECT = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = _PROJECT["name"]
author = _PROJECT["authors"][0]["name"]
project_copyright = f"2026, {author}"
release = version = _PROJECT["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "two_scripts"]
exclude_patterns = ["_build", "locales"]
templates_path = ["_templates"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# Guides are translated; what is generated speaks both languages, and what names the code speaks English.
locale_dirs = ["locales"]
gettext_compact = False
gettext_location = False
html_search_language = "two_scripts"

html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_js_files = ["filter.js"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
_SITE = Path(__file__).parents[1] / "build" / "site"
html_extra_path = [str(_SITE)] if _SITE.is_dir() else []  # the playground, where it has been assembled
html_title = f"{project} {release}"
html_show_sphinx = False
# A browser's own Chinese faces; code, tables and carets need characters of two columns' width.
html_theme_options = {
    "light_css_variables": {
        "font-stack": "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
        "font-stack--monospace": "'Noto Sans Mono CJK SC', 'Sarasa Mono SC', ui-monospace, Menlo, Consolas, monospace",
    },
}

add_module_names = False
default_role = "py:obj"  # in docstrings, names stand between single backticks
autodoc_class_signature = "separated"
autodoc_default_options = {"exclude-members": "__init__, __new__"}
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False

# What other projects document is not looked up, so that the pages build without a network.
nitpick_ignore_regex = [("py:.*", r"(?!govinfo_reports).*")]


def _trim_snippets(_: Sphinx, page: nodes.document) -> None:
    """Cut the empty line at the end of each snippet, which only doctest needs."""
    for snippet in page.findall(nodes.literal_block):
        snippet.rawsource = snippet.astext().rstrip()
        snippet[:] = [nodes.Text(snippet.rawsource)]


def setup(app: Sphinx) -> None:
    """Let Sphinx call what is above, and show grammars as plain text: Pygments does not know Lark's."""
    app.connect("doctree-read", _trim_snippets)
    app.add_lexer("lark", TextLexer)
