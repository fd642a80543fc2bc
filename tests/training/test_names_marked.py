"""Marks of names, and the sentences that they are put into."""

from __future__ import annotations

import json
import random
import re
from hashlib import md5
from pathlib import Path

import pytest

from opcit.models.name_pieces import KINDS, entities
from training import names_marked
from training.names_data import Tagged
from training.names_noise import noisy

WEB = ["Berg", "left", "lisbon", "."]
NEWS = "Mr. Lund of Harbour Watch wrote to desk@paper.example."


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two corpora of one invented sentence each that was read, and one that was not."""
    for name in ("ud_ewt", "newsmtsc", "marks"):
        (tmp_path / name).mkdir()
    rows = "\n".join(f"{n}\t{word}" + "\t_" * 8 for n, word in enumerate(WEB, 1))
    unread = "1\tStay" + "\t_" * 8 + "\n2\thome" + "\t_" * 8
    (tmp_path / "ud_ewt" / "train.conllu").write_text(f"{rows}\n\n{unread}\n")
    lines = [{"sentence": s, "from": 0, "to": 2, "polarity": 0} for s in (NEWS, NEWS, "Unread.")]
    (tmp_path / "newsmtsc" / "train.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (tmp_path / "marks" / "ewt.tsv").write_text(f"{_key(' '.join(WEB))}\t0-4 PERSON 10-16 PLACE\n")
    (tmp_path / "marks" / "newsmtsc.tsv").write_text(f"{_key(NEWS)}\t4-8 PERSON 12-25 ORG\n")
    monkeypatch.setattr(names_marked, "MARKS", tmp_path / "marks")
    return tmp_path


def _key(text: str) -> str:
    return md5(text.encode()).hexdigest()[:12]


def _named(sentence: Tagged) -> list[tuple[str, str]]:
    return [(" ".join(sentence.words[a:b]), kind) for a, b, kind in entities(sentence.labels)]


def test_the_web_is_read_as_the_treebank_has_its_words(data: Path) -> None:
    read, unread = names_marked.ewt(data)
    assert _named(read) == [("Berg", "PERSON"), ("lisbon", "PLACE")]
    assert unread.words == ("Stay", "home")
    assert not _named(unread)


def test_news_that_was_read_is_read_once_in_the_finders_words(data: Path) -> None:
    (read,) = names_marked.news(data)
    assert _named(read) == [("Lund", "PERSON"), ("Harbour Watch", "ORG")]
    assert "Mr." in read.words
    assert "desk@paper.example" in read.words


def test_a_mark_that_no_words_fill_is_an_error(data: Path) -> None:
    (data / "marks" / "newsmtsc.tsv").write_text(f"{_key(NEWS)}\t5-8 PERSON\n")
    with pytest.raises(KeyError):
        names_marked.news(data)


@pytest.mark.parametrize("name", ["ewt", "newsmtsc"])
def test_marks_are_offsets_and_kinds_and_never_words(name: str) -> None:
    kinds = "|".join(KINDS)
    form = re.compile(rf"[0-9a-f]{{12}}\t(?:\d+-\d+ (?:{kinds})(?: (?!$)|$))*")
    lines = (names_marked.MARKS / f"{name}.tsv").read_text().splitlines()
    assert len(lines) > 5_000
    for line in lines:
        assert form.fullmatch(line), line
        edges = [int(n) for span in re.findall(r"\d+-\d+", line[13:]) for n in span.split("-")]
        assert edges == sorted(edges)


def test_a_sentence_written_otherwise_keeps_its_words_and_labels() -> None:
    order, plain = random.Random(1), Tagged(("Berg", "likes", "rain"), ("B-PERSON", "O", "O"))
    found = {noisy(plain, order).words for _ in range(2_000)}
    assert {" ".join(words).lower() for words in found} == {"berg likes rain"}
    assert {"berg likes rain", "Berg Likes Rain", "BERG LIKES RAIN"} < {" ".join(w) for w in found}
