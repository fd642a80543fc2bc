"""Stance: what the author, or a quoted actor, conveys about each actor, by a target-dependent model.

Per actor and holder, over the passages in that holder's own voice. What of the model's answers counts
is said in opcit.voices.judging. A verdict needs evidence: how it
is reached, and when it stays "unclear", is documented in opcit.voices.verdict. Every actor gets a
record for the author, and one for each other holder who speaks of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from opcit import watched
from opcit.findings import AUTHOR, Actor, Finding, Stance
from opcit.reading import Reading
from opcit.voices import judge as judges
from opcit.voices import telling
from opcit.voices.deeds import Deeds
from opcit.voices.judging import Judged, Judging, evidence
from opcit.voices.passages import Passage, all_passages
from opcit.voices.remarks import Remarks
from opcit.voices.tenor import Tenor
from opcit.voices.wronged import Wronged

RULES = "stance rules 6"
"""The version of what is made of the model's answers."""
GROUP = 256
"""Passages judged in one call: enough to fill the model's batches, few enough to cancel between."""


def annotate(reading: Reading) -> Iterator[Finding]:
    """The author's stance towards every actor, then that of each quoted holder who speaks of it."""
    about = all_passages(reading)
    for deed in chain(Deeds(reading).passages(), Remarks(reading).passages()):
        others = [
            p for p in about[deed.about] if p.target != deed.target or p.holder != deed.holder
        ]
        about[deed.about] = [*others, deed]  # an "it" that stands for a deed is no mention, too
    judging, actors = Judging(reading, judges.JUDGE), {a.id: a for a in reading.actors}
    groups = watched.through(list(_groups(reading.actors, about)), "judging passages")
    found = [j for group in groups for j in judging.judged(group)]
    tenor = Tenor(reading, [evidence(j) for j in found if j.passage.holder == AUTHOR])
    found = [tenor.seen(j) for j in watched.heed(found)]
    first = _shared(reading, found)
    blamed = {about for (about, who), mine in first.items() if who == AUTHOR and _is_blamed(mine)}
    wronged = Wronged(reading, blamed)
    for (actor, holder), mine in _shared(reading, map(wronged.seen, watched.heed(found))).items():
        yield _stance(reading, actors[actor], holder, mine)


def _groups(actors: Sequence[Actor], about: dict[str, list[Passage]]) -> Iterator[list[Passage]]:
    """The passages in the order of the actors, in groups of about GROUP."""
    group: list[Passage] = []
    for actor in actors:
        group += about[actor.id]
        if len(group) >= GROUP:
            yield group
            group = []
    if group:
        yield group


def _shared(reading: Reading, found: Iterable[Judged]) -> dict[tuple[str, str], list[Judged]]:
    """Passages by actor and holder; the author's, if empty, for every actor."""
    shared: dict[str, dict[str, list[Judged]]] = {a.id: {AUTHOR: []} for a in reading.actors}
    for one in found:
        shared[one.passage.about].setdefault(one.passage.holder, []).append(one)
    return {(a, holder): mine for a, by in shared.items() for holder, mine in by.items()}


def _is_blamed(passages: list[Judged]) -> bool:
    return telling.over([evidence(p) for p in passages]).label == "critical"


def _stance(reading: Reading, actor: Actor, holder: str, passages: list[Judged]) -> Stance:
    speaker = reading.actor(holder)
    names = (speaker.name if speaker else "the author", actor.name)
    found = [evidence(p) for p in passages]
    return telling.stance(actor.id, holder, found, names, judges.JUDGE.by)
