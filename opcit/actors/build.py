"""Clusters -> actors: governments settled, names chosen, ids made, the most salient first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from opcit.actors.clusters import Cluster
from opcit.actors.gather import Gathering
from opcit.actors.grammar import grammars
from opcit.actors.knowledge import listed
from opcit.actors.lines import lines_of, split
from opcit.actors.names import names_in
from opcit.actors.persons import Persons
from opcit.actors.phrases import Phrase, scenes
from opcit.actors.salience import saliences
from opcit.actors.settling import (
    settle_administrations,
    settle_forces,
    settle_parents,
    settle_title,
)
from opcit.article import Article
from opcit.findings import Actor, MentionKind
from opcit.reading import Reading

BY = "actor rules 1"
_SURE = {"name": 0.9, "noun": 0.7, "pronoun": 0.5}


def actors_of(reading: Reading) -> list[Actor]:
    """The actors of an article, the most salient first; of two alike, the one met first."""
    reading = reading if reading.sentences else reading.extended(split(reading.article))
    lines = lines_of(reading)
    gathering = Gathering(
        scenes(lines, names_in(lines), grammars(reading, lines)),
        (reading.article.published.value or "")[:10],
    )
    found = gathering.run().by_key
    settle_administrations(found, gathering.persons)
    settle_title(found, lines)
    settle_parents(found)
    settle_forces(found)
    clusters = [c for c in found.values() if c.phrases and not _behind(c, reading.article)]
    weights = saliences(clusters, lines)
    clusters.sort(key=lambda c: (-weights[c.key], c.phrases[0].start, c.key))
    names = {c.key: _name(c, gathering.persons) for c in clusters}
    ids = _ids(clusters, names)
    return [_actor(c, names[c.key], ids, weights[c.key]) for c in clusters]


def _name(cluster: Cluster, persons: Persons) -> str:
    """The name shown: a person's fullest, a group's fullest description."""
    if cluster.key.startswith("person:"):
        person = next(p for p in persons.all if p.key == cluster.key)
        tenure = persons.tenure(person)
        return tenure.person if tenure and len(person.parts) == 1 else _full_name(cluster)
    if cluster.key.startswith("group:"):
        return _commonest(cluster)
    return _people(cluster) if cluster.key.startswith("people:") else cluster.name


def _people(cluster: Cluster) -> str:
    """A nation by the commonest noun that the text has for all of them: "Filipinos"; else as the lists call it."""
    forms = Counter(p.words for p in cluster.phrases if p.kind == "name" and p.words.endswith("s"))
    own = {form: n for form, n in forms.items() if " " not in form and form[0].isupper()}
    return max(own, key=lambda form: own[form]) if own else cluster.name


def _full_name(cluster: Cluster) -> str:
    """The commonest of the names of several words that a person is given; of several, the first;
    a name without the first word of the longest ("Abdul Mahdi") is not whole."""
    forms = Counter(p.name for p in cluster.phrases if p.kind == "name")
    longest = max(forms, key=lambda form: len(form.split()))
    whole = [f for f in forms if f.split()[0] == longest.split()[0] and " " in f] or [longest]
    return max(whole, key=lambda form: forms[form])


def _commonest(cluster: Cluster) -> str:
    """The commonest of a group's fullest descriptions; of several, the first."""
    named = [p for p in cluster.phrases if p.kind != "pronoun" and p.name]
    most = max((len(p.bearing), p.placed) for p in named)
    forms = Counter(p.name for p in named if (len(p.bearing), p.placed) == most)
    name = max(forms, key=lambda form: forms[form])
    return _for_all(name) if cluster.head == "forces" and _mixed(named) else name


def _mixed(named: list[Phrase]) -> bool:
    """Whether a state's forces are told of by their men and by one of their branches: troops and the navy."""
    nouns = {p.words.lower().split()[-1] for p in named}
    return bool(nouns & _BRANCHES) and bool(nouns - _BRANCHES)


def _for_all(name: str) -> str:
    return " ".join([*name.split()[:-1], "forces"])


_BRANCHES = frozenset({"navy", "force"})
"""Last words of branches of the armed forces."""


def _ids(clusters: list[Cluster], names: dict[str, str]) -> dict[str, str]:
    """A slug of each actor's name, the same for the same text; a number tells namesakes apart."""
    ids: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for cluster in sorted(clusters, key=lambda c: (c.phrases[0].start, c.key)):
        slug = slug_of(names[cluster.key])
        taken[slug] += 1
        ids[cluster.key] = slug if taken[slug] == 1 else f"{slug}-{taken[slug]}"
    return ids


def slug_of(name: str) -> str:
    """A name in small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower().replace("’s", "s").replace("'s", "s"))
    return (
        re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip(
            "-"
        )
        or "actor"
    )


def _actor(cluster: Cluster, name: str, ids: dict[str, str], weight: float) -> Actor:
    kinds = Counter(p.kind for p in cluster.phrases)
    confidence = max(_SURE[kind] for kind in kinds)
    return Actor(
        ids[cluster.key], name, cluster.type, ids.get(cluster.parent), _aliases(cluster, name), weight,
        cluster.mentions(), confidence, _why(cluster, name), BY,
    )  # fmt: skip


def _aliases(cluster: Cluster, name: str) -> tuple[str, ...]:
    """The other ways the text names the actor, the most frequent first."""
    forms: dict[str, list[str]] = {}
    for phrase in cluster.phrases:
        if phrase.kind != "pronoun":
            form = _bare(phrase.words)
            forms.setdefault(form.lower(), []).append(form)
    forms.pop(name.lower(), None)
    return tuple(same[0] for same in sorted(forms.values(), key=lambda same: -len(same)))


def _bare(words: str) -> str:
    """A description without its article or number."""
    first, _, rest = words.partition(" ")
    while rest and (first.lower() in listed("actor_words", "determiners") or first.isdigit()):
        words = rest
        first, _, rest = words.partition(" ")
    return words


def _behind(cluster: Cluster, article: Article) -> bool:
    """Whether it is the article's author or outlet and not what the article is about."""
    credits = {(article.author or "").lower(), (article.outlet or "").lower()} - {""}
    return cluster.name.lower() in credits and len(cluster.phrases) < _DISCUSSED


_DISCUSSED = 2
"""From how many mentions on an author or outlet is an actor of the article."""


def _why(cluster: Cluster, name: str) -> str:
    count = Counter(p.kind for p in cluster.phrases)
    parts = [f"{count[k]} {word}{'s' * (count[k] != 1)}" for k, word in _WORDS if count[k]]
    return f"{name}: {', '.join(parts)}."


_WORDS: tuple[tuple[MentionKind, str], ...] = (
    ("name", "name"),
    ("noun", "description"),
    ("pronoun", "pronoun"),
)
