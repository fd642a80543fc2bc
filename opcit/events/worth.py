"""Which of the events found are told: dated ones, and those that say who did what to whom."""

from __future__ import annotations

from opcit.events.intervals import Bounds
from opcit.events.merging import Cluster
from opcit.events.ontology import event_types
from opcit.events.wordlists import grammar
from opcit.findings import Status

_REAL = frozenset(("happened", "ongoing"))
_STRONG = frozenset(
    [
        "assault",
        "fight",
        "coerce",
        "protest",
        "retreat",
        "sanction",
        "threaten",
        "mobilize",
        "office",
        "law",
        "vote",
        "agree",
        "disaster",
        "consult",
        "demand",
        "disapprove",
        "reject",
        "aid",
    ]
)


def worth_telling(cluster: Cluster, when: Bounds, status: Status, tied: bool) -> bool:
    """Whether an event goes on the timeline; one told in headings only does not."""
    own = [m for m in cluster.mentions if not m.scene.heading]
    if not own or (
        not any(m.parties.agents or m.parties.patients or m.parties.keys for m in own)
        and not when.dated
    ):
        return False
    if when.dated:
        return status != "negated" or bool(cluster.agents)
    if all(m.quoted for m in own):
        return False
    if not cluster.types & _STRONG:
        return False
    both = bool(cluster.agents) and bool(cluster.patients)
    if status not in _REAL:
        return both and not all(m.trigger.lemma in _weak() for m in own)
    return both or (
        _definite(cluster) and (tied or len(own) > 1 or bool(cluster.agents or cluster.patients))
    )


def _definite(cluster: Cluster) -> bool:
    """Whether a verb with tense or a known noun tells of it."""
    return any(m.known and m.trigger.lemma not in _weak() for m in cluster.mentions)


def _weak() -> frozenset[str]:
    """Verbs that tell of an event only with a doer and an undergoer, or a date."""
    return frozenset(grammar()["needs"]["joining"]["verbs"])


assert set(event_types()) >= _STRONG
