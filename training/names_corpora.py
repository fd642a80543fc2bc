"""The corpora that the name finder learns from, each under the name that the passes of training.names call it by."""

from __future__ import annotations

import random
from pathlib import Path

from training import names_marked
from training.names_data import Tagged, crossner, gmb, uner
from training.names_fitting import Lesson
from training.names_invented import invented
from training.names_listed import set_right
from training.names_noise import shortened
from training.names_trees import gum

NAMELESS = 0.3
"""The share kept of GMB's sentences without a name."""

SWAPPED_OF_GMB = 14_000
"""How many of GMB's sentences are read with invented names, too."""

Lessons = dict[str, list[Lesson]]


def lessons_of(data: Path, order: random.Random) -> Lessons:
    """Every corpus as lessons that no teacher has been asked of."""
    found = corpora(data, order)
    return {name: [Lesson(sentence) for sentence in own] for name, own in found.items()}


def corpora(data: Path, order: random.Random) -> dict[str, list[Tagged]]:
    """Sentences by corpus: GMB and CrossNER train, GUM train, English-EWT train with names and without, NewsMTSC train, all
    of these with invented names, and the dev sets of CrossNER and UNER."""
    news, political = _news(data, order), crossner(data, "train")
    web = names_marked.ewt(data)
    named, plain = [s for s in web if _has_name(s)], [s for s in web if not _has_name(s)]
    order.shuffle(plain)
    marked = names_marked.news(data)
    swapped = [
        invented(s, order) for s in [*news[-SWAPPED_OF_GMB:], *named, *marked, *political * 4] if _has_name(s)
    ]  # fmt: skip
    order.shuffle(swapped)
    return {
        "gmb": news, "crossner": political, "gum": gum(data, "train"), "web": named, "plain": plain, "news": marked,
        "invented": swapped, "crossner dev": crossner(data, "dev"), "uner": uner(data),
    }  # fmt: skip


def _news(data: Path, order: random.Random) -> list[Tagged]:
    """GMB as our lists have it; of its sentences without a name a part."""
    found, _ = gmb(data)
    order.shuffle(found)
    kept = [s for s in found if _has_name(s) or order.random() < NAMELESS]
    return [shortened(set_right(s), order) for s in kept]


def _has_name(sentence: Tagged) -> bool:
    return any(label != "O" for label in sentence.labels)
