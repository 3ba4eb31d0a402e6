"""Charts -> a picture, and one HTML file that needs no network and shows the picture where scripts do not run."""

from __future__ import annotations

import json
from functools import cache
from html import escape
from string import Template
from typing import TYPE_CHECKING, Final

import vl_convert

from ._charts import chart
from ._words import words

if TYPE_CHECKING:
    from govinfo_reports.arguments import Language
    from govinfo_reports.tables import Tables

    from ._records import Records

_PAGE: Final = Template("""\
<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>$title</title>
<style>body{margin:1rem;font-family:sans-serif}#charts{overflow-x:auto}</style>
</head>
<body>
<main id="charts">$picture</main>
<script>$library</script>
<script>vegaEmbed("#charts", $charts, {actions: false, renderer: "svg", mode: "vega-lite"});</script>
</body>
</html>
""")
# Vega makes functions of the expressions in a chart. Nothing is loaded from anywhere, and nothing can be sent.
_POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_LANGUAGES: Final = {"zh": "zh-CN", "en": "en"}


def svg(data: Tables | Records, language: Language = "zh") -> str:
    """Return the charts of `chart` as one SVG picture, with the same arguments and errors."""
    return _picture(chart(data, language).to_dict())


def page(data: Tables | Records, language: Language = "zh") -> str:
    """Return the charts of `chart` as one HTML file, with the same arguments and errors.

    It has all that it needs in itself, about 1 MB, and shows figures when a bar is pointed at. Where scripts do not
    run, it shows the picture alone.
    """
    charts = chart(data, language).to_dict()
    return _PAGE.substitute(
        language=_LANGUAGES[language],
        policy=_POLICY,
        title=escape(words(language)["title"]),
        picture=_picture(charts),
        library=_library().replace("</script", "<\\/script"),
        charts=json.dumps(charts, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c"),
    )


def _picture(charts: dict[str, object]) -> str:
    picture: str = vl_convert.vegalite_to_svg(charts)
    return picture


@cache
def _library() -> str:
    """Return Vega as one script, put together from what vl-convert carries: nothing is fetched, but it takes long."""
    return str(vl_convert.javascript_bundle())  # type: ignore[call-arg]  # the types know no default, the library does
