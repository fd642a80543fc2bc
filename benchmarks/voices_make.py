"""Makes gold of voices of an annotator's working file, or prints what is wrong with it.

    python -m benchmarks.voices_make --text NAME   the text to annotate
    python -m benchmarks.voices_make FILE.toml     checks, and writes benchmarks/gold/voices/NAME.json if all is well

NAME is a sample or an article of ../shared/articles without its ending, FILE.toml is named after it.
See docs/annotation-voices.md.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from benchmarks.gold import voices
from benchmarks.gold.voices import working
from benchmarks.gold_make import shown


def main(argv: list[str]) -> int:
    """Returns 0 where gold was written or text printed, 1 where there is something to mend."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)  # fmt: skip
    parser.add_argument("what", metavar="FILE.toml|NAME")
    parser.add_argument("--text", action="store_true", help="print the text of NAME")
    asked = parser.parse_args(argv)
    if asked.text:
        print("\n\n".join(shown(voices.article(asked.what))))
        return 0
    return _make(Path(asked.what))


def _make(path: Path) -> int:
    try:
        found = working.read(path)
    except msgspec.DecodeError as error:
        print(f"{path}: {error}")
        return 1
    made, wrong = working.make(path.stem, found, voices.article(path.stem))
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(made.actors)} actors, {len(made.quotes)} quotes, {len(made.claims)} claims, {len(wrong)} to mend")  # fmt: skip
    if not wrong:
        print(f"Written: {voices.save(made)}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
