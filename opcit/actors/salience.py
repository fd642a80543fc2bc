"""How much an actor weighs in an article: how often, how early, and as what it is mentioned."""

from __future__ import annotations

import math
from collections.abc import Mapping

from opcit.actors.clusters import Cluster
from opcit.actors.lines import Line
from opcit.actors.phrases import Phrase

KIND = {"name": 1.0, "noun": 0.9, "pronoun": 0.5}
"""What a mention weighs, by its kind."""
_TYPE = {"place": 0.4, "media": 0.5}
_SUBJECT = 1.3
_ROLE = {"title": 2.0, "heading": 1.2, "body": 1.0}
_OPENING = 1.5
"""The weight of a mention in the first paragraph, over one later on."""


def saliences(clusters: list[Cluster], lines: list[Line]) -> Mapping[str, float]:
    """The salience of each cluster by key, 0..1; the main actor has 1."""
    opening = next((line.paragraph for line in lines if line.role == "body"), -1)
    weights = {c.key: _weight(c, lines, opening) for c in clusters}
    most = max(weights.values(), default=1.0)
    return {key: round(math.sqrt(weight / most), 4) for key, weight in weights.items()}


def _weight(cluster: Cluster, lines: list[Line], opening: int) -> float:
    total = sum(_mention(p, lines[p.line], opening) for p in cluster.phrases)
    return total * _TYPE.get(cluster.type, 1.0)


def _mention(phrase: Phrase, line: Line, opening: int) -> float:
    early = _OPENING if line.paragraph == opening else 1.0
    return KIND[phrase.kind] * _ROLE[line.role] * early * (_SUBJECT if phrase.subject else 1.0)
