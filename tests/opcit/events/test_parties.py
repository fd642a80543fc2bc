"""Who did what to whom in sentences as news has them."""

from __future__ import annotations

import pytest

DONE = [
    ("The Turkish offensive against the Kurds began on Monday.", "offensive", ["Turkey"], ["Kurds"]),
    ("Turkish forces attacked the Kurds on Monday.", "attacked", ["Turkish forces"], ["Kurds"]),
    ("Russian airstrikes killed nine rebels in Aleppo on Monday.", "airstrikes", ["Russia"], ["Rebels"]),
    ("The detention of Mr. Sefton by the police drew protests.", "detention", ["Police"], ["Sefton"]),
    ("Police raided the newspaper, arresting Mr. Sefton.", "arresting", ["Police"], ["Sefton"]),
    ("Norland ordered its troops to leave Vester on Monday.", "ordered", ["Norland"], ["Troops"]),
    ("Mr. Sefton was freed on Monday after nine years in prison.", "freed", [], ["Sefton"]),
    ("Mr. Sefton, the opposition leader, was arrested by soldiers on Monday and taken to Rome.", "arrested", ["Soldiers"], ["Sefton"]),
    ("The United States withdrew from the treaty on Monday and imposed sanctions on Iran.", "sanctions", ["United States"], ["Iran"]),
    ("Turkey invaded Syria on Monday, prompting the Kurds to seek help from Russia.", "invaded", ["Turkey"], ["Syria"]),
    ("Protesters called on President Sefton to resign on Monday.", "called on", ["Protesters"], ["Sefton"]),
    ("Army tanks rolled into Rome and soldiers seized Mr. Sefton on Monday.", "seized", ["Soldiers"], ["Sefton"]),
    ("The army seized power on Monday and placed Mr. Sefton under house arrest.", "placed", ["Army"], ["Sefton"]),
    ("The death of Mr. Sefton on Monday was announced by President Orlov.", "death", [], ["Sefton"]),
    ("The death of Mr. Sefton on Monday was announced by President Orlov.", "announced", ["Orlov"], []),
    ("President Orlov announced on Monday that Mr. Sefton had died in Rome.", "announced", ["Orlov"], []),
    ("Iran has supplied the rebels with missiles since 2015.", "supplied", ["Iran"], ["Rebels"]),
    ("The Security Council urged Sudan on Monday to free Ms. Sefton.", "urged", ["UN Security Council"], ["Sudan"]),
    ("Under the deal, which Syria and the Kurds signed on Sunday, troops will move north.", "deal", ["Syria", "Kurds"], []),
    ("Mr. Sefton met President Orlov in Rome on Monday.", "met", ["Sefton", "Orlov"], []),
    ("Mr. Orlov was accused of fraud by Mr. Sefton on Monday.", "accused", ["Sefton"], ["Orlov"]),
    ("Mr. Sefton’s supporters clashed with police on Monday.", "clashed", ["Supporters", "Police"], []),
    ("Talks between Syria and Turkey began on Monday.", "Talks", ["Syria", "Turkey"], []),
    ("France accused Syria of bombing the rebels on Monday.", "bombing", ["Syria"], ["Rebels"]),
    ("Mr. Sefton was arrested and deported by the police on Monday.", "arrested", ["Police"], ["Sefton"]),
    ("Mr. Sefton, whom Syria expelled in April, returned on Monday.", "expelled", ["Syria"], ["Sefton"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "doers", "undergoers"), DONE)
def test_doers_and_undergoers(  # type: ignore[no-untyped-def]
    read, told, text: str, words: str, doers: list[str], undergoers: list[str]
) -> None:
    reading = read(text, published="2019-11-14")
    event = told(reading, words)
    names = {a.id: a.name for a in reading.actors}
    assert [names[a] for a in event.agents] == doers
    assert [names[a] for a in event.patients] == undergoers
