"""Strikes of workers, told from strikes of arms by the words around them; what says neither is of the kind that the
article spoke of last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from opcit.events.inflection import singular
from opcit.events.mention import Mention
from opcit.events.subjects import following, subject_of
from opcit.events.wordlists import words

WALKOUT = "go on strike"
"""The lemma of a strike of workers, whatever word tells of it."""


def by_trade(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, a strike of workers being a protest."""
    senses = [_of_workers(m) for m in found]
    before: bool | None = None
    out: list[Mention] = []
    for i, (mention, sense) in enumerate(zip(found, senses, strict=True)):
        before = sense if sense is not None else before
        meant = (
            before if before is not None else next((s for s in senses[i:] if s is not None), None)
        )
        out.append(_as_protest(mention) if meant and (sense or _open(mention)) else mention)
    return out


def _as_protest(mention: Mention) -> Mention:
    return replace(mention, trigger=replace(mention.trigger, lemma=WALKOUT, type="protest"))


def _open(mention: Mention) -> bool:
    """Whether its word may tell of a strike of either kind."""
    return mention.trigger.noun and mention.trigger.lemma == "strike"


def _of_workers(mention: Mention) -> bool | None:
    """Whether workers strike; None where its own sentence does not say."""
    if mention.trigger.lemma == "walk out" and not mention.trigger.noun:
        return True if _workers(mention, _subject(mention)) else None
    if mention.trigger.lemma == WALKOUT or _called(mention):
        return True
    if not _open(mention):
        return False if mention.type == "fight" and "strike" in mention.trigger.lemma else None
    scene, syntax, head = mention.scene, mention.scene.grammar, mention.trigger.head
    first = syntax.phrase(head)[0]
    after = [p for p in following(syntax, head) if p.first > head]
    if _workers(mention, range(first, head)) or _workers(mention, _subject(mention)):
        return True
    if any(
        _workers(mention, range(p.first, p.last + 1))
        for p in after
        if p.preposition in ("of", "by")
    ):
        return True
    if any(p.preposition in ("on", "against", "at") for p in after) or mention.parties.agents:
        return False
    if _said(mention, range(first, head)) & words("nouns", "armed"):
        return False
    lasting = [w.low for w in scene.words[head + 1 : head + 2]] == ["of"] and any(
        p.time.type == "DURATION" and p.first == head + 2 for p in scene.times
    )
    bargaining = _said(mention, range(len(scene.words))) & words("nouns", "bargaining")
    return True if lasting or bargaining else None


def _called(mention: Mention) -> bool:
    """Whether a strike is called, as none of arms is: "called a national strike"."""
    governor = mention.scene.grammar.governor(mention.trigger.head)
    obj = mention.scene.words[mention.trigger.head].dep == "obj"
    return _open(mention) and obj and governor is not None and governor.lemma == "call"


def _subject(mention: Mention) -> Iterable[int]:
    """The words of the subject of its verb, or of the verb that carries it."""
    group = mention.trigger.group or mention.scene.grammar.governor(mention.trigger.head)
    spans = subject_of(mention.scene, group) if group is not None else []
    return [i for p in spans for i in range(p.first, p.last + 1)]


def _workers(mention: Mention, where: Iterable[int]) -> bool:
    said = _said(mention, where)
    return bool(said & words("nouns", "workers")) or any(w.endswith("worker") for w in said)


def _said(mention: Mention, where: Iterable[int]) -> set[str]:
    """The nouns among some words, without their plural."""
    found = [mention.scene.words[i] for i in where]
    return {w.lemma for w in found} | {singular(w.low) for w in found}
