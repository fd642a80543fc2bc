"""What an article is called where its page has no title."""

from __future__ import annotations

from opcit.article import Article

OPENING = 9  # words that stand for a missing title


def heading(article: Article) -> str:
    """What an article is called: its title, or its author and first words."""
    body = next((article.words(p) for p in article.paragraphs if p.role == "body"), article.text)
    return article.title or untitled(article.author, body)


def untitled(author: str | None, opening: str) -> str:
    """What an article without a title is called: its author, if known, and its first words."""
    words = opening.split()
    first = " ".join(words[:OPENING]) + (" …" if len(words) > OPENING else "")
    return f"{author}: {first}" if author else first
