"""Accounts of one day in an invented port, by articles that name its actors in other words."""

from __future__ import annotations

from typing import Any

from opcit.comparing.compared import compare
from opcit.comparing.records import Comparison
from opcit.findings import Actor
from opcit.reading import Reading
from tests.opcit.comparing.invented import actor, event, reading

DAY = ("2031-05-03", "2031-05-03")
ONE = "On 3 May rebels stormed the customs house of Port Ellery. The guards fled."
OTHER = "Dockers broke into the customs house at Port Ellery on Saturday."


def cast(text: str) -> list[Actor]:
    known = [
        ("Customs house", "organisation", "customs house"), ("Rebels", "armed_group", "[Rr]ebels"),
        ("Dockers", "people", "[Dd]ockers"), ("Arland", "state", "Arland"), ("Veria", "state", "Veria"),
    ]  # fmt: skip
    made = [
        actor(text, name, kind, words, noun=kind not in ("state", "organisation"))
        for name, kind, words in known
    ]
    return [a for a in made if a.mentions]


def told(text: str, words: str, kind: str = "assault", days: Any = DAY, **more: Any) -> Reading:
    published = more.pop("published", "2031-05-10")
    return reading(
        text, published, actors=cast(text), events=[event(text, words, kind, days, **more)]
    )


def together(*readings: Reading) -> Comparison:
    return compare(readings)
