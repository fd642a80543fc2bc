"""Sentences as the name finder's inputs, and its labels; the same in training and at run time.

The encoder knows no capitals, so each word piece also carries how its word is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

from tokenizers import Tokenizer

from opcit import watched
from opcit.models.encoding import CLS, SEP

Kind = Literal["PERSON", "ORG", "PLACE", "GROUP"]
KINDS: tuple[Kind, ...] = get_args(Kind)
LABELS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
"""BIO: where the model's output has each label."""

CASES = ("none", "lower", "title", "upper", "mixed", "digit", "mark", "first")
"""How a word is written; a capital at the start of a sentence (first) says less than another."""

LONGEST = 160
"""Word pieces read at once; a longer sentence is read in stretches that share MARGIN words."""

MARGIN = 24
UNKNOWN = 100
_MARKS = str.maketrans("’‘‛ʼ“”„–—", "''''\"\"\"--")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a sentence as word pieces, and how each piece's word is written.

    [first, last): the words of the sentence that this stretch decides; heads: their first pieces.
    """

    first: int
    last: int
    ids: list[int]
    cases: list[int]
    heads: list[int]


def case_of(word: str, *, opens: bool) -> int:
    """The index in CASES of how a word is written. opens: it is the first of its sentence."""
    if any(c.isdigit() for c in word):
        return CASES.index("digit")
    if not any(c.isalpha() for c in word):
        return CASES.index("mark")
    if word.islower():
        return CASES.index("lower")
    if word.isupper() and len(word) > 1:
        return CASES.index("upper")
    if word[0].isupper() and word[1:] == word[1:].lower():
        return CASES.index("first" if opens else "title")
    return CASES.index("mixed")


GROUP = 256
"""Sentences cut into pieces at one go, so that a long text can be given up between two."""


def stretches(pieces: Tokenizer, sentences: Sequence[Sequence[str]]) -> Iterator[list[Stretch]]:
    """Each sentence, given as words, as the stretches that it is read in: mostly one."""
    for at in watched.heed(range(0, len(sentences), GROUP)):
        yield from _stretches(pieces, sentences[at : at + GROUP])


def _stretches(pieces: Tokenizer, sentences: Sequence[Sequence[str]]) -> Iterator[list[Stretch]]:
    plain = [[word.translate(_MARKS) for word in sentence] for sentence in sentences]
    encoded = pieces.encode_batch(plain, is_pretokenized=True, add_special_tokens=False)
    for sentence, encoding in zip(sentences, encoded, strict=True):
        words: list[list[int]] = [[] for _ in sentence]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None:
                words[word].append(piece)
        cases = [case_of(word, opens=i == 0) for i, word in enumerate(sentence)]
        bounds = list(_bounds([max(len(word), 1) for word in words]))
        yield [_stretch(words, cases, span, _decided(bounds, i)) for i, span in enumerate(bounds)]


def _bounds(sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First word and end of each stretch of words of these sizes in pieces."""
    first = last = total = 0
    while last < len(sizes):
        while last < len(sizes) and (total + sizes[last] <= LONGEST or last == first):
            total += sizes[last]
            last += 1
        yield first, last
        first = max(first + 1, last - MARGIN)
        total = sum(sizes[first:last])


def _decided(bounds: Sequence[tuple[int, int]], i: int) -> tuple[int, int]:
    """The words that stretch i decides: of those it shares with another, the half nearer its middle."""
    first, last = bounds[i]
    if i:
        first = (first + bounds[i - 1][1]) // 2
    if i + 1 < len(bounds):
        last = (bounds[i + 1][0] + last) // 2
    return first, last


def _stretch(
    words: Sequence[list[int]],
    cases: Sequence[int],
    span: tuple[int, int],
    decided: tuple[int, int],
) -> Stretch:
    ids, marks, heads = [CLS], [0], []
    for i in range(*span):
        if decided[0] <= i < decided[1]:
            heads.append(len(ids))
        found = words[i][:LONGEST] or [UNKNOWN]
        ids += found
        marks += [cases[i]] * len(found)
    return Stretch(*decided, [*ids, SEP], [*marks, 0], heads)


def entities(labels: Sequence[str | None]) -> list[tuple[int, int, Kind]]:
    """(first word, end, kind) of each name in a sentence's labels; a stray I- begins one."""
    found: list[tuple[int, int, Kind]] = []
    first, kind = -1, KINDS[0]
    for i, label in enumerate([*labels, "O"]):
        label = label or "O"
        if first >= 0 and label != f"I-{kind}":
            found.append((first, i, kind))
            first = -1
        if first < 0 and label != "O":
            first, kind = i, cast(Kind, label[2:])
    return found
