"""How often the publication date is inferred rightly, wrongly, or not at all, once it is taken away.

    python -m benchmarks.publication

On the dated articles of ../shared/articles and of meantime, their date lines left out. To be wrong is far
worse than to abstain. The undated commentary there, of 1 January 2020, is printed with its evidence.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks.figures import Row
from benchmarks.times import MEANTIME, SHARED, Document, meantime
from opcit.article import Article, Paragraph, Published, text_id
from opcit.ingest import read
from opcit.publication import inferred

DATE_LINE = re.compile(r"\s*(?:\w+day\s?,\s)?(?:\w+\s\d{1,2}\s?,\s\d{4}|\d{4}-\d\d-\d\d)\s*")
COMMENTARY = "baghdad-embassy-commentary.txt"


def stripped(document: Document) -> Article:
    """A document as an article of body paragraphs, without its date lines."""
    lines = [line for line in document.text.split("\n") if not DATE_LINE.fullmatch(line)]
    text = "\n".join(re.sub(r"\s-\s\d{4}-\d\d-\d\d$", "", line) for line in lines)
    paragraphs = tuple(Paragraph(*line.span()) for line in re.finditer(r"[^\n]+", text))
    return Article(text_id(text), text, paragraphs)


def shared() -> Iterator[Document]:
    """The dated articles of ../shared/articles."""
    for row in json.loads((SHARED / "articles/manifest.json").read_text("utf-8")):
        text = (SHARED / "articles" / row["file"]).read_text("utf-8")
        yield Document(row["file"], text, row["date"], [])


def outcome(document: Document) -> str:
    """right, wrong or abstained, with the granularity given."""
    published = inferred(stripped(document))
    if published.value is None:
        return "abstained"
    right = document.date.startswith(published.value)
    return f"{'right' if right else 'wrong'} ({published.granularity})"


def rows() -> Iterator[Row]:
    """What is shown to readers."""
    news = [d for corpus in ("airbus", "apple") for d in meantime(corpus) if d.date]
    for test, documents in (("Dated articles", list(shared())), ("News items of MEANTIME", news)):
        yield Row("publication", f"{test} with their dates taken away ({len(documents)})",
                  "Dates inferred", _counts(documents),
                  "To be wrong is far worse than to leave it open.")  # fmt: skip
    yield Row("publication", "An undated commentary, on which the rules were developed",
              "Date inferred", inferred(commentary()).value or "nothing", "It appeared on 1 January 2020.")  # fmt: skip


def commentary() -> Article:
    """The undated commentary, with nothing said about its date."""
    article = read((SHARED / "articles" / COMMENTARY).read_bytes(), COMMENTARY)
    return article.with_details(published=Published())


def _counts(documents: Iterable[Document]) -> str:
    found = Counter(outcome(d).split()[0] for d in documents)
    return f"{found['right']} right, {found['wrong']} wrong, {found['abstained']} left open"


def main() -> None:
    """Prints the counts for each set, and the evidence for the undated commentary."""
    print("shared articles:", dict(Counter(outcome(d) for d in shared())))
    for corpus in ("airbus", "apple"):
        dated = [d for d in meantime(corpus) if d.date]
        print(f"{MEANTIME.parent.name}/{corpus}:", dict(Counter(outcome(d) for d in dated)))
    published = inferred(commentary())
    print(f"{COMMENTARY}: {published.value}. {published.why}")
    for candidate in published.candidates:
        print(f"  {candidate.value} {candidate.weight:.3f}")


if __name__ == "__main__":
    main()
