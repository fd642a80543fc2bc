"""What an event is called on a timeline: a short phrase of the text that can stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from opcit.events.mentions import Mention
from opcit.events.noun_phrases import left_edge, right_edge
from opcit.events.scene import Scene
from opcit.events.wordlists import words as word_list

LENGTH = 60
"""Characters that a title may have."""

_SAYING = frozenset(("statement", "threaten", "demand", "disapprove"))
_DROPPED = frozenset(("recent", "most", "latest", "initial", "same", "own"))
_DANGLING = frozenset("DPCBMEH")


def title(found: Sequence[Mention]) -> str:
    """The title of an event: the most telling phrase among its mentions."""
    candidates = [(_worth(m, text), -i, text) for i, m in enumerate(found) if (text := phrase(m))]
    return max(candidates)[2] if candidates else ""


def phrase(mention: Mention) -> str:
    """One mention as a phrase of at most LENGTH characters, in sentence case."""
    parts = _verb_parts(mention) if _by_verb(mention) else _noun_parts(mention)
    return _sentence_case(_fitted(parts))


def _by_verb(mention: Mention) -> bool:
    """Whether a verb tells of the event, or carries the noun that does ("signed the accord")."""
    trigger = mention.trigger
    group = trigger.group
    if not trigger.noun or group is None:
        return not trigger.noun
    return group.main < trigger.first and group.lemma in word_list("verbs", "light")


def _worth(mention: Mention, text: str) -> float:
    """How well a phrase serves: says who and what, and is neither cut nor a general noun."""
    parties = mention.parties
    score = 2.0 * bool(parties.subject or parties.agents) + 1.5 * bool(parties.object)
    score += 1.0 * _by_verb(mention) + 0.5 * mention.bounds.dated
    score -= 1.0 * (len(text) < 14) + 2.0 * (
        mention.same_as is not None and not mention.parties.object
    )
    score -= 1.0 * (mention.type == "respond") + 1.5 * _headless(mention)
    return score - 0.5 * mention.quoted


def _headless(mention: Mention) -> bool:
    """Whether a verb's title would lack its subject."""
    return _by_verb(mention) and not _subject(mention)


def _subject(mention: Mention) -> str:
    group, parties = mention.trigger.group, mention.parties
    edges = parties.object if group is not None and group.passive else parties.subject
    if mention.trigger.noun and mention.parties.agents and group is not None:
        edges = parties.carrier
    return _named(mention.scene, edges) if edges else ""


def _verb_parts(mention: Mention) -> list[str]:
    scene, group = mention.scene, mention.trigger.group
    assert group is not None
    subject = _subject(mention)
    simple = group.finite and not (
        group.modal or group.passive or group.negated or group.progressive or group.perfect
    )
    start = group.main if subject and simple else group.first
    if group.passive and not (subject and group.finite):
        start = group.main
    verb = _words(scene, start, group.main)
    rest = (
        _said(scene, group.main + 1)
        if mention.type in _SAYING
        else _rest(scene, mention, group.main + 1)
    )
    return [subject, verb, *(rest or _said(scene, group.main + 1))]


def _said(scene: Scene, start: int) -> list[str]:
    """What follows a verb of saying, word by word, whatever clauses it has; times are left out."""
    parts: list[str] = []
    for i in range(start, len(scene.words)):
        word = scene.words[i]
        if word.low in (";", "—", "–") or (word.low == "," and parts and len(" ".join(parts)) > 25):
            break
        timed = word.tag == "T" or (
            word.tag == "P" and i + 1 < len(scene.words) and scene.words[i + 1].tag == "T"
        )
        if not timed and not (word.low == "," and not parts):
            parts.append(_glue(scene, i) + word.text)
    return parts


def _rest(scene: Scene, mention: Mention, start: int) -> list[str]:
    """What follows the verb in its clause, phrase by phrase."""
    members = set(scene.grammar.clauses[mention.trigger.clause].members)
    stops = {g.first for g in scene.grammar.groups if g.first > start}
    parts: list[str] = []
    i = start
    while i < len(scene.words) and i in members and i not in stops:
        word = scene.words[i]
        if word.tag in ("T", "B") or (word.tag == "." and word.low not in _QUOTES):
            break
        last = right_edge(scene.words, i) if word.tag in ("D", "X", "K", "Q") else i
        if word.tag == "P" and i + 1 < len(scene.words):
            if scene.words[i + 1].tag in ("T", "B", "G"):
                break
            last = right_edge(scene.words, i + 1)
        last = min(last, max(members))
        parts.append(_glue(scene, i) + _words(scene, i, last))
        i = last + 1
    while parts and scene.words[i - 1].tag in _DANGLING and i - 1 >= start:
        i -= 1
        parts[-1] = parts[-1].rsplit(" ", 1)[0] if " " in parts[-1].strip() else ""
        parts = [p for p in parts if p]
    return parts


_QUOTES = frozenset("“”\"‘’'$")


def _noun_parts(mention: Mention) -> list[str]:
    scene, trigger = mention.scene, mention.trigger
    first = left_edge(scene.words, trigger.first)
    while first < trigger.first and (
        scene.words[first].tag in ("D", "T", "S", "R") or scene.words[first].low in _DROPPED
    ):
        first += 1
    head = _words(scene, first, trigger.last)
    return [_owner(mention, first) + head, *_rest(scene, mention, trigger.last + 1)[:3]]


def _owner(mention: Mention, first: int) -> str:
    """The name of who "his" or "its" stands for, as a possessor."""
    scene = mention.scene
    before = scene.words[first - 1] if first else None
    if before is None or before.tag != "D" or before.low not in ("his", "her", "its", "their"):
        return ""
    party = scene.owner_of(first - 1)
    return f"{party.actor.name}’s " if party else ""


def _named(scene: Scene, edges: tuple[int, int]) -> str:
    """A subject: a pronoun by the name of whom it stands for, else the words without "the"."""
    first, last = edges
    if first == last and scene.words[first].tag in ("O", "B", "D"):
        party = scene.owner_of(first)
        return party.actor.name if party else ""
    while first < last and (scene.words[first].low in _ARTICLES or scene.words[first].tag == "."):
        first += 1
    text = _words(scene, first, last)
    parts = text.split()
    return text if len(parts) <= 7 else " ".join(parts[-6:])


_ARTICLES = frozenset(("the", "a", "an", "this", "these", "that", "those"))


def _words(scene: Scene, first: int, last: int) -> str:
    """The text from one word to another, on one line."""
    return "".join(
        (_glue(scene, i) or " ").replace("\0", "") + scene.words[i].text
        if i > first
        else scene.words[i].text
        for i in range(first, last + 1)
    )


def _glue(scene: Scene, i: int) -> str:
    """A mark where a word follows the one before without a space ("Iran" "’s")."""
    return "\0" if i and scene.words[i - 1].end == scene.words[i].start else ""


def _fitted(parts: list[str]) -> str:
    """As many of the parts as fit, without a word left hanging at the end."""
    text = ""
    for part in parts:
        longer = f"{text} {part}".replace(" \0", "").replace("\0", "").strip()
        if len(longer) > LENGTH:
            return _trimmed(text) + "…" if text else f"{longer[: LENGTH - 1].rsplit(' ', 1)[0]}…"
        text = longer
    return _trimmed(text)


def _trimmed(text: str) -> str:
    """The text without function words at its end."""
    parts = text.split()
    while len(parts) > 1 and parts[-1].lower() in _HANGING:
        parts.pop()
    return " ".join(parts).rstrip(",;: ")


_HANGING = frozenset(
    [
        "and",
        "or",
        "but",
        "nor",
        "the",
        "a",
        "an",
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "to",
        "against",
        "into",
        "as",
        "that",
        "than",
        "its",
        "his",
        "her",
        "their",
        "this",
        "which",
        "who",
        "when",
        "where",
        "over",
        "about",
        "between",
        "during",
        "after",
        "before",
        "because",
        "if",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
    ]
)


def _sentence_case(text: str) -> str:
    text = text.strip(" ,;:-–—.(“‘\"'")
    if text.count("”") > text.count("“"):
        text = text.replace("”", "")
    return text[:1].upper() + text[1:]
