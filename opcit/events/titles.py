"""What an event is called on a timeline: a short phrase of the text that can stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.events.carriers import carrying
from opcit.events.mention import Mention
from opcit.events.ontology import kinds
from opcit.events.subject_names import has_name
from opcit.events.subjects import subject_of
from opcit.events.title_clauses import quoted_clause, whole_sentence
from opcit.events.title_phrases import rest_of, said
from opcit.events.title_subjects import pronoun, subjects
from opcit.events.title_verbs import verb_parts
from opcit.events.wording import (
    LENGTH,
    fitted,
    joined,
    possessor,
    sentence_case,
    words_of,
)
from opcit.events.wordlists import words

_DROPPED = frozenset(("recent", "most", "latest", "initial", "same", "own", "next"))


def title(found: Sequence[Mention]) -> str:
    """The title of an event: the most telling phrase among its mentions."""
    candidates = [(_worth(m, text), -i, text) for i, m in enumerate(found) if (text := phrase(m))]
    return max(candidates)[2] if candidates else ""


def phrase(mention: Mention) -> str:
    """One mention as a phrase of at most LENGTH characters, in sentence case."""
    if not _by_verb(mention):
        return _noun_title(mention)
    if quoted := quoted_clause(mention):
        return quoted
    verb, rest, phrases = verb_parts(mention)
    options = [s for s in subjects(mention) if s] or [pronoun(mention)]
    if not options[0] and (whole := whole_sentence(mention)):
        return whole
    for subject in options:
        if len(joined([subject, verb, *rest[:1]])) <= LENGTH:
            return sentence_case(fitted([subject, verb, *rest], phrases))
    return sentence_case(fitted([options[-1], verb, *rest]))


def _by_verb(mention: Mention) -> bool:
    """Whether a verb tells of the event, or carries the noun that does ("signed the accord")."""
    trigger = mention.trigger
    group = trigger.group
    if not trigger.noun or group is None:
        return not trigger.noun
    over = bool(group.modal) and group.lemma in words("verbs", "ending")  # what "would end" the war
    return group.main < trigger.first and group.lemma in carrying() and not over


def _worth(mention: Mention, text: str) -> float:
    """How well a phrase serves: says who and what, and is neither cut nor a general noun."""
    parties = mention.parties
    carried = mention.trigger.noun and mention.trigger.group is not None
    doer = parties.carrier if carried else parties.subject
    score = 2.0 * bool(doer or parties.agents) + 1.5 * bool(parties.object)
    score += 1.0 * _by_verb(mention) + 0.5 * mention.bounds.dated
    score -= 1.0 * (len(text) < 14) + 4.0 * _consequence(mention)
    score -= 1.0 * (mention.type == "respond") + 1.5 * _headless(mention)
    return score - 0.5 * mention.quoted


def _consequence(mention: Mention) -> bool:
    """Whether a verb only says what an event brought about ("which killed five")."""
    return mention.same_as is not None and "casualty" in kinds(mention.trigger.lemma)


def _headless(mention: Mention) -> bool:
    """Whether a verb's title would lack its subject."""
    return _by_verb(mention) and not any(subjects(mention))


def _noun_title(mention: Mention) -> str:
    """A noun with what stands before and after it; of a bare noun, its whole clause."""
    scene, trigger = mention.scene, mention.trigger
    first = scene.grammar.phrase(trigger.head)[0]
    while first < trigger.first and (
        scene.words[first].tag in ("D", "T", "S", "R", "N", "P", "B")
        or scene.words[first].low in _DROPPED
    ):
        first += 1
    head = _owner(mention, first) + words_of(scene, first, trigger.last)
    text = sentence_case(fitted([head, *rest_of(scene, mention, trigger.last + 1)[:3]], True))
    if " " in text:
        return text
    dated = words_of(scene, scene.grammar.phrase(trigger.head)[0], trigger.last, times=True)
    if any(
        w.tag == "T" for w in scene.words[scene.grammar.phrase(trigger.head)[0] : trigger.first]
    ):
        return sentence_case(fitted([dated.removeprefix("the ").removeprefix("a ")]))
    if told := _as_object(mention):
        return told
    after = trigger.last + 1
    if after < len(scene.words) and scene.words[after].low == "," and trigger.plural:
        return text
    members = [i for i in scene.grammar.clauses[trigger.clause].members if i >= first]
    return sentence_case(fitted(said(scene, members[0])))


def _as_object(mention: Mention) -> str:
    """A bare noun with the verb whose object it is: "Norland promised an inquiry"; "" where none has a subject."""
    scene, trigger = mention.scene, mention.trigger
    group = scene.grammar.governor(trigger.head)
    if group is None or not group.finite or scene.words[trigger.head].dep != "obj":
        return ""
    subject = subject_of(scene, group)[:1]
    doer = words_of(scene, subject[0].first, subject[0].last) if subject else ""
    whole = joined(
        [doer.removeprefix("the ").removeprefix("The "), words_of(scene, group.first, trigger.last)]
    )
    return (
        sentence_case(whole) if doer and trigger.last > group.main and len(whole) <= LENGTH else ""
    )


def _owner(mention: Mention, first: int) -> str:
    """The name of who "his" or "its" stands for, as a possessor."""
    scene = mention.scene
    before = scene.words[first - 1] if first else None
    if before is None or before.tag != "D" or before.low not in ("his", "her", "its", "their"):
        return ""
    party = scene.owner_of(first - 1)
    if party is None or (party.actor.type == "person" and not has_name(party)):
        return ""
    asked = mention.type == "demand" and party.actor.id in mention.parties.patients
    return "" if asked else f"{possessor(party.actor.name)} "
