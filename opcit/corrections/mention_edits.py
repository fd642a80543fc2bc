"""Edits of one mention: move it, unlink it, add one."""

from __future__ import annotations

from dataclasses import replace

from opcit.actors import pronouns
from opcit.article import Span
from opcit.corrections import edits, following, judging, references, restancing
from opcit.corrections.actor_edits import made
from opcit.corrections.references import Lost
from opcit.corrections.setting import swapped
from opcit.corrections.transfer import Transfer, transferred, with_aliases
from opcit.corrections.who import Who
from opcit.findings import Actor, Mention, MentionKind
from opcit.reading import Reading

_OTHERS = frozenset(
    ("you", "your", "yours", "this", "that", "these", "those", "who", "whom", "whose", "which")
)
PRONOUNS = pronouns.ALL | pronouns.FIRST | _OTHERS
LIGHT = 0.05
"""The salience of an actor that only a person has marked, once."""


def move(reading: Reading, edit: edits.MoveMention, who: Who) -> Reading:
    """A mention means another actor."""
    source, target = (references.actor(reading, ref) for ref in (edit.actor, edit.to))
    if source is target:
        raise Lost(f"These words mean “{target.name}” already.")
    moved = _one(reading, source, edit)
    found = transferred(Transfer(reading, source, (moved,), target.id), who)
    return _told(found, target.id, Span(moved.start, moved.end), who.says("Moved here"))


def _one(reading: Reading, actor: Actor, edit: edits.MoveMention | edits.UnlinkMention) -> Mention:
    spot = references.place(reading, edit.at)
    return actor.mentions[references.mention(actor, spot)]


def _told(reading: Reading, actor_id: str, spot: Span, why: str) -> Reading:
    """The mention says why it is there."""
    actor = reading.actor(actor_id)
    assert actor is not None
    here = (spot.start, spot.end)
    mentions = (replace(m, why=why) if (m.start, m.end) == here else m for m in actor.mentions)
    return swapped(reading, "actors", actor, replace(actor, mentions=tuple(mentions)))


def unlink(reading: Reading, edit: edits.UnlinkMention, who: Who) -> Reading:
    """A mention means nobody; an actor that has no other is left out."""
    source = references.actor(reading, edit.actor)
    moved = _one(reading, source, edit)
    return transferred(Transfer(reading, source, (moved,), None), who)


def add(reading: Reading, edit: edits.AddMention, who: Who) -> Reading:
    """Words mean an actor, one of the reading's or a new one; they mean no other any more."""
    spot = references.place(reading, edit.at)
    before = reading
    target = references.actor(reading, edit.actor) if edit.actor else None
    words = reading.article.text[spot.start : spot.end]
    mention = Mention(spot.start, spot.end, _kind(words), who.says("Marked"))
    for other in [a for a in reading.actors if a is not target]:
        reading = _without(reading, other, spot, who)
    if target is None:
        name = edit.name.strip() or " ".join(words.split())
        new = made(reading, name, edit.type, who, "Added", (mention,), LIGHT)
        return _counted(before, following.with_actors(reading, (*reading.actors, new)), new.id, spot, who)  # fmt: skip
    target = references.actor(reading, edit.actor) if edit.actor else target
    return _counted(before, swapped(reading, "actors", target, _with(target, mention, words)), target.id, spot, who)  # fmt: skip


def _without(reading: Reading, other: Actor, spot: Span, who: Who) -> Reading:
    same = tuple(m for m in other.mentions if (m.start, m.end) == (spot.start, spot.end))
    return transferred(Transfer(reading, other, same, None), who) if same else reading


def _with(actor: Actor, mention: Mention, words: str) -> Actor:
    """An actor with one mention more; one that it had on these very words is replaced."""
    here = (mention.start, mention.end)
    rest = [m for m in actor.mentions if (m.start, m.end) != here]
    mentions = sorted((*rest, mention), key=lambda m: (m.start, -m.end))
    more = [] if mention.kind == "pronoun" else [" ".join(words.split())]
    return replace(actor, mentions=tuple(mentions), aliases=with_aliases(actor, more))


def _counted(before: Reading, now: Reading, actor_id: str, spot: Span, who: Who) -> Reading:
    """The tone around the actor and the stance towards it follow."""
    same = restancing.regathered(now, lambda s, e: (s.about, s.holder), who)
    return following.toned(judging.judged(before, same, [actor_id], [spot], who), {actor_id})


def _kind(words: str) -> MentionKind:
    """What kind of mention words are, by their letters."""
    spoken = words.strip()
    if spoken.lower() in PRONOUNS and spoken != "US":
        return "pronoun"
    return "name" if any(word[:1].isupper() for word in words.split()) else "noun"
