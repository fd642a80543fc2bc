"""Files in CoNLL-U, the form of Universal Dependencies' treebanks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Row = list[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's rows of ten cells, ranges of multiword tokens included, empty nodes left out.

    opens: whether a paragraph or document begins with it; document: the document's name.
    """

    rows: list[Row]
    opens: bool
    document: str

    @property
    def words(self) -> list[Row]:
        """The rows of words only."""
        return [row for row in self.rows if row[0].isdigit()]


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file in order."""
    document = ""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        comments = [line for line in lines if line.startswith("#")]
        for line in comments:
            if line.startswith("# newdoc"):
                document = line.partition("= ")[2]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if rows := [row for row in rows if "." not in row[0]]:
            opens = any(line.startswith(("# newpar", "# newdoc")) for line in comments)
            yield Sentence(rows, opens, document)


def paragraphs(path: Path, longest: int) -> Iterator[list[Sentence]]:
    """The sentences of each paragraph; one of more than `longest` goes on in the next."""
    found: list[Sentence] = []
    for sentence in sentences(path):
        if found and (sentence.opens or len(found) == longest):
            yield found
            found = []
        found.append(sentence)
    if found:
        yield found
