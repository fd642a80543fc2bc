"""Nouns that take up an event just told of without naming it: "the move", "the decision", "a step that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opcit.events.mention import Mention
from opcit.events.parties import Arguments
from opcit.events.scene import Scene
from opcit.events.trigger import Trigger
from opcit.events.wordlists import words

REACH = 3
"""Sentences back in which the event is looked for."""

_KNOWN = frozenset(("the", "this", "these", "that"))
_POINTING = frozenset(("this", "that", "it"))
_NO_DEED = frozenset(
    ("situation", "respond", "life", "disaster", "economy", "disapprove", "support")
)
"""Types of what is no move or decision of those it happened to, or is rather said of one."""


def resumed(
    scene: Scene, here: Sequence[Mention], before: Sequence[Mention], lead: Mention | None
) -> Iterator[Mention]:
    """The mentions of a sentence that take up an event: one of `here` told earlier in it, or of those before it;
    where a paragraph opens with them and none is near, the one that the article began with (`lead`)."""
    taken = {i for m in here for i in range(m.trigger.first, m.trigger.last + 1)}
    for i, word in enumerate(scene.words):
        if word.low not in words("nouns", "resuming") or word.tag not in ("X", "K") or i in taken:
            continue
        if scene.heading or _says_which(scene, i):
            continue
        if (told := _told(scene, i, here, before, lead)) is not None:
            yield _mention(scene, i, told)


def _says_which(scene: Scene, i: int) -> bool:
    """Whether what follows says what is meant: "the decision to leave", "the first step of the plan"."""
    syntax = scene.grammar
    infinitive = any(
        scene.words[m].low == "to" for k in syntax.kids(i, "acl") for m in syntax.kids(k, "mark")
    )
    of = any(syntax.preposition(k) in ("of", "on") for k in syntax.kids(i, "nmod"))
    return infinitive or of or scene.words[i].dep in ("compound", "amod")


def _told(
    scene: Scene,
    i: int,
    here: Sequence[Mention],
    before: Sequence[Mention],
    lead: Mention | None,
) -> Mention | None:
    syntax, (first, _) = scene.grammar, scene.grammar.phrase(i)
    left = [scene.words[j].low for j in range(first, i)]
    aside = first > 0 and scene.words[first - 1].low in (",", "–", "—")
    if scene.words[i].dep in ("appos", "parataxis") and aside and left[:1] in (["a"], ["an"]):
        earlier = [m for m in here if m.trigger.last < first and not m.trigger.noun]
        return next((m for m in reversed(earlier) if _deed(m)), None)
    subject = [scene.words[k].low for k in syntax.kids(i, "nsubj")]
    pointed = bool(syntax.kids(i, "cop")) and bool(set(subject) & _POINTING)
    if not (left[:1] and left[0] in _KNOWN) and not pointed:
        return None
    return _last_deed(scene, before) or lead


def lead_of(found: Sequence[Mention]) -> Mention | None:
    """The deed that an article begins with; found: its first mentions."""
    told = [m for m in found if not m.scene.heading and _deed(m)]
    return _main([m for m in told if m.scene.number == told[0].scene.number]) if told else None


def _last_deed(scene: Scene, before: Sequence[Mention]) -> Mention | None:
    """What the last sentence with a deed is about."""
    near = [m for m in before if 0 < scene.number - m.scene.number <= REACH and _deed(m)]
    if not near:
        return None
    return _main([m for m in near if m.scene.number == near[-1].scene.number])


def _main(told: Sequence[Mention]) -> Mention:
    """Of a sentence's deeds the first verb that tells more than that something was announced."""
    acts = [m for m in told if m.type != "statement"] or told
    return next((m for m in acts if not m.trigger.noun), acts[0])


def _deed(mention: Mention) -> bool:
    """Whether somebody did, does or will do it."""
    done = mention.status in ("happened", "ongoing", "planned") and mention.type not in _NO_DEED
    parties, noun = mention.parties, mention.trigger.noun
    acted = bool(parties.agents or parties.carrier or (parties.subject and not noun))
    return done and acted and not mention.scene.heading and mention.same_as is None


def _mention(scene: Scene, i: int, told: Mention) -> Mention:
    holder, quoted = scene.holder(scene.words[i].start)
    trigger = Trigger(i, i, scene.words[i].low, told.type, True, scene.grammar.of[i], None, False)
    first, _ = scene.grammar.phrase(i)
    return Mention(
        scene, trigger, told.status, True, first, i, Arguments(), told.bounds, (), None, (), holder, quoted,
        False, same_as=told.place,
    )  # fmt: skip
