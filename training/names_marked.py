"""Names marked by us in sentences of others: English-EWT train (web) and NewsMTSC train (political news).

marks/*.tsv hold marks only, never words: a line for each sentence that was read, with the first 12 hex digits of the
MD5 of its text, a tab, and `start-end KIND` of each name in code points. docs/annotation-names.md says what is marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import md5
from itertools import accumulate
from pathlib import Path

from opcit.actors.finder_words import finder_words
from opcit.text.words import Word, words
from training.conllu import sentences
from training.names_data import Tagged, bio
from training.stance_data import newsmtsc

MARKS = Path(__file__).parent / "marks"
LONGEST = 100
"""Words of the longest sentence of the web that is learnt from."""

Mark = tuple[int, int, str]


def ewt(data: Path) -> list[Tagged]:
    """English-EWT train. Sentences without a proper noun or an address were not read: they hold no name."""
    known = _marks("ewt")
    trees = sentences(data / "ud_ewt" / "train.conllu")
    spaced = [_spaced([row[1] for row in tree.words]) for tree in trees]
    return [_tagged(w, known.get(_key(_text(w)), ())) for w in spaced if 1 < len(w) < LONGEST]


def news(data: Path) -> list[Tagged]:
    """The sentences of NewsMTSC train that were read, as the engine's words."""
    known = _marks("newsmtsc")
    texts = dict.fromkeys(example.sentence for example in newsmtsc(data, "train"))
    read = [text for text in texts if _key(text) in known]
    return [_tagged(finder_words(words(text)), known[_key(text)]) for text in read]


def _marks(name: str) -> dict[str, list[Mark]]:
    """The marks of each sentence that was read, by its key."""
    lines = (MARKS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return {key: _parsed(marks) for key, _, marks in (line.partition("\t") for line in lines)}


def _parsed(marks: str) -> list[Mark]:
    cells = marks.split()
    spans = [tuple(map(int, span.split("-"))) for span in cells[::2]]
    return [(start, end, kind) for (start, end), kind in zip(spans, cells[1::2], strict=True)]


def _key(text: str) -> str:
    return md5(text.encode()).hexdigest()[:12]


def _spaced(texts: Sequence[str]) -> list[Word]:
    """A treebank's words where they stand if one space parts them."""
    ends = accumulate(texts, lambda end, text: end + 1 + len(text), initial=-1)
    return [
        Word(text, end + 1, end + 1 + len(text)) for text, end in zip(texts, ends, strict=False)
    ]


def _text(spaced: Sequence[Word]) -> str:
    return " ".join(word.text for word in spaced)


def _tagged(spaced: Sequence[Word], marks: Sequence[Mark]) -> Tagged:
    """The words with a label each; a mark that no words fill is an error of the data."""
    starts, ends = ({edge: i for i, edge in enumerate(edges)} for edges in _edges(spaced))
    labels = ["O"] * len(spaced)
    for start, end, kind in marks:
        first, last = starts[start], ends[end]
        labels[first : last + 1] = bio(kind, last - first + 1)
    return Tagged(tuple(word.text for word in spaced), tuple(labels))


def _edges(spaced: Sequence[Word]) -> tuple[list[int], list[int]]:
    return [w.start for w in spaced], [w.end for w in spaced]
