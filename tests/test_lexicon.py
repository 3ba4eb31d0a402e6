"""The lexicon of claims: it finds the words that the grammar's products would spell out, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govinfo_reports.statements._kinds import Kind
from govinfo_reports.statements._wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from govinfo_reports.statements._lexicon import Entry, Lexicon

LEXICON = wording().lexicon


def _vocabulary(wanted: Callable[[Entry], bool] = lambda _: True) -> frozenset[str]:
    """Return all words of those entries, spelled out."""
    return frozenset(word for entry in LEXICON.entries if wanted(entry) for word in LEXICON.spelled_out(entry.parts))


WORDS = _vocabulary()
NAMES = _vocabulary(lambda entry: not isinstance(entry.meaning, Kind))
CLAIMABLE = _vocabulary(
    lambda entry: entry.meaning.claimable if not isinstance(entry.meaning, Kind) else entry.meaning is Kind.APPLICANT
) - _vocabulary(lambda entry: entry.meaning is Kind.ADJACENT)
LONGEST = max(map(len, WORDS))
TEXTS = st.lists(
    st.sampled_from(sorted(WORDS)) | st.text("政府信息公开申请未予办结答复被无0，", max_size=4), max_size=12
).map("".join)


def _found(text: str, words: frozenset[str], start: int, end: int) -> list[tuple[int, int]]:
    """Find the longest of *words*, from left to right, by trying all that is in *text*."""
    spans: list[tuple[int, int]] = []
    here = start
    while here < end:
        stops = range(min(len(text), here + LONGEST), here, -1)
        stop = next((stop for stop in stops if text[here:stop] in words), None)
        if stop:
            spans.append((here, stop))
        here = stop or here + 1
    return spans


def test_the_vocabulary_is_large_and_is_not_spelled_out() -> None:
    """
    The words are many more than the literals that they are made of.
    """
    assert len(WORDS) > 10 * len(LEXICON.literals) > 5_000
    assert {"未按时办结", "信息公开申请案件", "公民", "转至下一年度继续办理"} <= WORDS


@given(TEXTS, st.integers(0, 20), st.integers(0, 60))
def test_the_longest_word_is_found(text: str, start: int, end: int) -> None:
    """
    In any text the words found are those of the whole vocabulary, the longest at each place.
    """
    end = min(end, len(text))

    assert [word[:2] for word in LEXICON.words(text, start, end)] == _found(text, WORDS, start, end)
    assert [name[:2] for name in LEXICON.names(text)] == _found(text, NAMES - _columns(), 0, len(text))


@given(TEXTS, st.integers(0, 20), st.integers(0, 60))
def test_what_can_be_claimed_is_found(text: str, start: int, end: int) -> None:
    """
    A stretch has a name that a claim can be about, if one of these words stands in it whole.
    """
    end = min(end, len(text))
    whole = any(text[one:other] in CLAIMABLE for one in range(start, end) for other in range(one + 1, end + 1))

    assert LEXICON.names_claimable(text, start, end) == whole


def _columns() -> frozenset[str]:
    return frozenset(wording().columns)


@pytest.mark.parametrize(
    "word", ["未按时办结", "公开", "公民", "申请", "政府信息公开申请", "延期答复", "其他处理", "本年新收"]
)
def test_a_word_means_all_that_it_is_said_for(word: str) -> None:
    """
    A word has the meaning of every entry that spells it; one that names applicants names nothing else.
    """
    ((_, stop, meaning),) = LEXICON.words(word, 0, len(word))
    entries = [entry.meaning for entry in LEXICON.entries if word in set(LEXICON.spelled_out(entry.parts))]

    assert stop == len(word)
    assert meaning.kinds == {entry for entry in entries if isinstance(entry, Kind)}
    keys = tuple(dict.fromkeys(entry for entry in entries if not isinstance(entry, Kind)))
    assert meaning.keys == (() if word in wording().columns else keys)
    assert meaning.keys or meaning.kinds


def test_no_text_makes_more_states_than_the_words_have() -> None:
    """
    What has been read costs memory only for words, and words that go on alike share it.
    """
    fresh = _fresh(LEXICON)
    assert not list(fresh.words("龘" * 5_000, 0, 5_000))
    states = len(fresh._states)  # noqa: SLF001 - what the law is about
    for word in sorted(WORDS):
        assert list(fresh.words(word, 0, len(word)))

    assert 0 < states < len(fresh._states) < len(WORDS)  # noqa: SLF001 - what the law is about


def _fresh(lexicon: Lexicon) -> Lexicon:
    return type(lexicon)(lexicon.entries, lexicon.alternatives, lexicon.literals)
