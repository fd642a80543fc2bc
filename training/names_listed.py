"""GMB's names as the engine's lists have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opcit.actors.knowledge import found_at
from opcit.actors.listed_names import label_of, people_at
from opcit.models.name_pieces import Kind, entities
from opcit.text.words import Word
from training.names_data import Tagged, bio, tidied


def set_right(sentence: Tagged) -> Tagged:
    """A sentence of GMB, tidied, with listed names as the lists have them: it calls the U.N. a place, Jordan a people.

    Nor does it know all of their words ("South | Korean", "Palestinian | Authority"). Listed peoples that GMB has no label
    for ("Shi'ite") are left open.
    """
    tokens = [Word(text, 0, 0) for text in sentence.words]
    labels = list(tidied(sentence).labels)
    for start, end, kind in _whole(tokens, labels):
        labels[start:end] = bio(kind, end - start)
    for start, end, _ in entities(labels):
        if kind := label_of(tokens[start:end]):
            labels[start:end] = bio(kind, end - start)
    for at, label in enumerate(labels):
        if label == "O" and people_at(tokens, at) == (1, "GROUP"):
            labels[at] = None
    return Tagged(sentence.words, tuple(labels))


def _whole(tokens: Sequence[Word], labels: Sequence[str | None]) -> Iterator[tuple[int, int, Kind]]:
    """Listed names of several words of which some stand for names or their parts, and none for what goes on outside."""
    end = 0
    for at in range(len(tokens)):
        size, _ = found_at(tokens, at)
        if size < 2 or at < end or tokens[at].low == "the":
            continue
        own = [label or "O" for label in labels[at : at + size + 1]]
        cut = any(label.startswith("I-") for label in (own[0], *own[size:]))
        named = any(label != "O" for label in own[:size])
        kind = label_of(tokens[at : at + size])
        if kind and named and not cut:
            end = at + size
            yield at, end, kind
