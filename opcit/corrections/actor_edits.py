"""Edits of actors: merge, split, rename, retype, hide."""

from __future__ import annotations

from dataclasses import replace

from opcit.actors.build import slug_of
from opcit.corrections import edits, event_titles, following, references, restancing
from opcit.corrections.references import Lost
from opcit.corrections.setting import as_set, free, swapped
from opcit.corrections.transfer import Transfer, transferred, with_aliases
from opcit.corrections.who import Who
from opcit.findings import Actor, ActorType, Mention
from opcit.reading import Reading


def merge(reading: Reading, edit: edits.MergeActors, who: Who) -> Reading:
    """The actors become one."""
    into = references.actor(reading, edit.into)
    gone = {a.id: a for ref in edit.actors if (a := references.actor(reading, ref)) is not into}
    if not gone:
        raise Lost(f"“{into.name}” is one actor already.")
    one = as_set(
        _whole(into, list(gone.values())), who, f"Merged with {_names(list(gone.values()))}"
    )
    ids: dict[str, str | None] = dict.fromkeys(gone, into.id)
    rest = [one if a is into else a for a in reading.actors if a.id not in gone]
    reading = event_titles.called(reading, gone.values(), into.name, who)
    merged = following.renamed(following.with_actors(reading, rest), ids)
    merged = restancing.regathered(
        merged, lambda s, e: (ids.get(s.about) or s.about, ids.get(s.holder) or s.holder), who
    )
    return following.related(following.toned(merged, {into.id, *gone}))


def _whole(into: Actor, others: list[Actor]) -> Actor:
    mentions = {(m.start, m.end): m for a in (*others, into) for m in a.mentions}
    more = [words for a in others for words in (a.name, *a.aliases)]
    weight = sum(a.salience**2 for a in (into, *others)) ** 0.5
    parent = None if into.parent in {a.id for a in others} else into.parent
    return replace(
        into, mentions=tuple(mentions[span] for span in sorted(mentions)),
        aliases=with_aliases(into, more), salience=weight, parent=parent,
    )  # fmt: skip


def _names(actors: list[Actor]) -> str:
    return ", ".join(f"“{a.name}”" for a in actors)


def split(reading: Reading, edit: edits.SplitActor, who: Who) -> Reading:
    """Some mentions become a new actor."""
    source = references.actor(reading, edit.actor)
    spots = [references.place(reading, at) for at in edit.mentions]
    numbers = {references.mention(source, spot) for spot in spots}
    moved = tuple(m for n, m in enumerate(source.mentions) if n in numbers)
    if len(moved) == len(source.mentions):
        raise Lost(f"Every mention of “{source.name}” was to be split off: rename it instead.")
    new = made(reading, edit.name, edit.type, who, f"Split off from “{source.name}”")
    return transferred(Transfer(reading, source, moved, new.id), who, new)


def made(
    reading: Reading, name: str, kind: ActorType, who: Who, did: str,
    mentions: tuple[Mention, ...] = (), weight: float = 0.0,
) -> Actor:  # fmt: skip
    """A new actor."""
    made_id = free(slug_of(name), {a.id for a in reading.actors})
    return Actor(made_id, name, kind, None, (), weight, mentions, 1.0, who.says(did), who.by)


def rename(reading: Reading, edit: edits.RenameActor, who: Who) -> Reading:
    """The actor has another name; the old one is an alias."""
    old = references.actor(reading, edit.actor)
    aliases = tuple(a for a in old.aliases if a.lower() != edit.name.lower())
    aliases = with_aliases(replace(old, name=edit.name, aliases=aliases), [old.name])
    new = as_set(old, who, f"Renamed from “{old.name}”", name=edit.name, aliases=aliases)
    changed = _called(swapped(reading, "actors", old, new), old, edit.name)
    return event_titles.called(changed, [old], edit.name, who)


def _called(reading: Reading, old: Actor, name: str) -> Reading:
    """Stances about an actor, or held by it, say its new name in their reasons."""
    stances = tuple(
        replace(s, why=s.why.replace(old.name, name)) if old.id in (s.about, s.holder) else s
        for s in reading.stances
    )
    return replace(reading, stances=stances)


def retype(reading: Reading, edit: edits.RetypeActor, who: Who) -> Reading:
    """The actor is of another type."""
    old = references.actor(reading, edit.actor)
    new = as_set(old, who, f"Type changed from {old.type.replace('_', ' ')}", type=edit.type)
    return swapped(reading, "actors", old, new)


def hide(reading: Reading, edit: edits.HideActor, who: Who) -> Reading:
    """The actor is left out."""
    old = references.actor(reading, edit.actor)
    rest = following.with_actors(reading, (a for a in reading.actors if a is not old))
    hidden = following.renamed(rest, {old.id: None})
    hidden = restancing.regathered(
        hidden, lambda s, e: None if old.id in (s.about, s.holder) else (s.about, s.holder), who
    )
    return following.related(following.toned(hidden, {old.id}))
