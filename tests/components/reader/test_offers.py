"""Every offer of the reader makes an edit that corrections take, on every kind of mark."""

from __future__ import annotations

from typing import Any

import pytest

from components.reader import offers
from components.reader.offers import ADDING, OFFERS, Offer
from components.reader.payload import payload
from opcit.corrections import EDITS, Corrected, made
from opcit.corrections.edits import Edit
from opcit.layers import LAYERS
from tests.components.reader.invented import reading, span

READING = reading()
GIVEN = offers.given(READING)
MARKS = {
    "actors": ("actors:okoro", span("President Okoro")),
    "times": (f"times:{span('Monday').start}:{span('Monday').end}:DATE", span("Monday")),
    "quotes": (f"quotes:{span('“friends”').start}:{span('“friends”').end}:scare", span("“friends”")),
    "claims": (next(key for key in GIVEN if key.startswith("claims:")), span("The storming")),
    "events": ("events:e1", span("storming")),
    "stance": ("stance:okoro:author", span("President Okoro")),
    "published": ("published", span("Monday")),
}  # fmt: skip
ANSWERS = {
    "actor": "renn", "actors": ["renn", "guild"], "event": "e2", "text": "2019-10-07", "date": "2019-10-07", "types": "state",
    "statuses": "planned", "quotes": "scare", "claims": "hedge", "stances": "mixed", "roles": "caption",
    "event_types": "assault",
}  # fmt: skip


def asked(offer: Offer, key: str, at: Any) -> dict[str, Any]:
    """What the script makes of an offer."""
    place = [at.start, at.end]
    given = {**GIVEN.get(key, {}), "at": place, "mentions": [place], "paragraph": place}
    taken = {name: given.get(source) for name, source in offer.takes.items()}
    values = {field.name: ANSWERS[field.kind] for field in offer.fields}
    return {"edit": offer.edit, **taken, **offer.fixed, **values}


@pytest.mark.parametrize(
    ("layer", "offer"), [(layer, offer) for layer, row in OFFERS.items() for offer in row],
    ids=lambda value: value if isinstance(value, str) else value.label,
)  # fmt: skip
def test_an_offer_makes_its_edit(layer: str, offer: Offer) -> None:
    edit = made(READING, asked(offer, *MARKS[layer]))
    assert isinstance(edit, Edit)
    assert edit.__struct_config__.tag == offer.edit


@pytest.mark.parametrize("offer", ADDING.values(), ids=lambda offer: offer.label)
def test_selected_words_make_an_edit(offer: Offer) -> None:
    assert (
        made(READING, asked(offer, "", span("customs house"))).__struct_config__.tag == offer.edit
    )


def test_every_edit_of_a_mark_is_offered() -> None:
    offered = {offer.edit for row in OFFERS.values() for offer in row}
    offered |= {offer.edit for offer in ADDING.values()}
    assert {kind.name for kind in EDITS} == offered


def test_the_tables_name_layers_that_are_drawn() -> None:
    names = {layer.name for layer in LAYERS}
    assert set(OFFERS) - {"published"} <= names
    assert set(ADDING) - {"paragraph"} <= names


def test_every_card_of_a_correctable_mark_gives_what_its_offers_take() -> None:
    data = payload(READING, Corrected(READING))
    for layer, _, _, _, card, *_ in data["marks"]:
        for offer in OFFERS.get(layer, ()):
            known = {*data["editing"]["given"][card], "at", "mentions"}
            assert set(offer.takes.values()) | set(offer.only) <= known


def test_without_a_log_there_is_nothing_to_edit() -> None:
    assert payload(READING)["editing"] is None
