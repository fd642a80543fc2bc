"""What an event is called on a timeline: a short phrase of the text that can stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from opcit.events.mentions import Mention
from opcit.events.noun_phrases import left_edge, right_edge
from opcit.events.ontology import kinds
from opcit.events.scene import Scene
from opcit.events.subjects import subject_of
from opcit.events.verb_groups import Group
from opcit.events.wordlists import words as word_list

LENGTH = 60
"""Characters that a title may have."""

_SAYING = frozenset(("statement", "threaten", "demand", "disapprove"))
_DROPPED = frozenset(("recent", "most", "latest", "initial", "same", "own", "next"))
_DANGLING = frozenset("DPCBMEH")


def title(found: Sequence[Mention]) -> str:
    """The title of an event: the most telling phrase among its mentions."""
    candidates = [(_worth(m, text), -i, text) for i, m in enumerate(found) if (text := phrase(m))]
    return max(candidates)[2] if candidates else ""


def phrase(mention: Mention) -> str:
    """One mention as a phrase of at most LENGTH characters, in sentence case."""
    if not _by_verb(mention):
        return _noun_title(mention)
    verb, rest = _verb_parts(mention)
    subjects = list(_subjects(mention)) or [""]
    for subject in subjects:
        if len(_joined([subject, verb, *rest[:1]])) <= LENGTH:
            return _sentence_case(_fitted([subject, verb, *rest], mention.type not in _SAYING))
    return _sentence_case(_fitted([subjects[-1], verb, *rest]))


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
    score -= 1.0 * (len(text) < 14) + 4.0 * _consequence(mention)
    score -= 1.0 * (mention.type == "respond") + 1.5 * _headless(mention)
    return score - 0.5 * mention.quoted


def _consequence(mention: Mention) -> bool:
    """Whether a verb only says what an event brought about ("which killed five")."""
    return mention.same_as is not None and "casualty" in kinds(mention.trigger.lemma)


def _headless(mention: Mention) -> bool:
    """Whether a verb's title would lack its subject."""
    return _by_verb(mention) and not any(_subjects(mention))


def _subjects(mention: Mention) -> Iterator[str]:
    """The subject's words, then shorter ways to say it: without "of ...", by name, its last words."""
    edges = _subject_edges(mention)
    if edges is None:
        return
    full = _named(mention.scene, edges)
    yield full
    for link in (" of ", " and "):
        if link in full:
            yield full.split(link)[0]
    yield from _names(mention.scene, edges) if _is_name(mention.scene, edges) else _tails(full)


def _is_name(scene: Scene, edges: tuple[int, int]) -> bool:
    """Whether the subject's own words end in a name, which must not be cut."""
    return scene.words[edges[1]].tag == "K"


def _tails(full: str) -> Iterator[str]:
    """The last words of a subject up to its "of" or "and"."""
    head = full.split(" of ")[0].split(" and ")[0].split()
    for count in (4, 3, 2, 1):
        if len(head) > count:
            yield " ".join(head[-count:])


def _names(scene: Scene, edges: tuple[int, int]) -> Iterator[str]:
    """The names of the first actor in a subject, the longer first."""
    inside = [p for p in scene.parties if edges[0] <= p.first and p.last <= edges[1]]
    if inside:
        names = {inside[0].actor.name, *inside[0].actor.aliases}
        proper = [n for n in names if n[:1].isupper()]
        yield from sorted(proper, key=lambda n: (-len(n), n))


def _bare_head(scene: Scene, edges: tuple[int, int]) -> str:
    """The subject up to its "of" or "and"."""
    return _named(scene, edges).split(" of ")[0].split(" and ")[0]


def _subject_edges(mention: Mention) -> tuple[int, int] | None:
    """The words of the subject of the verb that a title is made with."""
    group, parties = _leading(mention), mention.parties
    if mention.trigger.noun and parties.carrier:
        return parties.carrier
    own = mention.trigger.group
    if group is not None and own is not None and group is not own:
        subject = subject_of(mention.scene, group)
        return (subject[0].first, subject[0].last) if subject else None
    return parties.object if group is not None and group.passive else parties.subject


def _leading(mention: Mention) -> Group | None:
    """The verb that a title begins with: of an infinitive or -ing form, the one it hangs on."""
    own = mention.trigger.group
    if own is None or own.finite or own.passive or mention.trigger.noun:
        return own
    before = [
        g
        for g in mention.scene.grammar.groups
        if g.clause == own.clause and g.main < own.first and g.finite
    ]
    between = (
        mention.parties.subject is not None
        and before
        and mention.parties.subject[0] > before[-1].main
    )
    return before[-1] if before and not between else own


def _verb_parts(mention: Mention) -> tuple[str, list[str]]:
    """The verb's words, and what follows them."""
    scene, own, group = mention.scene, mention.trigger.group, _leading(mention)
    assert own is not None and group is not None
    verb = _words(scene, _verb_start(mention, group), own.main)
    if mention.type in _SAYING:
        rest = _said(scene, own.main + 1)
    else:
        rest = _rest(scene, mention, own.main + 1) or _complement(scene, own.main + 1)
    return verb, rest


def _complement(scene: Scene, start: int) -> list[str]:
    """The words of a clause that completes a verb ("decided that ..."), if one follows."""
    after = [w for w in scene.words[start : start + 5] if w.tag not in ("T", "P") or w.low == "to"]
    completes = bool(after) and (after[0].tag in ("G", "B", "V") or after[0].low == "to")
    return _said(scene, start) if completes else []


def _verb_start(mention: Mention, group: Group) -> int:
    """The first word of the verb to show: auxiliaries count only where they carry sense."""
    subject = any(_subjects(mention))
    if group.passive:
        return group.first if subject and group.finite else group.main
    simple = group.finite and not (
        group.modal or group.negated or group.progressive or group.perfect
    )
    carried = group.infinitive and mention.status not in ("planned", "predicted", "hypothetical")
    return group.main if subject and (simple or carried) else group.first


def _said(scene: Scene, start: int) -> list[str]:
    """What follows a verb of saying, word by word, whatever clauses it has; times are left out."""
    parts: list[str] = []
    for i in range(start, len(scene.words)):
        word = scene.words[i]
        if word.low in (";", "—", "–") or (word.low == "," and parts and len(" ".join(parts)) > 25):
            break
        timed = (
            word.tag == "T"
            or (word.tag == "S" and scene.words[i - 1].tag == "T")
            or (word.tag == "P" and i + 1 < len(scene.words) and scene.words[i + 1].tag == "T")
        )
        if not timed and not (word.low == "," and not parts):
            parts.append(_glue(scene, i) + word.text)
    return parts


def _rest(scene: Scene, mention: Mention, start: int) -> list[str]:
    """What follows the verb in its clause, phrase by phrase."""
    members = set(scene.grammar.clauses[mention.trigger.clause].members)
    stops = {g.first for g in scene.grammar.groups if g.first >= start}
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


def _noun_title(mention: Mention) -> str:
    """A noun with what stands before and after it; of a bare noun, its whole clause."""
    scene, trigger = mention.scene, mention.trigger
    first = left_edge(scene.words, trigger.first)
    while first < trigger.first and (
        scene.words[first].tag in ("D", "T", "S", "R") or scene.words[first].low in _DROPPED
    ):
        first += 1
    head = _owner(mention, first) + _words(scene, first, trigger.last)
    text = _sentence_case(_fitted([head, *_rest(scene, mention, trigger.last + 1)[:3]], True))
    if " " in text:
        return text
    dated = _words(scene, left_edge(scene.words, trigger.first), trigger.last, times=True)
    if any(
        w.tag == "T" for w in scene.words[left_edge(scene.words, trigger.first) : trigger.first]
    ):
        return _sentence_case(_fitted([dated.removeprefix("the ").removeprefix("a ")]))
    members = [i for i in scene.grammar.clauses[trigger.clause].members if i >= first]
    return _sentence_case(_fitted(_said(scene, members[0])))


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
    return _words(scene, first, last)


_ARTICLES = frozenset(("the", "a", "an", "this", "these", "that", "those"))


def _words(scene: Scene, first: int, last: int, times: bool = False) -> str:
    """The text from one word to another, on one line; without times unless they are asked for."""
    shown = [i for i in range(first, last + 1) if times or scene.words[i].tag != "T"]
    return _joined([(_glue(scene, i) if i > first else "") + scene.words[i].text for i in shown])


def _glue(scene: Scene, i: int) -> str:
    """A mark where a word follows the one before without a space ("Iran" "’s")."""
    return "\0" if i and scene.words[i - 1].end == scene.words[i].start else ""


def _joined(parts: Sequence[str]) -> str:
    """Parts as text; a mark before a part says that it follows without a space."""
    text = " ".join(p for p in parts if p).replace(" \0", "").replace("\0", "")
    return _OPENING.sub(r"\1", text)


_OPENING = re.compile(r"([“‘(]|(?<!\w)\") ")


def _fitted(parts: Sequence[str], whole: bool = False) -> str:
    """As many of the parts as fit, without a word left hanging at the end.

    whole: whether the parts are phrases, the last of which may be left out without a mark.
    """
    kept: list[str] = []
    for part in parts:
        if len(_joined([*kept, part])) > LENGTH - 1:
            if whole and len(_joined(kept)) >= 24:
                return _trimmed(_joined(kept))
            room = _joined([*kept, part])[: LENGTH - 1].rsplit(" ", 1)[0]
            return f"{_trimmed(room)}…"
        kept.append(part)
    return _trimmed(_joined(kept))


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
    text = text.strip(" ,;:-–—.(‘\"'")
    if text.count("”") != text.count("“"):
        text = text.replace("”", "").replace("“", "")
    return text[:1].upper() + text[1:]
