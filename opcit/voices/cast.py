"""The cast: mentions of the actors that can speak, and who a speaker is."""

from __future__ import annotations

from dataclasses import dataclass

from opcit.findings import AUTHOR, Actor


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an actor's id, or AUTHOR with `named` the words for somebody not found as an actor."""

    holder: str
    confidence: float
    named: str = ""
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    start: int
    end: int
    actor: Actor


def speaker(mention: Spoken, confidence: float) -> Speaker:
    holder = AUTHOR if mention.actor.type == "author" else mention.actor.id
    return Speaker(holder, confidence, span=(mention.start, mention.end))


def outermost(mentions: list[Spoken]) -> list[Spoken]:
    """The mentions that lie in no other, in the order of the text."""
    kept: list[Spoken] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.actor.id)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
