"""Articles for tests of hints: invented ones with staged events, and two on a coast that name little in common."""

from __future__ import annotations

from typing import Any

from opcit.analyse import analyse
from opcit.comparing.compared import compare
from opcit.comparing.records import Comparison, SharedEvent
from opcit.ingest import read_text
from opcit.ingest.dates import with_given_date
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, reading

DAY = ("2031-05-03", "2031-05-03")
CAST = (
    ("Arland", "state", "Arland"), ("Veria", "state", "Veria"), ("Dockers", "people", "[Dd]ockers"),
    ("Port council", "organisation", "[Pp]ort council"),
)  # fmt: skip
PORT = """The quays of Veria

Veria has waited for nine years. In April the harbour master, Anna Holt, shut the northern basin to trawlers. Nobody in
Ostrava asked why. On Friday seventy-eight skippers sent a petition to the ministry in Ostrava. The herring did not
read it. Fish costs more in Arland than bread does. A pier is no temple, and a quota is not a law of nature."""
COAST = """A coast that will not listen

The people of Arland like to complain. {} There is ice on the river. Those who live from the sea know that it is patient.
Anna Holt has been called a tyrant in Veria, and in Ostrava a saint. She is neither. My father mended nets and thought little
of ministers."""


def article(text: str, *events: Any, published: str = "2031-05-10") -> Reading:
    """An article with the actors of CAST that it names, and these events."""
    found = [actor(text, name, kind, words) for name, kind, words in CAST]  # type: ignore[arg-type]
    return reading(text, published, actors=[a for a in found if a.mentions], events=events)


def hint_words(found: Comparison, row: SharedEvent, number: int) -> str:
    """The sentence of an article that perhaps tells what a row does; "" for none."""
    span = row.perhaps.get(number)
    return found.readings[number].article.text[span.start : span.end] if span else ""


def compared_coasts(coast: str, port: str = PORT) -> Comparison:
    """The port's article beside another, as they are read."""
    plain = (
        t.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n") for t in (port, coast)
    )
    return compare([analyse(with_given_date(read_text(t), "2031-05-10")) for t in plain])


def marked(coast: str, port: str = PORT) -> set[str]:
    """The sentences of the second article that perhaps tell what the first does."""
    found = compared_coasts(coast, port)
    return {hint_words(found, row, 1) for row in found.events if 0 in row.members} - {""}


def port_with(sentence: str) -> str:
    """The port's article with one sentence more."""
    return PORT.replace("The herring", f"{sentence} The herring")


def marked_beside(one: str, other: str) -> set[str]:
    """The marks where the port's article has one sentence more and the coast's another."""
    return marked(COAST.format(other), port_with(one))
