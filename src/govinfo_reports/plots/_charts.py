"""The figures of each year, and the counts of findings -> charts."""

# The types of Altair are open in places.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import altair as alt

from govinfo_reports.checks.catalogue import every_rule
from govinfo_reports.findings import Severity, kinds
from govinfo_reports.showing import clipped

from ._records import Records, records_of
from ._words import words
from ._years import years

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govinfo_reports.arguments import Language
    from govinfo_reports.tables import Tables

    from ._years import Year, Years

_WIDE: Final = 380
_HIGH: Final = 260
_MOST: Final = 20  # codes
_LONGEST: Final = 22  # characters of the label of an outcome
_SHORT: Final = re.compile(r"(?:（[^（）]*）)?[^（）]*")  # without what stands in brackets behind it
_LONGEST_TITLE: Final = 44  # characters of what a code means
_FONT: Final = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, WenQuanYi Zen Hei, sans-serif"
_COLOURS: Final = ("#2a7f3f", "#8fc08f", "#c0392b", "#d9a441", "#6c5b9c", "#7f8c8d", "#3b7ea1", "#a0522d")
_WEIGHTS: Final = {Severity.ERROR: "#c0392b", Severity.WARNING: "#d9a441", Severity.INFO: "#7f8c8d"}


def chart(data: Tables | Records, language: Language = "zh") -> alt.VConcatChart:
    """Return charts of what was received, how it ended, the share of each outcome, and the findings by code.

    The same data give the same charts. A subtitle says what was left out, and behind each year stands how many reports
    its figures are made of.

    Args:
        data: the tables of reports, or what `records_in` found in a data set.
        language: ``"zh"`` or ``"en"``.

    Raises:
        ValueError: there is no such language.
    """
    said = words(language)
    records = data if isinstance(data, Records) else records_of(data)
    figures = years(records.reports)
    above = alt.hconcat(_received(figures, said), _findings(records, language), spacing=60)
    below = alt.hconcat(_outcomes(figures, said, language), _shares(figures, said, language), spacing=60)
    both = alt.vconcat(above, below, spacing=40).resolve_scale(color="independent")
    title = alt.TitleParams(said["title"], subtitle=_left_out(figures, len(records.reports), said), offset=24)
    both = both.properties(title=title).configure(font=_FONT)
    drawn: alt.VConcatChart = both.configure_title(anchor="start", fontSize=15)
    return drawn


def _left_out(figures: Years, reports: int, said: Mapping[str, str]) -> list[str]:
    counts = {name: getattr(figures, name) for name in ("nameless", "contested", "repeated", "other_form")}
    lines = [said[name].format(count=count) for name, count in counts.items() if count]
    none = [] if figures.years else [said["none"]]
    return [said["summed"].format(reports=reports), *lines, *none]


def _received(figures: Years, said: Mapping[str, str]) -> alt.Chart:
    rows = [
        {
            "year": said["of"].format(year=year.year, number=year.received_of),
            "count": float(year.received) if year.received_of else None,
        }
        for year in figures.years
    ]
    drawn: alt.Chart = (
        _of(rows, said["received"], said["received_says"])
        .mark_bar(color="#3b7ea1", size=28)
        .encode(_year(rows, said), alt.Y("count:Q", title=said["count"]), tooltip=_tips(said, "year", "count"))
        .properties(width=_WIDE, height=_HIGH)
    )
    return drawn


def _outcomes(figures: Years, said: Mapping[str, str], language: Language) -> alt.Chart:
    rows = _ended(figures, said, language)
    drawn: alt.Chart = (
        _of(rows, said["outcomes"], said["outcomes_says"])
        .mark_bar(size=28)
        .encode(
            _year(rows, said),
            alt.Y("count:Q", title=said["count"]),
            _colour(figures, said, language),
            alt.Order("place:Q"),
            tooltip=_tips(said, "year", "outcome", "count"),
        )
        .properties(width=_WIDE, height=_HIGH)
    )
    return drawn


def _shares(figures: Years, said: Mapping[str, str], language: Language) -> alt.Chart:
    rows = _ended(figures, said, language)
    drawn: alt.Chart = (
        _of(rows, said["shares"], said["shares_says"])
        .mark_line(point=True)
        .encode(
            _year(rows, said),
            alt.Y("share:Q", title=said["share"], axis=alt.Axis(format="%")),
            _colour(figures, said, language),
            tooltip=[*_tips(said, "year", "outcome"), alt.Tooltip("share:Q", title=said["share"], format=".1%")],
        )
        .properties(width=_WIDE, height=_HIGH)
    )
    return drawn


def _ended(figures: Years, said: Mapping[str, str], language: Language) -> list[dict[str, Any]]:
    return [
        {
            "year": said["of"].format(year=year.year, number=year.outcomes_of),
            "outcome": _name(key, label, language),
            "place": place,
            "count": float(year.outcomes.get(key, 0)) if year.outcomes_of else None,
            "share": _share(year, key),
        }
        for year in figures.years
        for place, (key, label) in enumerate(figures.labels.items())
    ]


def _share(year: Year, key: str) -> float | None:
    return float(year.outcomes.get(key, 0) / year.ended) if year.ended else None


def _name(key: str, label: str, language: Language) -> str:
    """Return what an outcome is called: in Chinese as the form prints it, in English by its key."""
    short = _SHORT.match(label)
    return clipped(short[0] if short and short[0] else label, _LONGEST) if language == "zh" else key.replace("_", " ")


def _findings(records: Records, language: Language) -> alt.Chart:
    said = words(language)
    titles = {kind.code: kind.entry.title for kind in (*kinds(), *(rule.kind for rule in every_rule()))}
    ranked = sorted(records.findings.items(), key=lambda item: (-item[1], item[0]))
    rows = [
        {
            "code": clipped(
                f"{code} {getattr(titles[code], language) if code in titles else ''}".rstrip(), _LONGEST_TITLE
            ),
            "number": count,
            "severity": getattr(Severity(severity).word, language),
        }
        for (code, severity), count in ranked[:_MOST]
    ]
    count = sum(records.findings.values())
    says = said["findings_says"].format(most=min(_MOST, len(ranked)), kinds=len(ranked), count=count)
    scale = alt.Scale(domain=[getattr(each.word, language) for each in Severity], range=list(_WEIGHTS.values()))
    drawn: alt.Chart = (
        _of(rows, said["findings"], says)
        .mark_bar()
        .encode(
            alt.X("number:Q", title=said["number"], axis=alt.Axis(tickMinStep=1)),
            alt.Y("code:N", title=None, sort=None, axis=alt.Axis(labelLimit=380)),
            alt.Color("severity:N", title=said["severity"], scale=scale),
            tooltip=_tips(said, "code", "severity", "number"),
        )
        .properties(width=_WIDE - 80, height=alt.Step(20))
    )
    return drawn


def _of(rows: list[dict[str, Any]], title: str, subtitle: str) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=rows), title=alt.TitleParams(title, subtitle=subtitle))


def _year(rows: list[dict[str, Any]], said: Mapping[str, str]) -> alt.X:
    """Return the axis of years; those without a figure are on it."""
    every = list(dict.fromkeys(row["year"] for row in rows))
    return alt.X("year:O", title=said["year"], scale=alt.Scale(domain=every), axis=alt.Axis(labelAngle=0))


def _colour(figures: Years, said: Mapping[str, str], language: Language) -> alt.Color:
    names = [_name(key, label, language) for key, label in figures.labels.items()]
    colours = [_COLOURS[place % len(_COLOURS)] for place in range(len(names))]
    return alt.Color(
        "outcome:N",
        title=said["outcome"],
        scale=alt.Scale(domain=names, range=colours),
        legend=alt.Legend(labelLimit=300),
    )


def _tips(said: Mapping[str, str], *fields: str) -> list[alt.Tooltip]:
    titles = {"code": " "}
    kinds_of = {"count": "Q", "number": "Q"}
    return [alt.Tooltip(f"{each}:{kinds_of.get(each, 'N')}", title=titles.get(each) or said[each]) for each in fields]
