"""Makes opcit/data/common_words.toml from ../shared/data: `python -m training.common_words`.

A word is common when inside sentences it is mostly written in lower case: such a word at the start
of a sentence, or in a headline, is not taken for a name. The most frequent of them say little of what
a sentence is about. Counted over GMB, English-EWT and GUM.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training import conllu
from training.names_data import gmb_sentences

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
MINIMUM = 3
FREQUENT = 800
"""How many words are listed as frequent: most sentences have some of them, whatever they are about."""


def main() -> None:
    """Counts and writes the list."""
    low, high = Counter[str](), Counter[str]()
    for words in sentences():
        for word in words[1:]:
            if word.isalpha() and len(word) > 1:
                (low if word.islower() else high)[word.lower()] += 1
    common = sorted(w for w, n in low.items() if n >= MINIMUM and n > high[w])
    frequent = sorted(sorted(common, key=lambda w: (-low[w], w))[:FREQUENT])
    head = "# Words mostly written in lower case inside sentences.\n# Made by training/common_words.py; do not edit.\n\n"
    text = (
        head
        + _array("words", common)
        + "\n# The most frequent of them.\n"
        + _array("frequent", frequent)
    )
    (ROOT / "opcit" / "data" / "common_words.toml").write_text(text, encoding="utf-8")
    print(len(common), "words")


def _array(name: str, words: list[str]) -> str:
    rows = (", ".join(f'"{w}"' for w in words[i : i + 20]) for i in range(0, len(words), 20))
    return f"{name} = [\n" + "".join(f"  {row},\n" for row in rows) + "]\n"


def sentences() -> Iterator[list[str]]:
    """Every training sentence as its words."""
    for name in ("ud_ewt", "gum"):
        for sentence in conllu.sentences(SHARED / name / "train.conllu"):
            yield [row[1] for row in sentence.words]
    for words, _ in gmb_sentences(SHARED):
        yield words


if __name__ == "__main__":
    main()
