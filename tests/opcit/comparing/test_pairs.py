"""Pairs of invented commentaries on other matters, read by the engine: what both tell is one row, what only sounds alike is two."""

from __future__ import annotations

from functools import cache

import pytest

from opcit.analyse import analyse
from opcit.comparing.compared import compare
from opcit.comparing.records import Comparison
from opcit.ingest import read_text
from opcit.ingest.dates import with_given_date

PAIRS = {
    "coup": ("2024-05-16", """Soldiers in Mali broke their word

On Sunday, 12 May, President Keita announced that French troops would leave the north of Mali. On Monday soldiers stormed the
presidential palace in Bamako. They smashed windows and set the gate on fire. Two guards were killed. By Tuesday evening the
soldiers had gone home.

It is a myth that the army defeated the rebels in the north. France must answer for the withdrawal. The guard who died in
Bamako was twenty years old.""", """Mali deserves its soldiers

The withdrawal of the French troops, announced on Sunday, was overdue. On Monday the army marched into Bamako and broke into
the palace of President Keita. Two of his guards died. On Tuesday the soldiers packed up and went home to their barracks.

Keita claimed on Wednesday that the army had stolen gold. He promised an inquiry, and nobody believed him. The march on the
palace was not a crime."""),
    "dam": ("2024-05-09", """The dam at Tarn

On Friday, 3 May, the dam at Tarn burst and killed 14 villagers. On Monday farmers marched on the ministry of water in Lima.
The police arrested six farmers. On Tuesday Peru announced talks with the farmers.""", """Who let the dam burst?

When the dam at Tarn burst last Friday, 14 villagers died. The farmers' protest at the ministry on Monday was peaceful until
the police arrested six of them. On Wednesday Peru announced talks with the engineers."""),
    "miners": ("2024-04-11", """The miners were right

On 6 April police raided the union's office in Santiago and arrested its leader, Rosa Vega. On 8 April the miners stormed the
offices of Codelco.""", """Chile cannot be held hostage

On 6 April the police detained Rosa Vega. Two days later a mob broke into Codelco's offices. The storming of the offices shows
what the union is. The government accused the union of burning trucks."""),
    "trade": ("2024-06-07", """A deal worth having

On Monday, 3 June, Canada and Brazil signed a trade deal in Ottawa. In May Brazil had threatened to withdraw from the talks.
Canada lifted its tariffs on Wednesday.""", """Brazil sold its farmers

Brazil and Canada signed the treaty on Monday. The lie is that Canada lifted its tariffs. The threat in May that Brazil would
leave the talks was a bluff."""),
    "flood": ("2024-07-12", """After the flood in Kerala

On 5 July a flood destroyed three villages in Kerala. On 8 July Prime Minister Modi visited Kerala and promised aid.""",
"""Kerala did what it could

The flood of 5 July wrecked villages in Kerala. The visit of Modi on 8 July helped nobody; on 11 July Modi visited Goa."""),
    "election": ("2024-09-20", """A vote that was stolen

On 15 September Kenya elected William Ruto. On 16 September police killed three protesters in Kisumu. The opposition promised
a lawsuit.""", """A vote that was fair

Ruto won the election on 15 September. The student who died in Nairobi was a bystander. On 17 September police killed a
protester in Kisumu."""),
    "raids": ("2024-05-24", """Rockets on Kayes

On 6 May rebels in Mali fired rockets at the port of Kayes and killed 12 soldiers. France condemned the attack. Mali accused France
of cowardice. On 5 May a flood in the valley killed 60 people. Mali will deploy drones to Kayes.""", """Rockets on Gao

On 20 May rebels in Mali fired rockets at the airport of Gao and killed 14 soldiers. France condemned the coup of 2020. Mali
accused Canada of greed. A flood in the hills killed 8 people. On Thursday Mali deployed policemen to Gao."""),
}  # fmt: skip


@cache
def pair(name: str) -> Comparison:
    day, *texts = PAIRS[name]
    joined = (text.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n") for text in texts)
    return compare([analyse(with_given_date(read_text(text), day)) for text in joined])


def rows(name: str, number: int, words: str) -> set[str]:
    """The rows that these words of one of the articles tell of."""
    found = pair(name)
    text = found.readings[number].article.text
    return {
        event.id
        for event in found.events
        if (own := found.account(event, number)) is not None
        and any(words in text[m.start : m.end] for m in own.mentions)
    }


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("coup", "leave the north", "The withdrawal of the French troops"),
        ("coup", "the withdrawal", "The withdrawal of the French troops"),
        ("coup", "stormed the presidential palace", "broke into the palace"),
        ("coup", "smashed windows", "The march"),
        ("coup", "died", "died"),
        ("dam", "killed 14 villagers", "died"),
        ("dam", "marched", "protest"),
        ("dam", "arrested six farmers", "arrested six of them"),
        ("miners", "arrested its leader", "detained Rosa Vega"),
        ("miners", "stormed the offices", "The storming of the offices"),
        ("trade", "a trade deal", "the treaty"),
        ("trade", "threatened", "The threat"),
        ("flood", "a flood", "The flood"),
        ("flood", "visited Kerala", "The visit of Modi"),
        ("election", "elected William Ruto", "the election"),
    ],
)
def test_what_both_tell_is_one_row(name: str, one: str, other: str) -> None:
    assert rows(name, 0, one) & rows(name, 1, other)


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("coup", "gone home", "The withdrawal of the French troops"),
        ("coup", "stormed the presidential palace", "marched into Bamako"),
        ("coup", "defeated the rebels", "broke into the palace"),
        ("coup", "announced", "promised"),
        ("dam", "announced talks", "announced talks"),
        ("dam", "killed 14 villagers", "arrested six of them"),
        ("miners", "raided the union's office", "broke into Codelco's offices"),
        ("trade", "lifted its tariffs", "the treaty"),
        ("flood", "visited Kerala", "visited Goa"),
        ("flood", "promised aid", "The flood"),
        ("election", "killed three protesters", "killed a protester"),
        ("election", "killed three protesters", "died"),
        ("raids", "fired rockets", "fired rockets"),
        ("raids", "accused", "accused"),
        ("raids", "killed 60", "killed 8"),
    ],
)
def test_what_only_sounds_alike_is_two(name: str, one: str, other: str) -> None:
    assert rows(name, 0, one)
    assert not rows(name, 0, one) & rows(name, 1, other)


@pytest.mark.parametrize("name", PAIRS)
def test_of_pairs_of_one_week_nothing_became_of_another_thing(name: str) -> None:
    assert not [e.title for e in pair(name).events if e.instead]


def test_what_is_promised_or_called_a_myth_did_not_happen() -> None:
    statuses = {e.title: e.status for e in pair("coup").events}
    assert statuses["Army defeated the rebels in the north"] == "negated"
    assert statuses["He promised an inquiry"] == "planned"
    assert not [e.title for e in pair("election").events if "lawsuit" in e.title.lower() and e.type == "disapprove" and e.status == "happened"]  # fmt: skip
