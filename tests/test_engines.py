"""Batches of texts become batches of values, here as on other machines."""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import govinfo_reports as gr
from govinfo_reports.forms import FOLDERS, template_named
from govinfo_reports.strategies import compose
from govinfo_reports.tables import batches

from .conftest import TEMPLATES
from .process import python

ROOT = Path(__file__).parents[1]
FICTIONAL = TEMPLATES / "template_2027.lark"


def _text(template: gr.Template, seed: int) -> str:
    return gr.render(compose(Random(seed), template, blank=bool(seed % 2)))  # noqa: S311 - an invented report


def _texts(count: int) -> list[str | None]:
    """Return texts of all forms, among them some without a report."""
    forms = gr.templates()
    return [
        None if number % 50 == 7 else "无关的文字" if number % 10 == 3 else _text(forms[number % len(forms)], number)
        for number in range(count)
    ]


def _batch(contents: list[str | None], ids: list[int] | None = None) -> pa.RecordBatch:
    return pa.record_batch(
        {"id": pa.array(ids or list(range(len(contents))), pa.int64()), "content": pa.array(contents)}
    )


def test_a_batch_gives_the_values_of_its_texts() -> None:
    """Each text gives a row for each of its values, exact and in order; one without a report says why."""
    texts = _texts(20)
    (made,) = batches([_batch(texts)])
    expected: list[tuple[object, ...]] = []
    for number, text in enumerate(texts):
        if text is None or "无关" in text:
            expected.append((number, None, None, None, "empty" if text is None else "not_a_report"))
            continue
        report = gr.parse(text)
        expected += [(number, report.agency, path, cell.value, cell.state.value) for path, cell in report.cells()]
    assert len(expected) > 1000
    shown = [made[name].to_pylist() for name in ("id", "agency", "path", "value", "state")]
    assert list(zip(*shown, strict=True)) == expected


def test_batches_of_any_shape_give_the_same_rows() -> None:
    """How an engine cuts its input changes nothing; ids keep their type, and empty batches give empty ones."""
    texts = _texts(12)
    whole = pa.Table.from_batches(batches([_batch(texts)]))
    cut = pa.Table.from_batches(batches([_batch([text], [number]) for number, text in enumerate(texts)]))
    assert cut.equals(whole)
    (empty,) = batches([_batch([])])
    assert (empty.num_rows, empty.schema) == (0, whole.schema)
    words = pa.record_batch({"content": pa.array(texts[:1], pa.large_string()), "id": pa.array(["a"])})
    assert set(next(batches([words]))["id"].to_pylist()) == {"a"}


def test_files_are_read_by_their_bytes() -> None:
    """Bytes are files of any kind; what cannot be read says why."""
    document = (ROOT / "examples" / "qinghe-commerce-2024.docx").read_bytes()
    (made,) = batches([pa.record_batch({"id": pa.array([1, 2]), "content": pa.array([document, b"%PDF-1.4 cut"])})])
    assert made["id"].to_pylist() == [1] * 200 + [2]
    assert made["state"].to_pylist()[-1] == "damaged"
    assert made["place"].to_pylist()[0]


def test_a_form_travels_as_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that the machine does not have is read by its text, or by a template that came without its file."""
    text = _text(gr.load_template(FICTIONAL), 2)
    sent = pickle.dumps(gr.load_template(FICTIONAL))
    monkeypatch.delenv(FOLDERS, raising=False)
    source = FICTIONAL.read_text(encoding="utf-8")
    here = {path for path, _ in gr.parse(text, (gr.load_template(FICTIONAL),)).cells()}
    for templates in ({FICTIONAL.name: source}, [pickle.loads(sent)]):  # noqa: S301 - what was just written
        (made,) = batches([_batch([text])], templates=templates)
        assert set(made["path"].to_pylist()) == here
        assert set(made["template"].to_pylist()) == {"2027"}


def test_templates_and_reports_pickle_without_a_path_of_this_machine(template: gr.Template) -> None:
    """Nothing in the pickle tells where the files lie, and what comes back is equal and reads alike."""
    report = gr.parse(_text(template, 4), (template,))
    sent = pickle.dumps((template, report))
    assert str(template.path.parent).encode() not in sent
    assert str(Path.home()).encode() not in sent
    back, again = pickle.loads(sent)  # noqa: S301 - what was just written
    assert (back, again) == (template, report)
    assert hash(back) == hash(template)
    assert back.form.paths == template.form.paths
    assert pickle.loads(pickle.dumps(back)) == template  # noqa: S301 - and so does what came back
    assert template != template_named("2014" if template.name != "2014" else "2021")


@pytest.mark.parametrize("engine", ["polars_frame", "duckdb_query"])
def test_the_example_of_an_engine_gives_the_same_rows(engine: str, tmp_path: Path) -> None:
    """The example script gives the rows that the function gives here."""
    _held_against_here(engine, _texts(12), tmp_path)


@pytest.mark.spark
@pytest.mark.skipif(shutil.which("java") is None, reason="needs Java: apt-get install openjdk-17-jre-headless")
def test_spark_gives_the_same_rows(tmp_path: Path) -> None:
    """Real Spark on two cores gives the rows of 2,000 texts, and of a form that its workers do not have."""
    pytest.importorskip("pyspark", reason="needs pyspark: pip install pyspark")
    _held_against_here("spark", _texts(2_000), tmp_path)
    texts = [_text(gr.load_template(FICTIONAL), seed) for seed in range(4)]
    pq.write_table(pa.Table.from_batches([_batch(list(texts))]), tmp_path / "own.parquet")
    script = tmp_path / "own.py"
    script.write_text(_SENT.format(source=FICTIONAL.read_text(encoding="utf-8"), folder=tmp_path), encoding="utf-8")
    subprocess.run([sys.executable, script], check=True, capture_output=True, cwd=tmp_path, timeout=300)
    made = pq.read_table(tmp_path / "own_values")
    expected = pa.Table.from_batches(
        batches([_batch(list(texts))], templates={FICTIONAL.name: FICTIONAL.read_text(encoding="utf-8")})
    )
    assert _rows(made) == _rows(expected)


_SENT = '''
import os
import sys
from functools import partial
from pyspark.sql import SparkSession
from govinfo_reports.tables import batches
SCHEMA = """id long, agency string, year short, template string, path string, section string, row string,
column string, row_label string, column_label string, is_total boolean, text string, value decimal(38, 10),
state string, unit string, start int, end int, place string"""
os.environ["PYSPARK_PYTHON"] = sys.executable
SOURCE = r"""{source}"""
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
read = partial(batches, templates={{"template_2027.lark": SOURCE}})
spark.read.parquet("{folder}/own.parquet").mapInArrow(read, SCHEMA).write.parquet("{folder}/own_values")
spark.stop()
'''


def _held_against_here(engine: str, texts: list[str | None], folder: Path) -> None:
    given = _batch(texts)
    pq.write_table(pa.Table.from_batches([given]), folder / "texts.parquet")
    script = ROOT / "examples" / "engines" / f"{engine}.py"
    python(script, folder / "texts.parquet", folder / "values.parquet", folder=folder).check_returncode()
    assert _rows(pq.read_table(folder / "values.parquet")) == _rows(pa.Table.from_batches(batches([given])))


def _rows(table: pa.Table) -> list[tuple[object, ...]]:
    columns = [table[name].to_pylist() for name in sorted(table.column_names)]
    return sorted(zip(*columns, strict=True), key=repr)
