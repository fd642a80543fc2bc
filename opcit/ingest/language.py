"""Whether a text is in English: by its commonest words, else by py3langid, which of few words has to be sure."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

from opcit.article import Article
from opcit.ingest.unreadable import NotEnglish
from opcit.lists import table

FEWEST_WORDS = 20
"""Below this many words a text is taken as English, unless its letters are not Latin or nothing speaks for English."""
_SENTENCE_WORDS = 3
"""Below this many words nothing can be told: names look like any language."""
_RULED_OUT = 0.003
"""The probability of English below which few words, none of them common in English, are of another language."""
_SURE = 0.5
"""The probability from which on a language is named."""
_FEWEST_LETTERS = 20
_ENGLISH = frozenset(("the", "of", "and", "that", "with", "which", "from", "this", "they", "were",
                      "have", "had", "been", "would", "their", "are", "not", "it", "its", "by"))  # fmt: skip
_PLAINLY = 0.12
"""The share of these words from which on a text is English without doubt: in English prose they are a fifth, in texts of
another language that share some of them, or quote English, a few in a hundred."""
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = "This text is in {}, and Opcit reads English: use an English version, or go on and expect little."


def require_english(article: Article) -> None:
    """Raises NotEnglish, naming the language, unless most of the article's words are English."""
    sample = article.text[:_SAMPLE]
    if _foreign_script(sample) or not _is_english(article, sample):
        raise NotEnglish(_SENTENCE.format(_named(sample)))


def _is_english(article: Article, sample: str) -> bool:
    if len(sample.split()) < FEWEST_WORDS:
        return _may_be_english(sample)
    return _plainly_english(sample) or _language(sample) == "en" or _mostly_english(article)


def _foreign_script(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    latin = sum(char < "\u0250" or "LATIN" in unicodedata.name(char, "") for char in letters)
    return len(letters) >= _FEWEST_LETTERS and latin < len(letters) / 2


def _plainly_english(text: str) -> bool:
    """Spares most articles the identifier, which takes 85 MB for as long as the process lives."""
    words = _WORD.findall(text.casefold())
    return sum(word in _ENGLISH for word in words) > _PLAINLY * len(words)


def _may_be_english(text: str) -> bool:
    """Whether few words may be English: one is common in it, they are names, or the identifier does not rule it out."""
    words = _WORD.findall(text.casefold())
    if len(words) < _SENTENCE_WORDS or not _ENGLISH.isdisjoint(words) or _mostly_names(text):
        return True
    return float(dict(_identifier().rank(text))["en"]) >= _RULED_OUT


def _mostly_names(text: str) -> bool:
    words = text.split()
    return sum(word[0].islower() for word in words) < len(words) / 3


def _mostly_english(article: Article) -> bool:
    """Whether half of the words stand in English paragraphs: one long foreign quotation is allowed."""
    paragraphs = map(article.words, article.paragraphs[:100])
    long = [text for text in paragraphs if len(text.split()) >= FEWEST_WORDS]
    english = sum(len(p.split()) for p in long if _language(p[:_SAMPLE]) == "en")
    return english > 0.5 * sum(len(p.split()) for p in long)


def _language(text: str) -> str:
    code: str = _identifier().classify(text)[0]
    return code


def _named(text: str) -> str:
    """The name of a text's language; of few words that look like several, none."""
    code, likely = _identifier().classify(text)
    name: str = table("languages")["languages"].get(code, "") if likely >= _SURE else ""
    return name or "another language"


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
