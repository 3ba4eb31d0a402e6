"""Pages and a form -> the file of a new form, with the evidence for each change."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from attrs import frozen

from govinfo_reports.arguments import require_each, require_language
from govinfo_reports.forms import Form, Label, Role, Template, template_named, templates
from govinfo_reports.forms.parts import parts
from govinfo_reports.text.spelling import label_key

from ._changes import Change, ChangeKind
from ._consensus import common_entries
from ._drafting import Draft, words_of
from ._entries import entries
from ._grammar_text import grammar_text
from ._matching import form_labels, match
from ._nodes import section_nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from govinfo_reports.arguments import Language

_FEWEST: Final = 2  # pages; what one page prints may be its own slip


@frozen
class LearnedTemplate:
    """A form that pages suggest."""

    source: str
    """The text of its grammar file. A remark stands above each rule that is not as it was."""
    changes: tuple[Change, ...]
    """What is not as in the form before, in the order of the new form."""
    pages: int
    """From how many pages it was learned."""


def learn_template(
    pages: Iterable[str], base: Template | str = "2021", *, language: Language = "zh"
) -> LearnedTemplate:
    """Propose the grammar file of a form that is not known yet.

    What more than half of the pages print at one place is taken for the form's own words. Rows, groups, columns and
    captioned parts may be new, gone, renamed or moved. A new one is given a name such as ``new_row_1``, unless another
    form has a key for its words: what a key is to be called, a person must say.

    Args:
        pages: the texts of ten reports or so, of several agencies.
        base: the form that comes nearest, or its name.
        language: of the remarks in the file, "zh" or "en".

    Raises:
        ValueError: there are fewer than two pages, or there is no such language.
        UnknownTemplate: there is no form named *base*.
    """
    require_language(language)
    texts = require_each(str, pages, "learn_template", "the texts of several reports")
    if len(texts) < _FEWEST:
        message = f"学习新格式至少需要 {_FEWEST} 份报告的文本。A form is learned from at least {_FEWEST} pages."
        raise ValueError(message)
    before = template_named(base) if isinstance(base, str) else base
    labels = form_labels(before.form)
    known = {label_key(words) for one in labels for words in one.label.spellings}
    common = common_entries([entries(text) for text in texts], known)
    draft = Draft(before.form, labels, _keys_of_words())
    for section in section_nodes(match(labels, common), before.form.sections):
        draft.add_section(section)
    form = Form(tuple(draft.items), before.form.sections, before.form.themes, before.form.columns)
    remarks: defaultdict[str, list[str]] = defaultdict(list)
    for change in draft.changes:
        told, place = change.show(len(texts), language), _place(change)
        if told not in remarks[place]:
            remarks[place].append(told)
    first = _FIRST[language].format(pages=len(texts), base=before.name)
    return LearnedTemplate(grammar_text(form, first, remarks), tuple(draft.changes), len(texts))


_FIRST: Final = {
    "zh": "由 {pages} 份报告和 {base} 年的格式推得，请核对每处说明，并写上发文字号。",
    "en": "proposed from {pages} reports and the form of {base}: look at each remark, and name the notice.",
}


def _place(change: Change) -> str:
    """Return what a remark on *change* stands above: a row, the label of a column, or a section."""
    if change.kind in {ChangeKind.GONE, ChangeKind.LEFT_OVER}:
        return change.path.partition(".")[0]
    return change.path if "." in change.path else change.after


def _keys_of_words() -> Mapping[tuple[str, str], str]:
    """Return the keys that the known forms give to rows, groups and columns, by that and the words of their labels."""
    keys: dict[tuple[str, str], str] = {}
    for template in templates():
        for item in template.form.items:
            if isinstance(item, Label) and item.role in {Role.ROW, Role.GROUP}:
                keys.setdefault((item.role.value, words_of(item.spellings[0])), item.path.column)
        for part in parts(template.form):
            for column in part.columns:
                keys.setdefault(("column", words_of(column.label)), column.key)
    return keys
