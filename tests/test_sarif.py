"""SARIF: the log has the shape that the standard asks for, and leads back to the place on the page."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import govinfo_reports as gr
from govinfo_reports.checks import check
from govinfo_reports.checks.catalogue import every_rule, found_in
from govinfo_reports.writing.sarif import to_sarif

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


def test_the_log_validates_against_the_published_schema() -> None:
    """
    What every rule finds in its example makes a log that the published schema accepts.

    Set SARIF_SCHEMA to a copy of sarif-schema-2.1.0.json as the OASIS committee publishes it.
    """
    jsonschema = pytest.importorskip("jsonschema")
    schema = Path(os.environ.get("SARIF_SCHEMA", ""))
    if not schema.is_file():
        pytest.skip("SARIF_SCHEMA names no copy of the published schema")
    log = to_sarif({f"{rule.code}.txt": found_in(rule, rule.kind.entry.triggers) for rule in every_rule()})

    jsonschema.Draft4Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(log)
