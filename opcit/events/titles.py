"""What an event is called on a timeline: a short phrase of the text that can stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.events.carriers import carrying
from opcit.events.inflection import verb
from opcit.events.mention import Mention
from opcit.events.ontology import kinds
from opcit.events.scene import Scene
from opcit.events.subject_names import has_name
from opcit.events.subjects import subject_of
from opcit.events.title_clauses import quoted_clause, whole_sentence
from opcit.events.title_phrases import complement, rest_of, said
from opcit.events.title_subjects import leading, pronoun, subjects
from opcit.events.verb_groups import Group
from opcit.events.wording import (
    LENGTH,
    fitted,
    glue,
    joined,
    possessor,
    sentence_case,
    spelt_out,
    words_of,
)

_SAYING = frozenset(("statement", "threaten", "demand", "disapprove"))
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
    verb, rest, phrases = _verb_parts(mention)
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
    return group.main < trigger.first and group.lemma in carrying()


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


def _verb_parts(mention: Mention) -> tuple[str, list[str], bool]:
    """The verb's words, and what follows them; whether in phrases, of which the last may be left out."""
    scene, own, group = mention.scene, mention.trigger.group, leading(mention)
    assert own is not None and group is not None
    verb = _denied(mention, own) or _verb_words(mention, _verb_start(mention, group), own)
    after = own.main + 1
    if mention.type in _SAYING:
        return verb, said(scene, after, _next_deed(scene, own), own.node), False
    if _completed(scene, own):
        return verb, said(scene, after, _next_deed(scene, own)), False
    rest = rest_of(scene, mention, after)
    return verb, rest or complement(scene, after), bool(rest)


def _completed(scene: Scene, own: Group) -> bool:
    """Whether a verb says what it makes its object do: "let it be known", "allowed officers to leave"."""
    objects = [k for k in scene.grammar.kids(own.node, "obj", "iobj") if k > own.main]
    verbs = [k for k in scene.grammar.kids(own.node, "xcomp", "ccomp") if scene.grammar.group_of(k)]
    return any(o < v <= o + 4 for o in objects for v in verbs)


def _denied(mention: Mention, own: Group) -> str:
    """A verb that another in the past denies, told as denied itself: of "chose not to sign", "did not sign"."""
    governor = mention.scene.grammar.governor
    above = governor(own.node)
    while above is not None and not above.finite:
        above = governor(above.node)
    if mention.status != "negated" or own.finite or own.passive or above is None or not above.past:
        return ""
    lemma = own.lemma if mention.trigger.noun else mention.trigger.lemma.split()[0]
    return f"did not {lemma}" if any(subjects(mention)) else ""


def _verb_words(mention: Mention, first: int, own: Group) -> str:
    """The verb's words; a contracted one at their beginning in full, since its subject may be another word now."""
    scene, last = mention.scene, own.main
    known = any(subjects(mention)) and not mention.trigger.noun
    if first == last and known and leading(mention) is own and scene.words[last].form == "base":
        if own.finite and _supposed(mention, own):
            return f"may {own.lemma}"
        if not own.finite:
            done = mention.status == "happened"
            return verb(own.lemma).past if done else f"to {scene.words[last].text}"
    if first == last and own.finite and known and _supposed(mention, own):
        return f"may {own.lemma}"
    rest = glue(scene, first + 1) + words_of(scene, first + 1, last) if first < last else ""
    return joined(
        [
            _auxiliary(scene, own, first, known),
            spelt_out(scene.words[first], scene.words[last].form),
            rest,
        ]
    )


def _supposed(mention: Mention, own: Group) -> bool:
    """Whether a verb tells what may be, after "if"."""
    opener = mention.scene.grammar.clauses[own.clause].opener
    return mention.status == "hypothetical" and opener in ("if", "unless") and own.lemma != "be"


def _auxiliary(scene: Scene, own: Group, first: int, known: bool) -> str:
    """The auxiliary that stands apart from a verb: "has" of "has for years been growing", "was" of "was led away and held"."""
    if not known or scene.words[first].form not in ("participle", "gerund"):
        return ""
    node = own.node
    while scene.words[node].dep == "conj" and not scene.grammar.kids(node, "aux", "aux:pass"):
        node = scene.words[node].head
    apart = [k for k in scene.grammar.kids(node, "aux", "aux:pass") if k < first]
    if not apart or scene.grammar.kids(node, "nsubj:outer"):
        return ""
    return "to be" if scene.words[apart[0]].low == "be" else scene.words[apart[0]].text


def _next_deed(scene: Scene, own: Group) -> int | None:
    """Where "and" joins another deed of the same doer to a verb: "ordered a strike and called it off"."""
    syntax = scene.grammar
    joined = [k for k in syntax.kids(own.node, "conj") if syntax.group_of(k)]
    alone = (k for k in joined if k > own.main and not syntax.kids(k, "nsubj", "nsubj:pass"))
    return next((syntax.kids(k, "cc")[0] for k in alone if syntax.kids(k, "cc")), None)


def _verb_start(mention: Mention, group: Group) -> int:
    """The first word of the verb to show: auxiliaries count only where they carry sense."""
    subject = any(subjects(mention)) or bool(pronoun(mention))
    if group.passive:
        return group.first if subject and group.finite else group.main
    simple = group.finite and not (
        group.modal or group.negated or group.progressive or group.perfect
    )
    carried = group.infinitive and mention.status not in ("planned", "predicted", "hypothetical")
    return group.main if subject and (simple or carried) else group.first


def _noun_title(mention: Mention) -> str:
    """A noun with what stands before and after it; of a bare noun, its whole clause."""
    scene, trigger = mention.scene, mention.trigger
    first = scene.grammar.phrase(trigger.head)[0]
    while first < trigger.first and (
        scene.words[first].tag in ("D", "T", "S", "R") or scene.words[first].low in _DROPPED
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
    named = party is not None and (party.actor.type != "person" or has_name(party))
    asked = mention.type == "demand" and party and party.actor.id in mention.parties.patients
    return f"{possessor(party.actor.name)} " if named and not asked else ""
