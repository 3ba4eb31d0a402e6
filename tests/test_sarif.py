"""SARIF: the log has the shape that the standard asks for, and leads back to the place on the page."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check
from govinfo_reports.checks.catalogue import every_rule, found_in
from govinfo_reports.writing.sarif import to_sarif

if TYPE_CHECKING:
    from collections.abc import Callable

_OWN = jsonschema.Draft7Validator(json.loads(Path(__file__).with_name("sarif_schema.json").read_text(encoding="utf-8")))
_PAGE = "青禾县商务局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t-12\n"


def test_a_result_leads_to_its_place() -> None:
    """
    The region of a result covers what the page prints there, in lines and columns from 1.
    """
    (finding,) = check(gr.parse(_PAGE), select=["C104"])

    log = to_sarif({"报告/a b.txt": [finding]}, language="en")
    (result,) = log["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]

    assert _PAGE.splitlines()[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "-12"
    assert place["artifactLocation"]["uri"] == "%E6%8A%A5%E5%91%8A/a%20b.txt"
    assert result["level"] == "error"
    assert result["message"]["text"] == finding.message.en
    assert result["partialFingerprints"] == {"findingId/v1": finding.id}


def test_every_result_has_its_rule() -> None:
    """
    A result points at the description of its rule, for the findings of checks and of parsing alike.
    """
    torn = gr.parse("青禾县商务局2024年政府信息公开工作年度报告\n规章\t0\t0\t0\n行政规范性文件\t1\t2\n行政许可\t5\n")
    found = [*torn.findings, *check(torn)]

    run = to_sarif({"a.txt": found})["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert {finding.code[0] for finding in found} == {"C", "R"}
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all(rule["shortDescription"]["text"] for rule in rules)
    assert "{" not in json.dumps([rule["shortDescription"]["text"] for rule in rules])


def test_a_log_of_nothing_is_a_log() -> None:
    """
    Files without findings give a run without results, which clears what was reported before.
    """
    assert to_sarif({"a.txt": []})["runs"][0]["results"] == []


def _log() -> dict[str, Any]:
    """Return a log of what every rule finds in its example, with suspects, places and a finding without a place."""
    return to_sarif({f"{rule.code}.txt": found_in(rule, rule.kind.entry.triggers) for rule in every_rule()})


def test_the_log_is_whole() -> None:
    """
    What every rule finds in its example makes a log that has all we write, and nothing else.
    """
    log = _log()
    results = log["runs"][0]["results"]

    _OWN.validate(log)
    assert any("relatedLocations" in result for result in results)
    assert any("region" not in result["locations"][0]["physicalLocation"] for result in results)


def _without(*way: str | int) -> Callable[[Any], None]:
    """Return what takes away the thing at the end of a way through a log."""

    def take(log: Any) -> None:  # noqa: ANN401 - any part of a log
        for key in way[:-1]:
            log = log[key]
        del log[way[-1]]

    return take


def _with(value: object, *way: str | int) -> Callable[[Any], None]:
    """Return what puts another *value* at the end of a way through a log."""

    def put(log: Any) -> None:  # noqa: ANN401 - any part of a log
        for key in way[:-1]:
            log = log[key]
        log[way[-1]] = value

    return put


_RESULT = ("runs", 0, "results", 0)
_RULE = ("runs", 0, "tool", "driver", "rules", 0)
_BROKEN = {
    "no version": _without("version"),
    "another version": _with("2.0.0", "version"),
    "no tool": _without("runs", 0, "tool"),
    "no message": _without(*_RESULT, "message"),
    "an empty message": _with("", *_RESULT, "message", "text"),
    "no place": _with([], *_RESULT, "locations"),
    "a level of its own": _with("info", *_RESULT, "level"),
    "no fingerprint": _without(*_RESULT, "partialFingerprints"),
    "line 0": _with(0, *_RESULT, "locations", 0, "physicalLocation", "region", "startLine"),
    "half a region": _without(*_RESULT, "locations", 0, "physicalLocation", "region", "endColumn"),
    "a bare uri": _with("报告.txt", *_RESULT, "locations", 0, "physicalLocation", "artifactLocation", "uri"),
    "a key of its own": _with("here", *_RESULT, "suspects"),
    "no help": _without(*_RULE, "help"),
    "no help in Markdown": _without(*_RULE, "help", "markdown"),
    "a suspect without words": _without(*_RESULT, "relatedLocations", 0, "message"),
}


@pytest.mark.parametrize("breaking", _BROKEN.values(), ids=_BROKEN.keys())
def test_a_broken_log_is_refused(breaking: Callable[[Any], None]) -> None:
    """
    Whatever is taken from a log or put out of shape in it, the schema says no.
    """
    log = to_sarif({"C101.txt": found_in(every_rule()[0], every_rule()[0].kind.entry.triggers)})
    _OWN.validate(log)
    breaking(log)

    with pytest.raises(jsonschema.ValidationError):
        _OWN.validate(log)


@pytest.mark.published
def test_the_log_validates_against_the_published_schema() -> None:
    """
    The published schema accepts the log too.

    SARIF_SCHEMA names a copy of sarif-schema-2.1.0.json as the OASIS committee publishes it.
    """
    schema = json.loads(Path(os.environ["SARIF_SCHEMA"]).read_text(encoding="utf-8"))

    jsonschema.Draft4Validator(schema).validate(_log())
