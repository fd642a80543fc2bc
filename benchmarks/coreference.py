"""How well mentions are gathered: `python -m benchmarks.coreference [PART] [GENRE ...]`.

On GUM (PART dev or train; genres news, interview, bio where none is named) against its entities of
the types person, organization and place. Prints the pronouns answered and how many rightly (an answer
is right where the actor's last name or description before it is a mention of the same gold entity),
and B-cubed and MUC over the mentions that both have. Spans are compared without a leading article.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.figures import Row, bootstrap, interval, share
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
ARTICLE = re.compile(r"(?:the|a|an|this|that|these|those|his|her|its|their) ", re.IGNORECASE)
Span = tuple[int, int]


@dataclass
class Document:
    """A GUM document: its text, paragraphs, and the gold entity (number and type) of each span."""

    name: str
    text: str = ""
    paragraphs: list[Span] = field(default_factory=list)
    gold: dict[Span, tuple[str, str]] = field(default_factory=dict)
    open: list[tuple[str, str, int]] = field(default_factory=list)


def main() -> None:
    """Prints the figures over all documents."""
    part, *genres = sys.argv[1:] or ["dev"]
    asked, answered, right, chains = measure(part, genres or list(GENRES))
    for kind in PRONOUNS:
        print(f"{kind:5}{asked[kind]:5} asked {answered[kind]:5} answered {right[kind]:5} right")
    print(
        f"pronouns: precision {right.total() / max(answered.total(), 1):.3f}, recall {right.total() / max(asked.total(), 1):.3f}"
    )
    print(
        "B3 P {:.3f} R {:.3f} F {:.3f}; MUC P {:.3f} R {:.3f} F {:.3f}".format(
            *b_cubed(chains), *muc(chains)
        )
    )


Chains = list[tuple[dict[Span, str], dict[Span, str]]]


def measure(
    part: str, genres: list[str]
) -> tuple[Counter[str], Counter[str], Counter[str], Chains]:
    """Pronouns asked, answered and rightly answered by kind, and each document's clusters."""
    asked, answered, right = Counter[str](), Counter[str](), Counter[str]()
    chains: Chains = []
    for document in documents(GUM / f"{part}.conllu", genres):
        found = actors_of(document)
        score_pronouns(document, found, asked, answered, right)
        chains.append(shared_mentions(document, found))
    return asked, answered, right, chains


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    asked, answered, right, chains = measure("dev", list(GENRES))
    test = f"GUM dev, news, interviews and lives ({len(chains)} documents)"
    yield Row("actors", test, "Pronouns answered", share(answered.total(), asked.total()))
    yield Row("actors", test, "Of those, rightly", share(right.total(), answered.total()))
    scores = bootstrap(lambda i: b_cubed([chains[n] for n in i])[2], len(chains))
    yield Row("actors", test, "B³ F of gathering mentions", interval(b_cubed(chains)[2], *scores),
              "Over the mentions that both Opcit and the annotators have.")  # fmt: skip


def documents(path: Path, genres: list[str]) -> Iterator[Document]:
    """The documents of some genres."""
    document: Document | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            if document:
                yield document
            name = line.split()[-1]
            document = Document(name) if name.split("_")[1] in genres else None
        elif document and line.startswith("# newpar "):
            document.text += "\n\n"
            document.paragraphs.append((len(document.text), 0))
        elif document and line[:1].isdigit():
            _word(document, line.split("\t"))
    if document:
        yield document


def _word(document: Document, row: list[str]) -> None:
    if "-" in row[0] or "." in row[0]:
        return
    if not document.paragraphs:
        document.paragraphs.append((len(document.text), 0))
    start = len(document.text)
    document.text += row[1]
    misc = dict(pair.split("=", 1) for pair in row[9].split("|") if "=" in pair)
    for mark in re.findall(r"\([^()]*\)?|[^()]+\)", misc.get("Entity", "")):
        _mark(document, mark, start)
    document.paragraphs[-1] = (document.paragraphs[-1][0], len(document.text))
    document.text += "" if misc.get("SpaceAfter") == "No" else " "


def _mark(document: Document, mark: str, start: int) -> None:
    number, *rest = mark.strip("()").split("-")
    if mark.startswith("("):
        document.open.append((number, rest[0] if rest else "", start))
    if mark.endswith(")"):
        index = max(i for i, o in enumerate(document.open) if o[0] == number)
        opened = document.open.pop(index)
        span = bare(document.text, (opened[2], len(document.text)))
        document.gold.setdefault(span, (number, opened[1]))


def bare(text: str, span: Span) -> Span:
    """A span without its article."""
    match = ARTICLE.match(text[span[0] : span[1]])
    return (span[0] + match.end(), span[1]) if match and match.end() < span[1] - span[0] else span


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


def b_cubed(chains: list[tuple[dict[Span, str], dict[Span, str]]]) -> tuple[float, float, float]:
    """Precision, recall and F of B-cubed."""
    precision = recall = count = 0.0
    for gold, ours in chains:
        for span in gold:
            same_gold = {s for s in gold if gold[s] == gold[span]}
            same_ours = {s for s in ours if ours[s] == ours[span]}
            precision += len(same_gold & same_ours) / len(same_ours)
            recall += len(same_gold & same_ours) / len(same_gold)
            count += 1
    return _f(precision / max(count, 1), recall / max(count, 1))


def muc(chains: list[tuple[dict[Span, str], dict[Span, str]]]) -> tuple[float, float, float]:
    """Precision, recall and F of MUC."""
    recall = [_links(gold, ours) for gold, ours in chains]
    precision = [_links(ours, gold) for gold, ours in chains]
    return _f(*(sum(a for a, _ in x) / max(sum(b for _, b in x), 1) for x in (precision, recall)))


def _links(key: dict[Span, str], response: dict[Span, str]) -> tuple[int, int]:
    kept = total = 0
    for cluster in set(key.values()):
        spans = [s for s in key if key[s] == cluster]
        kept += len(spans) - len({response[s] for s in spans})
        total += len(spans) - 1
    return kept, total


def _f(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    main()
