"""The articles of a comparison by letter: A, B, C ... stand for them in charts and tables."""

from __future__ import annotations

from html import escape

from components import evidence, library_card
from opcit.comparing.claims.claims import Said
from opcit.comparing.records import LETTERS
from opcit.comparing.stances import Column
from opcit.reading import Reading
from opcit.text.enumeration import enumerated
from opcit.views import wording
from opcit.views.titles import heading


def letter(number: int) -> str:
    """The letter of an article by its number from 0."""
    return LETTERS[number]


def by(reading: Reading) -> str:
    """Whose it is and from when, and how that is known: "Tigris, Opcit samples, 2 January 2020 (inferred)"."""
    article = reading.article
    when = library_card.when(article.published)
    return ", ".join(part for part in (article.author, article.outlet, when) if part)


def whose(reading: Reading) -> str:
    """The author or outlet, or where neither is known the beginning of the title."""
    article = reading.article
    return article.author or article.outlet or wording.shortened(heading(article), 44)


def tick(column: Column, by_article: bool) -> str:
    """What an axis calls a column: the letter of an article, the name of an author or outlet."""
    return letter(column.articles[0]) if by_article else column.title


def names(column: Column) -> str:
    """The letters of a column's articles: "A and C"."""
    return enumerated([letter(n) for n in column.articles])


def badge(number: int, reading: Reading) -> str:
    """An article's letter with its title, as HTML."""
    title = escape(heading(reading.article))
    return f'<span class="opcit-letter" title="{title}">{letter(number)}</span>'


def who(said: Said, reading: Reading) -> str:
    """Who holds a claim: a person quoted, or the author by name."""
    return said.who or reading.article.author or "the author"


def link(reading: Reading, mark: str, words: str = "go to passage") -> str:
    """A link to a mark of an article, as HTML."""
    return f'<a href="{evidence.href(reading.article, mark)}">{escape(words)}</a>'
