"""Stance: what the author, or a quoted actor, conveys about each actor, by a target-dependent model.

Per actor and holder, over the passages in that holder's own voice. What of the model's answers counts
is said in opcit.voices.judging. A verdict needs evidence: how it
is reached, and when it stays "unclear", is documented in opcit.voices.verdict. Every actor gets a
record for the author, and one for each other holder who speaks of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from opcit.findings import AUTHOR, Actor, Finding, Stance, StanceEvidence
from opcit.reading import Reading
from opcit.voices import judge as judges
from opcit.voices.judging import Judged, Judging
from opcit.voices.passages import Passage, all_passages
from opcit.voices.verdict import NOTHING, Verdict, verdict

GROUP = 256
"""Passages judged in one call: enough to fill the model's batches, few enough to cancel between."""


def annotate(reading: Reading) -> Iterator[Finding]:
    """The author's stance towards every actor, then that of each quoted holder who speaks of it."""
    about = all_passages(reading)
    judging = Judging(reading, judges.JUDGE)
    for actors in _groups(reading.actors, about):
        yield from _judged(reading, actors, about, judging)


def _groups(actors: Sequence[Actor], about: dict[str, list[Passage]]) -> Iterator[list[Actor]]:
    """The actors in order, in groups that share about GROUP passages."""
    group: list[Actor] = []
    size = 0
    for actor in actors:
        group.append(actor)
        size += len(about[actor.id])
        if size >= GROUP:
            yield group
            group, size = [], 0
    if group:
        yield group


def _judged(
    reading: Reading, actors: list[Actor], about: dict[str, list[Passage]], judging: Judging
) -> Iterator[Stance]:
    """All passages are judged in one call, then shared out by actor and holder."""
    shared: dict[str, dict[str, list[Judged]]] = {actor.id: {AUTHOR: []} for actor in actors}
    for found in judging.judged([p for actor in actors for p in about[actor.id]]):
        shared[found.passage.about].setdefault(found.passage.holder, []).append(found)
    for actor in actors:
        for holder, mine in shared[actor.id].items():
            yield _stance(reading, actor, holder, mine)


def _stance(reading: Reading, actor: Actor, holder: str, passages: list[Judged]) -> Stance:
    found = _verdict(passages)
    speaker = reading.actor(holder)
    who = speaker.name if speaker else "the author"
    return Stance(
        actor.id, holder, found.score, found.low, found.high, found.label, len(passages),
        tuple(_evidence(p) for p in passages), found.confidence,
        _why(found, len(passages), who, actor.name), judges.JUDGE.by,
    )  # fmt: skip


def _verdict(passages: list[Judged]) -> Verdict:
    if not passages:
        return NOTHING
    return verdict(np.array([p.counted for p in passages]), np.array([p.weight for p in passages]))


def _evidence(found: Judged) -> StanceEvidence:
    part, target = found.passage.part, found.passage.target
    negative, neutral, positive = (float(share) for share in found.probabilities)
    return StanceEvidence(part.start, part.end, target, negative, neutral, positive, found.why)


_MEANINGS = {
    "critical": "{who} is critical of {actor} over {n}.",
    "favourable": "{who} is favourable to {actor} over {n}.",
    "neutral": "{who} leans neither way about {actor} over {n}.",
    "mixed": "{who} speaks strongly both for and against {actor} over {n}.",
    "unclear": "What {who} conveys about {actor} is unclear from {n}: the interval leaves both sides open.",
}


def _why(found: Verdict, n: int, who: str, actor: str) -> str:
    if n == 0:
        return f"{who[0].upper()}{who[1:]} does not speak of {actor} in their own voice."
    why = _MEANINGS[found.label].format(who=who, actor=actor, n=_count(n))
    return why[0].upper() + why[1:]


def _count(n: int) -> str:
    return "1 passage" if n == 1 else f"{n} passages"
