"""Sentences written otherwise, so that a capital alone makes no name and a small letter unmakes none."""

from __future__ import annotations

import random

from training.names_data import Tagged

SMALL, TITLE, CAPITALS = 0.02, 0.01, 0.01
"""The shares of sentences in small letters, With Every Word Large and IN CAPITALS. Single plain words are not made large:
a model that learns from such takes an organisation that nobody has heard of for plain words."""

SHORT = {"U.S.": "US", "U.N.": "UN", "U.K.": "UK", "E.U.": "EU"}
"""GMB writes these with full stops only; half of them are learnt without."""


def noisy(sentence: Tagged, order: random.Random) -> Tagged:
    """The sentence, now and then written otherwise; its labels stay."""
    drawn, words = order.random(), list(sentence.words)
    if drawn < SMALL:
        words = [word.lower() for word in words]
    elif drawn < SMALL + TITLE:
        words = [word[:1].upper() + word[1:] for word in words]
    elif drawn < SMALL + TITLE + CAPITALS:
        words = [word.upper() for word in words]
    return Tagged(tuple(words), sentence.labels)


def shortened(sentence: Tagged, order: random.Random) -> Tagged:
    """The sentence, half of the time with the names of SHORT written without full stops."""
    if order.random() < 0.5:
        return sentence
    return Tagged(tuple(SHORT.get(word, word) for word in sentence.words), sentence.labels)
