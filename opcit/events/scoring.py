"""How much speaks for a mention telling of an event: its word, its day, who takes part, and how near it stands."""

from __future__ import annotations

from opcit.events.clusters import Cluster, Kin, of_the_past
from opcit.events.inflection import singular
from opcit.events.intervals import Bounds
from opcit.events.mention import Mention
from opcit.events.ontology import kinds
from opcit.events.wordlists import words


def needed(mention: Mention) -> float:
    """What must speak for a mention in sum."""
    return 2.0 if mention.known and mention.trigger.noun else 3.0


def score(mention: Mention, cluster: Cluster, bounds: Bounds, kin: Kin) -> float:
    """What speaks for a mention with these bounds; below 0 where the words are unlike."""
    found = likeness(mention, cluster)
    if found < 0:
        return found
    again, named = _goes_on(mention, cluster), _only_named(mention, cluster)
    if bounds.dated and cluster.bounds.dated and bounds.granularity in ("day", "time"):
        found += 1.5
    shared = _shared(mention, cluster, kin)
    found += 1.0 if mention.parties.agents and cluster.agents else 0.0
    found += max(0.0, shared) + 1.0 if again else shared
    found += 1.5 if named else 0.0
    found -= 0.0 if again or named else _demand(mention, cluster)
    found += 1.0 if mention.known and mention.trigger.noun else 0.0
    distance = mention.scene.number - cluster.mentions[-1].scene.number
    aside = distance > 1 and not bounds.dated and of_the_past(cluster)
    found -= 1.0 if aside else 0.0
    return found + (0.5 if abs(distance) <= 3 else 0.0)


def likeness(mention: Mention, cluster: Cluster) -> float:
    """How alike the words are: 2 the same word, 1.5 the same kind, 0.5 a general one, -1 unlike."""
    lemma, of_kind = mention.trigger.lemma, kinds(mention.trigger.lemma)
    if _solid(lemma) in map(_solid, cluster.lemmas):
        return 2.0
    if of_kind & cluster.kinds:
        return 1.5
    if "casualty" in of_kind:
        return 0.3
    general = words("verbs", "general")
    alone = {word.replace(" ", "-") for word in cluster.lemmas} <= general
    return 0.5 if alone or lemma.replace(" ", "-") in general else -1.0


def _solid(lemma: str) -> str:
    """A word however it is spelt: "air strike", "air-strike", "airstrike"."""
    return lemma.replace(" ", "").replace("-", "")


def _demand(mention: Mention, cluster: Cluster) -> float:
    """How much more is needed where a mention says whom or what it struck and the event does not; titles say it of the story."""
    told = bool(mention.parties.keys or mention.parties.patients)
    shared = mention.parties.keys & cluster.keys or mention.bounds.dated
    return 0.75 if told and not shared and not mention.scene.heading else 0.0


def _shared(mention: Mention, cluster: Cluster, kin: Kin) -> float:
    patients, keys = mention.parties.patients, mention.parties.keys
    common = len(keys & cluster.keys)
    patient = bool(set(patients) & cluster.patients)
    if common or patient:
        return min(2.5, 1.5 * min(common, 1) + 0.5 * max(0, common - 1) + 1.0 * patient)
    apart = bool(keys and cluster.keys) and not kin.related(patients, cluster.patients)
    return -1.0 if apart else 0.0


def _only_named(mention: Mention, cluster: Cluster) -> bool:
    """Whether an event is so far only named ("they struck back", "Sunday's strikes"), after a verb that tells of such a one."""
    named = [m for m in cluster.mentions if m.trigger.noun]
    if mention.trigger.noun or mention.bounds.dated or not named or mention.place > named[-1].place:
        return False
    general = all(m.trigger.noun or m.type == "respond" for m in cluster.mentions)
    bare = general and not (cluster.patients or cluster.keys) and all(m.known for m in named)
    return bare and bool(kinds(mention.trigger.lemma) & cluster.kinds)


def says_not_which(mention: Mention) -> bool:
    """Whether what an event was done to is only what it is to the doer, or a part: "bombed its host", "smashed windows"."""
    if mention.trigger.noun or mention.parties.object is None:
        return False
    first, last = mention.parties.object
    said = {singular(w.low) for w in mention.scene.words[first : last + 1] if w.tag in ("X", "K")}
    return bool(said) and said <= words("nouns", "relative")


def _goes_on(mention: Mention, cluster: Cluster) -> bool:
    """Whether a verb that says not which is of the doers of an event: named ones, or "they" in the sentence after it."""
    if not says_not_which(mention):
        return False
    return bool(mention.parties.agents and cluster.agents) or _they(mention, cluster)


def _they(mention: Mention, cluster: Cluster) -> bool:
    group, last = mention.trigger.group, cluster.mentions[-1]
    if group is None or mention.scene.number - last.scene.number != 1:
        return False
    subject = mention.scene.grammar.kids(group.node, "nsubj")
    return bool(subject) and all(mention.scene.words[i].tag == "O" for i in subject)
