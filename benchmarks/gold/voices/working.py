"""From the annotator's working file to gold of voices, with everything that does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from benchmarks.gold import voices
from benchmarks.gold.finding import NotFound, find
from opcit.article import Article
from opcit.findings import ClaimKind, QuoteKind

TO = " ... "
"""Between the first and the last words of a long passage."""


class ActorRow(msgspec.Struct, forbid_unknown_fields=True):
    """An actor as written down: entries of its mentions, and the author's stance."""

    id: str
    name: str
    stance: voices.Label
    words: list[str]
    unsure: bool = False


class QuoteRow(msgspec.Struct, forbid_unknown_fields=True):
    """A quotation as written down."""

    words: str
    kind: QuoteKind
    holder: str
    unsure: bool = False


class ClaimRow(msgspec.Struct, forbid_unknown_fields=True):
    """A claim as written down."""

    words: str
    kind: ClaimKind
    holder: str = voices.AUTHOR
    unsure: bool = False


class Working(msgspec.Struct, forbid_unknown_fields=True):
    """A working file. notes: for other annotators, not kept."""

    actor: list[ActorRow] = msgspec.field(default_factory=list)
    quote: list[QuoteRow] = msgspec.field(default_factory=list)
    claim: list[ClaimRow] = msgspec.field(default_factory=list)
    notes: str = ""


def read(path: Path) -> Working:
    """A working file. Raises msgspec.ValidationError, which names the field, and tomllib's error."""
    return msgspec.toml.decode(path.read_bytes(), type=Working)


def make(name: str, found: Working, article: Article) -> tuple[voices.Gold, list[str]]:
    """The gold of an article and what has to be mended before it can be used."""
    wrong: list[str] = []
    ids = [a.id for a in found.actor]
    known = {*ids, voices.AUTHOR, voices.OTHER}
    wrong += [f"actor {i}: the id is used twice or means no actor" for i in known if ids.count(i) > (i in ids and i not in (voices.AUTHOR, voices.OTHER))]  # fmt: skip
    for row in (*found.quote, *found.claim):
        if row.holder not in known:
            wrong.append(f"{row.words!r}: no actor has the id {row.holder!r}")
        if isinstance(row, QuoteRow) and (row.kind == "scare") != (row.holder == voices.AUTHOR):
            wrong.append(f"{row.words!r}: scare quotes are the author's, and nothing else is")
    actors = tuple(
        voices.Actor(
            a.id, a.name, a.stance,
            tuple(sorted({p for w in a.words for p in _places(article, w, wrong)})), a.unsure,
        )
        for a in found.actor
    )  # fmt: skip
    quotes = [voices.Quote(*p, q.kind, q.holder, q.unsure) for q in found.quote for p in _places(article, q.words, wrong)]  # fmt: skip
    claims = [voices.Claim(*p, c.kind, c.holder, c.unsure) for c in found.claim for p in _places(article, c.words, wrong)]  # fmt: skip
    return voices.Gold(
        name, voices.sha256(article.text), voices.annotated(article), actors,
        tuple(sorted(quotes, key=lambda q: q.start)), tuple(sorted(claims, key=lambda c: c.start)),
    ), wrong  # fmt: skip


def _places(article: Article, entry: str, wrong: list[str]) -> Sequence[tuple[int, int]]:
    """Where an entry's words stand; of one with TO, from its first words to the next of its last."""
    parts = voices.annotated(article)
    first, to, last = entry.partition(TO)
    try:
        places = find(article.text, first, parts).places
        if not to:
            return places
        start = places[0][0]
        within = [(start, e) for s, e in parts if s <= start < e]
        end = min(find(article.text, f"{last} *", within).places)[1]
    except NotFound as error:
        wrong.append(str(error))
        return ()
    return ((start, end),)
