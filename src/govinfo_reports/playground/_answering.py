"""A question of the page, as JSON -> the answer, as JSON or as the bytes of a file."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ._exporting import export
from ._forms import bases, check_form, try_form
from ._reading import look

if TYPE_CHECKING:
    from collections.abc import Callable

_QUESTIONS: Final[dict[str, Callable[..., Any]]] = {
    "look": look,
    "bases": bases,
    "check_form": check_form,
    "try_form": try_form,
    "export": export,
}
_WRITE: Final = partial(json.dumps, ensure_ascii=False)


def answer(question: str, content: bytes | memoryview | None = None) -> str | bytes:
    """Answer one question of the page.

    Args:
        question: a JSON object: the name of the question as ``ask``, and what it takes.
        content: the bytes of a file that was dropped, if the question is about one. JavaScript gives a view of them.

    Returns:
        The content of a file, for an export; otherwise JSON.
    """
    asked: dict[str, Any] = json.loads(question)
    ask = _QUESTIONS[asked.pop("ask")]
    if content is not None:
        asked["content"] = bytes(content)
    found = ask(**asked)
    return found if isinstance(found, bytes) else _WRITE(found)
