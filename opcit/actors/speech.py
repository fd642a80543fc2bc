"""Who "I" and "we" are in quotation marks: whoever is said to speak, and whom they speak for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from opcit.actors.clusters import Cluster
from opcit.actors.knowledge import listed
from opcit.actors.phrases import Phrase, Scene
from opcit.actors.pronouns import Pronoun

WE = frozenset({"we", "us", "our", "ours", "ourselves"})


@dataclass(slots=True)
class Speech:
    """The speaker of a paragraph as its lines go by, and the "I" and "we" not yet given to anybody."""

    paragraph: int = -1
    speaker: Cluster | None = None
    waiting: list[tuple[Scene, Pronoun]] = field(default_factory=list)

    def heard(
        self, scene: Scene, first_persons: Sequence[Pronoun], said: Sequence[tuple[Phrase, Cluster]]
    ) -> Iterator[tuple[Scene, Pronoun, Cluster]]:
        """Takes a line in, with what it mentions; yields the "I" and "we" whose speaker is known now."""
        if scene.line.paragraph != self.paragraph:
            self.paragraph, self.speaker, self.waiting = scene.line.paragraph, None, []
        self.speaker = _speaker(scene, said) or self.speaker
        self.waiting += [(scene, p) for p in first_persons]
        if self.speaker:
            yield from ((where, p, self.speaker) for where, p in self.waiting)
            self.waiting = []


def _speaker(scene: Scene, said: Sequence[tuple[Phrase, Cluster]]) -> Cluster | None:
    """The one actor of a line who is the subject of a verb of saying."""
    speakers = {}
    for phrase, cluster in said:
        top = scene.grammar.top(scene.index_at(phrase.start), scene.index_at(phrase.end - 1) + 1)
        verb = scene.grammar.head(scene.grammar.first(top))
        if phrase.subject and scene.low(verb) in listed("actor_words", "saying"):
            speakers[cluster.key] = cluster
    return next(iter(speakers.values())) if len(speakers) == 1 else None
