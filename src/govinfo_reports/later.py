"""Names of a package that are imported on first use: a program that only reads pages does not wait for the others.

Type checkers do not see them so. For these the package imports the same names once more, behind `TYPE_CHECKING`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def later(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the `__getattr__` of a *package*; *homes* gives by each name the module below it that has the name.

    A module may stand for itself.

    >>> __getattr__ = later("govinfo_reports", {"coverage": "ledger", "ledger": "ledger"})
    >>> __getattr__("ledger").coverage is __getattr__("coverage")
    True
    """

    def imported(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
        if name in homes:
            home = import_module(f"{package}.{homes[name]}")
            return home if homes[name] == name else getattr(home, name)
        message = f"module {package!r} has no attribute {name!r}"
        raise AttributeError(message)

    return imported
