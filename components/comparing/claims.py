"""Claims, predictions and demands of several articles on one subject, side by side, as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from components.comparing import lettered, naming, quoting
from opcit.article import Span
from opcit.comparing.claims.claims import Said, Subject
from opcit.comparing.parting.asserting import is_unreal
from opcit.comparing.records import Comparison
from opcit.text.enumeration import enumerated
from opcit.views import labels, wording
from opcit.views.passages import place

SIGNS = {"prediction": "◇", "recommendation": "→", "claim": "●", "hedge": "≈", "question": "?"}
DOES = {
    "prediction": "predicts", "recommendation": "demands", "claim": "claims", "hedge": "hedges",
    "question": "asks",
}  # fmt: skip
UNREAL = "says what would have been"
"""What a "prediction" of a past that did not come about does."""
FIRM = frozenset(("prediction", "recommendation", "claim"))
"""Kinds of which it is said how firmly they are put."""
SHOWN = 8
"""Subjects shown at once; the rest on request."""
EACH = 5
"""Claims of one article on a subject shown at once; one more is shown with them."""
ALL = EACH + 1


def headline(comparison: Comparison, found: Sequence[Subject]) -> str:
    """How many subjects are listed, on how many of them several articles make claims, and which stands first."""
    several = [s for s in found if len(s.articles) > 1]
    if not several:
        return "On no subject do several of these articles make claims"
    first = found[0]
    title = first.title if first.kind == "event" else naming.called(comparison, first.id)
    parting = ", on which they part" if any(s.parts for s in first.said) else ""
    counts = (
        f"on {len(several)} of them by several articles"
        if len(several) < len(found)
        else "by several articles"
    )
    return f"Claims on {wording.count(len(found), 'subject')}, {counts}; first {title}{parting}"


def html(comparison: Comparison, found: Sequence[Subject]) -> str:
    """A section a subject, and in it a column for each article that says something of it."""
    return f'<div class="opcit-sides">{"".join(_section(comparison, s) for s in found)}</div>'


def _section(comparison: Comparison, subject: Subject) -> str:
    columns = "".join(_column(comparison, subject, n) for n in sorted(subject.articles))
    kind = "event" if subject.kind == "event" else "actor"
    said = " ".join(_silent(comparison, subject, kind))
    note = f'<p class="silent">{said}</p>' if said else ""
    return (
        f'<section><h3>{escape(subject.title)} <span class="kind">{kind}</span></h3>'
        f'<div class="columns">{columns}</div>{note}</section>'
    )


def _silent(comparison: Comparison, subject: Subject, kind: str) -> Iterator[str]:
    """Of the articles that make no claim on it: those that have it, and those where it may stand by another name."""
    known = comparison.event(subject.id) if kind == "event" else comparison.actor(subject.id)
    silent = [n for n in range(len(comparison.readings)) if n not in subject.articles]
    has = [lettered.letter(n) for n in silent if known and n in known.members]
    others = [lettered.letter(n) for n in silent if not (known and n in known.members)]
    if has:
        yield f"No claim on it was found in {enumerated(has)}."
    if others:
        yield f"No {kind} of {enumerated(others)} is taken for it."


def _column(comparison: Comparison, subject: Subject, number: int) -> str:
    said = subject.of(number)
    first = EACH if len(said) > ALL else ALL
    shown, rest = said[:first], said[first:]
    more = ""
    if rest:
        inner = "".join(_claim(comparison, s) for s in rest)
        more = f"<details><summary>{len(rest)} more</summary><ul>{inner}</ul></details>"
    items = "".join(_claim(comparison, s) for s in shown)
    badge = lettered.badge(number, comparison.readings[number])
    by = escape(lettered.whose(comparison.readings[number]))
    return f'<div class="side"><h4>{badge} {by}</h4><ul>{items}</ul>{more}</div>'


def _claim(comparison: Comparison, said: Said) -> str:
    reading = comparison.readings[said.article]
    mark = place("claims", Span(said.claim.start, said.claim.end))
    link = quoting.within(reading, said.words, said.sentence, mark)
    kind = said.claim.kind
    firm = labels.firmness(said.claim).split(" (")[0] if kind in FIRM else ""
    parts = f"· parts from {', '.join(map(lettered.letter, said.parts))}" if said.parts else ""
    holder = reading.actor(said.claim.holder)
    several = holder and said.who and naming.is_several(holder.type, said.who)
    does = DOES[kind].removesuffix("s") if several else DOES[kind]
    if is_unreal(said.claim):
        kind, does, firm = "claim", UNREAL.replace("says", "say") if several else UNREAL, ""
    notes = " ".join(part for part in (escape(said.who), does, firm, parts) if part)
    return (
        f'<li><span class="sign" aria-hidden="true">{SIGNS[kind]}</span> {link}'
        f'<span class="notes">{notes}</span></li>'
    )


def rows(comparison: Comparison, found: Sequence[Subject]) -> list[dict[str, object]]:
    """The same as rows for a table and CSV."""
    return [
        {
            "subject": s.title, "article": lettered.letter(c.article), "kind": c.claim.kind,
            "holder": lettered.who(c, comparison.readings[c.article]), "certainty": c.claim.certainty,
            "parts from": ", ".join(map(lettered.letter, c.parts)),
            "words": comparison.readings[c.article].article.text[c.words.start : c.words.end],
        }
        for s in found for c in s.said
    ]  # fmt: skip
