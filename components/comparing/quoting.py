"""Words of an article within their sentence, as HTML: torn out of it, they may not be understood."""

from __future__ import annotations

import re
from html import escape

from components import evidence
from opcit.reading import Reading
from opcit.views.passages import Located


def within(reading: Reading, words: Located, sentence: Located, mark: str) -> str:
    """A link to a mark, of these words and the rest of their sentence, which is quieter."""
    text = reading.article.text
    before, after = text[sentence.start : words.start], text[words.end : sentence.end]
    said = _plain(text[words.start : words.end])
    href = evidence.href(reading.article, mark)
    return f'<a href="{href}">{_around(before)}{said}{_around(after)}</a>'


def _around(text: str) -> str:
    plain = _plain(text)
    return f'<span class="around">{plain}</span>' if any(map(str.isalnum, text)) else plain


def _plain(text: str) -> str:
    """The words on one line, escaped."""
    return escape(re.sub(r"\s+", " ", text))
