"""A reading: an article plus all that was found in it. The contract of every other part.

`to_json` and `from_json` are inverse. The keys follow ../shared/DESIGN.md's command-line contract:
tone and stance are nested under their actor there, flat records here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from typing import Any

import msgspec

from opcit.article import Article, Paragraph
from opcit.findings import (
    AUTHOR,
    Actor,
    ActorTone,
    Claim,
    Event,
    Finding,
    Quote,
    Relation,
    Sentence,
    SentenceTone,
    Stance,
    Time,
)


@dataclass(frozen=True, slots=True)
class Engine:
    """What made a reading: the engine's version and the hash of each weight file it used."""

    version: str
    models: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and its findings, each kind in the order of the text; actors by salience, tones and stances by actor."""

    article: Article
    opcit: Engine
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[Actor, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    sentence_tones: tuple[SentenceTone, ...] = ()
    tones: tuple[ActorTone, ...] = ()
    stances: tuple[Stance, ...] = ()

    def extended(self, findings: Iterable[Finding]) -> Reading:
        """A reading with these findings added, each to the field of its type."""
        added: dict[str, list[Any]] = {}
        for finding in findings:
            added.setdefault(_FIELDS[type(finding)], []).append(finding)
        changes: dict[str, Any] = {n: (*getattr(self, n), *found) for n, found in added.items()}
        return replace(self, **changes)

    def actor(self, actor_id: str) -> Actor | None:
        """The actor of that id, if there is one."""
        return next((a for a in self.actors if a.id == actor_id), None)

    def stance(self, actor_id: str, holder: str = AUTHOR) -> Stance | None:
        """What `holder` conveys about an actor, if anything was computed."""
        return next((s for s in self.stances if s.about == actor_id and s.holder == holder), None)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at this offset."""
        return next((s for s in self.sentences if s.start <= offset < s.end), None)

    def sentences_in(self, paragraph: Paragraph) -> tuple[Sentence, ...]:
        """The sentences that begin in a paragraph."""
        first, end = (
            bisect_left(self.sentences, at, key=lambda s: s.start)
            for at in (paragraph.start, paragraph.end)
        )
        return self.sentences[first:end]


_FIELDS: dict[type, str] = {
    Sentence: "sentences", Actor: "actors", Time: "times", Event: "events", Quote: "quotes",
    Claim: "claims", Relation: "relations", SentenceTone: "sentence_tones", ActorTone: "tones",
    Stance: "stances",
}  # fmt: skip


def to_builtins(reading: Reading) -> dict[str, Any]:
    """A reading as plain dicts and lists, by the keys of the command-line contract."""
    page: dict[str, Any] = msgspec.to_builtins(reading)
    tones = {t["about"]: t for t in page.pop("tones")}
    stances = page.pop("stances")
    for actor in page["actors"]:
        tone = tones.get(actor["id"], {"polarity": 0.0, "subjectivity": 0.0, "n": 0})
        actor["tone"] = {key: tone[key] for key in ("polarity", "subjectivity", "n")}
        held = [_without(s, "about") for s in stances if s["about"] == actor["id"]]
        own = [s for s in held if s["holder"] == AUTHOR]
        actor["stance"] = own[0] if own else _no_stance()
        actor["stance_by_holder"] = [s for s in held if s["holder"] != AUTHOR]
    return page


def from_builtins(page: dict[str, Any]) -> Reading:
    """The reading that `to_builtins` gave this for. Raises msgspec.ValidationError on other data."""
    page = dict(page, tones=[], stances=[], actors=[dict(a) for a in page.get("actors", [])])
    for actor in page["actors"]:
        tone = actor.pop("tone", {"n": 0})
        if tone["n"]:
            page["tones"].append({"about": actor["id"], **tone})
        held = [actor.pop("stance", None), *actor.pop("stance_by_holder", [])]
        page["stances"] += [{"about": actor["id"], **s} for s in held if s and s["by"]]
    return msgspec.convert(page, Reading)


def to_json(reading: Reading, indent: int = 0) -> str:
    """The reading as JSON text."""
    raw = msgspec.json.encode(to_builtins(reading))
    return (msgspec.json.format(raw, indent=indent) if indent else raw).decode()


def from_json(text: str | bytes) -> Reading:
    """The reading that this JSON text holds."""
    return from_builtins(msgspec.json.decode(text))


def _without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in record.items() if k != key}


def _no_stance() -> dict[str, Any]:
    """Stance of an actor for whom none was computed; `by` is empty, so reading it back skips it."""
    empty = Stance("", AUTHOR, None, None, None, "unclear", 0, (), 0.0, "No passage says.", "")
    return _without(msgspec.to_builtins(empty), "about")


assert {f.name for f in fields(Reading)} >= set(_FIELDS.values())
