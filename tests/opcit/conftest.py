"""Fixtures of the engine's tests: readings whose actors are given, so that a layer is tested alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from opcit.article import Article
from opcit.findings import Actor, ActorType, Mention
from opcit.layers import sentences
from opcit.reading import Engine, Reading

Cast = dict[str, tuple[ActorType, str]]
"""Actors by id: type, and a pattern of the words that mention them."""

CAST: Cast = {
    "petrov": ("person", r"(?:President |Mr\. )?Petrov|\b[Hh]e\b|[Tt]he president\b"),
    "marsh": ("person", r"(?:Olga|Ms\.) Marsh|\b[Ss]he\b"),
    "ruritania": ("state", r"\bRuritanian?\b"),
    "union": ("organisation", r"\b[Tt]he Union\b"),
    "rebels": ("armed_group", r"\b(?:[Tt]he )?rebels\b"),
    "crowd": ("people", r"\b(?:[Tt]he )?(?:[Cc]rowd|protesters)\b"),
    "square": ("place", r"\bMarket Square\b"),
}

Staged = Callable[..., Reading]


@pytest.fixture
def staged(make_article: Callable[..., Article]) -> Staged:
    """staged("Petrov left.", ..., cast=CAST): a Reading with sentences, and the actors mentioned."""

    def stage(*paragraphs: str, cast: Cast = CAST) -> Reading:
        reading = Reading(make_article(*paragraphs), Engine("test"))
        reading = reading.extended(sentences.annotate(reading))
        return reading.extended(_actors(reading.article.text, cast))

    return stage


def _actors(text: str, cast: Cast) -> list[Actor]:
    found = []
    for name, (kind, pattern) in cast.items():
        mentions = tuple(
            Mention(m.start(), m.end(), "pronoun" if m[0].lower() in ("he", "she") else "name", "")
            for m in re.finditer(pattern, text)
        )
        if mentions:
            found.append(Actor(name, name.title(), kind, None, (), 0.5, mentions, 1.0, "", "test"))
    return found
