"""Templates, style sheets and scripts, as files -> one HTML page. All that is filled in is escaped."""

from __future__ import annotations

import re
import tomllib
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from govinfo_reports.arguments import require_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment
    from markupsafe import Markup

    from govinfo_reports.arguments import Language

_HERE: Final = Path(__file__).parent
_UNPRINTABLE: Final = re.compile("[\0\ud800-\udfff]")
_MISSING: Final = (
    "查看页面需要 Jinja2：pip install 'govinfo-reports[view]'。 The pages of `view` need Jinja2: "
    "pip install 'govinfo-reports[view]'."
)


def filled(template: str, language: Language, *, style: str = "", **content: Any) -> str:  # noqa: ANN401 - for templates
    """Return the page that *template* gives.

    HTML cannot hold the character NUL nor halves of a surrogate pair; a sign stands for each of them.

    Args:
        template: the name of the file, without its endings.
        language: that which the page is first shown in.
        style: rules of this page alone.
        content: what the template is filled with.

    Raises:
        ModuleNotFoundError: Jinja2 is not installed.
        ValueError: there is no such language.
    """
    require_language(language)
    sheet, script = _asset("page.css") + style, _asset("page.js")
    html = (
        _environment()
        .get_template(f"{template}.html.j2")
        .render(content, words=words(), language=language, sheet=sheet, script=script, policy=_policy(sheet, script))
    )
    return _UNPRINTABLE.sub(_sign, html).replace("\r", "&#13;")


@cache
def macro(template: str, name: str) -> Callable[..., Markup]:
    """Return the macro *name* of *template*."""
    found: Callable[..., Markup] = getattr(_environment().get_template(f"{template}.html.j2").module, name)
    return found


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Return the words of all pages, by language."""
    return tomllib.loads((_HERE / "words.toml").read_text(encoding="utf-8"))


@cache
def _environment() -> Environment:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - an extra, loaded on first use
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(_MISSING, name="jinja2") from error
    return Environment(
        autoescape=True,
        loader=FileSystemLoader(_HERE / "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def _asset(name: str) -> str:
    return (_HERE / "assets" / name).read_text(encoding="utf-8")


def _policy(*inline: str) -> str:
    """Return a policy by which a page loads nothing, and runs and applies what it carries *inline* and no more."""
    style, script = (b64encode(sha256(each.encode()).digest()).decode() for each in inline)
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _sign(character: re.Match[str]) -> str:
    return "␀" if character[0] == "\0" else "\ufffd"
