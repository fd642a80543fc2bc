"""GMB's names as the engine's lists have them."""

from __future__ import annotations

from opcit.actors.listed_names import label_of, people_at
from opcit.models.name_pieces import entities
from opcit.text.words import Word
from training.names_data import Tagged, bio, tidied


def set_right(sentence: Tagged) -> Tagged:
    """A sentence of GMB, tidied, with listed names as the lists have them: it calls the U.N. a place, Jordan a people.

    Listed peoples that GMB has no label for ("Shi'ite") are left open.
    """
    tokens = [Word(text, 0, 0) for text in sentence.words]
    labels = list(tidied(sentence).labels)
    for start, end, _ in entities(labels):
        if kind := label_of(tokens[start:end]):
            labels[start:end] = bio(kind, end - start)
    for at, label in enumerate(labels):
        if label == "O" and people_at(tokens, at) == (1, "GROUP"):
            labels[at] = None
    return Tagged(sentence.words, tuple(labels))
