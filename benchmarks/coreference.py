"""How well mentions are gathered: `python -m benchmarks.coreference [PART] [GENRE ...]`.

On GUM (PART dev or train; genres news, interview, bio where none is named) against its entities of
the types person, organization and place. Prints the pronouns answered and how many rightly (an answer
is right where the actor's last name or description before it is a mention of the same gold entity),
and B-cubed and MUC over the mentions that both have, and over all that the annotators have, where each one
missed stands alone (so that finding fewer is no way to do better). Spans are compared without a leading article.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks import clustering
from benchmarks.figures import Row, bootstrap, interval, share
from benchmarks.gum import Document, Span, bare, documents
from opcit.article import Article, Paragraph, text_id
from opcit.findings import Actor
from opcit.layers import actors, sentences
from opcit.reading import Engine, Reading

GUM = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "gum"
GENRES = ("news", "interview", "bio")
TYPES = ("person", "organization", "place")
PRONOUNS = {
    "he": ("he", "him", "his", "himself"), "she": ("she", "her", "hers", "herself"),
    "it": ("it", "its", "itself"), "they": ("they", "them", "their", "theirs", "themselves"),
}  # fmt: skip


def main() -> None:
    """Prints the figures over all documents."""
    part, *genres = sys.argv[1:] or ["dev"]
    asked, answered, right, chains, every = measure(part, genres or list(GENRES))
    for kind in PRONOUNS:
        print(f"{kind:5}{asked[kind]:5} asked {answered[kind]:5} answered {right[kind]:5} right")
    print(
        f"pronouns: precision {right.total() / max(answered.total(), 1):.3f}, recall {right.total() / max(asked.total(), 1):.3f}"
    )
    for title, which in (("mentions of both", chains), ("all mentions", every)):
        print(f"{title}: {sum(len(gold) for gold, _ in which)}")
        for name, how in (("B3", clustering.b_cubed), ("MUC", clustering.muc)):
            score = total(scored(how, which))
            print(f"  {name} P {score.precision:.3f} R {score.recall:.3f} F {score.f1:.3f}")


Chains = list[tuple[dict[Span, str], dict[Span, str]]]


def measure(
    part: str, genres: list[str]
) -> tuple[Counter[str], Counter[str], Counter[str], Chains, Chains]:
    """Pronouns asked, answered and rightly answered by kind, each document's clusters of the mentions
    that both have, and of all that the annotators have."""
    asked, answered, right = Counter[str](), Counter[str](), Counter[str]()
    chains: Chains = []
    every: Chains = []
    for document in documents(GUM / f"{part}.conllu", genres):
        found = actors_of(document)
        score_pronouns(document, found, asked, answered, right)
        chains.append(shared_mentions(document, found))
        every.append(all_mentions(document, chains[-1][1]))
    return asked, answered, right, chains, every


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    asked, answered, right, chains, every = measure("dev", list(GENRES))
    test = f"GUM dev, news, interviews and lives ({len(chains)} documents)"
    yield Row("actors", test, "Pronouns answered", share(answered.total(), asked.total()))
    yield Row("actors", test, "Of those, rightly", share(right.total(), answered.total()))
    each = scored(clustering.b_cubed, chains)
    low, high = bootstrap(lambda i: total(each[n] for n in i).f1, len(each))
    yield Row("actors", test, "B³ F of gathering mentions", interval(total(each).f1, low, high),
              f"Over the {sum(len(g) for g, _ in chains)} mentions that both Opcit and the annotators have.")  # fmt: skip
    whole = scored(clustering.b_cubed, every)
    low, high = bootstrap(lambda i: total(whole[n] for n in i).f1, len(whole))
    yield Row("actors", test, "B³ F over all the annotators' mentions", interval(total(whole).f1, low, high),
              "Missed ones stand alone; “I” and things of no actor's kind are among them.")  # fmt: skip


def scored(
    how: Callable[[clustering.Clusters, clustering.Clusters], clustering.Score], chains: Chains
) -> list[clustering.Score]:
    """Each document by a measure of clusters."""
    return [how(_clusters(gold), _clusters(ours)) for gold, ours in chains]


def total(scores: Iterable[clustering.Score]) -> clustering.Score:
    """The sums over documents."""
    return sum(scores, clustering.NONE)


def _clusters(of: dict[Span, str]) -> list[clustering.Cluster]:
    return [frozenset(s for s in of if of[s] == name) for name in dict.fromkeys(of.values())]


def actors_of(document: Document) -> list[Actor]:
    """The actors that Opcit finds."""
    paragraphs = tuple(Paragraph(s, e) for s, e in document.paragraphs if e > s)
    article = Article(text_id(document.text), document.text, paragraphs)
    reading = Reading(article, Engine("benchmark"))
    return list(actors.annotate(reading.extended(sentences.annotate(reading))))


def score_pronouns(
    document: Document,
    found: list[Actor],
    asked: Counter[str],
    answered: Counter[str],
    right: Counter[str],
) -> None:
    """Adds a document's pronouns to the counts, by their kind."""
    kinds = {form: kind for kind, forms in PRONOUNS.items() for form in forms}
    for (start, end), (number, kind_of) in document.gold.items():
        kind = kinds.get(document.text[start:end].lower())
        if kind is None or kind_of not in TYPES:
            continue
        asked[kind] += 1
        antecedent = _antecedent(found, start)
        if antecedent:
            answered[kind] += 1
            right[kind] += _entity(document, antecedent) == number


def _antecedent(found: list[Actor], start: int) -> Span | None:
    """The last name or description before the pronoun of the actor it was given to."""
    for actor in found:
        spans = [(m.start, m.end, m.kind) for m in actor.mentions]
        if any(s == start and kind == "pronoun" for s, _, kind in spans):
            before = [(s, e) for s, e, kind in spans if s < start and kind != "pronoun"]
            return before[-1] if before else spans[0][:2]
    return None


def _entity(document: Document, span: Span) -> str:
    """The gold entity of a span: the one of the same words, else the smallest with the same end or start."""
    span = bare(document.text, span)
    if span in document.gold:
        return document.gold[span][0]
    near = [
        (e - s, number)
        for (s, e), (number, _) in document.gold.items()
        if (e == span[1] or s == span[0])
    ]
    return min(near)[1] if near else ""


def shared_mentions(
    document: Document, found: list[Actor]
) -> tuple[dict[Span, str], dict[Span, str]]:
    """Gold and found clusters of the mentions that both have."""
    ours = {bare(document.text, (m.start, m.end)): a.id for a in found for m in a.mentions}
    both = [s for s in ours if s in document.gold and document.gold[s][1] in TYPES]
    return {s: document.gold[s][0] for s in both}, {s: ours[s] for s in both}


def all_mentions(
    document: Document, ours: dict[Span, str]
) -> tuple[dict[Span, str], dict[Span, str]]:
    """Gold clusters of all mentions, and ours, those that were not found each alone."""
    gold = {s: number for s, (number, kind) in document.gold.items() if kind in TYPES}
    return gold, {s: ours.get(s, f"missed {s}") for s in gold}


if __name__ == "__main__":
    main()
