"""The ledger of predictions: by day, who made it, in which words, and what people say became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import get_args

import streamlit as st

from components import choices, evidence, library_card, session
from opcit.comparing.following import Prediction, predictions
from opcit.reading import Reading
from opcit.store.outcomes import Outcome, Place, State
from opcit.views import labels, wording
from opcit.views.passages import place
from opcit.views.table import csv

STATES: tuple[str, ...] = get_args(State)
SIGNS = {"open": "○", "came true": "✓", "failed": "✕"}
SHOWN = 30
"""Predictions shown at once; the rest on request."""


def show(collection_id: str, ids: Sequence[str]) -> None:
    """Draws the ledger; a state is set in the name of whoever sets it."""
    readings = [r for i in ids if (r := session.reading(i))]
    found = predictions(readings)
    if not found:
        st.info("No prediction was found in these articles.")
        return
    said = session.became(ids)
    state = {id(p): _state(said, _place(readings, p)) for p in found}
    counts = Counter(state.values())
    told = ", ".join(f"{counts[s]} {s}" for s in STATES)
    st.html(f'<h2 class="opcit-headline">{wording.count(len(found), "prediction")}: {told}.</h2>')
    with st.container(horizontal=True, vertical_alignment="bottom"):
        whose = choices.listed(
            "whose", "Made by", {"": "Everybody"} | {p.who: p.who for p in found}, ""
        )
        which = choices.listed(
            "became", "State", {"": "Any"} | {s: s for s in STATES}, "", width=140
        )
    kept = [p for p in found if whose in ("", p.who) and which in ("", state[id(p)])]
    full = session.get("all") == "1"
    for prediction in kept if full else kept[:SHOWN]:
        _one(readings, prediction, said.get(_place(readings, prediction), []))
    if len(kept) > SHOWN and not full:
        st.button(f"Show all {len(kept)}", key="ledger-all", on_click=lambda: session.put(all="1"))
    rows = [_row(readings, p, said.get(_place(readings, p), [])) for p in kept]
    st.download_button(
        "Download as CSV", lambda: csv(rows), f"predictions-{collection_id}.csv", "text/csv"
    )


def _place(readings: Sequence[Reading], prediction: Prediction) -> Place:
    claim = prediction.claim
    return readings[prediction.article].article.id, claim.start, claim.end


def _state(said: dict[Place, list[Outcome]], where: Place) -> str:
    return said[where][0].state if where in said else STATES[0]


def _one(readings: Sequence[Reading], prediction: Prediction, said: Sequence[Outcome]) -> None:
    article = readings[prediction.article].article
    where = _place(readings, prediction)
    current = said[0].state if said else STATES[0]
    day = library_card.when(article.published)
    firm = labels.firmness(prediction.claim).split(" (")[0]
    key = "became-" + "-".join(map(str, where))
    with st.container(key=f"opcit-prediction-{key}", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<blockquote class="opcit-passage"><p><span aria-hidden="true">{SIGNS[current]}</span> '
            f'<a href="{evidence.href(article, place("claims", prediction.claim))}">{escape(prediction.words)}</a></p>'
            f"<footer>{escape(day)} · {escape(prediction.who)}, {firm}{_history(said)}</footer></blockquote>",
            width="stretch",
        )
        if not session.may("correct"):
            st.caption(current, width="content")
            return
        st.session_state[key] = current
        st.selectbox(
            "What became of it", STATES, key=key, on_change=_say, args=(key, where), width=150,
            label_visibility="collapsed",
        )  # fmt: skip
        if said:
            _reason(where, key, said[0])


def _reason(where: Place, key: str, last: Outcome) -> None:
    """Why the last word on it is what it is; another reason is a further entry, none is lost."""
    with st.popover("Reason", type="tertiary"):
        st.session_state[f"why-{key}"] = last.why
        st.text_input(
            f"Why is it {last.state}?", key=f"why-{key}", max_chars=500, on_change=_explain,
            args=(where, key, last.state), placeholder="What happened, or where it can be read",
        )  # fmt: skip


def _explain(where: Place, key: str, state: str) -> None:
    session.say_outcome(where, state, st.session_state[f"why-{key}"])


def _say(key: str, where: Place) -> None:
    session.say_outcome(where, st.session_state[key])


def _history(said: Sequence[Outcome]) -> str:
    """Who said what when, the last first."""
    told = (
        f"{o.state}, said {o.made_by}, {wording.day(o.made_at.date().isoformat())}"
        + (f": {o.why}" if o.why else "")
        for o in said
    )
    return "".join(f" · {escape(one)}" for one in told)


def _row(
    readings: Sequence[Reading], prediction: Prediction, said: Sequence[Outcome]
) -> dict[str, object]:
    article = readings[prediction.article].article
    last = said[0] if said else None
    return {
        "day": prediction.day, "who": prediction.who, "words": prediction.words,
        "certainty": prediction.claim.certainty, "article": article.title or article.id,
        "state": last.state if last else STATES[0], "set by": last.made_by if last else "",
        "set at": last.made_at.isoformat() if last else "", "reason": last.why if last else "",
    }  # fmt: skip
