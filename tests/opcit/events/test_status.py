"""Whether an event happened, goes on, may happen, or did not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "words", "status"),
    [
        ("Norland bombed the port of Vester on Monday.", "bombed", "happened"),
        ("The talks between France and Syria were cancelled.", "talks", "negated"),
        ("The summit between France and Syria was postponed.", "summit", "planned"),
        ("Rebels have held the town since Monday.", "held", "ongoing"),
        ("France sought talks with Syria.", "talks", "hypothetical"),
        ("The raid could not have been done without the army’s acquiescence.", "acquiescence", "happened"),
        ("Norland shelled the port on Monday without the army’s consent.", "consent", "negated"),
        ("Norland is bombing the port of Vester this week.", "bombing", "ongoing"),
        ("Norland did not bomb the port of Vester on Monday.", "bomb", "negated"),
        ("No troops were killed by Norland in Vester on Monday.", "killed", "negated"),
        ("Norland refused to attack Vester on Monday.", "attack", "negated"),
        ("President Holm chose not to respond by attacking Vester on Monday.", "attacking", "negated"),
        ("Norland could attack Vester on Monday.", "attack", "hypothetical"),
        ("If Norland attacks Vester in May, the talks are over.", "attacks", "hypothetical"),
        ("Norland is likely to attack Vester in May.", "attack", "predicted"),
        ("Norland will attack Vester in May.", "attack", "predicted"),
        ("Norland plans to withdraw from Vester in May.", "withdraw", "planned"),
        ("Norland said it would withdraw from Vester in May.", "withdraw", "planned"),
        ("The election is scheduled for May 9.", "election", "planned"),
        ("Norland had little choice but to attack Vester on Monday.", "attack", "happened"),
        ("Refusing to give up the port, Norland agreed to share it with Vester in May.", "agreed", "happened"),
        ("Without a word, Norland refused to attack Vester on Monday.", "attack", "negated"),
        ("On Monday thousands, if not tens of thousands, were killed in Vester.", "killed", "happened"),
        ("The raid saw hundreds if not thousands of villagers killed in Vester in May.", "killed", "happened"),
        ("The troops would sometimes kill farmers near Vester in 1982.", "kill", "happened"),
        ("President Holm was able to visit Vester on Monday.", "visit", "happened"),
        ("President Holm was not able to visit Vester on Monday.", "visit", "negated"),
        ("President Holm may be able to visit Vester on Monday.", "visit", "hypothetical"),
        ("Norland began to shell Vester on Monday.", "shell", "happened"),
    ],
)  # fmt: skip
def test_status(read, told, sentence: str, words: str, status: str) -> None:  # type: ignore[no-untyped-def]
    assert told(read(sentence), words).status == status


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister is wandering around a maze, tied up by his own promises.",
        "A dry spring might have produced another headline.",
        "The headline hits home, and the price war raises questions.",
        "Norland would not tolerate attacks against its citizens.",
        "Every treaty is a compromise.",
        "His speeches have struck a balance between hope and fear.",
    ],
)
def test_opinions_idioms_and_generalities_are_no_events(read, sentence: str) -> None:  # type: ignore[no-untyped-def]
    assert read(sentence).events == ()
