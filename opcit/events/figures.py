"""Numbers that a text gives for an event: killed, wounded, arrested, and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from opcit.events.counts import BOUNDS, NUMBER, value_of
from opcit.events.scene import Scene
from opcit.events.subjects import following, subject_of
from opcit.events.trigger import Trigger
from opcit.events.word import Word
from opcit.findings import Figure

KINDS = {
    "kill": "killed", "die": "killed", "murder": "killed", "claim the life": "killed",
    "claim the lives": "killed", "shoot dead": "killed", "massacre": "killed", "execute": "killed",
    "assassinate": "killed", "killing": "killed", "death": "killed", "gun down": "killed",
    "wound": "wounded", "injure": "wounded", "maim": "wounded", "arrest": "arrested",
    "detain": "arrested", "jail": "arrested", "kidnap": "kidnapped", "abduct": "kidnapped",
    "take hostage": "kidnapped", "evacuate": "evacuated", "deport": "deported", "expel": "expelled",
    "airlift": "evacuated", "displace": "displaced",
}  # fmt: skip
"""What a figure counts, by the word it stands with."""


def figures(scene: Scene, trigger: Trigger) -> Iterator[Figure]:
    """The figures that stand with a trigger which can be counted."""
    kind = KINDS.get(trigger.lemma)
    if kind is None:
        return
    region = _region(scene, trigger)
    if not region:
        return
    region = _with_bound(scene, region)
    holder, _ = scene.holder(scene.words[region[0]].start)
    counted = list(_counts(scene, region))
    if counted:
        yield _summed(counted, kind, holder)
    elif one := _uncounted(scene.words, region):
        value, bound, first, last = one
        yield Figure(kind, value, bound, holder, scene.words[first].start, scene.words[last].end)


def _region(scene: Scene, trigger: Trigger) -> list[int]:
    """The words that say who was counted: a verb's object, or its subject in the passive; a noun's "of"."""
    syntax, group = scene.grammar, trigger.group
    if trigger.noun:
        found = [p for p in following(syntax, trigger.head, ("nmod",)) if p.preposition == "of"]
    elif group is not None and (group.passive or trigger.lemma == "die"):
        found = subject_of(scene, group)
    else:
        nodes = range(trigger.first, trigger.last + 1)
        found = [
            p for n in nodes for p in following(syntax, n, ("obj", "nmod")) if p.node not in nodes
        ]
    spans = [syntax.span(p.node) for p in found]
    inside = range(
        min((a for a, _ in spans), default=0), max((b for _, b in spans), default=-1) + 1
    )
    verbs = (i for i in inside if scene.words[i].tag in ("V", "G", "B"))
    return list(range(inside.start, next(verbs, inside.stop)))


def _with_bound(scene: Scene, region: list[int]) -> list[int]:
    """The region with the words before it that bound its number: the parser cuts "as many" off "as many as 40"."""
    start = region[0]
    for phrase in (p.split() for p in BOUNDS):
        for back in range(1, min(len(phrase), start) + 1):
            found = scene.words[start - back : start - back + len(phrase)]
            if [w.low for w in found] == phrase:
                return [*range(start - back, start), *region]
    return region


def _counts(scene: Scene, region: list[int]) -> Iterator[tuple[float, str, int, int]]:
    """Every number of a region with its bound and span; times are no counts."""
    found = scene.words
    start = found[region[0]].start
    end = found[region[-1]].end
    letters = [" "] * (end - start)
    for word in found[region[0] : region[-1] + 1]:
        if word.tag != "T":
            letters[word.start - start : word.end - start] = word.text
    for match in NUMBER.finditer("".join(letters)):
        value, vague = value_of(match[2])
        if value and not _is_age(match):
            bound = BOUNDS.get((match[1] or "").lower(), "at_least" if vague else "exact")
            yield value, bound, start + match.start(), start + match.end(2)


def _is_age(match: re.Match[str]) -> bool:
    """Whether a number stands between commas, as ages do: "Adam Holm, 42, was"."""
    text = match.string
    return text[: match.start()].rstrip().endswith(",") and text[match.end() :].lstrip()[:1] == ","


def _summed(counted: list[tuple[float, str, int, int]], kind: str, holder: str) -> Figure:
    """Counts that are joined ("four soldiers and two policemen") as one figure."""
    value = sum(c[0] for c in counted)
    bounds = {c[1] for c in counted} - {"exact"}
    bound = "exact" if not bounds else bounds.pop() if len(bounds) == 1 else "about"
    return Figure(kind, value, bound, holder, counted[0][2], counted[-1][3])


def _uncounted(found: list[Word], region: list[int]) -> tuple[float, str, int, int] | None:
    """One, where a single person is meant ("an American contractor"); else at least one."""
    nouns = [i for i in region if found[i].tag in ("X", "K")]
    if not nouns:
        return None
    single = [i for i in region if found[i].low in ("a", "an", "one")]
    plural = found[nouns[-1]].low.endswith("s") and found[nouns[-1]].tag == "X"
    if single and single[0] < nouns[-1] and not plural:
        return 1.0, "exact", single[0], nouns[-1]
    if plural and not any(found[i].tag == "S" for i in region):
        return 1.0, "at_least", nouns[0], nouns[-1]
    return None
