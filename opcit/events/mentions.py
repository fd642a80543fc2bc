"""Mentions of events: each trigger of a sentence with its parties, status, date and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from opcit.events.arguments import arguments
from opcit.events.clauses import order_phrase
from opcit.events.dating import Dating, bounds_of, dating, times_of, times_of_group
from opcit.events.figures import figures
from opcit.events.intervals import Bounds, begin, end
from opcit.events.noun_phrases import left_edge
from opcit.events.ontology import families, kinds
from opcit.events.parties import Arguments, heads
from opcit.events.scene import Placed, Scene
from opcit.events.status import definite, status
from opcit.events.subjects import subject_of
from opcit.events.triggers import Trigger, triggers
from opcit.events.verb_groups import Group, is_speech
from opcit.events.wordlists import words
from opcit.events.words import Word
from opcit.findings import Figure, Status
from opcit.timex.interval import interval


@dataclass(frozen=True, slots=True)
class Mention:
    """Words first..last of a scene that tell of one event.

    known: whether it speaks of an event as known ("the attack"); latest_said: as the most recent
    one; same_as: the place (scene, word) of the mention whose event this is, where grammar says so.
    """

    scene: Scene
    trigger: Trigger
    status: Status
    known: bool
    first: int
    last: int
    parties: Arguments
    bounds: Bounds
    times: tuple[Placed, ...]
    extent: str | None
    figures: tuple[Figure, ...]
    holder: str
    quoted: bool
    recent: bool
    latest_said: bool = False
    same_as: tuple[int, int] | None = None

    @property
    def place(self) -> tuple[int, int]:
        """Its scene's number and its trigger's first word: unique, in the order of the text."""
        return self.scene.number, self.trigger.first

    @property
    def type(self) -> str:
        """The type of event that its trigger tells of."""
        return self.trigger.type

    @property
    def span(self) -> tuple[int, int]:
        """Its characters in the text."""
        return self.scene.words[self.first].start, self.scene.words[self.last].end


def mentions(scene: Scene, before: list[Mention]) -> list[Mention]:
    """The mentions of a sentence; `before`: the last ones before it."""
    found = [t for t in triggers(scene) if not _in_order_phrase(scene, t)]
    found = [t for t in found if not _carried_by_next(scene, t, found)]
    known = dating(scene, found)
    out: list[Mention] = []
    for trigger in found:
        mention = _mention(scene, trigger, known)
        if mention is not None:
            out.append(_linked(mention, out, before))
    return sorted([*out, *_situations(scene, found, known)], key=lambda m: m.place)


def _mention(scene: Scene, trigger: Trigger, known: Dating) -> Mention | None:
    state = status(scene, trigger)
    placed = [] if scene.heading else times_of(scene, trigger, known)
    bounds, used, extent = bounds_of(scene, placed, state == "happened")
    if state is None:
        if not bounds.dated:
            return None
        state = "happened"
    state = _with_date(scene, trigger, state, bounds)
    parties = arguments(scene, trigger)
    if trigger.type == "retreat" and parties.keys & words("nouns", "agreement"):
        trigger = replace(trigger, type="reject")
    first, last = _phrase(scene, trigger, parties)
    holder, quoted = scene.holder(scene.words[trigger.first].start)
    left = (
        {w.low for w in scene.words[left_edge(scene.words, trigger.first) : trigger.first]}
        if trigger.noun
        else set()
    )
    return Mention(
        scene, trigger, state, not trigger.noun or definite(scene, trigger), first, last, parties, bounds,
        tuple(used), extent, tuple(figures(scene, trigger)) if state != "negated" else (), holder, quoted,
        bool(left & {"recent", "latest"}), trigger.noun and _latest(left),
    )  # fmt: skip


def _with_date(scene: Scene, trigger: Trigger, state: Status, bounds: Bounds) -> Status:
    """The status, where the date says more: a past date of "the next election", a coming one of "would"."""
    limit = scene.published
    if limit is None:
        return state
    if (
        trigger.noun
        and state in ("planned", "predicted")
        and bounds.latest
        and end(bounds.latest) < begin(limit)
    ):
        return "happened"
    group = trigger.group
    would = group is not None and (group.modal == "would" or (group.infinitive and group.passive))
    coming = bounds.earliest is not None and begin(bounds.earliest) > end(limit)
    return "planned" if would and coming and state == "hypothetical" else state


def _latest(left: set[str]) -> bool:
    return bool(left & {"recent", "latest"}) and bool(left & {"this", "these", "most", "latest"})


def _phrase(scene: Scene, trigger: Trigger, parties: Arguments) -> tuple[int, int]:
    """The words shown as the mention: a verb with its object, a noun with what qualifies it."""
    if trigger.noun:
        first = left_edge(scene.words, trigger.first)
        near = parties.object
        of = near is not None and near[0] > 0 and scene.words[near[0] - 1].low == "of"
        return first, near[1] if near and of and near[0] - trigger.last <= 3 else trigger.last
    near = parties.object
    follows = near is not None and near[0] - trigger.last == 1
    return trigger.first, near[1] if near and follows else trigger.last


def _in_order_phrase(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun is part of "in response to", or of "in response"."""
    if not trigger.noun or trigger.first == 0:
        return False
    if scene.words[trigger.first - 1].low == "in" and trigger.type == "respond":
        return True
    hit = order_phrase(scene.words, trigger.first - 1)
    return hit is not None and hit[1] > 1


def _carried_by_next(scene: Scene, trigger: Trigger, found: list[Trigger]) -> bool:
    """Whether a general verb only introduces the next one: "respond by striking"."""
    after = scene.words[trigger.last + 1] if trigger.last + 1 < len(scene.words) else None
    by = after is not None and after.low == "by"
    return by and trigger.type == "respond" and any(t.first == trigger.last + 2 for t in found)


_VIOLENT = frozenset(("assault", "fight"))


def _linked(mention: Mention, here: list[Mention], before: list[Mention]) -> Mention:
    """The mention, tied to the event whose consequence it tells ("the attack, which killed ...")."""
    if mention.trigger.noun:
        verb = _told_by_verb(mention, here)
        return replace(mention, same_as=verb.place) if verb else mention
    if "violence" not in families(mention.type):
        return mention
    if "casualty" not in kinds(mention.trigger.lemma):
        struck = _struck_by(mention, here)
        return replace(mention, same_as=struck.place) if struck else mention
    if mention.status == "negated":
        return mention
    cause = _cause(mention, here)
    if cause is None and _bare_passive(mention) and mention.figures:
        told = [m for m in [*before, *here] if _may_have_cost(m, mention)]
        cause = told[-1] if told else None
    return replace(mention, same_as=cause.place) if cause else mention


def _told_by_verb(mention: Mention, here: list[Mention]) -> Mention | None:
    """The verb before a noun that tells of the same: "voted in a referendum", "killed in a raid"."""
    scene, trigger = mention.scene, mention.trigger
    verbs = [
        m
        for m in here
        if not m.trigger.noun and m.trigger.clause == trigger.clause and m.same_as is None
    ]
    if not verbs or verbs[-1].status != mention.status:
        return None
    verb = verbs[-1]
    if kinds(verb.trigger.lemma) & kinds(trigger.lemma):
        return verb
    edge = left_edge(scene.words, trigger.first)
    before = scene.words[edge - 1].low if edge else ""
    violent = "violence" in families(verb.type) and "violence" in families(trigger.type)
    return verb if violent and before in ("in", "by", "during") and trigger.type != "life" else None


def _struck_by(mention: Mention, here: list[Mention]) -> Mention | None:
    """The event noun that is the verb's subject: "twin bombings struck"."""
    group = mention.trigger.group
    if group is None or group.passive:
        return None
    subject = subject_of(mention.scene, group)[:1]
    told = [m for m in here if m.trigger.noun and m.type in _VIOLENT]
    return next((m for m in told if any(m.trigger.last == p.last for p in subject)), None)


def _may_have_cost(event: Mention, toll: Mention) -> bool:
    """Whether a toll told without a cause ("90 were wounded") can be that of an attack just told."""
    near = toll.scene.number - event.scene.number <= 3
    plain = event.type in _VIOLENT and event.status == "happened" and not event.scene.heading
    return near and plain and "war" not in kinds(event.trigger.lemma)


def _bare_passive(mention: Mention) -> bool:
    group = mention.trigger.group
    undergone = group is not None and (group.passive or mention.trigger.lemma == "die")
    return undergone and not mention.parties.agents and not mention.bounds.dated


def _cause(mention: Mention, here: list[Mention]) -> Mention | None:
    """The violent event that is a casualty verb's subject, or that its clause hangs on."""
    scene, group = mention.scene, mention.trigger.group
    assert group is not None
    violent = [m for m in here if m.type in _VIOLENT]
    subject = subject_of(scene, group)
    for m in reversed(violent):
        if m.trigger.noun and any(p.first <= m.trigger.first <= p.last for p in subject):
            return m
    clause = scene.grammar.clauses[group.clause]
    if clause.kind in ("participle", "relative", "coordinate") and clause.parent is not None:
        around = [m for m in violent if m.trigger.clause in (clause.parent, clause.number)]
        if around and (
            clause.kind != "coordinate" or "casualty" in kinds(around[-1].trigger.lemma)
        ):
            return around[-1]
    same = [
        m
        for m in violent
        if m.trigger.clause == group.clause and "casualty" in kinds(m.trigger.lemma)
    ]
    return same[-1] if same else None


def _situations(scene: Scene, found: list[Trigger], known: Dating) -> Iterator[Mention]:
    """Dated clauses with no known trigger: states of affairs, and what somebody said on a date."""
    if scene.heading:
        return
    taken = {t.group.main for t in found if t.group is not None}
    carrying = {t.clause for t in found}
    for group in scene.grammar.groups:
        placed = known.verbs.get(group.main)
        if not placed or group.main in taken or _sets_scene(scene, group, found):
            continue
        bounds, used, extent = bounds_of(scene, times_of_group(scene, group, known), group.past)
        if bounds.dated and _tells(scene, group, bool(carrying & {group.clause}), placed):
            yield _situation(scene, group, bounds, used, extent)


def _sets_scene(scene: Scene, group: Group, found: list[Trigger]) -> bool:
    """Whether a verb only links an event noun, dated already, to something else ("came after")."""
    linking = group.lemma in ("come", "follow", "occur", "happen", "take")
    return linking and any(t.noun and t.group == group for t in found)


def _tells(scene: Scene, group: Group, busy: bool, placed: Sequence[Placed]) -> bool:
    """Whether a dated clause without a trigger tells of something that is, was or will be so."""
    if (
        group.negated
        or group.lemma in words("verbs", "stative")
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
        return bool(heads(scene, subject[:2])) and not _tail(scene, group) and not empty
    return (
        not empty
        and not (busy and group.lemma in ("come", "be"))
        and not _timeless(scene, group, placed)
    )


def _timeless(scene: Scene, group: Group, placed: Sequence[Placed]) -> bool:
    """Whether a clause in the present only says how things are "today", "now" or in these years."""
    if group.past or group.modal or group.progressive:
        return False
    fine = [p for p in placed if _of_these_days(scene, p)]
    said = {scene.words[p.first].low for p in placed}
    return not fine or (
        bool(said & {"today", "now", "currently"}) and group.lemma in ("be", "have")
    )


def _of_these_days(scene: Scene, placed: Placed) -> bool:
    """Whether an expression names a day of the week before publication, or later."""
    _, latest, granularity = interval(placed.time.value)
    if granularity not in ("time", "day", "week") or not latest or scene.published is None:
        return False
    before = scene.words[placed.first - 1].low if placed.first else ""
    return abs(
        (date.fromisoformat(latest[:10]) - date.fromisoformat(scene.published)).days
    ) <= 7 and before not in ("by", "until")


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
    type_name = "statement" if is_speech(group) else "situation"
    trigger = Trigger(group.main, group.main, group.lemma, type_name, False, group.clause, group)
    parties = arguments(scene, trigger)
    holder, quoted = scene.holder(scene.words[group.main].start)
    state = status(scene, trigger) or ("happened" if group.past else "ongoing")
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
