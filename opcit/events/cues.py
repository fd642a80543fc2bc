"""Words before an event that say it did not happen, may happen, is planned or goes on."""

from __future__ import annotations

from functools import cache

from opcit.events.scene import Scene
from opcit.events.verb_groups import Group
from opcit.events.word import Word
from opcit.events.wordlists import phrases, words
from opcit.findings import Status

_BACK = 7
"""How many words before an event a cue still bears on it."""

_CUES: tuple[Status, ...] = (
    "happened",
    "negated",
    "planned",
    "predicted",
    "hypothetical",
    "ongoing",
)


def cue_before(scene: Scene, at: int, group: Group | None) -> Status | None:
    """The nearest cue among the words just before, within the clause or right before it."""
    start = min(at, group.first) if group else at
    floor = max(0, start - _BACK)
    found = scene.words
    for i in range(max(at, start) - 1, floor - 1, -1):
        if found[i].low in (";", ":", "–", "—"):
            return None
        for state in _CUES:
            for phrase in _index(state).get(found[i].low, ()):
                if not _ends(found, i, phrase, floor) or _conceding(found, i):
                    continue
                if group and at == group.main and _in_subject(scene, i, group):
                    continue
                if _bears(scene, i, start, group) and not _apart(scene, i, len(phrase), group):
                    return state
    return None


def _in_subject(scene: Scene, i: int, group: Group) -> bool:
    """Whether a word is within the subject of a verb with tense: "the attempt to oust him failed" says that it did."""
    own = scene.grammar.kids(group.node, "nsubj", "nsubj:pass") if group.finite else []
    return any(i in scene.grammar.below(k) for k in own)


def _conceding(found: list[Word], i: int) -> bool:
    """Whether this is the "if" of "thousands, if not more", which supposes nothing."""
    return found[i].low == "if" and found[i + 1].low == "not" and found[i + 1].tag != "N"


def _apart(scene: Scene, last: int, size: int, group: Group | None) -> bool:
    """Whether the cue is a verb of its own, before a comma: "Refusing to go, he agreed to pay" is an agreement."""
    cue = range(last - size + 1, last + 1)
    verb = next((g for g in scene.grammar.groups if g.main in cue), None)
    if verb is None or group is None or not _comma_between(scene, last, group.main):
        return False
    return verb.node not in scene.grammar.up(group.node)


def _comma_between(scene: Scene, one: int, other: int) -> bool:
    return any(w.low == "," for w in scene.words[one:other])


@cache
def _index(state: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The cues of a status by their last word."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases("status", state):
        index.setdefault(phrase[-1], []).append(phrase)
    return {word: tuple(found) for word, found in index.items()}


def _ends(found: list[Word], i: int, phrase: tuple[str, ...], floor: int) -> bool:
    first = i - len(phrase) + 1
    return first >= max(0, floor - 3) and tuple(w.low for w in found[first : i + 1]) == phrase


def _bears(scene: Scene, i: int, start: int, group: Group | None) -> bool:
    """Whether nothing between the cue and the event cuts it off: a verb with tense, or an order word."""
    of = scene.grammar.of
    target = of[group.main] if group else of[min(start, len(of) - 1)]
    kinds = {scene.grammar.clauses[of[j]].kind for j in range(i + 1, start + 1)}
    if kinds & {"after", "before", "relative"} and of[i] != target:
        return False
    between = [g for g in scene.grammar.groups if i < g.first and g.main < start and g.finite]
    joined = any(scene.words[j].tag == "C" for j in range(i + 1, start))
    return (
        not between
        and not (joined and start - i > 4)
        and scene.words[i].low not in words("words", "be")
    )
