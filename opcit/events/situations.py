"""Dated clauses with no known trigger: states of affairs, and what somebody said on a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opcit.events.arguments import arguments
from opcit.events.coming import with_date
from opcit.events.dating import Dating, bounds_of, times_of_group
from opcit.events.intervals import Bounds
from opcit.events.lasting import lasts, scheduled, schedules, timeless
from opcit.events.leanings import type_of
from opcit.events.mention import Mention
from opcit.events.parties import actors
from opcit.events.scene import Placed, Scene
from opcit.events.status import status
from opcit.events.subjects import subject_of
from opcit.events.telling_nothing import tells_nothing
from opcit.events.trigger import Trigger
from opcit.events.triggers import idiomatic
from opcit.events.verb_groups import Group, is_speech
from opcit.events.word import Word
from opcit.events.wordlists import words
from opcit.findings import Status


def situations(scene: Scene, found: list[Trigger], known: Dating) -> Iterator[Mention]:
    """Dated clauses with no known trigger: states of affairs, and what somebody said on a date."""
    if scene.heading:
        return
    taken = {t.group.main for t in found if t.group is not None}
    idiom = idiomatic(scene.words)
    carrying = {t.clause for t in found}
    for group in scene.grammar.groups:
        placed = known.verbs.get(group.main)
        if not placed or group.main in taken or _sets_scene(scene, group, found):
            continue
        near = {group.main, group.node, *(p.node for p in subject_of(scene, group))}
        if idiom & near or _only_done(scene, group) or _only_begins(scene, group, taken):
            continue
        bounds, used, extent = bounds_of(scene, times_of_group(scene, group, known), group.past)
        if not bounds.dated:
            continue
        if _tells(scene, group, bool(carrying & {group.clause}), placed):
            yield _situation(scene, group, bounds, used, extent)
        elif group.past and group.finite and not group.modal:
            yield replace(_situation(scene, group, bounds, used, extent), aside=True)


def _only_done(scene: Scene, group: Group) -> bool:
    """Whether a clause only says that something was made or held, of what the parser did not see: ", which was made
    on Monday"."""
    syntax = scene.grammar
    relative = scene.words[group.node].dep == "acl:relcl" and group.passive
    return (
        relative
        and group.lemma in words("verbs", "light")
        and not syntax.kids(group.node, "obj", "xcomp")
    )


def _only_begins(scene: Scene, group: Group, taken: set[int]) -> bool:
    """Whether a verb only says that what another tells began: "started supporting the king"."""
    syntax = scene.grammar
    begun = [g for k in syntax.kids(group.node, "xcomp") if (g := syntax.group_of(k)) is not None]
    return group.lemma in ("begin", "start") and any(g.main in taken for g in begun)


def _sets_scene(scene: Scene, group: Group, found: list[Trigger]) -> bool:
    """Whether a verb only links an event noun, dated already, to something else ("came after")."""
    linking = group.lemma in ("come", "follow", "occur", "happen", "take")
    return linking and any(t.noun and t.group == group for t in found)


def _tells(scene: Scene, group: Group, busy: bool, placed: Sequence[Placed]) -> bool:
    """Whether a dated clause without a trigger tells of something that is, was or will be so."""
    if (
        group.negated
        or tells_nothing(scene, group)
        or not (group.finite or group.infinitive)
        or group.modal not in ("", "will", "would")
    ):
        return False
    if scene.words[-1].low == "?" or any(
        w.low in ("if", "whether", "unless") for w in _clause_words(scene, group)[:2]
    ):
        return False
    subject = subject_of(scene, group)
    if not subject:
        return False
    empty = all(
        scene.words[i].tag == "O" and scene.owner_of(i) is None
        for p in subject[:1]
        for i in range(p.first, p.last + 1)
    )
    if is_speech(group):
        return bool(actors(scene, subject)) and not _tail(scene, group) and not empty
    return (
        not empty
        and not (busy and (group.lemma in ("come", "be") or schedules(scene, group)))
        and not timeless(scene, group, placed)
    )


def _clause_words(scene: Scene, group: Group) -> list[Word]:
    return [scene.words[i] for i in scene.grammar.clauses[group.clause].members]


def _tail(scene: Scene, group: Group) -> bool:
    """Whether "officials said Thursday" only ends a sentence, or names the medium that reports."""
    first = min((p.first for p in subject_of(scene, group)), default=group.first)
    ends = (
        first > 4
        and all(w.tag in ("T", "P", ".", "S", "K", "X", "D") for w in scene.words[group.main + 1 :])
        and len(scene.words) - group.main < 6
    )
    subjects = [p.actor.type for p in scene.parties if first <= p.first < group.first]
    return ends or "media" in subjects


def _situation(
    scene: Scene, group: Group, bounds: Bounds, used: list[Placed], extent: str | None
) -> Mention:
    type_name = "statement" if is_speech(group) else type_of(scene, group)
    trigger = Trigger(group.main, group.main, group.lemma, type_name, False, group.clause, group)
    parties = arguments(scene, trigger)
    holder, quoted = scene.holder(scene.words[group.main].start)
    coming: Status = "planned" if scheduled(scene, group, used) else "ongoing"
    state = status(scene, trigger) or ("happened" if group.past else coming)
    state = "ongoing" if lasts(scene, group, used) and state == "happened" else state
    state = with_date(scene, trigger, state, bounds, used)
    last = _complement(scene, group)
    return Mention(
        scene, trigger, state, True, group.first, last, parties, bounds, tuple(used), extent, (), holder,
        quoted, False,
    )  # fmt: skip


def _complement(scene: Scene, group: Group) -> int:
    """The last word of what directly follows a verb."""
    members = scene.grammar.clauses[group.clause].members
    last = group.main
    for i in members:
        if (
            i == last + 1
            and i <= group.main + 5
            and scene.words[i].tag in ("X", "K", "D", "Q", "R", "S")
        ):
            last = i
    return last
