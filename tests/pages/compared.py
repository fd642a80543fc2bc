"""Two invented articles that the compare page sets side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from streamlit.testing.v1 import AppTest

from opcit.article import text_id
from opcit.reading import Reading
from tests.components.charts.invented import reading

Open = Callable[..., AppTest]
"""Opens the compare page on readings, by default the two, with what the URL says besides."""


def other() -> Reading:
    """The invented reading once more, as another article by another author."""
    first = reading()
    text = first.article.text + " "
    article = replace(
        first.article, id=text_id(text), text=text, author="Bo Lind", title="Calm over Ellery"
    )
    return replace(first, article=article)  # fmt: skip


def both() -> str:
    return f"{reading().article.id},{other().article.id}"
