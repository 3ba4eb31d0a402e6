"""The five tables, column by column. `file` ties them together: it is in each of them, and names one report at most."""

from __future__ import annotations

from typing import Final

import pyarrow as pa

from ._column import COUNT, DECIMAL, FLAG, TEXT, WORD, Column, list_of, schema_of

_CHARACTERS: Final = "characters"
_FILE: Final = Column("file", WORD, "The file, as it was named: a path, or the path of an archive and of its member.")
_START: Final = Column("start", COUNT, "Where it begins in the text that was read.", unit=_CHARACTERS)
_END: Final = Column("end", COUNT, "Where it ends there.", unit=_CHARACTERS)
_PLACE: Final = Column(
    "place",
    TEXT,
    "Where it stands in the file, in English as all words of the tables; null for text alone.",
    nullable=True,
)

#: Paragraphs, each with its section.
PROSE: Final = list_of(pa.struct([("section", TEXT), ("paragraph", TEXT)]))

FILES: Final = (
    Column("file", TEXT, _FILE.meaning),
    Column("outcome", WORD, "What became of it: report, not_a_report or unreadable."),
    Column("code", WORD, "Why it gave no report, as one word; null for a report.", nullable=True),
    Column("reason_zh", TEXT, "Why it gave no report, as a sentence in Chinese; null for a report.", nullable=True),
    Column("reason_en", TEXT, "The same in English.", nullable=True),
    Column("kind", WORD, "What the file is by its content; null where that is not known.", nullable=True),
    Column("encoding", WORD, "How its text was encoded; null for files that are no texts.", nullable=True),
    Column("size", pa.int64(), "How large it is; null where that is not known.", nullable=True, unit="bytes"),
    Column("sha256", TEXT, "The hash of its content; null where that is not known.", nullable=True),
)

REPORTS: Final = (
    Column("file", TEXT, _FILE.meaning),
    Column("agency", TEXT, "The office; null where the page does not name it with certainty.", nullable=True),
    Column("year", pa.int16(), "The fiscal year; null where the page does not name it with certainty.", nullable=True),
    Column("template", WORD, "The form that the report follows."),
    Column("title", TEXT, "The title as printed; null where there is none.", nullable=True),
    Column("characters", COUNT, "How long the text is.", unit=_CHARACTERS),
    Column("values", COUNT, "How many values were read.", unit="values"),
    Column("not_on_page", COUNT, "How many values of the form the page does not print.", unit="values"),
    Column("not_read", COUNT, "How many the page may print that could not be read with certainty.", unit="values"),
    Column("cut_off", COUNT, "How many are missing because the text ends before them.", unit="values"),
    Column("other_form", COUNT, "How many are missing because that part follows another form.", unit="values"),
    Column("errors", COUNT, "How many findings are errors.", unit="findings"),
    Column("warnings", COUNT, "How many findings are warnings.", unit="findings"),
    Column("infos", COUNT, "How many findings are information.", unit="findings"),
    Column("claims", COUNT, "How many figures of the prose speak of values of the tables.", unit="claims"),
    Column("recognised", FLAG, "Whether any of the text was recognised from a picture."),
    Column(
        "prose",
        PROSE,
        "The paragraphs in page order, each with its section.",
    ),
)

VALUES: Final = (
    _FILE,
    Column("path", WORD, "The value's way through the form: section, row and column."),
    Column("section", WORD, "The key of the section."),
    Column("row", WORD, "The path of the row."),
    Column("column", WORD, "The key of the column."),
    Column("row_label", WORD, "What the form prints beside the row."),
    Column("column_label", WORD, "What the form prints over the column; empty if it prints nothing."),
    Column("is_total", FLAG, "Whether the value is a sum of others: leave these out, and nothing counts twice."),
    Column("text", TEXT, "What the page prints. A blank cell is empty text."),
    Column("value", DECIMAL, "The figure, exact; null where there is none, or where it does not fit.", nullable=True),
    Column(
        "state",
        WORD,
        "figure, blank, placeholder or words; overflow is a figure with more than 28 digits before the point or 10"
        " behind it, which stands in text alone.",
    ),
    Column("unit", WORD, "The unit of the figure; null where none is printed.", nullable=True),
    _START,
    _END,
    _PLACE,
)

#: Cells that are likely wrong, as `Suspect` has them.
SUSPECTS: Final = list_of(
    pa.struct(
        [
            ("path", TEXT),
            ("start", COUNT),
            ("end", COUNT),
            ("printed", DECIMAL),
            ("implied", DECIMAL),
            ("reason_zh", TEXT),
            ("reason_en", TEXT),
        ]
    )
)
#: What a claim may mean: each a list of paths.
READINGS: Final = list_of(list_of(TEXT))

FINDINGS: Final = (
    _FILE,
    Column("id", TEXT, "A name that stays while the figures it speaks of stay."),
    Column("code", WORD, "Its kind: R for reading, C for checks."),
    Column("severity", WORD, "error, warning or info."),
    Column("path", WORD, "The value, row or section that it is about; null for the whole page.", nullable=True),
    Column("start", COUNT, "Where it begins in the text; null for what is not there.", nullable=True, unit=_CHARACTERS),
    Column("end", COUNT, "Where it ends there; null for what is not there.", nullable=True, unit=_CHARACTERS),
    Column("line", COUNT, "The line of the text, from 1; null for what is not there.", nullable=True),
    _PLACE,
    Column("message_zh", TEXT, "What it says, in Chinese."),
    Column("message_en", TEXT, "What it says, in English."),
    Column("suspects", SUSPECTS, "The cells that are likely wrong where a sum fails, the likeliest first."),
)

CLAIMS: Final = (
    _FILE,
    Column("path", WORD, "The value that it speaks of; a row or group where it speaks of a sum."),
    Column("value", DECIMAL, "The figure; 0 for a denial; null where it does not fit.", nullable=True),
    Column("relation", WORD, "exact, more, less or about."),
    Column("precision", DECIMAL, "How far off it may be without being wrong; 0 if it is exact.", nullable=True),
    Column("hedge", WORD, "The word that says it is only roughly so; null where there is none.", nullable=True),
    Column("denial", FLAG, "Whether it is said in words instead of a figure."),
    Column("unit", WORD, "The unit or measure word behind the figure; null where there is none.", nullable=True),
    Column("readings", READINGS, "What it may mean: each a list of the values that are summed."),
    Column("fits", FLAG, "Whether the tables bear it out; null where that cannot be told.", nullable=True),
    Column("sentence", TEXT, "The sentence that it stands in."),
    _START,
    _END,
    _PLACE,
)

#: The columns of each table, by its name.
COLUMNS: Final = {"files": FILES, "reports": REPORTS, "values": VALUES, "findings": FINDINGS, "claims": CLAIMS}
#: The Arrow schema of each table, by its name.
SCHEMAS: Final = {name: schema_of(name, columns) for name, columns in COLUMNS.items()}
