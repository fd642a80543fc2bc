"""Invented readings for comparing: a text, who is in it by which words, and what happens in it."""

from __future__ import annotations

import re
from typing import Any

from opcit.article import Article, Paragraph, Published, Span, text_id
from opcit.findings import (
    AUTHOR,
    Actor,
    ActorType,
    Claim,
    Event,
    Mention,
    MentionKind,
    Stance,
    StanceEvidence,
)
from opcit.layers import sentences
from opcit.reading import Engine, Reading


def actor(
    text: str, name: str, kind: ActorType, words: str = "", *, parent: str | None = None, noun: bool = False
) -> Actor:  # fmt: skip
    """An actor mentioned wherever one of these words (a pattern; else its name) stands."""
    how: MentionKind = "noun" if noun else "name"
    mentions = tuple(
        Mention(m.start(), m.end(), how, "") for m in re.finditer(words or re.escape(name), text)
    )
    id_ = re.sub(r"\W+", "-", name.lower())
    return Actor(id_, name, kind, parent, (), 0.5, mentions, 0.9, "", "test")


def event(
    text: str, words: str, kind: str, days: tuple[str | None, str | None], **more: Any
) -> Event:
    """An event told by these words, with agents, patients, place, status, figures."""
    found = re.search(re.escape(words), text)
    assert found, words
    mention = Span(found.start(), found.end())
    start = text.rfind(". ", 0, mention.start) + 2 if ". " in text[: mention.start] else 0
    stop = text.find(". ", mention.end)
    sentence = Span(start, len(text) if stop < 0 else stop)
    details = {
        "status": "happened", "agents": (), "patients": (), "place": None, "figures": (), "title": words, **more,
    }  # fmt: skip
    return Event(
        id=f"e{mention.start}", type=kind, earliest=days[0], latest=days[1],
        granularity="day" if all(days) else None, extent=None, foreground=True,
        mentions=(mention,), sentences=(sentence,), holder=AUTHOR, confidence=0.8, why="", by="test",
        **details,
    )  # fmt: skip


def claim(text: str, words: str, kind: str = "claim", holder: str = AUTHOR) -> Claim:
    """A claim in these words."""
    start = text.index(words)
    return Claim(start, start + len(words), kind, holder, 0.9, "", 0.8, "", "test")  # type: ignore[arg-type]


def stance(about: Actor, label: str, n: int, sides: tuple[float, float, float]) -> Stance:
    """A stance of n passages with these probabilities of critical, neutral and favourable."""
    mention = about.mentions[0]
    evidence = StanceEvidence(mention.start, mention.end, Span(mention.start, mention.end), *sides)
    score = None if label == "unclear" else sides[2] - sides[0]
    return Stance(
        about.id, AUTHOR, score, -0.9, 0.9, label, n, (evidence,) * n, 0.8, "", "test",  # type: ignore[arg-type]
    )  # fmt: skip


def reading(
    text: str, published: str = "2031-05-10", author: str | None = None, **found: Any
) -> Reading:
    """A reading of one paragraph with these findings (actors, events, claims, stances)."""
    article = Article(
        text_id(text), text, (Paragraph(0, len(text)),), None, author,
        published=Published(published, "day", "stated"),
    )  # fmt: skip
    base = Reading(article, Engine("test"))
    base = base.extended(sentences.annotate(base))
    return base.extended(one for kind in found.values() for one in kind)
