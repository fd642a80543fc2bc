"""The form in a card: what can be corrected of an actor or event, by the same table as in the reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from components import acts, session
from components.correcting import carrying_out
from components.reader.offers import ADDING, OFFERS, Field, Offer, given, options
from opcit.article import Marked, Span
from opcit.reading import Reading

AROUND = 30
"""Characters of context beside words to choose."""
_ROUND = "opcit-form-round"


def actor(reading: Reading, actor_id: str) -> None:
    """What can be corrected of an actor and of the author's stance towards it."""
    found = reading.actor(actor_id)
    if found is None:
        return
    values = given(reading)
    mentions = [Span(m.start, m.end) for m in found.mentions]
    stance = reading.stance(actor_id)
    passages = [e.target for e in stance.evidence] if stance else []
    rows = [(o, values[f"actors:{actor_id}"], mentions) for o in OFFERS["actors"]]
    if stance:
        known = values[f"stance:{actor_id}:{stance.holder}"]
        rows += [(o, known, passages) for o in OFFERS["stance"] if passages or "at" not in o.takes]
    _menu(reading, f"actors:{actor_id}", sorted(rows, key=lambda row: "at" in row[0].takes))


def event(reading: Reading, event_id: str) -> None:
    """What can be corrected of an event."""
    found = next((e for e in reading.events if e.id == event_id), None)
    if found is not None:
        values = given(reading)[f"events:{event_id}"]
        _menu(
            reading, f"events:{event_id}", [(o, values, found.mentions) for o in OFFERS["events"]]
        )


def added_event(reading: Reading) -> None:
    """Adds an event on words of the article."""
    _menu(reading, "new-event", [(ADDING["events"], {}, ())], "Add an event")


Row = tuple[Offer, Mapping[str, Any], Sequence[Marked]]


def _menu(reading: Reading, key: str, rows: Sequence[Row], label: str = "Correct") -> None:
    """A popover with one choice of what to correct; a new one after each correction, closed."""
    if not session.may("correct"):
        return
    turn = st.session_state.get(_ROUND, 0)
    menu = st.popover(label, key=f"opcit-correct-{key}-{turn}", on_change="rerun")
    if not menu.open:
        return
    fitting = [r for r in rows if all(r[1].get(k) == v for k, v in r[0].only.items())]
    with menu.container(key=f"opcit-form-{key}-{turn}"):
        names = [_name(offer) for offer, *_ in fitting]
        chosen = names[0] if len(names) == 1 else st.selectbox("What", names, key=f"opcit-what-{key}-{turn}")  # fmt: skip
        offer, values, spots = fitting[names.index(chosen)]
        _fields(reading, f"{key}-{turn}-{chosen}", offer, values, spots)


def _name(offer: Offer) -> str:
    about = "Stance: " if offer.edit in ("confirm_stance", "set_stance") else ""
    return f"{about}{offer.label.lower()}" if about else offer.label


def _fields(
    reading: Reading, key: str, offer: Offer, values: Mapping[str, Any], spots: Sequence[Marked]
) -> None:
    asked: dict[str, str] = {}
    for name in ("mentions", "at"):
        if name in offer.takes:
            asked[name] = _places(reading, f"{key}-{name}", name == "mentions", spots)
    for field in offer.fields:
        asked[field.name] = _field(reading, f"{key}-{field.name}", field, values)
    asked["why"] = f"{key}-why"
    st.text_input("Why", key=asked["why"], placeholder="Optional: what speaks for it")
    st.button(
        "Save", key=f"{key}-save", type="primary", on_click=acts.once(_save),
        args=(reading, offer, dict(values), tuple(spots), asked),
    )  # fmt: skip


def _places(reading: Reading, key: str, several: bool, spots: Sequence[Marked]) -> str:
    """Asks for words of the article: of those that the card has, or, where it has none, as they stand."""
    if not spots:
        st.text_input("Words of the article", key=key, placeholder="As they stand in the text")
        return key
    shown = {n: _shown(reading, spot) for n, spot in enumerate(spots)}
    if several:
        st.multiselect("Which mentions", list(shown), format_func=shown.__getitem__, key=key)
    else:
        st.selectbox("Which words", list(shown), format_func=shown.__getitem__, key=key)
    return key


def _shown(reading: Reading, spot: Marked) -> str:
    text = reading.article.text
    before, after = text[max(0, spot.start - AROUND) : spot.start], text[spot.end : spot.end + AROUND]  # fmt: skip
    words = f"… {before}[{text[spot.start : spot.end]}]{after} …"
    return " ".join(words.split())


def _field(reading: Reading, key: str, field: Field, values: Mapping[str, Any]) -> str:
    """Draws one field, which begins with the value that there is; gives its key."""
    now = values.get(field.name)
    if field.kind in ("text", "date"):
        st.text_input(field.label, now or "", key=key, help=field.hint or None)
        return key
    choices = _choices(reading, field, values)
    if field.kind == "actors":
        there = [one for one in now or () if one in choices]
        st.multiselect(field.label, list(choices), there, format_func=choices.__getitem__, key=key)
        return key
    at = list(choices).index(now) if now in choices else 0
    st.selectbox(field.label, list(choices), at, format_func=choices.__getitem__, key=key)
    return key


def _choices(reading: Reading, field: Field, values: Mapping[str, Any]) -> dict[Any, str]:
    """The values to choose among, with their words; never the thing itself."""
    first: dict[Any, str] = {None: field.empty} if field.empty else {}
    if field.kind == "actors":
        return {a.id: a.name for a in reading.actors}
    if field.kind == "actor":
        return first | {a.id: a.name for a in reading.actors if a.id != values.get("actor")}
    if field.kind == "event":
        return first | {e.id: e.title for e in reading.events if e.id != values.get("event")}
    return first | dict(options()[field.kind])


def _save(
    reading: Reading, offer: Offer, values: Mapping[str, Any], spots: Sequence[Marked],
    asked: Mapping[str, str],
) -> None:  # fmt: skip
    """Makes the edit of what the fields hold; the form closes."""
    edit: dict[str, Any] = {"edit": offer.edit, **offer.fixed}
    edit |= {to: values[of] for to, of in offer.takes.items() if of in values}
    for field in offer.fields:
        value = st.session_state.get(asked[field.name])
        edit[field.name] = (value.strip() or None) if isinstance(value, str) else value
    for name in ("mentions", "at"):
        if name in asked:
            edit[name] = _spans(reading, spots, st.session_state.get(asked[name]))
    why = str(st.session_state.get(asked["why"]) or "").strip()
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    carrying_out.carry_out(reading.article.id, {"edits": [edit], "why": why})


def _spans(reading: Reading, spots: Sequence[Marked], chosen: Any) -> Any:
    """The chosen words as offsets; words that somebody typed are looked for in the text."""
    if isinstance(chosen, str):
        start = reading.article.text.find(chosen.strip())
        return [start, start + len(chosen.strip())]
    if isinstance(chosen, list):
        return [[spots[n].start, spots[n].end] for n in chosen]
    return None if chosen is None else [spots[chosen].start, spots[chosen].end]
