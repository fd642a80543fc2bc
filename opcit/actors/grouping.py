"""Which group a phrase means: one of those told of before, by its bearing, its place and its side, or another one."""

from __future__ import annotations

from collections.abc import Iterable

from opcit.actors.clusters import Cluster, Clusters, group_key
from opcit.actors.elsewhere import Where, elsewhere
from opcit.actors.heads import ABROAD, kinds
from opcit.actors.phrases import Phrase

_BACK = 12
"""How many lines a bare indefinite plural may reach back to the group it means."""

_MANY = frozenset({"police", "intelligence", "opposition"})
"""Kinds of body that a plural may take up: "the officers" after "the police"."""

_FAR_MORE = 4
"""How many times as often a group must be named to be meant rather than the one named last."""


def grouped(
    clusters: Clusters, phrase: Phrase, *, loose: bool, near: Iterable[str], kin: Iterable[str] = (), where: Where | None = None
) -> Cluster | None:  # fmt: skip
    """Adds a group to the actor it means, or makes one; None where it says too little.

    near: the keys of what is named right after it ("protesters at the US Embassy"); kin: other
    kinds of group that it may take up; where: where it is told to be, None outside the body.
    """
    every = [c for head in (phrase.head, *kin) for c in clusters.by_head.get(head, [])[-_BACK:]]
    known = [c for c in every if not _another(clusters, phrase, where, c)]
    cluster, why = _meant(clusters, phrase, known, set(near), where)
    if cluster:
        cluster.bearing |= phrase.bearing
        cluster.parent = cluster.parent or phrase.parent
        cluster.where += [where] if where else []
        return clusters.joined(phrase, cluster, why)
    if loose and not any(not b.startswith("is:") for b in phrase.bearing):
        return None
    key = group_key(phrase)
    while key in clusters.by_key:
        key += "+"
    made = clusters.joined(phrase, clusters.new(phrase, key))
    made.where = [where] if where else []
    made.aside = where is not None and len(known) < len(every)
    return made


def _meant(
    clusters: Clusters, phrase: Phrase, known: list[Cluster], near: set[str], where: Where | None
) -> tuple[Cluster | None, str]:
    """The actor of its kind that a group means, and the reason."""
    same = clusters.by_key.get(group_key(phrase))
    if same and same in known and phrase.bearing:
        return same, ""
    back = [] if phrase.other else sorted(known, key=lambda c: -c.seen)
    if not phrase.bearing:
        return _bare(clusters, phrase, back, near, where)
    groups = [c for c in back if c.key.startswith("group:")]
    for cluster in groups:
        if _side(cluster.bearing) & _side(phrase.bearing) and agree(
            cluster.bearing, phrase.bearing
        ):
            return cluster, f"On the same side as “{cluster.phrases[0].words}”."
    return _told_apart(phrase, [c for c in groups if not _elsewhere(clusters, c, phrase)])


def _bare(
    clusters: Clusters, phrase: Phrase, back: list[Cluster], near: set[str], where: Where | None
) -> tuple[Cluster | None, str]:
    """A group with nothing that tells it from others of its kind."""
    for cluster in sorted(back, key=lambda c: bool(c.bearing)):
        if near and any(near & clusters.lines.get(p.line, set()) for p in cluster.phrases[-_BACK:]):
            return cluster, f"At the same place as “{cluster.phrases[0].words}”."
    if phrase.words.lower().endswith("s"):
        back = [c for c in back if not c.key.startswith("body:") and not _is_one(c)]
    same = [c for c in back if any(_noun(p) == _noun(phrase) for p in c.phrases[-_BACK:])]
    back = same or back
    if back and phrase.definite:
        meant = _taken_up(phrase, back, where)
        return meant, f"Takes up “{meant.phrases[-1].words}”, the last of that kind."
    back = [c for c in back if c.key.startswith("group:")]
    if len(back) == 1 and (phrase.unique or phrase.line - back[0].seen <= _BACK):
        return back[0], f"The only ones of that kind before are “{back[0].phrases[0].words}”."
    plain = [c for c in back if not c.bearing]
    return (plain[0], "Named in the same words before.") if plain else (None, "")


def _is_one(cluster: Cluster) -> bool:
    """Whether a group is a single company or the like, which "their airlines" are not."""
    one = cluster.type == "organisation" and not _is_plural(cluster.phrases[0])
    return one and cluster.head.partition(":")[0] not in _MANY


def _taken_up(phrase: Phrase, back: list[Cluster], where: Where | None) -> Cluster:
    """The group named last, of those elsewhere only right after it in its paragraph; or the one named far more
    often, where the last is some lines back."""
    here = where.paragraph if where else -1
    close = [
        c for c in back if phrase.line - c.seen <= 1 and c.where and c.where[-1].paragraph == here
    ]
    last = next((c for c in back if not c.aside or c in close), back[0])
    leading = max(back, key=lambda c: len(c.phrases))
    far = phrase.line - last.seen > 1 and phrase.line - leading.seen <= _BACK
    return leading if far and len(leading.phrases) >= _FAR_MORE * len(last.phrases) else last


def _told_apart(phrase: Phrase, groups: list[Cluster]) -> tuple[Cluster | None, str]:
    """A group with a bearing of its own: what it takes up, if anything of its kind came before."""
    for cluster in groups:
        nested = cluster.bearing <= phrase.bearing or phrase.bearing <= cluster.bearing
        if phrase.definite and nested and agree(cluster.bearing, phrase.bearing):
            return cluster, f"Takes up “{cluster.phrases[-1].words}”."
    plain = len(groups) == 1 and not groups[0].bearing
    if plain and all(_nation_or_side(b) for b in phrase.bearing):
        return groups[0], f"The only ones of that kind before are “{groups[0].phrases[0].words}”."
    return None, ""


def _another(clusters: Clusters, phrase: Phrase, where: Where | None, cluster: Cluster) -> bool:
    """Whether a group told of as being somewhere is not this one, which is elsewhere, or one where these are several."""
    kind = kinds().get(phrase.head.partition(":")[0])
    if where is None or kind is None or not kind.stays or not cluster.key.startswith("group:"):
        return False
    if not kind.plural and _is_plural(phrase) != _is_plural(cluster.phrases[0]):
        return True
    strange = bool(where.state) and not _told_of(clusters, f"state:{where.state}", phrase.line)
    return elsewhere(where, cluster.where, kind.stays == "town", strange)


def _told_of(clusters: Clusters, state: str, line: int) -> bool:
    """Whether lines before this one mention a state, or what is its."""
    own = (c for c in clusters.by_key.values() if state in (c.key, c.parent))
    return any(p.line < line for c in own for p in c.phrases)


def _elsewhere(clusters: Clusters, cluster: Cluster, phrase: Phrase) -> bool:
    """Whether a group of no nation told was met by other states than the one a phrase tells."""
    if phrase.head in ABROAD:
        return False
    nations = {b.removeprefix("of:") for b in phrase.bearing if b.startswith("of:")}
    met = {key for p in cluster.phrases[-_BACK:] for key in clusters.lines[p.line]}
    states = {key.removeprefix("state:") for key in met if key.startswith("state:")}
    return not cluster.bearing and bool(nations and states) and not nations & states


def _is_plural(phrase: Phrase) -> bool:
    return phrase.words.lower().endswith("s")


def _noun(phrase: Phrase) -> str:
    """The last word of a description without its plural s."""
    return phrase.words.lower().split()[-1].rstrip("s") if phrase.words else ""


def _nation_or_side(bearing: str) -> bool:
    kind, _, whose = bearing.partition(":")
    return kind in ("for", "against") or (kind == "of" and len(whose) == 2)


def agree(one: set[str] | frozenset[str], other: set[str] | frozenset[str]) -> bool:
    """Whether two bearings can be of one group: not of two states, nor for two sides."""
    for kind in ("of:", "for:"):
        ours, theirs = (
            {b for b in one if b.startswith(kind)},
            {b for b in other if b.startswith(kind)},
        )
        if ours and theirs and not ours & theirs:
            return False
    return True


def _side(bearing: set[str] | frozenset[str]) -> set[str]:
    return {b for b in bearing if b.startswith(("for:", "against:"))}
