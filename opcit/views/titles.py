"""What an article is called where its page has no title."""

from __future__ import annotations

from opcit.article import Article
from opcit.text.sentences import sentence_spans

OPENING = 9  # words that stand for a missing title, at most
SHORTEST = 3  # words of a sentence that can stand for one by itself


def heading(article: Article) -> str:
    """What an article is called: its title, or its author and first words."""
    return article.title or untitled(article.author, _body(article))


def beginning(article: Article) -> str:
    """The first words of an article."""
    return untitled(None, _body(article))


def _body(article: Article) -> str:
    return next((article.words(p) for p in article.paragraphs if p.role == "body"), article.text)


def untitled(author: str | None, opening: str) -> str:
    """What an article without a title is called: its author, if known, and its first words."""
    first, whole = first_words(opening)
    words = first if whole else f"{first} …"
    return f"{author}: {words}" if author else words


def first_words(opening: str) -> tuple[str, bool]:
    """The words that stand for a title, and whether a sentence ends with them: the first one, cut where it is long."""
    words = opening.split()
    text = " ".join(words)
    for span in sentence_spans(text):
        count = len(text[: span.end].split())
        if count > OPENING:
            break
        if count >= SHORTEST:
            return text[: span.end], True
    return " ".join(words[:OPENING]), len(words) <= OPENING
