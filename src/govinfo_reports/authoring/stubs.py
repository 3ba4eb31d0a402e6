"""Forms -> stubs, from which type checkers and editors know the keys of their reports."""

from __future__ import annotations

import re
from keyword import iskeyword
from typing import TYPE_CHECKING, Final

from attrs import define, field

from ._keys import Key, keys_of, paths_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from govinfo_reports.forms import Template

_GENERATED: Final = "# Generated from the forms by `{command}`.\n"
_IMPORTS: Final = """\
from collections.abc import Mapping, Sequence
from typing import Any, Literal, overload

from govinfo_reports.files.document import Document
from govinfo_reports.forms import Template
from govinfo_reports.models import Cell, Group, Section
from govinfo_reports.models import Report as _Report
"""
_IMPORTS_OF_ONE: Final = """\
from typing import Any, Literal, overload

from govinfo_reports.models import Cell, Group, Section
from govinfo_reports.models import Report as _Report
"""
# Checkers warn that the name of a form is a string too, and another string gives another class.
_OVERLOADS: Final = "  # type: ignore[overload-overlap]  # pyright: ignore[reportOverlappingOverload]"
_FORM_BY_NAME: Final = """\
@overload
def parse(page: Document | str, template: Literal["{name}"]) -> {report}: ...{ignored}
"""
_ANY_FORM: Final = """\
@overload
def parse(page: Document | str, template: Template | str | Sequence[Template | str] | None = None) -> Report: ...
def from_dict(data: Mapping[str, Any], template: Template | None = None) -> Report: ...
"""


def stub_of(template: Template) -> str:
    """Return a stub for one form: a class of reports, named as ``Report2027`` is for the template 2027."""
    classes = _Classes(report_class(template))
    classes.add_report([template], f"A report in the form {template}.")
    command = f"govinfo-reports template stubs {template.path.name}"
    return "\n\n".join((_GENERATED.format(command=command) + _IMPORTS_OF_ONE, *classes.written))


def typed_module(templates: Sequence[Template]) -> str:
    """Return the stub of `govinfo_reports.typed`: a class for each form, one for all, and what returns them."""
    written: list[str] = []
    for template in templates:
        classes = _Classes(report_class(template))
        classes.add_report([template], f"A report in the form {template}.")
        written += classes.written
    together = _Classes("Report")
    together.add_report(templates, "A report in any of the packaged forms: it has the keys of all of them.")
    named = "".join(
        _FORM_BY_NAME.format(name=template, report=report_class(template), ignored=_OVERLOADS) for template in templates
    )
    head = _GENERATED.format(command="python -m govinfo_reports.authoring types") + _IMPORTS
    return "\n\n".join((head, *written, *together.written, named + _ANY_FORM))


def is_generated(text: str) -> bool:
    """Whether *text* is a stub that was generated here."""
    return text.startswith(_GENERATED.partition("{")[0])


def report_class(template: Template) -> str:
    """Return the name of the class of the reports in a form."""
    return f"Report{_camel(template.name)}"


def _camel(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[\W_]+", name))


@define
class _Classes:
    """The classes of a form, those of its rows first. Rows with the same columns share one."""

    report: str
    written: list[str] = field(factory=lambda: [])
    _name_of: dict[str, str] = field(factory=lambda: {})

    def add_report(self, templates: Sequence[Template], words: str) -> None:
        root = keys_of(templates)
        members = "".join(self._members(root, (), several=len(templates) > 1))
        paths = "".join(f'    "{path}",\n' for path in paths_of(templates))
        self.written.append(f"_PathOf{self.report} = Literal[\n{paths}]\n")
        self.written.append(
            f"class {self.report}(_Report):\n    {_docstring(words)}\n{members}"
            "    @overload\n"
            f"    def __getitem__(self, path: _PathOf{self.report}) -> Cell: ...\n"
            "    @overload\n"
            "    def __getitem__(self, path: str) -> Any: ...\n"
            "    @overload\n"
            f"    def get(self, path: _PathOf{self.report}, default: None = None) -> Cell | None: ...\n"
            "    @overload\n"
            "    def get(self, path: str, default: Any = None) -> Any: ...\n"
        )

    def _members(self, key: Key, keys: tuple[str, ...], *, several: bool) -> Iterator[str]:
        for name, child in key.inside.items():
            if iskeyword(name):
                continue  # it is reached by its path alone
            returned = self._class_of(child, (*keys, name), several=several)
            words = _words(child, several=several)
            body = f"\n        {_docstring(words)}\n" if words else " ...\n"
            yield f"    @property\n    def {name}(self) -> {returned}:{body}"

    def _class_of(self, key: Key, keys: tuple[str, ...], *, several: bool) -> str:
        """Return the name of the class of what stands at *keys*, and write that class if it is new."""
        kind = "Section" if len(keys) == 1 else "Group"
        if not key.inside:
            return "Cell" if key.holds_value else kind
        bases = f"Cell, {kind}" if key.holds_value else kind
        body = f"({bases}):\n" + "".join(self._members(key, keys, several=several))
        if body not in self._name_of:
            wanted = f"_{_camel(keys[0])}Row" if key.is_row else f"_{''.join(map(_camel, keys))}"
            wanted += self.report.removeprefix("Report")
            taken = set(self._name_of.values())
            numbered = (wanted if number == 1 else f"{wanted}_{number}" for number in range(1, len(taken) + 2))
            self._name_of[body] = next(name for name in numbered if name not in taken)
            self.written.append(f"class {self._name_of[body]}{body}")
        return self._name_of[body]


def _words(key: Key, *, several: bool) -> str:
    """Return what forms print for a key; of several forms, each label with its forms."""
    if not several:
        return "".join(key.printed)
    return " · ".join(f"{label} ({', '.join(names)})" for label, names in key.printed.items() if label)


def _docstring(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""{escaped}"""'
