"""Makes gold of an annotator's working file, or prints what is wrong with it.

    python -m benchmarks.gold_make --text NAME      the text to annotate, its date and its parts
    python -m benchmarks.gold_make FILE.toml        checks, and writes benchmarks/gold/NAME.json if all is well
    python -m benchmarks.gold_make --rest FILE.toml also lists pronouns and capitals that no mention has

NAME is an article of ../shared/articles without ".txt", FILE.toml is named after it. See docs/annotation.md.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from benchmarks import gold
from benchmarks.gold import making, working
from opcit.article import Article

PRONOUNS = (
    "he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|"
    "we|us|our|ours|I|me|my|you|your|who|whom|whose|both"
)
_LOOKED_FOR = re.compile(rf"\b(?:(?i:{PRONOUNS})\b|[A-Z]\w+)")


def main(argv: list[str]) -> int:
    """Returns 0 where gold was written or text printed, 1 where there is something to mend."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)  # fmt: skip
    parser.add_argument("what", metavar="FILE.toml|NAME")
    parser.add_argument("--text", action="store_true", help="print the text of NAME")
    parser.add_argument("--rest", action="store_true", help="list what no mention has")
    asked = parser.parse_args(argv)
    if asked.text:
        print("\n\n".join(shown(gold.article(asked.what))))
        return 0
    return _make(Path(asked.what), asked.rest)


def _make(path: Path, rest: bool) -> int:
    read = gold.article(path.stem)
    try:
        found = working.read(path)
    except msgspec.DecodeError as error:
        print(f"{path}: {error}")
        return 1
    made, wrong = making.make(path.stem, found, read)
    if rest:
        print("In no mention:", *left_over(made, read), sep="\n  ")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    mentions, triggers = (sum(map(len, n)) for n in ([a.mentions for a in made.actors], [e.triggers for e in made.events]))  # fmt: skip
    print(f"{len(made.actors)} actors, {mentions} mentions, {len(made.events)} events, {triggers} triggers, {len(wrong)} to mend")  # fmt: skip
    if not wrong:
        print(f"Written: {gold.save(made)}")
    return bool(wrong)


def shown(read: Article) -> Iterator[str]:
    """The article's date and its paragraphs, numbered, those that are not annotated marked."""
    yield f"Published: {read.published.value or 'not told; infer it from the text as a reader would'}"
    for number, part in enumerate(read.paragraphs):
        skipped = "" if part.role in gold.READ else " not annotated"
        yield f"[{number} {part.role}{skipped}] {read.words(part)}"


def left_over(made: gold.Gold, read: Article) -> Iterator[str]:
    """Pronouns and words with a capital in the annotated parts that no mention has."""
    taken = {i for a in made.actors for m in a.mentions for i in range(m.start, m.end)}
    for match in _LOOKED_FOR.finditer(read.text):
        inside = any(s <= match.start() < e for s, e in made.annotated)
        if inside and match.start() not in taken:
            around = read.text[max(0, match.start() - 25) : match.end() + 25]
            yield f"{match[0]}: …{' '.join(around.split())}…"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
