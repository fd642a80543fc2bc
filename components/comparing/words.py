"""The words that each article has for the same actor or event, as an HTML table; each opens its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components import evidence
from components.comparing import lettered
from opcit.comparing.records import Comparison
from opcit.comparing.words.terms import ROLES
from opcit.comparing.words.terms import evidence as passages
from opcit.comparing.words.wording import Term, Wording
from opcit.views import wording

SHOWN = 12
KINDS = {
    "name": "named", "noun": "called", "modified": "described", "said": "said to be", "trigger": "told as", **ROLES,
}  # fmt: skip
"""What a term is, before it."""
NOTE = (
    "How often each article uses which words, pronouns left out. Bold: no other of these articles uses this word, in any form. "
    "A word opens the sentences it stands in."
)


def headline(found: Sequence[Wording]) -> str:
    """How many actors and events go by different words, and the first with an example of two."""
    if not found:
        return "Names aside, these articles use the same words for whatever they share"
    events = sum(w.kind == "event" for w in found)
    actors = len(found) - events
    parts = [wording.count(n, noun) for n, noun in ((events, "event"), (actors, "actor")) if n]
    return f"{' and '.join(parts)} go by different words"


def html(comparison: Comparison, found: Sequence[Wording]) -> str:
    """A section an actor or event, a column an article."""
    return f'<div class="opcit-sides">{"".join(_section(comparison, w) for w in found)}</div>'


def _section(comparison: Comparison, row: Wording) -> str:
    numbers = sorted({t.article for t in row.terms})
    columns = "".join(_column(comparison, row, n) for n in numbers)
    return (
        f'<section><h3>{escape(row.title)} <span class="kind">{row.kind}</span></h3>'
        f'<div class="columns">{columns}</div></section>'
    )


def _column(comparison: Comparison, row: Wording, number: int) -> str:
    terms = row.of(number)
    groups = []
    for kind, title in KINDS.items():
        same = [t for t in terms if t.kind == kind]
        if same:
            items = "".join(_term(comparison, row, t) for t in same)
            groups.append(f"<dt>{title}</dt><dd>{items}</dd>")
    badge = lettered.badge(number, comparison.readings[number])
    by = escape(lettered.whose(comparison.readings[number]))
    return f'<div class="side"><h4>{badge} {by}</h4><dl class="terms">{"".join(groups)}</dl></div>'


def _term(comparison: Comparison, row: Wording, term: Term) -> str:
    article = comparison.readings[term.article].article
    quotes = "".join(evidence.quoted(article, p, linked=True) for p in passages(comparison, term))
    times = f" <small>×{term.n}</small>" if term.n > 1 else ""
    words = escape(term.words)
    own = f"<b>{words}</b>" if row.own(term) else words
    return f"<details><summary>{own}{times}</summary>{quotes}</details>"


def rows(found: Sequence[Wording]) -> list[dict[str, object]]:
    """The same as rows for a table and CSV."""
    return [
        {
            "about": w.title, "kind": w.kind, "article": lettered.letter(t.article), "as": KINDS[t.kind],
            "words": t.words, "n": t.n, "only here": w.own(t),
        }
        for w in found for t in sorted(w.terms, key=lambda t: (t.article, -t.n))
    ]  # fmt: skip
