"""Which of the events found are told: dated ones, and those that say who did what to whom."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.events.clusters import Cluster
from opcit.events.intervals import Bounds
from opcit.events.mention import Mention
from opcit.events.noun_status import announced
from opcit.events.ontology import kinds
from opcit.events.particulars import pointed_at
from opcit.events.wordlists import grammar, types, words
from opcit.findings import Status

_REAL = frozenset(("happened", "ongoing"))


def worth_telling(cluster: Cluster, when: Bounds, status: Status, tied: bool) -> bool:
    """Whether an event goes on the timeline; one told in headings only does not."""
    own = [m for m in cluster.mentions if not m.scene.heading]
    if not own:
        return False
    if when.dated:
        return status != "negated" or any(m.parties.agents or m.parties.subject for m in own)
    if all(m.quoted or _only_describes(m, status) for m in own):
        return False
    if cluster.agents or cluster.patients:
        return _certain(cluster, own, status) and not _in_general(cluster, own)
    if not when.open and status in _REAL:
        return _telling(cluster, own) or any(not m.trigger.noun and not _weak(m) for m in own)
    if not _telling(cluster, own):
        return False
    if status in _REAL:
        return _told(own, tied)
    return status == "planned" and _intended(own, tied)


def _only_describes(mention: Mention, status: Status) -> bool:
    """Whether it only says what some may or cannot do: "those who may not travel"."""
    group, clause = mention.trigger.group, mention.scene.grammar.clauses[mention.trigger.clause]
    if mention.trigger.noun or group is None or clause.kind != "relative" or not group.modal:
        return False
    who = mention.scene.grammar.kids(group.node, "nsubj", "nsubj:pass")
    described = any(mention.scene.words[k].low in ("who", "which", "that") for k in who)
    return described and status in ("hypothetical", "negated")


def _intended(own: Sequence[Mention], tied: bool) -> bool:
    """Whether a plan of nobody in particular is announced, or told with a subject."""
    if any(m.trigger.noun and announced(m.scene, m.trigger) for m in own):
        return True
    return any(m.parties.subject and not m.trigger.noun for m in own) and _told(own, tied)


def _telling(cluster: Cluster, own: Sequence[Mention]) -> bool:
    """Whether an undated event of these types is worth telling: a treaty only named is no event."""
    if all(m.trigger.noun and m.trigger.group is None for m in own):
        return _listed(cluster, "noun")
    pair = bool(cluster.agents) and bool(cluster.patients)
    return _listed(cluster, "verb") or (pair and _listed(cluster, "pair"))


def _certain(cluster: Cluster, own: Sequence[Mention], status: Status) -> bool:
    """Whether an event with a doer or an undergoer is told: not where a law "would allow" or none "tolerates attacks"."""
    named = cluster.types == {"statement"} and all(m.trigger.noun for m in own)
    if status not in _REAL and not cluster.agents and named:
        return False  # "to answer a letter"
    if status not in _REAL and all(_weak(m) for m in own):
        return bool(cluster.agents) and bool(cluster.patients)
    return status != "negated" or any(m.known for m in own)


def _in_general(cluster: Cluster, own: Sequence[Mention]) -> bool:
    """Whether a noun without an article only names what goes on between some: "American aid depends on it"."""
    mention = own[0]
    bare = len(own) == 1 and mention.trigger.noun and mention.trigger.group is None
    if not bare or _listed(cluster, "noun") or (cluster.agents and cluster.patients):
        return False
    if (
        mention.trigger.lemma in grammar()["nouns"]["agreement"].split()
        and not mention.trigger.plural
    ):
        return mention.status == "happened"
    syntax = mention.scene.grammar
    left, group = syntax.phrase(mention.trigger.head)[0], syntax.governor(mention.trigger.head)
    if (
        group is None
        or group.past
        or group.modal
        or syntax.words[mention.trigger.head].dep != "nsubj"
    ):
        return False
    return not any(w.tag in ("D", "S", "Q") for w in syntax.words[left : mention.trigger.first])


def _told(own: Sequence[Mention], tied: bool) -> bool:
    """Whether an event of nobody in particular is counted, or spoken of as known."""
    if any(m.figures for m in own):
        return True
    known = [m for m in own if m.known and not _weak(m)]
    verbs = [m for m in known if not m.trigger.noun and (m.parties.object or _went(m))]
    said = any(m.parties.subject or _undergone(m) for m in verbs)
    named = any(m.parties.keys or _named_war(m) for m in own) and (
        tied or len(own) > 1 or any(_named_war(m) or _pointed_at(m) for m in own)
    )
    return bool(known) and (said or named)


def _went(mention: Mention) -> bool:
    """Whether a verb tells of a deed alone: "the ferry docked"."""
    return mention.trigger.lemma in words("verbs", "going")


def _undergone(mention: Mention) -> bool:
    """Whether a verb with tense tells it in the passive, so that the doer may go unsaid."""
    group = mention.trigger.group
    return not mention.trigger.noun and group is not None and group.passive and group.finite


def _pointed_at(mention: Mention) -> bool:
    """Whether a noun says of which particular ones it tells: "the death of the ferryman"."""
    of_market = mention.type == "economy" and mention.parties.object is not None
    told = of_market or pointed_at(mention.scene, mention.trigger.head, strictly=False)
    return mention.trigger.noun and told


def _named_war(mention: Mention) -> bool:
    """Whether a war is told by its name, or its place: "the Iraq war", "the war in Vester"."""
    before = mention.scene.words[mention.trigger.first - 1] if mention.trigger.first else None
    named = (before is not None and before.tag == "K") or bool(mention.parties.place)
    return named and "war" in kinds(mention.trigger.lemma)


def _listed(cluster: Cluster, how: str) -> bool:
    return any(how in types()["types"][name].get("undated", ()) for name in cluster.types)


def _weak(mention: Mention) -> bool:
    """Whether a verb tells of an event only with a doer and an undergoer, or a date."""
    return mention.trigger.lemma in grammar()["needs"]["joining"]["verbs"]
