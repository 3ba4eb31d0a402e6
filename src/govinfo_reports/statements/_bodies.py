"""The agency of a report -> whether a body that the prose names is this agency."""

from __future__ import annotations

from attrs import define, field

from ._wording import wording


@define
class Bodies:
    """Tells the agency of a report, by its full name or a short one, from other bodies."""

    agency: str | None
    _bare: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._bare = _bare(self.agency or "")

    def is_own(self, name: str) -> bool:
        """Return whether *name* is the agency's; where the agency is unknown, no name is another's.

        >>> own = Bodies("青禾县市场监督管理局")
        >>> own.is_own("县市场监管局"), own.is_own("局"), own.is_own("县教育局"), own.is_own("县政府")
        (True, True, False, False)
        """
        if self.agency is None:
            return True
        bare = _bare(name)
        return _shortens(name, self.agency) or (_shortens(bare, self._bare) and self._bare.endswith(bare[-1:]))

    def is_region(self, area: str) -> bool:
        """Return whether the figures of the whole *area* are the agency's own.

        >>> Bodies("青禾县人民政府").is_region("县"), Bodies("青禾县商务局").is_region("县")
        (True, False)
        """
        return self.agency is None or self._bare.endswith(area)


def _bare(name: str) -> str:
    """Return *name* without the words for a government."""
    ending = max((word for word in wording().words_in("government") if name.endswith(word)), key=len, default="")
    return name.removesuffix(ending)


def _shortens(short: str, name: str) -> bool:
    """Return whether *short* has only characters of *name*, in their order."""
    rest = iter(name)
    return all(character in rest for character in short)
