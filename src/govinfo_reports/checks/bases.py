"""The legal bases of the rules: articles and notices, their dates, the years they bind, and what they replaced."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from attrs import frozen

from govinfo_reports.text.ordinals import ordinal


@frozen
class Basis:
    """A regulation, or a notice that prescribes a form."""

    cited: str
    """Its number."""
    issued: date | None
    """The day it was issued on; None where no more than the year in its number is certain."""
    first_year: int
    """The first fiscal year whose reports have to follow it."""
    optional_year: int | None = None
    """The fiscal year before, if its reports were free to follow it."""
    title: str = ""
    replaces: Basis | None = None
    """What it was put in the place of."""


@frozen
class Article:
    """One article of a regulation."""

    of: Basis
    number: int

    @property
    def cited(self) -> str:
        """How a reader finds it."""
        return f"{self.of.title}第{ordinal(self.number)}条"


REGULATION_2007: Final = Basis("国务院令第492号", date(2007, 4, 5), 2008, title="《政府信息公开条例》")
REGULATION: Final = Basis(
    "国务院令第711号", date(2019, 4, 3), 2019, title="《政府信息公开条例》", replaces=REGULATION_2007
)
#: When a report is due, and of which year it is.
ARTICLE_49: Final = Article(REGULATION, 49)
#: What a report has to say.
ARTICLE_50: Final = Article(REGULATION, 50)

#: The six sections and their tables.
NOTICE_2019: Final = Basis("国办公开办函〔2019〕60号", None, 2020, optional_year=2019)
#: The tables as they are now.
NOTICE_2021: Final = Basis("国办公开办函〔2021〕30号", date(2021, 9, 26), 2021, replaces=NOTICE_2019)

#: When a fee may be taken for an application, and that it is reported.
FEE_2020: Final = Basis("国办函〔2020〕109号", date(2020, 11, 17), 2021, title="《政府信息公开信息处理费管理办法》")

#: Every basis by the name that the entries of rules call it by.
BASES: Final = {name: each for name, each in dict(globals()).items() if isinstance(each, Basis | Article)}
#: How spelled prose quotes what has been replaced, and what to quote instead.
REPLACED: Final = (
    (re.compile(r"公开办函\s*\(?\s*2019\s*\)?\s*60\s*号"), NOTICE_2021),
    (re.compile(r"国务院(?:第\s*492\s*号令|令\s*\(?第\s*492\s*号)"), REGULATION),
)
